package app.meipi.ui;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.annotate.Quotation;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import app.meipi.reader.Actions;
import app.meipi.reader.Command;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes more of one mark: adds a range to it, or makes one of several; nothing of it unasked. */
final class JoinKeys {
  /** How much of a mark is said for it to be known, in code points. */
  private static final int WORDS = 16;

  private final Marking marking;
  private final Position position;
  private final Edits edits;
  private final Hint hint;

  JoinKeys(Marking marking, Position position, Edits edits, Hint hint) {
    this.marking = marking;
    this.position = position;
    this.edits = edits;
    this.hint = hint;
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions.on(Command.APPEND, this::append).on(Command.MERGE, this::merge);
  }

  /** Adds what is selected or focused to the mark made, changed or gone to last. */
  private void append() {
    List<Span> spans = position.targetSpans();
    if (spans.isEmpty()) {
      return; // nothing but an indent or a line break is selected
    }
    SourceText source = source();
    marking.make(
        annotations -> {
          Optional<Highlight> last = position.latest(annotations);
          Optional<Edit> edit =
              last.flatMap(mark -> edits.append(annotations, mark.id(), source, spans));
          last.filter(mark -> edit.isEmpty())
              .ifPresent(mark -> hint.say("message.appendedBefore", words(mark)));
          return edit;
        },
        done -> position.latest(marking.annotations()).ifPresent(this::sayAppended));
    position.endSelecting();
  }

  private void sayAppended(Highlight mark) {
    hint.say("message.appended", words(mark), mark.anchor().quotations().size());
  }

  private static String words(Highlight mark) {
    Quotation first = mark.anchor().quotations().getFirst();
    String words = first.exact().replaceAll("\\R", "");
    return words.codePointCount(0, words.length()) <= WORDS
        ? words
        : words.substring(0, words.offsetByCodePoints(0, WORDS)) + "…";
  }

  /** Makes one mark of those that overlap the one gone to, or what is selected or focused. */
  private void merge() {
    List<Span> spans = position.targetSpans();
    Optional<UUID> gone = position.current();
    SourceText source = source();
    marking.make(
        annotations -> {
          List<Highlight> marks =
              annotations.overlapping(
                  gone.flatMap(annotations::highlight)
                      .map(mark -> mark.anchor().spans())
                      .orElse(spans));
          if (marks.size() < 2) {
            hint.say("message.mergeOne");
            return Optional.empty();
          }
          return merge(annotations, marks, source);
        });
    position.endSelecting();
  }

  private Optional<Edit> merge(Annotations on, List<Highlight> marks, SourceText source) {
    UUID first = marks.getFirst().id();
    Annotations now = on;
    Optional<Edit> all = Optional.empty();
    for (Highlight mark : marks.subList(1, marks.size())) {
      Edit next = edits.merge(now, first, mark.id(), source).orElseThrow();
      now = now.apply(next);
      all = Optional.of(all.map(before -> before.then(next)).orElse(next));
    }
    return all;
  }

  private SourceText source() {
    return position.reading().page().source();
  }
}
