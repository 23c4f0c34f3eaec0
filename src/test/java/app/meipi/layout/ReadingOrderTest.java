package app.meipi.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
  private static List<Box> order(Box... boxes) {
    return ReadingOrder.of(List.of(boxes), Function.identity(), 1.2);
  }

  @Test
  void columnsUnderAHeadComeBeforeTheNextHead() {
    Box head = new Box(0, 0, 100, 20);
    Box left = new Box(0, 24, 45, 100);
    Box right = new Box(55, 24, 100, 100);
    Box next = new Box(0, 130, 100, 150);
    assertEquals(List.of(head, left, right, next), order(next, right, head, left));
  }

  @Test
  void columnsThatNothingPartsGoFromLeftToRight() {
    Box left = new Box(0, 0, 55, 100);
    Box right = new Box(50, 10, 100, 90);
    assertEquals(List.of(left, right), order(right, left));
  }
}
