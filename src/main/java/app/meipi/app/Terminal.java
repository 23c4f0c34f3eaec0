package app.meipi.app;

import app.meipi.page.Explained;
import app.meipi.reader.Messages;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;

/**
 * What a command reads from and writes to; its output is UTF-8 whatever the locale.
 *
 * @param in standard input
 * @param out standard output, where results go; its failures are the command's to handle
 * @param err standard error, where sentences go
 * @param locale the reader's: the sentences are in its language
 */
record Terminal(InputStream in, OutputStream out, PrintStream err, Locale locale) {
  /** The sentences; they are read from a file when they are first asked for. */
  Messages messages() {
    return Messages.of(locale);
  }

  /** Tells the reader of {@code problem}. */
  void tell(Explained problem) {
    err.println(messages().explain(problem));
  }
}
