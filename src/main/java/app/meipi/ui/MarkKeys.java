package app.meipi.ui;

import app.meipi.annotate.Anchor;
import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Home;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Replacement;
import app.meipi.annotate.Annotation.Stray;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.annotate.Style;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import app.meipi.reader.Actions;
import app.meipi.reader.Aspect;
import app.meipi.reader.Command;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Marks what is selected or focused, changes the marks there, and takes changes back. */
final class MarkKeys {
  private final PageView view;
  private final Marking marking;
  private final Position position;
  private final Browsing browsing;
  private final Edits edits;
  private final Hint hint;
  private Colour last = Colour.YELLOW;

  /**
   * @param hint says a sentence to the reader
   */
  MarkKeys(
      PageView view,
      Marking marking,
      Position position,
      Browsing browsing,
      Edits edits,
      Hint hint) {
    this.view = view;
    this.marking = marking;
    this.position = position;
    this.browsing = browsing;
    this.edits = edits;
    this.hint = hint;
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions
        .on(Command.HIGHLIGHT, () -> colour(last))
        .on(Command.COLOUR_1, () -> colour(Colour.of(1)))
        .on(Command.COLOUR_2, () -> colour(Colour.of(2)))
        .on(Command.COLOUR_3, () -> colour(Colour.of(3)))
        .on(Command.COLOUR_4, () -> colour(Colour.of(4)))
        .on(Command.COLOUR_5, () -> colour(Colour.of(5)))
        .on(Command.UNDERLINE, this::underline)
        .on(Command.DELETE, this::delete)
        .on(Command.UNDO, () -> marking.undo(this::goToChange))
        .on(Command.REDO, () -> marking.redo(this::goToChange));
  }

  /** Adds what now is so of the marks. */
  void describe(Set<Aspect> aspects) {
    Annotations annotations = marking.annotations();
    if (marking.isBusy() || annotations.all().stream().anyMatch(Highlight.class::isInstance)) {
      aspects.add(Aspect.MARKS);
    }
    if (marking.isBusy()
        || browsing.chosen().isPresent()
        || position.mark(annotations, position.targetSpans()).isPresent()) {
      aspects.add(Aspect.MARK);
    }
    if (marking.canUndo()) {
      aspects.add(Aspect.UNDO);
    }
    if (marking.canRedo()) {
      aspects.add(Aspect.REDO);
    }
  }

  /** The colour that a mark was made in last. */
  Colour last() {
    return last;
  }

  /** Marks what is selected or focused, or recolours the mark that is just that. */
  private void colour(Colour colour) {
    last = colour;
    mark(Style.GROUND, (annotations, mark) -> edits.recolour(annotations, mark.id(), colour));
  }

  /** Underlines what is selected or focused; the mark that is just that gets the other style. */
  private void underline() {
    mark(
        Style.UNDERLINE,
        (annotations, mark) ->
            edits.restyle(
                annotations,
                mark.id(),
                mark.style() == Style.UNDERLINE ? Style.GROUND : Style.UNDERLINE));
  }

  private void mark(Style style, BiFunction<Annotations, Highlight, Optional<Edit>> change) {
    List<Span> spans = position.targetSpans();
    if (spans.isEmpty()) {
      return; // nothing but an indent or a line break is selected
    }
    if (browsing.chosen().isPresent() && position.current().isEmpty()) {
      hint.say(Aspect.MARK.unless()); // a note or a correction is chosen in the list
      return;
    }
    Optional<UUID> chosen = view.selected().isPresent() ? Optional.empty() : position.current();
    SourceText source = position.reading().page().source();
    Home home = Home.of(source, position.reading().entry().item());
    Colour colour = last;
    marking.make(
        annotations -> {
          Anchor anchor = Anchorer.anchor(source, spans);
          Optional<Highlight> same =
              chosen.flatMap(annotations::highlight).or(() -> annotations.heldBy(anchor));
          return same.isPresent()
              ? change.apply(annotations, same.get())
              : Optional.of(edits.highlight(anchor, colour, style, Optional.of(home)));
        });
    position.endSelecting();
  }

  /** Marks each of {@code marks}, the source's ranges, in the last colour, but none twice. */
  void highlightAll(List<List<Span>> marks) {
    marking.make(annotations -> highlightAll(annotations, marks));
    view.clearSelection();
  }

  private Optional<Edit> highlightAll(Annotations annotations, List<List<Span>> marks) {
    Set<Anchor> held =
        annotations.highlights().stream().map(Highlight::anchor).collect(Collectors.toSet());
    List<Edit.Change> changes =
        marks.stream()
            .map(spans -> Anchorer.anchor(position.reading().page().source(), spans))
            .filter(held::add)
            .flatMap(
                anchor ->
                    edits.highlight(anchor, last, Style.GROUND, home(anchor)).changes().stream())
            .toList();
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edit(Command.FIND_MARK_ALL.id(), annotations.sha256(), changes));
  }

  private Optional<Home> home(Anchor anchor) {
    return position
        .reading()
        .atSource(anchor.spans().getFirst().start())
        .map(at -> Home.of(at.page().source(), at.entry().item()));
  }

  private void delete() {
    if (browsing.chosen().isPresent()) {
      browsing.delete();
      return;
    }
    List<Span> spans = position.targetSpans();
    Optional<UUID> gone = position.current();
    position.choose(Optional.empty());
    marking.make(
        annotations -> {
          Optional<Highlight> mark = Position.mark(annotations, gone, spans);
          if (mark.isEmpty()) {
            hint.say(Aspect.MARK.unless());
          }
          return mark.flatMap(there -> edits.delete(annotations, there.id()));
        });
  }

  /** Shows the item in which {@code edit} changed a mark: nothing changes out of sight. */
  private void goToChange(Edit edit) {
    if (browsing.isOpen()) {
      browsing.reveal(edit);
      return;
    }
    edit.changes().stream()
        .flatMap(change -> Stream.of(change.before(), change.after()).flatMap(Optional::stream))
        .flatMap(changed -> placeOf(changed).stream())
        .flatMap(start -> position.reading().atSource(start).stream())
        .findFirst()
        .filter(place -> place.focus().item() != position.reading().focus().item())
        .ifPresent(position::go);
  }

  private Optional<Integer> placeOf(Annotation annotation) {
    return switch (annotation) {
      case Highlight highlight -> Optional.of(MarkOrder.start(highlight));
      case Note(_, Target.OnHighlight(UUID id), _, _, _, _) ->
          marking.annotations().highlight(id).map(MarkOrder::start);
      case Note(_, Target.OnItem(Anchor anchor), _, _, _, _) ->
          Optional.of(anchor.spans().getFirst().start());
      case Correction correction -> Optional.of(correction.span().start());
      case Note _, Stray _, Replacement _ -> Optional.empty();
    };
  }
}
