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
      case "note.words", "paragraph.line" -> 0.85;
      case "byline", "credit", "furniture", "head.deck.pair" -> 0.8;
      case "paragraph.joined", "paragraph.short" -> 0.7;
      case "byline.tail", "caption" -> 0.6;
      case "head.headline.pair", "head.kicker.pair", "subhead.between" -> 0.55;
      case "caption.joined", "head.headline.alone" -> 0.5;
      case "head.kicker.many" -> 0.35;
      case "head.headline.many" -> 0.25;
      case "paragraph.cut" -> 0.1;
      case "head.deck.many", "paragraph.joined.open", "paragraph.open" -> 0.05;
      default -> 0;
    };
  }
}
