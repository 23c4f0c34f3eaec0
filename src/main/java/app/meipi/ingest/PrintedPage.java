package app.meipi.ingest;

import app.meipi.layout.Layout;
import app.meipi.page.SourceText;

/** A page of a file that keeps how it was printed. */
public final class PrintedPage {
  private final Layout layout;
  private final byte[] file;
  private final String fileSha256;
  private final int page;
  private final int pages;

  /**
   * @param layout of the page's text
   * @param file the whole file, which from now on nobody changes
   * @param page counted from 0
   * @param pages how many the file has
   */
  public PrintedPage(Layout layout, byte[] file, int page, int pages) {
    this.layout = layout;
    this.file = file;
    this.fileSha256 = SourceText.sha256(file);
    this.page = page;
    this.pages = pages;
  }

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

  public int pages() {
    return pages;
  }
}
