package app.meipi.ui;

import app.meipi.annotate.Anchor;
import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Replacement;
import app.meipi.annotate.Annotation.Stray;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.page.Span;
import app.meipi.reader.Actions;
import app.meipi.reader.Aspect;
import app.meipi.reader.Command;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Marks what is selected or focused, changes the marks there, and takes changes back. */
final class MarkKeys {
  private final PageView view;
  private final Marking marking;
  private final Position position;
  private final Edits edits;
  private final Consumer<String> hint;
  private Colour last = Colour.YELLOW;

  /**
   * @param hint takes the key of a message to the reader
   */
  MarkKeys(PageView view, Marking marking, Position position, Edits edits, Consumer<String> hint) {
    this.view = view;
    this.marking = marking;
    this.position = position;
    this.edits = edits;
    this.hint = hint;
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions
        .on(Command.HIGHLIGHT, () -> highlight(last))
        .on(Command.COLOUR_1, () -> highlight(Colour.of(1)))
        .on(Command.COLOUR_2, () -> highlight(Colour.of(2)))
        .on(Command.COLOUR_3, () -> highlight(Colour.of(3)))
        .on(Command.COLOUR_4, () -> highlight(Colour.of(4)))
        .on(Command.COLOUR_5, () -> highlight(Colour.of(5)))
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
    if (marking.isBusy() || position.mark(annotations, position.targetSpans()).isPresent()) {
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
  private void highlight(Colour colour) {
    last = colour;
    List<Span> spans = position.targetSpans();
    if (spans.isEmpty()) {
      return; // nothing but an indent or a line break is selected
    }
    Optional<UUID> chosen = view.selected().isPresent() ? Optional.empty() : position.current();
    marking.make(
        annotations -> {
          var anchor = Anchorer.anchor(position.reading().page().source(), spans);
          Optional<Highlight> same =
              chosen.flatMap(annotations::highlight).or(() -> annotations.heldBy(anchor));
          return same.isPresent()
              ? edits.recolour(annotations, same.get().id(), colour)
              : Optional.of(edits.highlight(anchor, colour));
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
            .flatMap(anchor -> edits.highlight(anchor, last).changes().stream())
            .toList();
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edit(Command.FIND_MARK_ALL.id(), annotations.sha256(), changes));
  }

  private void delete() {
    List<Span> spans = position.targetSpans();
    Optional<UUID> gone = position.current();
    position.choose(Optional.empty());
    marking.make(
        annotations -> {
          Optional<Highlight> mark = Position.mark(annotations, gone, spans);
          if (mark.isEmpty()) {
            hint.accept(Aspect.MARK.unless());
          }
          return mark.flatMap(there -> edits.delete(annotations, there.id()));
        });
  }

  /** Shows the item in which {@code edit} changed a mark: nothing changes out of sight. */
  private void goToChange(Edit edit) {
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
      case Correction correction -> Optional.of(correction.span().start());
      case Note _, Stray _, Replacement _ -> Optional.empty();
    };
  }
}
