package app.meipi.page;

import java.util.List;

/**
 * A failure that the reader is told of in one sentence, in the reader's language.
 *
 * <p>Implemented by the exceptions of the packages that meet bad input, so that the window and the
 * command line say the same words.
 */
public interface Explained {
  /** The key of the sentence in the message bundles, such as {@code problem.missing}. */
  String key();

  /** What stands in the sentence's gaps, in order: the file first. */
  List<String> arguments();
}
