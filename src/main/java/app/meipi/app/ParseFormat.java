package app.meipi.app;

import app.meipi.export.PageJson;
import app.meipi.export.PageText;
import app.meipi.page.Page;
import java.util.Locale;

/** The formats in which {@code parse} gives a page. */
enum ParseFormat {
  JSON,
  TEXT;

  /** What a result's file name ends in. */
  String ending() {
    return switch (this) {
      case JSON -> ".json";
      case TEXT -> ".txt";
    };
  }

  /**
   * {@code page} as the only content of a file or stream.
   *
   * @param extracted whether its text has no file of its own, and is to be given with it
   */
  String alone(Page page, boolean extracted) {
    return switch (this) {
      case JSON -> PageJson.indented(page, extracted) + "\n";
      case TEXT -> PageText.of(page);
    };
  }

  /** {@code page} as one of several in a stream: a line of JSON, or a text under its name. */
  String amongMany(Page page, boolean extracted) {
    return switch (this) {
      case JSON -> PageJson.line(page, extracted) + "\n";
      case TEXT -> "==> " + page.source().name() + " <==\n\n" + PageText.of(page) + "\n";
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
