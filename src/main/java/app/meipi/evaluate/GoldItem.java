package app.meipi.evaluate;

import java.util.List;

/**
 * One item as it should be.
 *
 * @param furniture whether it is neither article nor photo
 */
public record GoldItem(boolean furniture, List<GoldPart> parts) {
  public GoldItem {
    parts = List.copyOf(parts);
  }
}
