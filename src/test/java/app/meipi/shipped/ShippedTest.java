package app.meipi.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShippedTest {
  private static final String SEED = "seeds/gansu-daily-page.txt";

  @Test
  void bytes_ofAResource_areAllOfIt() throws Exception {
    try (var in = Shipped.stream(SEED)) {
      assertEquals(in.readAllBytes().length, Shipped.bytes(SEED).remaining());
    }
  }

  @Test
  void bytes_ofNothing_saysWhatIsMissing() {
    var thrown = assertThrows(IllegalStateException.class, () -> Shipped.bytes("no/such.thing"));
    assertTrue(thrown.toString().contains("no/such.thing"));
  }

  @Test
  void file_notInstalled_isEmpty() {
    assertEquals(Optional.empty(), Shipped.file(SEED));
  }
}
