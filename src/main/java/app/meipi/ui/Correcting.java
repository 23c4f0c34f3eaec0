package app.meipi.ui;

import app.meipi.annotate.Corrections;
import app.meipi.annotate.Edits;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import app.meipi.reader.Correctable;
import app.meipi.reader.Reading;
import java.util.Optional;

/** Correcting the text: the source stays as it came, the reader's words are shown in its place. */
final class Correcting {
  private record Open(SourceText source, Correctable what, CorrectionBar bar) {}

  private final PageView view;
  private final Marking marking;
  private final Corrections corrections;
  private final Hint hint;
  private Optional<Open> open = Optional.empty();

  /**
   * @param hint says a sentence to the reader
   */
  Correcting(PageView view, Marking marking, Edits edits, Hint hint) {
    this.view = view;
    this.marking = marking;
    this.corrections = new Corrections(edits);
    this.hint = hint;
  }

  /** Opens the field with what the focused item shows at {@code range}. */
  void open(Reading reading, Span range) {
    leave();
    Correctable.of(reading.entry().text(), range)
        .ifPresent(
            what -> {
              CorrectionBar bar =
                  new CorrectionBar(view.messages(), view.keymap(), what.words(), this::save);
              open = Optional.of(new Open(reading.page().source(), what, bar));
              view.below().open(bar, bar::focusField);
            });
  }

  /** Saves what stands in the field, which stays until that is durable. */
  private void save() {
    open.ifPresent(
        writing -> {
          switch (writing.what().change(writing.bar().words(), writing.source())) {
            case Correctable.Outcome.Same() -> leave();
            case Correctable.Outcome.Apart() -> hint.say("message.correctApart");
            case Correctable.Outcome.Put(Span span, String text) -> {
              var source = writing.source();
              marking.make(
                  annotations -> {
                    var edit = corrections.correct(annotations, source, span, text);
                    if (edit.isEmpty()) {
                      leave(writing); // it is so already
                    }
                    return edit;
                  },
                  saved -> leave(writing));
            }
          }
        });
  }

  private void leave(Open writing) {
    if (open.filter(writing::equals).isPresent()) {
      leave();
    }
  }

  /** Closes the field, if one is open; false if none was. */
  boolean leave() {
    Optional<Open> was = open;
    open = Optional.empty();
    was.ifPresent(writing -> view.closeBelow(writing.bar()));
    return was.isPresent();
  }
}
