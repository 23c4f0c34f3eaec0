package app.meipi.ui;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Edits;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import app.meipi.reader.Aspect;
import app.meipi.reader.Command;
import app.meipi.reader.DisplayText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves the edges of a mark: its words become the selection, which the keys that select make longer
 * or shorter at either end, until it is kept or left. That is one change, however many keys it
 * took.
 *
 * <p>Of a mark of several stretches the one at the focus is moved; the others stay.
 */
final class EdgeKeys {
  /** The mark whose stretch, a display range of the shown item, is moved. */
  private record Open(UUID mark, Span stretch) {}

  private final PageView view;
  private final Marking marking;
  private final Position position;
  private final Edits edits;
  private final Hint hint;
  private Optional<Open> open = Optional.empty();

  EdgeKeys(PageView view, Marking marking, Position position, Edits edits, Hint hint) {
    this.view = view;
    this.marking = marking;
    this.position = position;
    this.edits = edits;
    this.hint = hint;
  }

  /** Whether edges are being moved. */
  boolean isOpen() {
    return open.isPresent() && view.pane().inCaretMode();
  }

  /** Selects the mark at the focus, for its edges to be moved. */
  void begin() {
    marking.afterwards(this::select); // the mark may just have been made
  }

  private void select() {
    Span target = position.target();
    DisplayText text = text();
    Optional<Highlight> mark = position.mark(marking.annotations(), position.targetSpans());
    List<Span> stretches = mark.map(there -> stretches(text, there)).orElse(List.of());
    Optional<Span> stretch =
        stretches.stream()
            .filter(target::overlaps)
            .findFirst()
            .or(() -> stretches.stream().findFirst());
    if (stretch.isEmpty()) {
      hint.say(Aspect.MARK.unless());
      return;
    }
    open = Optional.of(new Open(mark.orElseThrow().id(), stretch.get()));
    view.pane().setCaretMode(true);
    view.pane().select(stretch.get().start(), stretch.get().end());
    hint.say(
        "message.edges",
        KeyNames.first(view.keymap(), Command.SWAP_END),
        KeyNames.first(view.keymap(), Command.KEEP_EDGES),
        KeyNames.first(view.keymap(), Command.LEAVE));
  }

  /** Puts the mark on what is selected. */
  void keep() {
    Optional<Open> moved = open.filter(there -> isOpen());
    List<Span> now = view.selected().map(range -> text().toSource(range)).orElse(List.of());
    if (moved.isEmpty()) {
      return;
    }
    if (now.isEmpty()) {
      hint.say("message.edgesNone", KeyNames.first(view.keymap(), Command.DELETE));
      return;
    }
    SourceText source = position.reading().page().source();
    List<Span> before = text().toSource(moved.get().stretch());
    UUID id = moved.get().mark();
    marking.make(
        annotations ->
            edits.reach(annotations, id, source, spans(annotations, id, source, before, now)));
    position.endSelecting();
  }

  /** The spans of the mark, {@code now} in the place of {@code before}. */
  private static List<Span> spans(
      Annotations on, UUID id, SourceText source, List<Span> before, List<Span> now) {
    List<Span> left = new ArrayList<>();
    on.highlight(id).ifPresent(mark -> left.addAll(mark.anchor().spans()));
    for (Span gone : before) {
      List<Span> cut = new ArrayList<>();
      for (Span span : left) {
        if (!span.overlaps(gone)) {
          cut.add(span);
          continue;
        }
        if (span.start() < gone.start()) {
          cut.add(new Span(span.start(), gone.start()));
        }
        if (gone.end() < span.end()) {
          cut.add(new Span(gone.end(), span.end()));
        }
      }
      left.clear();
      left.addAll(cut);
    }
    left.removeIf(span -> source.slice(span).isBlank()); // what is not shown goes with its words
    left.addAll(now);
    return left;
  }

  /** Where the shown item shows the mark: ranges with nothing but the setting between are one. */
  private static List<Span> stretches(DisplayText text, Highlight mark) {
    List<Span> stretches = new ArrayList<>();
    mark.anchor().spans().stream()
        .flatMap(span -> text.map().toDisplay(span).stream())
        .sorted(Comparator.comparingInt(Span::start))
        .forEach(
            range -> {
              if (!stretches.isEmpty() && touch(text, stretches.getLast(), range)) {
                int start = stretches.removeLast().start();
                stretches.add(new Span(start, range.end()));
              } else {
                stretches.add(range);
              }
            });
    return stretches;
  }

  private static boolean touch(DisplayText text, Span before, Span next) {
    return text.map().toSource(before.end(), next.start()).isEmpty();
  }

  private DisplayText text() {
    return position.reading().entry().text();
  }
}
