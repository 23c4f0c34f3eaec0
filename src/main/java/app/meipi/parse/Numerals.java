package app.meipi.parse;

import java.util.OptionalInt;

/** Numbers as newspapers print them: 8, ８, 三十五, 廿一, 一九四六, and 2O25 out of bad scans. */
final class Numerals {
  private static final String DIGITS = "〇一二三四五六七八九";

  private Numerals() {}

  /** The value of {@code text}, empty if it is no number below a million. */
  static OptionalInt value(String text) {
    int value = 0;
    int section = 0;
    boolean placed = false;
    if (text.isEmpty() || text.length() > 6) {
      return OptionalInt.empty();
    }
    if (text.equals("元")) {
      return OptionalInt.of(1);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = digit(c);
      if (digit >= 0) {
        section = placed ? digit : section * 10 + digit;
        continue;
      }
      int unit =
          switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '廿' -> 20;
            case '卅' -> 30;
            default -> -1;
          };
      if (unit < 0) {
        return OptionalInt.empty();
      }
      value += unit == 20 || unit == 30 ? unit : Math.max(1, section) * unit;
      section = 0;
      placed = true;
    }
    return OptionalInt.of(value + section);
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= '０' && c <= '９') {
      return c - '０';
    }
    return switch (c) {
      case 'l', 'I' -> 1;
      case 'O', 'o', '○' -> 0;
      default -> DIGITS.indexOf(c);
    };
  }
}
