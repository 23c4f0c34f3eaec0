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

  /** {@code page} as the only content of a file or stream. */
  String alone(Page page) {
    return switch (this) {
      case JSON -> PageJson.indented(page) + "\n";
      case TEXT -> PageText.of(page);
    };
  }

  /** {@code page} as one of several in a stream: a line of JSON, or a text under its name. */
  String amongMany(Page page) {
    return switch (this) {
      case JSON -> PageJson.line(page) + "\n";
      case TEXT -> "==> " + page.source().name() + " <==\n\n" + PageText.of(page) + "\n";
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
