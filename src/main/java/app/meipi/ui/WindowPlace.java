package app.meipi.ui;

import app.meipi.reader.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Keeps where the window stands, how large it is, and how wide its panes are. */
public final class WindowPlace {
  /** The key under which it is kept. */
  public static final String SETTING = "window";

  private static final int NUMBERS = 8;

  /**
   * So much of the window's top must lie on a screen for its bar to be grasped, in window units.
   */
  private static final double GRIP = 60;

  private final Stage stage;
  private final Workspace workspace;
  private final Supplier<Sides> sides;
  private final Consumer<Sides> show;

  /** The bounds that the window has when it is not maximised. */
  private double[] bounds = {};

  WindowPlace(Stage stage, Workspace workspace, Supplier<Sides> sides, Consumer<Sides> show) {
    this.stage = stage;
    this.workspace = workspace;
    this.sides = sides;
    this.show = show;
    stage.xProperty().addListener((x, before, now) -> note());
    stage.yProperty().addListener((y, before, now) -> note());
    stage.widthProperty().addListener((width, before, now) -> note());
    stage.heightProperty().addListener((height, before, now) -> note());
    stage
        .getScene()
        .yProperty()
        .addListener((bar, before, now) -> Platform.runLater(this::bringDown));
    stage.addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> Platform.runLater(this::bringDown));
  }

  private void note() {
    if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
      bounds = new double[] {stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()};
    }
  }

  /** Keeps what is now. */
  void keep() {
    Sides now = sides.get();
    if (bounds.length == 0) {
      return;
    }
    String written =
        "%d %d %d %d %d %d %d %d"
            .formatted(
                Math.round(bounds[0]),
                Math.round(bounds[1]),
                Math.round(bounds[2]),
                Math.round(bounds[3]),
                stage.isMaximized() ? 1 : 0,
                Math.round(now.left()),
                Math.round(now.right()),
                now.contents() ? 1 : 0);
    var _ = workspace.saveSetting(SETTING, written);
  }

  /**
   * Sets the window as {@link #keep} kept it; nonsense and places off all screens are passed by. It
   * is never larger than the screen.
   */
  void restore(String kept) {
    if (!kept.matches("-?\\d{1,6}( -?\\d{1,6}){7}")) {
      fit(Screen.getPrimary(), stage.getScene().getWidth(), stage.getScene().getHeight());
      return;
    }
    double[] was =
        Arrays.stream(kept.split(" ", NUMBERS)).mapToDouble(Double::parseDouble).toArray();
    show.accept(new Sides(was[5], was[6], was[7] > 0));
    stage.setWidth(Math.max(stage.getMinWidth(), was[2]));
    stage.setHeight(Math.max(stage.getMinHeight(), was[3]));
    List<Screen> on = Screen.getScreensForRectangle(was[0] + GRIP, was[1], was[2] - 2 * GRIP, GRIP);
    if (!on.isEmpty()) {
      stage.setX(was[0]);
      stage.setY(top(was[1], on.getFirst().getVisualBounds()));
    }
    // One that stands over two screens may be wider than either.
    if (on.size() < 2) {
      fit(on.isEmpty() ? Screen.getPrimary() : on.getFirst(), was[2], was[3]);
    }
    stage.setMaximized(was[4] > 0);
  }

  /**
   * Where the top of a window is to be that would have it at {@code y}: its bar, which the window
   * manager draws, is to be grasped.
   */
  static double top(double y, Rectangle2D room) {
    return Math.clamp(y, room.getMinY(), Math.max(room.getMinY(), room.getMaxY() - GRIP));
  }

  /**
   * Brings the window down whose bar was drawn above the top of its screen: how high that is comes
   * to be known only when the window is shown.
   */
  private void bringDown() {
    List<Screen> on =
        Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), GRIP);
    if (!on.isEmpty() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
      double top = top(stage.getY(), on.getFirst().getVisualBounds());
      if (top > stage.getY()) {
        stage.setY(top);
      }
    }
  }

  private void fit(Screen screen, double width, double height) {
    Rectangle2D room = screen.getVisualBounds();
    if (width > room.getWidth()) {
      stage.setX(room.getMinX());
      stage.setWidth(Math.max(stage.getMinWidth(), room.getWidth()));
    }
    if (height > room.getHeight()) {
      stage.setY(room.getMinY());
      stage.setHeight(Math.max(stage.getMinHeight(), room.getHeight()));
    }
  }
}
