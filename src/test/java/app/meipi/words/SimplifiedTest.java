package app.meipi.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Traditional texts are told and become simplified, each character in its place. */
class SimplifiedTest {
  private static final String TRADITIONAL = "議員昨晚與居民開會，說這個辦法過些時候再議。";

  @Test
  void traditionalIsTold() {
    assertTrue(Simplified.isNeeded(TRADITIONAL));
    assertFalse(Simplified.isNeeded("议员昨晚与居民开会，说这个办法过些时候再议。"));
    assertFalse(Simplified.isNeeded("The council met last night."));
    assertFalse(Simplified.isNeeded(""));
  }

  @Test
  void placesStay() {
    assertEquals("议员昨晚与居民开会，说这个办法过些时候再议。", Simplified.of(TRADITIONAL));
    String odd = "\ud840\udc00a國\ud840";
    assertEquals("\ud840\udc00a国\ud840", Simplified.of(odd));
  }
}
