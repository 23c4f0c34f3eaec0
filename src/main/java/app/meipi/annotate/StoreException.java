package app.meipi.annotate;

import app.meipi.page.Explained;
import java.util.List;
import java.util.stream.Stream;

/** The store cannot be opened, read or written. */
public final class StoreException extends Exception implements Explained {
  private final String key;
  private final List<String> arguments;

  /**
   * @param key the sentence's key in the message bundles
   * @param file the store's file, as the reader knows it
   * @param details what else the sentence names
   */
  public StoreException(String key, String file, String... details) {
    super(key + ": " + Stream.concat(Stream.of(file), Stream.of(details)).toList());
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
