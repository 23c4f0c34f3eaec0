package app.meipi.reader;

import app.meipi.annotate.Annotation;
import app.meipi.page.Explained;
import java.util.List;
import java.util.Optional;

/**
 * A page as it is opened.
 *
 * @param reading the page, at the place where the reader left it
 * @param annotations the reader's, in order of making
 * @param warning what went wrong without hindering reading; empty if all is well
 */
public record OpenedPage(
    Reading reading, List<Annotation> annotations, Optional<Explained> warning) {
  public OpenedPage {
    annotations = List.copyOf(annotations);
  }
}
