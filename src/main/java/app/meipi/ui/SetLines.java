package app.meipi.ui;

import app.meipi.page.Span;
import app.meipi.reader.DisplayText;
import app.meipi.reader.LatinQuotes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.HitInfo;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.TextExt;

/**
 * The lines of a set text that are laid out: shows the focus on them, and tells where a character
 * stands, by their nodes. RichTextFX itself makes a line's nodes anew when its look changes, and
 * counts its rows by hit tests when it is asked for a character's place: both cost more than all
 * else in a move.
 */
final class SetLines {
  private final Supplier<Theme> theme;

  /** By their number; also such as have since been scrolled away, which are in no scene. */
  private final Map<Integer, TextFlow> lines = new HashMap<>();

  private List<Integer> starts = List.of(0);
  private List<Double> beside = List.of();
  private Optional<Span> unit = Optional.empty();
  private Optional<Span> sentence = Optional.empty();

  SetLines(Supplier<Theme> theme) {
    this.theme = theme;
  }

  /** Forgets the lines of the text before; {@code next} has no focus yet. */
  void show(DisplayText next) {
    lines.clear();
    beside = List.of();
    unit = Optional.empty();
    sentence = Optional.empty();
    starts = new ArrayList<>(List.of(0));
    for (int i = next.text().indexOf('\n'); i >= 0; i = next.text().indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
  }

  /** Puts its look on the nodes of a line, which have just been made. */
  void applyLine(TextFlow line, LineLook look) {
    Looks.applyLine(line, look);
    lines.put(look.line(), line);
    narrow(look.line(), line);
    light(look.line());
  }

  /** Keeps so much free at each side of the first lines, in em: those of the head. */
  void narrow(List<Double> sides) {
    if (!sides.equals(beside)) {
      beside = List.copyOf(sides);
      lines.forEach(this::narrow);
    }
  }

  private void narrow(int number, TextFlow line) {
    if (number < beside.size()) {
      Looks.narrow(line, beside.get(number));
    }
  }

  /** Puts its look on the node of a stretch, which has just been made. */
  void applyRun(TextExt run, RunLook look) {
    Looks.applyRun(run, look, theme.get());
    run.setText(LatinQuotes.shown(run.getText()));
    run.setUserData(look);
  }

  /** Shows the focus on {@code range} and, within it, on {@code part}; or takes it away. */
  void focus(Optional<Span> range, Optional<Span> part) {
    Optional<Span> before = unit;
    unit = range;
    sentence = part;
    Stream.concat(before.stream(), unit.stream())
        .flatMap(span -> Stream.iterate(lineOf(span.start()), i -> i + 1).limit(rows(span)))
        .distinct()
        .forEach(this::light);
  }

  /** What has the focus, if something has. */
  Optional<Span> unit() {
    return unit;
  }

  /** The focused sentence of it, if one is. */
  Optional<Span> sentence() {
    return sentence;
  }

  private int rows(Span span) {
    return lineOf(span.end() - 1) - lineOf(span.start()) + 1;
  }

  private int lineOf(int offset) {
    int found = Collections.binarySearch(starts, offset);
    return found >= 0 ? found : -2 - found;
  }

  private void light(int number) {
    TextFlow line = lines.get(number);
    if (line == null) {
      return;
    }
    Looks.light(line, unit.filter(span -> isOn(span, number)).isPresent());
    int start = starts.get(number);
    for (Node node : List.copyOf(line.getChildren())) {
      if (node instanceof TextExt run && run.getUserData() instanceof RunLook look) {
        int from = start;
        int to = start + run.getText().length();
        Looks.light(
            run,
            look,
            sentence.filter(it -> it.start() < to && from < it.end()).isPresent(),
            theme);
        start = to;
      }
    }
    line.requestLayout(); // grounds are drawn when a line is laid out
  }

  private boolean isOn(Span span, int line) {
    return lineOf(span.start()) <= line && line <= lineOf(span.end() - 1);
  }

  /** How far below the top of {@code area} the row begins that shows the offset, if it is there. */
  OptionalDouble yOf(int offset, Node area) {
    int number = lineOf(offset);
    TextFlow line = lines.get(number);
    if (line == null || line.getScene() == null) {
      return OptionalDouble.empty();
    }
    PathElement[] caret = line.getCaretShape(offset - starts.get(number), true);
    double row = caret.length > 0 && caret[0] instanceof MoveTo top ? top.getY() : 0;
    double y = row - line.getLineSpacing() / 2;
    return OptionalDouble.of(area.sceneToLocal(line.localToScene(0, y)).getY());
  }

  /** A place in a line: how far from its left, and from where to where its row reaches down. */
  private record Place(double x, double top, double bottom) {
    double middle() {
      return (top + bottom) / 2;
    }
  }

  private Optional<TextFlow> laid(int number) {
    return Optional.ofNullable(lines.get(number)).filter(line -> line.getScene() != null);
  }

  private static Optional<Place> place(TextFlow line, int column) {
    PathElement[] caret = line.getCaretShape(column, true);
    return caret.length > 1 && caret[0] instanceof MoveTo top && caret[1] instanceof LineTo bottom
        ? Optional.of(new Place(top.getX(), top.getY(), bottom.getY()))
        : Optional.empty();
  }

  private Optional<Place> place(int offset) {
    int number = lineOf(offset);
    return laid(number).flatMap(line -> place(line, offset - starts.get(number)));
  }

  /** How far from the left of its line the offset stands; 0 if that is not laid out. */
  double xOf(int offset) {
    return place(offset).map(Place::x).orElse(0.0);
  }

  /**
   * The offset nearest to {@code x} in the row below, or the one above; empty where that is not
   * laid out.
   */
  OptionalInt inNextRow(int offset, boolean below, double x) {
    int number = lineOf(offset);
    Optional<TextFlow> line = laid(number);
    Optional<Place> here = place(offset);
    Optional<Place> last =
        line.flatMap(it -> place(it, below ? length(it) : 0))
            .filter(end -> here.isPresent() && Math.abs(end.top() - here.get().top()) > 1);
    if (last.isPresent()) {
      Place from = here.orElseThrow();
      double pitch = from.bottom() - from.top() + line.orElseThrow().getLineSpacing();
      return hit(number, x, from.middle() + (below ? pitch : -pitch));
    }
    int next = below ? number + 1 : number - 1;
    return laid(next)
        .flatMap(it -> place(it, below ? 0 : length(it)))
        .map(end -> hit(next, x, end.middle()))
        .orElse(OptionalInt.empty());
  }

  private OptionalInt hit(int number, double x, double y) {
    TextFlow line = laid(number).orElseThrow();
    HitInfo hit = line.getHitInfo(new Point2D(x, y));
    int behind = Math.min(hit.getInsertionIndex(), length(line));
    boolean inRow = place(line, behind).filter(it -> it.top() <= y && y <= it.bottom()).isPresent();
    return OptionalInt.of(starts.get(number) + (inRow ? behind : hit.getCharIndex()));
  }

  private static int length(TextFlow line) {
    return line.getChildren().stream()
        .mapToInt(run -> run instanceof TextExt text ? text.getText().length() : 0)
        .sum();
  }
}
