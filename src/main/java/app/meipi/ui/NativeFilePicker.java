package app.meipi.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The platform's own file dialog. */
public final class NativeFilePicker implements FilePicker {
  private Optional<File> folder = Optional.empty();

  @Override
  public Optional<Path> pick(Window owner, String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    Optional<File> file = Optional.ofNullable(chooser.showOpenDialog(owner));
    folder = file.map(File::getParentFile).or(() -> folder);
    return file.map(File::toPath);
  }
}
