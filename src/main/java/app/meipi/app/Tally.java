package app.meipi.app;

import app.meipi.page.Page;
import app.meipi.page.PageItem;

/** Counts what a run over several files gave, for its summary line. */
final class Tally {
  private int read;
  private int failed;
  private int articles;
  private int photos;
  private long characters;

  /** Counts a file whose result is written. */
  void add(Page page) {
    read++;
    characters += page.ledger().characters();
    for (PageItem item : page.items()) {
      switch (item) {
        case PageItem.Article _ -> articles++;
        case PageItem.Photo _ -> photos++;
        case PageItem.Furniture _ -> {}
      }
    }
  }

  /** Counts a file that gave no result. */
  void addFailure() {
    failed++;
  }

  /** Says it in one line. */
  void tell(Terminal terminal) {
    terminal
        .err()
        .println(
            terminal.messages().text("parse.summary", read, failed, articles, photos, characters));
  }

  /** The exit code of the run. */
  int exitCode() {
    return failed == 0 ? Exit.OK : Exit.FAILED;
  }
}
