package app.meipi.evaluate;

import java.util.List;

/**
 * One item as it should be.
 *
 * @param furniture whether it is neither article nor photo
 */
record GoldItem(boolean furniture, List<GoldPart> parts) {
  GoldItem {
    parts = List.copyOf(parts);
  }
}
