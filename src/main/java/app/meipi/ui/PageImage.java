package app.meipi.ui;

import app.meipi.reader.OpenedPage;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;

/** Draws a page as the window shows it, window frame left out. */
public final class PageImage {
  /** Pulses until RichTextFX has set its lines and the margin has found theirs. */
  private static final int PULSES = 6;

  private PageImage() {}

  /**
   * The size of the picture.
   *
   * @param width of the window, in window units
   * @param height of the window, in window units
   * @param scale pixels a window unit
   */
  public record Size(int width, int height, double scale) {}

  /** Shows {@code opened} in {@code window} and draws it; called on the FX thread. */
  public static CompletableFuture<WritableImage> draw(
      ReaderWindow window, Stage stage, OpenedPage opened, Size size) {
    CompletableFuture<WritableImage> picture = new CompletableFuture<>();
    stage.setMinWidth(0);
    stage.setMinHeight(0);
    stage.setWidth(size.width());
    stage.setHeight(size.height());
    stage.show();
    window.show(opened);
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        pulses++;
        if (pulses < PULSES) {
          return;
        }
        stop();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(size.scale(), size.scale()));
        picture.complete(stage.getScene().getRoot().snapshot(parameters, null));
        stage.close();
      }
    }.start();
    return picture;
  }
}
