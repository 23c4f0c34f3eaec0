package app.meipi.reader;

import app.meipi.page.Explained;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the program says to the reader, in the reader's language: Chinese or, for any other,
 * English.
 *
 * <p>The sentences stand in {@code messages.properties} and {@code messages_zh.properties} beside
 * this class, in UTF-8, as {@link MessageFormat} patterns: an apostrophe is written twice.
 */
public final class Messages {
  private static final String BUNDLE = "app.meipi.reader.messages";

  private final ResourceBundle sentences;
  private final Locale locale;

  private Messages(ResourceBundle sentences, Locale locale) {
    this.sentences = sentences;
    this.locale = locale;
  }

  /** The sentences for a reader of {@code locale}. */
  public static Messages of(Locale locale) {
    // With the fallback, a reader of English on a Chinese system would get Chinese.
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    return new Messages(ResourceBundle.getBundle(BUNDLE, locale, control), locale);
  }

  /**
   * The sentence of {@code key}, its gaps filled.
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  public String text(String key, Object... arguments) {
    return new MessageFormat(sentences.getString(key), locale).format(arguments);
  }

  /** One sentence that says what is wrong and what to do. */
  public String explain(Explained problem) {
    return text(problem.key(), problem.arguments().toArray());
  }

  /** Whose language it is. */
  public Locale locale() {
    return locale;
  }
}
