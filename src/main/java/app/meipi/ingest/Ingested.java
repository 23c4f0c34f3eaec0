package app.meipi.ingest;

import app.meipi.layout.PrintedPage;
import app.meipi.page.SourceText;
import java.util.Optional;

/** A source as it was read: its text, the bytes that the text is kept as, and its layout. */
public final class Ingested {
  private final SourceText source;
  private final byte[] raw;
  private final Optional<PrintedPage> printed;

  private Ingested(SourceText source, byte[] raw, Optional<PrintedPage> printed) {
    this.source = source;
    this.raw = raw;
    this.printed = printed;
  }

  /** A source that came as text; {@code source} has the SHA-256 of {@code raw}. */
  static Ingested ofText(SourceText source, byte[] raw) {
    return new Ingested(source, raw, Optional.empty());
  }

  /** A text that was taken from a printed page and is kept as its UTF-8. */
  public static Ingested ofPrinted(SourceText source, byte[] raw, PrintedPage page) {
    return new Ingested(source, raw, Optional.of(page));
  }

  /** The same text with the page that it was once taken from. */
  public Ingested on(PrintedPage page) {
    return new Ingested(source, raw, Optional.of(page));
  }

  /** The decoded text, with the SHA-256 of {@link #raw}. */
  public SourceText source() {
    return source;
  }

  /** The bytes as they came, a byte order mark included; a copy. */
  public byte[] raw() {
    return raw.clone();
  }

  /** The page that the text was printed on, if it was. */
  public Optional<PrintedPage> printed() {
    return printed;
  }
}
