package app.meipi.ingest;

import app.meipi.layout.PrintedPage;
import app.meipi.page.Explained;
import app.meipi.page.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A source as it was read: its text, the bytes that the text is kept as, and its layout. */
public final class Ingested {
  private final SourceText source;
  private final byte[] raw;
  private final Optional<PrintedPage> printed;
  private final Optional<Explained> warning;

  private Ingested(
      SourceText source,
      byte[] raw,
      Optional<PrintedPage> printed,
      Optional<? extends Explained> warning) {
    this.source = source;
    this.raw = raw;
    this.printed = printed;
    this.warning = warning.map(why -> why);
  }

  /** A source that came as text; {@code source} has the SHA-256 of {@code raw}. */
  static Ingested ofText(SourceText source, byte[] raw) {
    return new Ingested(source, raw, Optional.empty(), Optional.empty());
  }

  /** A text that was taken from a printed page and is kept as its UTF-8. */
  public static Ingested ofPrinted(String text, PrintedPage page) {
    SourceText source = SourceText.ofText(name(page), text);
    return new Ingested(source, utf8(source), Optional.of(page), Optional.empty());
  }

  /**
   * A printed page without a text that can be read: it can still be looked at and written on.
   *
   * @param why it has none
   */
  public static Ingested ofPicture(PrintedPage page, Explained why) {
    SourceText source = SourceText.ofPicture(name(page), page.file().sha256(), page.page());
    return new Ingested(source, utf8(source), Optional.of(page), Optional.of(why));
  }

  private static String name(PrintedPage page) {
    return page.pages() == 1 ? page.name() : page.name() + "#page=" + (page.page() + 1);
  }

  private static byte[] utf8(SourceText source) {
    return source.text().getBytes(StandardCharsets.UTF_8);
  }

  /** The same text with the page that it was once taken from. */
  public Ingested on(PrintedPage page) {
    return new Ingested(source, raw, Optional.of(page), warning);
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

  /** Why the source cannot be read as a text, if it cannot. */
  public Optional<Explained> warning() {
    return warning;
  }
}
