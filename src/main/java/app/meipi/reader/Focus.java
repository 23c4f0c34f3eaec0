package app.meipi.reader;

import java.util.OptionalInt;

/**
 * Where the reader is: always a unit, and a sentence of it when moving by sentence.
 *
 * @param item index of the item in reading order
 * @param unit index of the unit in the item's {@link DisplayText}
 * @param sentence index of the sentence in the unit; empty when the unit as a whole is focused
 */
public record Focus(int item, int unit, OptionalInt sentence) {
  /** The unit as a whole. */
  public static Focus onUnit(int item, int unit) {
    return new Focus(item, unit, OptionalInt.empty());
  }

  /** One sentence of the unit. */
  public static Focus onSentence(int item, int unit, int sentence) {
    return new Focus(item, unit, OptionalInt.of(sentence));
  }
}
