package app.meipi.reader;

/** What has the keyboard when a key is pressed: it decides which commands the key may give. */
public enum Scope {
  /** The page, or anything else of the window that takes no text. */
  READING,
  /** The page while a caret selects on it. */
  CARET,
  /** The page while a mark's edges are moved on it. */
  EDGES,
  /** The field in which a note is written. */
  NOTE,
  /** The field for what to find in the page. */
  FIND,
  /** Another text field. */
  FIELD,
  /** The palette's field, whose arrows and Enter choose in the list below it. */
  PALETTE,
  /** The list of marks and notes. */
  MARKS,
  /** A list on a card, in which arrows and Enter choose. */
  LIST,
  /** A card that asks the reader something. */
  ANSWER,
  /** A card over the window, such as the cheat sheet. */
  CARD;

  /** Whether what is typed is text, so that no character alone gives a command. */
  public boolean takesText() {
    return this == NOTE || this == FIELD || this == PALETTE;
  }
}
