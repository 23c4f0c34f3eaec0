package app.meipi.annotate;

import java.util.List;

/**
 * Keeps annotations durably; every call may block on the disk, so none is made on the FX thread.
 */
public interface AnnotationStore {
  /**
   * The annotations of the page whose source has this SHA-256, in order of making.
   *
   * @throws StoreException if the store cannot be read
   */
  List<Annotation> annotations(String sha256) throws StoreException;

  /**
   * Makes every change of {@code edit} durable before it returns, or none.
   *
   * @throws StoreException if it cannot be written; nothing was then changed
   */
  void apply(Edit edit) throws StoreException;
}
