package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HelpTest {
  @Test
  void bundles_keys_areTheSameAndSaySomething() throws IOException {
    Set<String> english = keys("help.properties");
    assertEquals(english, keys("help_zh.properties"));
    assertFalse(english.isEmpty());
  }

  private static Set<String> keys(String name) throws IOException {
    Properties bundle = new Properties();
    try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream(name))) {
      bundle.load(in);
    }
    bundle.forEach((key, text) -> assertFalse(((String) text).isBlank(), "" + key));
    return bundle.stringPropertyNames();
  }
}
