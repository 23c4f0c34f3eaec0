package app.meipi.reader;

import java.util.concurrent.CompletableFuture;

/** Asks the reader about a page that seems to be another version of one in the library. */
@FunctionalInterface
public interface VersionAsker {
  /** What the reader may say. */
  enum Answer {
    /** It takes the other's place: the marks are carried over. */
    REPLACE,
    /** It is a page of its own. */
    OWN,
    /** It is not opened at all. */
    CANCEL
  }

  /**
   * Asks; may be called on any thread.
   *
   * @param name of the page that is being opened
   * @param earlier the page in the library
   */
  CompletableFuture<Answer> ask(String name, PageEntry earlier);
}
