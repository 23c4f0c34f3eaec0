package app.meipi.library;

import java.nio.file.Path;
import java.util.Optional;

/** A page's source as it came, to be opened again when its file is gone. */
public final class RawPage {
  private final byte[] bytes;
  private final String name;
  private final String charset;
  private final Optional<Path> origin;

  RawPage(byte[] bytes, String name, String charset, Optional<Path> origin) {
    this.bytes = bytes;
    this.name = name;
    this.charset = charset;
    this.origin = origin;
  }

  /** The bytes, a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What the reader knows it by. */
  public String name() {
    return name;
  }

  /** The IANA name of the encoding that it was decoded from; its marks count in that text. */
  public String charset() {
    return charset;
  }

  /** The file that it was last read from; empty if it came without one. */
  public Optional<Path> origin() {
    return origin;
  }
}
