package app.meipi.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.annotate.RandomEdits;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnitOffsetsTest {
  @Test
  void units_everyOffsetOfAnyText_isThatOfTheJdk() {
    Stream<String> random =
        Stream.iterate(1, seed -> seed + 1)
            .limit(100)
            .map(seed -> RandomEdits.text(seed, seed).text());
    List<String> odd =
        List.of("", "甲", "𠮷", "𠮷𠮷😀", "\ud842甲\udfb7", "\ud842\ud842\udfb7\udfb7");
    for (String text : Stream.concat(random, odd.stream()).toList()) {
      UnitOffsets offsets = new UnitOffsets(text);
      int length = text.codePointCount(0, text.length());
      for (int at = 0; at <= length; at++) {
        assertEquals(text.offsetByCodePoints(0, at), offsets.units(at));
      }
      assertTrue(length == 0 || offsets.holds(0, length));
      assertFalse(offsets.holds(0, length + 1L));
      assertFalse(offsets.holds(-1, length));
      assertFalse(offsets.holds(length, length));
      assertFalse(offsets.holds(Long.MIN_VALUE, Long.MAX_VALUE));
    }
  }
}
