package app.meipi.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** Says the program's sentences without the program's classes, which an old Java cannot load. */
final class Sentences {
  private static final String BUNDLE = "/app/meipi/reader/messages";

  private Sentences() {}

  /** Prints the sentence of {@code key} to standard error, in UTF-8. */
  static void tell(String key, Object... arguments) {
    String bundle = BUNDLE + (isChinese() ? "_zh" : "") + ".properties";
    Properties sentences = new Properties();
    try (InputStream in = Sentences.class.getResourceAsStream(bundle)) {
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      String sentence = MessageFormat.format(sentences.getProperty(key, key), arguments);
      byte[] line = (sentence + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
      System.err.write(line, 0, line.length);
      System.err.flush();
    } catch (IOException damagedJar) {
      throw new UncheckedIOException(damagedJar);
    }
  }

  /**
   * Whether the reader reads Chinese, also where the system lacks the locale that the environment
   * names and Java therefore falls back to English.
   */
  static boolean isChinese() {
    for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = System.getenv(variable);
      if (value != null && !value.isEmpty()) {
        return value.startsWith("zh");
      }
    }
    return Locale.getDefault().getLanguage().equals("zh");
  }
}
