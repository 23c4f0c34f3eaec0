package app.meipi.app;

import app.meipi.page.Explained;
import app.meipi.reader.Messages;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * What a command reads from and writes to; its output is UTF-8 whatever the locale.
 *
 * @param in standard input
 * @param out standard output, where results go; its failures are the command's to handle
 * @param err standard error, where sentences go
 * @param messages the sentences
 */
record Terminal(InputStream in, OutputStream out, PrintStream err, Messages messages) {
  /** Tells the reader of {@code problem}. */
  void tell(Explained problem) {
    err.println(messages.explain(problem));
  }
}
