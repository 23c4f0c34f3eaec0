package app.meipi.layout;

import app.meipi.page.SourceText;

/** A file that keeps how its pages were printed; held once for all of them, for it may be large. */
public final class PrintedFile {
  private final String name;
  private final byte[] bytes;
  private final String sha256;
  private final int pages;

  /**
   * @param name what the reader knows the file by
   * @param bytes the whole file, which from now on nobody changes
   * @param sha256 of {@code bytes}, 64 lower-case hexadecimal digits
   * @param pages how many it has, at least 1
   */
  public PrintedFile(String name, byte[] bytes, String sha256, int pages) {
    this.name = name;
    this.bytes = bytes;
    this.sha256 = sha256;
    this.pages = pages;
  }

  /** As above; the SHA-256 is worked out, which takes a second for some hundred MiB. */
  public PrintedFile(String name, byte[] bytes, int pages) {
    this(name, bytes, SourceText.sha256(bytes), pages);
  }

  /** What the reader knows the file by. */
  public String name() {
    return name;
  }

  /** The whole file; not a copy: not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The SHA-256 of the file, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** How many pages the file has. */
  public int pages() {
    return pages;
  }
}
