package app.meipi.reader;

import java.util.Locale;

/**
 * What may be so while the reader reads, and what a command may need.
 *
 * <p>What to say where it is not so stands in the message bundles under {@link #unless}.
 */
public enum Aspect {
  /** A page is open. */
  PAGE,
  /** The page came with its printed looks. */
  PRINTED,
  /** The page's file has other pages. */
  PAGES,
  /** The whole page is shown in columns. */
  SURVEY,
  /** The page has a mark. */
  MARKS,
  /** What is focused or selected touches a mark, or may once the changes under way are saved. */
  MARK,
  /** A mark of a replaced text awaits a place. */
  STRAYS,
  /** The reader is being asked something. */
  QUESTION,
  /** Something has been found. */
  HITS,
  /** Something is selected. */
  SELECTION,
  /** A caret selects. */
  CARET,
  /** The list of marks and notes is shown. */
  LIST,
  /** A mark's edges are moved. */
  EDGES,
  /** There is a place to go back to. */
  BACK,
  /** There is a place to go forward to. */
  FORWARD,
  /** There is something to undo. */
  UNDO,
  /** There is something to redo. */
  REDO;

  /** The key of the sentence that says what is missing. */
  public String unless() {
    return "unless." + name().toLowerCase(Locale.ROOT);
  }
}
