package app.meipi.layout;

/**
 * A page of a file that keeps how it was printed.
 *
 * @param file that it is a page of
 * @param layout of the page's text
 * @param page which page of the file it is, counted from 0
 */
public record PrintedPage(PrintedFile file, Layout layout, int page) {
  /** What the reader knows the file by. */
  public String name() {
    return file.name();
  }

  /** How many pages the file has. */
  public int pages() {
    return file.pages();
  }
}
