package app.meipi.ui;

import app.meipi.page.Span;
import app.meipi.reader.Actions;
import app.meipi.reader.Command;
import app.meipi.reader.DisplayText;
import app.meipi.reader.Steps;
import app.meipi.reader.Steps.Size;
import java.util.Optional;
import java.util.function.Supplier;

/** Selects in the shown item by keyboard: from the focus on, or from a caret that is moved. */
final class Selecting {
  private final TextPane pane;
  private final Supplier<DisplayText> text;
  private final Supplier<Span> focus;

  /**
   * @param text that the pane shows
   * @param focus what is focused of it
   */
  Selecting(TextPane pane, Supplier<DisplayText> text, Supplier<Span> focus) {
    this.pane = pane;
    this.text = text;
    this.focus = focus;
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions
        .on(Command.EXTEND_RIGHT, () -> forward(Size.CHARACTER))
        .on(Command.EXTEND_LEFT, () -> back(Size.CHARACTER))
        .on(Command.EXTEND_WORD, () -> forward(Size.WORD))
        .on(Command.EXTEND_WORD_BACK, () -> back(Size.WORD))
        .on(Command.EXTEND_SENTENCE, this::addSentence)
        .on(Command.SHRINK_SENTENCE, this::takeSentence)
        .on(Command.EXTEND_PARAGRAPH, () -> forward(Size.PARAGRAPH))
        .on(Command.EXTEND_PARAGRAPH_BACK, () -> back(Size.PARAGRAPH))
        .on(Command.EXTEND_TO_END, () -> forward(Size.ITEM))
        .on(Command.EXTEND_TO_START, () -> back(Size.ITEM))
        .on(Command.CARET, this::caret)
        .on(Command.SWAP_END, this::swapEnd)
        .on(Command.CARET_RIGHT, () -> forward(Size.CHARACTER))
        .on(Command.CARET_LEFT, () -> back(Size.CHARACTER))
        .on(Command.CARET_DOWN, () -> pane.extendByRow(true))
        .on(Command.CARET_UP, () -> pane.extendByRow(false))
        .on(Command.CARET_WORD, () -> forward(Size.WORD))
        .on(Command.CARET_WORD_BACK, () -> back(Size.WORD));
  }

  private void forward(Size size) {
    pane.select(pane.anchor(), Steps.forward(text.get(), pane.caret(), size));
  }

  private void back(Size size) {
    pane.select(pane.anchor(), Steps.back(text.get(), pane.caret(), size));
  }

  /** The focused sentence first, or the paragraph's first; then one more each time. */
  private void addSentence() {
    Optional<Span> selected = pane.selected();
    int start = selected.map(Span::start).orElse(focus.get().start());
    int end = selected.map(Span::end).orElse(start);
    pane.select(start, Steps.forward(text.get(), end, Size.SENTENCE));
  }

  private void takeSentence() {
    pane.selected()
        .ifPresent(
            range ->
                pane.select(range.start(), Steps.shrunk(text.get(), range.end(), range.start())));
  }

  private void swapEnd() {
    int moving = pane.anchor();
    int fixed = pane.caret();
    pane.select(fixed, moving);
  }

  /** Shows the caret to select from; in caret mode, begins anew where the caret stands. */
  private void caret() {
    pane.setCaretMode(true);
    pane.select(pane.caret(), pane.caret());
  }
}
