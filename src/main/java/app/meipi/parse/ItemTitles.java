package app.meipi.parse;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells heads that always begin an item of their own: the title of a correction, a label such as
 * 社论, and the head of a brief below a label of briefs.
 */
final class ItemTitles {
  /** Labels over one article, an opinion nearly always. */
  private static final Pattern LABEL =
      Pattern.compile("^[●■◆▲★□◎【〔]?(?:社论|社論|社评|社評|短评|短評|时评|時評|本报评论员|本報評論員|编辑手记)[】〕]?$");

  /** A brief is no longer, in UTF-16 units. */
  private static final int LONGEST_BRIEF = 240;

  /** So many pieces are gone back at most to a label of briefs. */
  private static final int MOST_PIECES = 60;

  private ItemTitles() {}

  /** Whether one of the lines of the head that ends with piece {@code at} is such a title. */
  static boolean isOver(List<Piece> all, int at) {
    for (int i = at; i >= 0 && all.get(i).label() == Label.HEAD; i--) {
      if (is(all, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the head line at {@code at} is such a title. */
  static boolean is(List<Piece> all, int at) {
    String compact = all.get(at).compact();
    return Cues.isCorrection(compact) || LABEL.matcher(compact).find() || isBriefs(all, at);
  }

  /** Whether nothing but heads and short texts stands between it and a label of briefs above. */
  private static boolean isBriefs(List<Piece> all, int at) {
    int length = at + 1 < all.size() ? all.get(at + 1).compact().length() : 0;
    for (int i = at - 1; i >= Math.max(0, at - MOST_PIECES); i--) {
      Piece piece = all.get(i);
      length = piece.isBody() ? length + piece.compact().length() : 0;
      if (length > LONGEST_BRIEF) {
        return false;
      }
      if (!piece.isBody() && piece.label() != Label.HEAD) {
        return FurnitureCues.isBriefsLabel(piece.compact());
      }
    }
    return false;
  }
}
