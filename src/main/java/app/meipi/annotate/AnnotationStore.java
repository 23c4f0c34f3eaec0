package app.meipi.annotate;

import app.meipi.page.SourceText;
import java.util.List;

/**
 * Keeps annotations durably; every call may block on the disk, so none is made on the FX thread.
 *
 * <p>The source is given along because a store counts code points and spans count UTF-16 units.
 */
public interface AnnotationStore {
  /**
   * The annotations of the page that {@code source} is.
   *
   * @throws StoreException if the store cannot be read
   */
  Stored annotations(SourceText source) throws StoreException;

  /**
   * Makes every change of the step's edit durable before it returns, and with them the history that
   * is then; or nothing.
   *
   * @throws StoreException if it cannot be written; nothing was then changed
   * @throws IllegalArgumentException if the edit is not of this source
   */
  void apply(SourceText source, History.Step step) throws StoreException;

  /**
   * What can be undone and redone on the page, the {@link History#LIMIT} latest edits.
   *
   * @param on the page's annotations; edits that no longer fit them are left out
   * @throws StoreException if the store cannot be read
   */
  History history(SourceText source, Annotations on) throws StoreException;

  /**
   * Every tag of the library for completion, the most used first.
   *
   * @throws StoreException if the store cannot be read
   */
  List<String> tags() throws StoreException;

  /**
   * What a store holds of a page.
   *
   * @param unreadable what is kept but cannot be shown; it is left as it is
   */
  record Stored(Annotations annotations, List<Unreadable> unreadable) {
    public Stored {
      unreadable = List.copyOf(unreadable);
    }
  }

  /**
   * A stored annotation that cannot be shown.
   *
   * @param id what the store knows it by
   */
  record Unreadable(String id, Damage damage) {}

  /** Why a stored annotation cannot be shown. */
  enum Damage {
    /** An id, colour or time is none. */
    VALUE,
    /** It has no range, or one that is out of order, or out of the text. */
    RANGE,
    /** Other words than its own stand at a range. */
    WORDS,
    /** A note whose highlight cannot be shown. */
    HIGHLIGHT
  }
}
