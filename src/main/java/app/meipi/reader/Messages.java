package app.meipi.reader;

import app.meipi.page.Explained;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** temporary. */
public final class Messages {
  private final ResourceBundle b;
  private final Locale l;

  private Messages(Locale l) {
    this.l = l;
    b =
        ResourceBundle.getBundle(
            "app.meipi.reader.messages",
            l,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
  }

  public static Messages of(Locale l) {
    return new Messages(l);
  }

  public Locale locale() {
    return l;
  }

  public String text(String key, Object... args) {
    return new MessageFormat(b.getString(key), l).format(args);
  }

  public String explain(Explained e) {
    return text(e.key(), e.arguments().toArray());
  }
}
