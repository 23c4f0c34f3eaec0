package app.meipi.ui;

/** How the saving of the reader's changes stands. */
enum Saved {
  /** A change is on its way to the disk. */
  SAVING,
  /** All changes are on the disk. */
  SAVED,
  /** The last change could not be kept; the window says why. */
  NOT_SAVED
}
