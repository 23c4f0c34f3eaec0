package app.meipi.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped on the window. */
final class Drops {
  private Drops() {}

  /** Has {@code open} told the first of the files dropped on {@code scene}. */
  static void install(Scene scene, Consumer<Path> open) {
    scene.setOnDragOver(Drops::accept);
    scene.setOnDragDropped(
        event -> {
          List<File> files = event.getDragboard().getFiles();
          if (!files.isEmpty()) {
            open.accept(files.getFirst().toPath());
            event.setDropCompleted(true);
            event.consume();
          }
        });
  }

  private static void accept(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }
}
