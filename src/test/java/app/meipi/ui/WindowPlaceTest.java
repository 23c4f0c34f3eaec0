package app.meipi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPlaceTest {
  @ParameterizedTest
  @CsvSource({"-19, 24", "0, 24", "24, 24", "300, 300", "880, 840", "5000, 840"})
  void top_isWhereTheBarCanBeGrasped(double y, double top) {
    assertEquals(top, WindowPlace.top(y, new Rectangle2D(0, 24, 1440, 876)));
  }

  @ParameterizedTest
  @CsvSource({"-10, 0", "30, 0"})
  void top_ofAScreenLowerThanABar_isItsOwn(double y, double top) {
    assertEquals(top, WindowPlace.top(y, new Rectangle2D(0, 0, 300, 40)));
  }
}
