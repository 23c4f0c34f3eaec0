package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.meipi.page.Explained;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  private static final Pattern GAP = Pattern.compile("\\{(\\d+)[^}]*}");

  private record Missing(String key, List<String> arguments) implements Explained {}

  @Test
  void bundles_keys_areTheSame() throws IOException {
    assertEquals(
        new TreeSet<>(bundle("messages.properties").stringPropertyNames()),
        new TreeSet<>(bundle("messages_zh.properties").stringPropertyNames()));
  }

  @Test
  void bundles_gaps_areTheSame() throws IOException {
    Properties chinese = bundle("messages_zh.properties");
    bundle("messages.properties")
        .forEach(
            (key, english) ->
                assertEquals(
                    gaps((String) english), gaps(chinese.getProperty((String) key)), "" + key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_zh.properties"})
  void bundle_everyPattern_isOneLineWithItsGapsFilled(String name) throws IOException {
    bundle(name)
        .forEach(
            (key, pattern) -> {
              boolean counts = ((String) pattern).contains(",choice,");
              Object[] gaps = counts ? new Object[] {1, 2} : new Object[] {"a", "b"};
              String text = new MessageFormat((String) pattern).format(gaps);
              assertFalse(text.isBlank(), "" + key);
              assertEquals(1, text.lines().count(), "" + key);
            });
  }

  @Test
  void bundle_problems_takeWordsOnly() throws IOException {
    bundle("messages.properties")
        .forEach(
            (key, pattern) -> {
              if (((String) key).startsWith("problem.")) {
                assertFalse(((String) pattern).contains(",choice,"), "" + key);
              }
            });
  }

  @Test
  void explain_problem_isInTheReadersLanguageWhateverTheSystems() {
    Explained missing = new Missing("problem.missing", List.of("报纸.txt"));
    Locale system = Locale.getDefault();
    try {
      Locale.setDefault(Locale.CHINA);
      assertEquals(
          "报纸.txt does not exist; check the name.", Messages.of(Locale.ENGLISH).explain(missing));
      assertEquals(
          "报纸.txt does not exist; check the name.", Messages.of(Locale.FRANCE).explain(missing));
      assertEquals("报纸.txt 不存在，请检查文件名。", Messages.of(Locale.CHINA).explain(missing));
    } finally {
      Locale.setDefault(system);
    }
  }

  private static Properties bundle(String name) throws IOException {
    Properties bundle = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Messages.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      bundle.load(in);
    }
    return bundle;
  }

  private static Set<String> gaps(String pattern) {
    return GAP.matcher(pattern)
        .results()
        .map((MatchResult gap) -> gap.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
