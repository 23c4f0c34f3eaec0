package app.meipi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps and bounds how the reader likes the page. */
final class LookTest {
  @Test
  void look_writtenAndRead_isTheSame() {
    Look look = new Look(Theme.CONTRAST, 148, 40, 200, "Songti SC; =", false);
    Look plain = new Look(Theme.CONTRAST, 148, 40, 200, "Songti SC", false);
    assertEquals(plain, Look.read(plain.written()));
    assertEquals(look.percent(), Look.read(look.written()).percent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "light 100", "size=;measure=x", "theme=none;size=-3;pitch=99999"})
  void look_ofNonsense_isTheFirst(String written) {
    assertEquals(Look.FIRST, Look.read(written));
  }

  @Test
  void measureAndSize_beyondTheirBounds_stayWithin() {
    Look look = Look.FIRST;
    for (int i = 0; i < 40; i++) {
      look = look.larger().wider().looser();
    }
    assertEquals(new Look(Theme.LIGHT, 300, 40, 220, "", true), look);
    for (int i = 0; i < 40; i++) {
      look = look.smaller().narrower().tighter();
    }
    assertEquals(new Look(Theme.LIGHT, 75, 32, 150, "", true), look);
  }

  @Test
  void em_atEachSize_isWhole() {
    for (Look look = Look.FIRST.withPercent(75); look.percent() < 300; look = look.larger()) {
      assertEquals(Math.rint(look.em()), look.em());
    }
  }
}
