package app.meipi.ui;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Told what the reader does with the mouse.
 *
 * @param item told which item of the contents is chosen
 * @param offset told the display offset that is clicked on
 * @param remark told the mark whose note is clicked on
 * @param note told the note that is to be written on
 * @param source told the source's character that is clicked on
 * @param survey told what is clicked on in the page view
 * @param drag told what is dragged over on the printed page
 */
record Mouse(
    IntConsumer item,
    IntConsumer offset,
    Consumer<Highlight> remark,
    Consumer<Note> note,
    IntConsumer source,
    Survey.Clicked survey,
    Drag drag) {

  /** Told from which of the source's characters to which the reader drags, both included. */
  interface Drag {
    void over(int from, int to);
  }
}
