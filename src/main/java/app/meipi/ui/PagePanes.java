package app.meipi.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

/** Places side by side what shows a page, as the reader likes it and as far as there is room. */
final class PagePanes extends SplitPane {
  /**
   * What there is to place.
   *
   * @param contents at the left
   * @param facsimile the printed page
   * @param article the focused item's text
   * @param survey the page view
   * @param margin at the right
   */
  record Parts(Region contents, Region facsimile, Region article, Region survey, Region margin) {}

  /** What the centre shows. */
  enum Centre {
    TEXT,
    BOTH,
    PICTURE
  }

  /** From this width on, in window units, all four stand side by side. */
  private static final double WIDE = 1300;

  /** The narrowest that a side can be dragged, in window units. */
  private static final double LEAST_SIDE = 110;

  /** The share of a list at the left, and its least and greatest width, in window units. */
  private static final double ASIDE = 0.28;

  private static final double LEAST_ASIDE = 260;
  private static final double MOST_ASIDE = 440;

  private final Parts parts;
  private Sides sides = Sides.FIRST;
  private boolean printed;
  private boolean picture;
  private boolean surveying;
  private boolean focusing;
  private Centre liked = Centre.TEXT;
  private Optional<Region> aside = Optional.empty();

  PagePanes(Parts parts) {
    this.parts = parts;
    List.of(parts.contents(), parts.margin())
        .forEach(
            side -> {
              setResizableWithParent(side, false);
              side.setMinWidth(LEAST_SIDE);
            });
    widthProperty().addListener((width, before, now) -> resized());
    place();
  }

  /**
   * Makes room for another page.
   *
   * @param isPrinted whether it has a printed page to show
   * @param isPicture whether that is all there is of it
   */
  void showPage(boolean isPrinted, boolean isPicture) {
    printed = isPrinted;
    picture = isPicture;
    place();
  }

  /** What the centre shows, if it is not the page view: as far as the page has it. */
  Centre centre() {
    return !printed ? Centre.TEXT : picture ? Centre.PICTURE : liked;
  }

  /** Shows the printed page beside the text, then instead of it, then the text alone. */
  void nextCentre() {
    if (picture) {
      return; // there is no text to show
    }
    liked =
        switch (liked) {
          case TEXT -> Centre.BOTH;
          case BOTH -> Centre.PICTURE;
          case PICTURE -> Centre.TEXT;
        };
    place();
  }

  /** Shows the whole page in columns, or the focused item again. */
  void surveyOrRead() {
    surveying = !surveying;
    place();
  }

  /** Whether the whole page is shown in columns. */
  boolean isSurvey() {
    return surveying;
  }

  /** Hides all but the text, or shows it again. */
  void hideOrShowAll() {
    focusing = !focusing;
    place();
  }

  /** Whether all but the text is hidden. */
  boolean isFocusMode() {
    return focusing;
  }

  /** Hides the contents, or shows them again. */
  void hideOrShowContents() {
    rememberSides();
    sides = new Sides(sides.left(), sides.right(), !sides.contents());
    place();
  }

  /** The side panes as the reader has them now. */
  Sides sides() {
    rememberSides();
    return sides;
  }

  /** Sets the side panes as the reader had them. */
  void showSides(Sides kept) {
    sides = kept;
    getItems().clear(); // their widths are not those to keep
    place();
  }

  private void rememberSides() {
    double left = getItems().contains(parts.contents()) ? parts.contents().getWidth() : 0;
    double right = getItems().contains(parts.margin()) ? parts.margin().getWidth() : 0;
    sides =
        new Sides(
            left > 0 ? left : sides.left(), right > 0 ? right : sides.right(), sides.contents());
  }

  /** Shows a list in the place of the contents, even where those are hidden. */
  void showAside(Region list) {
    rememberSides();
    aside = Optional.of(list);
    setResizableWithParent(list, false);
    list.setMinWidth(LEAST_SIDE);
    place();
  }

  /** Takes the list away. */
  void closeAside() {
    aside = Optional.empty();
    place();
  }

  /** Gives the list the keyboard, or else what shows the page. */
  void focusMain() {
    Region main =
        surveying
            ? parts.survey()
            : centre() == Centre.PICTURE ? parts.facsimile() : parts.article();
    aside.orElse(main).requestFocus();
  }

  private void resized() {
    boolean contents = aside.isEmpty() && hasRoomForContents();
    if (contents == getItems().contains(parts.contents())) {
      placeDividers();
    } else {
      place();
    }
  }

  private void place() {
    rememberSides();
    List<Node> placed = new ArrayList<>();
    if (aside.isPresent()) {
      placed.add(aside.get());
    } else if (hasRoomForContents()) {
      placed.add(parts.contents());
    }
    if (surveying) {
      placed.add(parts.survey());
    } else {
      if (centre() != Centre.TEXT) {
        placed.add(parts.facsimile());
      }
      if (centre() != Centre.PICTURE) {
        placed.add(parts.article());
      }
      if (!focusing) {
        placed.add(parts.margin());
      }
    }
    getItems().setAll(placed);
    placeDividers();
    if (getScene() != null && !(getScene().getFocusOwner() instanceof TextInputControl)) {
      focusMain(); // what had the keyboard may be gone, and the contents would get it
    }
  }

  private boolean hasRoomForContents() {
    boolean room = surveying || centre() != Centre.BOTH || getWidth() >= WIDE;
    return sides.contents() && !focusing && room;
  }

  /** Gives the side panes their widths; printed page and text share the rest. */
  private void placeDividers() {
    double width = getWidth();
    if (width <= 0) {
      return;
    }
    List<Node> placed = getItems();
    double left =
        aside.filter(placed::contains).isPresent()
            ? Math.clamp(width * ASIDE, LEAST_ASIDE, MOST_ASIDE)
            : placed.contains(parts.contents()) ? sides.leftIn(width) : 0;
    double right = placed.contains(parts.margin()) ? sides.rightIn(width) : 0;
    for (int i = 0; i < placed.size() - 1; i++) {
      if (placed.get(i).equals(parts.contents())
          || aside.filter(placed.get(i)::equals).isPresent()) {
        setDividerPosition(i, left / width);
      } else if (placed.get(i + 1).equals(parts.margin())) {
        setDividerPosition(i, 1 - right / width);
      } else {
        setDividerPosition(i, (left + width - right) / 2 / width);
      }
    }
  }
}
