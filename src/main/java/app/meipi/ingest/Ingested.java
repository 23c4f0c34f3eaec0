package app.meipi.ingest;

import app.meipi.page.SourceText;

/** A source as it was read: its text, and the bytes that the text was decoded from. */
public final class Ingested {
  private final SourceText source;
  private final byte[] raw;

  Ingested(SourceText source, byte[] raw) {
    this.source = source;
    this.raw = raw;
  }

  /** The decoded text, with the SHA-256 of {@link #raw}. */
  public SourceText source() {
    return source;
  }

  /** The bytes as they came, a byte order mark included; a copy. */
  public byte[] raw() {
    return raw.clone();
  }
}
