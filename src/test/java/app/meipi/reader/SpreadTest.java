package app.meipi.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.layout.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Places panes so that none lies over another. */
final class SpreadTest {
  private static void assertApart(Spread spread) {
    List<Box> panes = spread.panes();
    for (int i = 0; i < panes.size(); i++) {
      for (int j = 0; j < i; j++) {
        Box one = panes.get(i);
        Box other = panes.get(j);
        assertTrue(one.across(other) <= 1e-6 || one.down(other) <= 1e-6, one + " over " + other);
      }
    }
  }

  @Test
  void columns_ofAnyHeights_holdPanesApartWithinTheWidth() {
    Random random = new Random(3);
    for (int n = 0; n < 500; n++) {
      double width = 20 + random.nextInt(140);
      int seed = n;
      Spread spread =
          Spread.inColumns(
              1 + random.nextInt(40),
              width,
              random.nextBoolean(),
              (item, wide) -> 2 + new Random(seed * 100L + item).nextInt(80));
      assertApart(spread);
      assertTrue(spread.width() <= width + 1e-6);
    }
  }

  @Test
  void printedPanes_ofAnyBoxes_areApart_andWhatStoodLeftStaysLeft() {
    Random random = new Random(5);
    for (int n = 0; n < 500; n++) {
      List<Optional<Box>> printed = new ArrayList<>();
      for (int i = 1 + random.nextInt(25); i > 0; i--) {
        double left = random.nextInt(700);
        double top = random.nextInt(1000);
        Box box = new Box(left, top, left + 40 + random.nextInt(300), top + random.nextInt(400));
        printed.add(random.nextInt(9) == 0 ? Optional.empty() : Optional.of(box));
      }
      Spread spread = Spread.asPrinted(printed, 1000, 120, 90, (item, wide) -> 5 + (item * 7) % 60);
      assertEquals(printed.size(), spread.panes().size());
      assertApart(spread);
    }
  }

  @Test
  void printedPanes_thatHaveRoom_standWhereTheyStood() {
    List<Optional<Box>> printed =
        List.of(Optional.of(new Box(500, 0, 1000, 300)), Optional.of(new Box(0, 100, 480, 400)));
    Spread spread = Spread.asPrinted(printed, 1000, 240, 100, (item, wide) -> 20);
    assertEquals(50, spread.panes().get(0).left(), 1e-6);
    assertEquals(0, spread.panes().get(0).top(), 1e-6);
    assertEquals(0, spread.panes().get(1).left(), 1e-6);
    assertEquals(10, spread.panes().get(1).top(), 1e-6);
  }
}
