package app.meipi.app;

import app.meipi.ingest.Ingested;
import app.meipi.layout.PrintedFile;

/** What a file turned out to be: a page as text, or a file of printed pages. */
sealed interface Source {
  /** A page as text. */
  record Text(Ingested page) implements Source {}

  /** A PDF; its pages are still to be read. */
  record Printed(PrintedFile file) implements Source {}
}
