package app.meipi.layout;

import app.meipi.page.SourceText;

/** A page of a file that keeps how it was printed. */
public final class PrintedPage {
  private final String name;
  private final Layout layout;
  private final byte[] file;
  private final String fileSha256;
  private final int page;
  private final int pages;

  /**
   * @param name what the reader knows the file by
   * @param layout of the page's text
   * @param file the whole file, which from now on nobody changes
   * @param page counted from 0
   * @param pages how many the file has
   */
  public PrintedPage(String name, Layout layout, byte[] file, int page, int pages) {
    this.name = name;
    this.layout = layout;
    this.file = file;
    this.fileSha256 = SourceText.sha256(file);
    this.page = page;
    this.pages = pages;
  }

  /** What the reader knows the file by. */
  public String name() {
    return name;
  }

  /** Of the page's text. */
  public Layout layout() {
    return layout;
  }

  /** The whole file; not a copy, for it may be large: not to be changed. */
  public byte[] file() {
    return file;
  }

  /** The SHA-256 of the file, 64 lower-case hexadecimal digits. */
  public String fileSha256() {
    return fileSha256;
  }

  /** Which page of the file it is, counted from 0. */
  public int page() {
    return page;
  }

  /** How many pages the file has. */
  public int pages() {
    return pages;
  }
}
