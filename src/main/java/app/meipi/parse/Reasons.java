package app.meipi.parse;

import app.meipi.page.Reason;

/**
 * The rules that make parts, each with its confidence: the share of the rule's parts that were
 * right to the character, role and all, on pages of several papers and extractions, rounded down.
 */
final class Reasons {
  private Reasons() {}

  /** The reason that {@code rule} gives. */
  static Reason of(String rule) {
    return new Reason(rule, confidence(rule));
  }

  private static double confidence(String rule) {
    return switch (rule) {
      case "jump", "jump.opening" -> 0.98;
      case "dateline" -> 0.97;
      case "paragraph.indented" -> 0.95;
      case "paragraph.line", "byline", "note.words", "credit", "head.deck.pair" -> 0.8;
      case "furniture", "byline.tail" -> 0.7;
      case "paragraph.short", "caption" -> 0.65;
      case "paragraph.joined" -> 0.6;
      case "subhead.between" -> 0.55;
      case "head.headline.alone", "head.headline.pair" -> 0.5;
      case "head.kicker.pair", "head.kicker.many", "head.headline.many", "caption.joined" -> 0.4;
      case "paragraph.cut" -> 0.2;
      case "head.deck.many" -> 0.1;
      case "paragraph.open" -> 0.05;
      default -> 0;
    };
  }
}
