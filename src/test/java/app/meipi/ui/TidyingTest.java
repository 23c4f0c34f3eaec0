package app.meipi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyingTest {
  @ParameterizedTest
  @CsvSource({"10, 60, false", "100, 60, true", "100, 0, false", "300, 0, true", "-50, 60, false"})
  void isDue_inAPauseSooner_thanAmidReading(long mebibytes, long seconds, boolean due) {
    assertEquals(due, Tidying.isDue(mebibytes << 20, TimeUnit.SECONDS.toNanos(seconds)));
  }
}
