package app.meipi.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.meipi.page.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private final Places places =
      new Places(
          new Layout(
              200,
              100,
              List.of(
                  line(0, 10, new Box(10, 10, 110, 20), 0),
                  line(11, 16, new Box(10, 25, 60, 35), 0),
                  line(18, 28, new Box(120, 10, 200, 20), 1)),
              List.of(),
              List.of(),
              List.of(new Box(10, 45, 60, 90), new Box(120, -60, 200, 5))));

  private static LaidLine line(int start, int end, Box box, int block) {
    return new LaidLine(new Span(start, end), box, 10, "face", false, false, block);
  }

  @Test
  void partOfALineHasItsShareOfTheBox() {
    assertEquals(List.of(new Box(30, 10, 60, 20)), places.of(List.of(new Span(2, 5))));
  }

  @Test
  void aSpanOverTwoLinesHasTwoBoxes() {
    assertEquals(
        List.of(new Box(100, 10, 110, 20), new Box(10, 25, 30, 35)),
        places.of(List.of(new Span(9, 13))));
  }

  @Test
  void linesOfOneBlockHaveOneBox() {
    assertEquals(
        List.of(new Box(10, 10, 110, 35), new Box(120, 10, 200, 20)),
        places.blocks(List.of(new Span(0, 16), new Span(18, 20))));
  }

  @Test
  void aPictureIsTheNearestOne() {
    assertEquals(Optional.of(new Box(120, -60, 200, 5)), places.picture(List.of(new Span(18, 28))));
    assertEquals(Optional.of(new Box(10, 45, 60, 90)), places.picture(List.of(new Span(11, 16))));
  }

  @Test
  void aPointMeansTheCharacterThere() {
    assertEquals(OptionalInt.of(2), places.at(35, 15));
    assertEquals(OptionalInt.of(15), places.at(62, 30));
    assertEquals(OptionalInt.empty(), places.at(150, 90));
  }
}
