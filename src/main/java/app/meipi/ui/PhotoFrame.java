package app.meipi.ui;

import app.meipi.layout.Box;
import app.meipi.layout.Places;
import app.meipi.layout.PrintedPage;
import app.meipi.page.Part;
import app.meipi.page.Span;
import app.meipi.reader.Reading;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Stands over a photo's caption: the photo as it was printed, or an empty frame. */
final class PhotoFrame extends StackPane {
  private static final double EMPTY_HEIGHT = 108;
  private static final double MOST_HEIGHT = 320;

  /** Pixels for each point: sharp on a screen of twice the density. */
  private static final double SCALE = 3;

  private final FacsimilePane.Artist artist;
  private final Consumer<Throwable> failed;
  private final Label empty;
  private final ImageView photo = new ImageView();
  private int asked;

  /** The photo's height over its width; 0 if there is none. */
  private double ratio;

  PhotoFrame(String label, FacsimilePane.Artist artist, Consumer<Throwable> failed) {
    this.artist = artist;
    this.failed = failed;
    empty = new Label(label);
    photo.setPreserveRatio(true);
    photo.setFitHeight(MOST_HEIGHT);
    photo.fitWidthProperty().bind(widthProperty().subtract(2));
    photo.setManaged(false);
    getStyleClass().add("photo-frame");
    getChildren().setAll(empty, photo);
    setMinHeight(Region.USE_PREF_SIZE);
    setMaxHeight(Region.USE_PREF_SIZE);
  }

  /** Shows the photo of the item that has the focus, if the page was printed. */
  void show(Reading reading, Optional<PrintedPage> page) {
    int number = ++asked;
    photo.setImage(null);
    empty.setVisible(true);
    ratio = 0;
    requestLayout();
    List<Span> caption =
        reading.entry().item().parts().stream().map(Part::spans).flatMap(List::stream).toList();
    Optional<Box> picture = page.flatMap(sheet -> new Places(sheet.layout()).picture(caption));
    if (picture.isEmpty()) {
      return;
    }
    Box box = picture.get();
    Handover.toFx(
        artist.draw(page.orElseThrow(), box, SCALE),
        raster -> {
          if (number == asked) {
            empty.setVisible(false);
            photo.setImage(TileLayer.image(raster, 0, 0, raster.width(), raster.height()));
            ratio = box.height() / box.width();
            requestLayout();
          }
        },
        failed);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? getWidth() : width;
    return ratio == 0 ? EMPTY_HEIGHT : Math.min(MOST_HEIGHT, ratio * (wide - 2)) + 2;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double width = photo.getLayoutBounds().getWidth();
    double height = photo.getLayoutBounds().getHeight();
    photo.relocate((getWidth() - width) / 2, (getHeight() - height) / 2);
  }
}
