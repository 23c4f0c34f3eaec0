package app.meipi.ui;

import app.meipi.reader.Actions;
import app.meipi.reader.Command;
import app.meipi.reader.KeyFile;
import app.meipi.reader.Messages;
import app.meipi.reader.OpenedPage;
import app.meipi.reader.Workspace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javax.imageio.ImageIO;

/** Draws a page as the window shows it, the window's frame left out. */
public final class PageImage {
  /** So many more pulses are waited for a printed page to be drawn: some half a minute. */
  private static final int MOST_PULSES = 1_800;

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

  /**
   * The picture of {@code opened} as a PNG file; called on any thread but the FX thread.
   *
   * @param commands given one after the other before it is drawn
   */
  public static CompletableFuture<byte[]> png(
      Workspace workspace,
      Messages messages,
      Look look,
      OpenedPage opened,
      List<Command> commands,
      Size size) {
    CompletableFuture<WritableImage> picture = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            draw(workspace, messages, look.still(), opened, commands, size, picture);
          } catch (RuntimeException e) {
            picture.completeExceptionally(e);
          }
        });
    return picture.thenApplyAsync(PageImage::png);
  }

  private static void draw(
      Workspace workspace,
      Messages messages,
      Look look,
      OpenedPage opened,
      List<Command> commands,
      Size size,
      CompletableFuture<WritableImage> drawn) {
    Stage stage = new Stage(StageStyle.UNDECORATED);
    ReaderWindow window =
        new ReaderWindow(
            stage, workspace, messages, (owner, title) -> Optional.empty(), look, KeyFile.NONE);
    // The headless screen is 1000 × 1000: a larger page is laid out on a small stage, not clipped.
    Parent page = stage.getScene().getRoot();
    Pane holder = new Pane();
    stage.getScene().setRoot(holder);
    page.setManaged(false);
    holder.getChildren().setAll(page);
    stage.setMinWidth(0);
    stage.setMinHeight(0);
    stage.setWidth(200);
    stage.setHeight(200);
    page.resize(size.width(), size.height());
    stage.show();
    window.show(opened);
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        pulses++;
        if (pulses % PULSES == 0 && pulses / PULSES <= commands.size()) {
          window.run(Actions.Call.of(commands.get(pulses / PULSES - 1)));
        }
        int least = PULSES * (commands.size() + 2);
        if (pulses < least || (pulses < least + MOST_PULSES && !window.isDrawn())) {
          return;
        }
        stop();
        try {
          SnapshotParameters parameters = new SnapshotParameters();
          parameters.setTransform(new Scale(size.scale(), size.scale()));
          parameters.setViewport( // a card's shadow reaches beyond the window
              new Rectangle2D(0, 0, size.width() * size.scale(), size.height() * size.scale()));
          drawn.complete(page.snapshot(parameters, null));
        } catch (RuntimeException e) {
          drawn.completeExceptionally(e);
        }
        stage.close();
      }
    }.start();
  }

  private static byte[] png(WritableImage picture) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int[] pixels = new int[width * height];
    var format = PixelFormat.getIntArgbInstance();
    picture.getPixelReader().getPixels(0, 0, width, height, format, pixels, 0, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
