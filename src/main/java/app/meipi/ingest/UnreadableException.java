package app.meipi.ingest;

import app.meipi.page.Explained;
import java.util.List;
import java.util.stream.Stream;

/** A source that cannot be read as a page, and why. */
public final class UnreadableException extends Exception implements Explained {
  private final String key;
  private final List<String> arguments;

  /**
   * @param key the sentence's key in the message bundles
   * @param file the file, as the reader named it
   * @param details what else the sentence names
   */
  public UnreadableException(String key, String file, String... details) {
    super(key + ": " + file);
    this.key = key;
    this.arguments = Stream.concat(Stream.of(file), Stream.of(details)).toList();
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public List<String> arguments() {
    return arguments;
  }
}
