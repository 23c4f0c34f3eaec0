package app.meipi.pdf;

import app.meipi.layout.Box;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A printed line: characters side by side, or one below the other in an upright headline.
 *
 * @param text its characters, a blank where more white stands than type needs
 * @param box around them, in points
 * @param base the y of its baseline, in points
 * @param size of most of its type, in points
 * @param face of most of its type
 * @param bold whether most of its type is
 * @param upright whether its characters stand one below the other
 */
record Printed(
    String text, Box box, double base, double size, String face, boolean bold, boolean upright) {
  /** White beyond this share of the type's size is a blank. */
  private static final double BLANK = 0.5;

  /** The same between letters of words that blanks part. */
  private static final double LATIN_BLANK = 0.18;

  /** The line of {@code glyphs}, which stand in their order. */
  static Printed of(List<Glyph> glyphs, boolean upright) {
    StringBuilder text = new StringBuilder();
    Box box = glyphs.getFirst().box();
    Map<Double, Integer> sizes = new HashMap<>();
    Map<String, Integer> faces = new HashMap<>();
    int bold = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      if (i > 0 && !upright && blank(glyphs.get(i - 1), glyph, text)) {
        text.append(' ');
      }
      text.append(glyph.text());
      box = box.with(glyph.box());
      sizes.merge(Math.rint(glyph.size() * 4) / 4, 1, Integer::sum);
      faces.merge(glyph.face(), 1, Integer::sum);
      bold += glyph.bold() ? 1 : 0;
    }
    Glyph first = glyphs.getFirst();
    return new Printed(
        text.toString(),
        box,
        first.base(),
        most(sizes),
        most(faces),
        bold * 2 > glyphs.size(),
        upright);
  }

  /** The same on the page {@linkplain Box#turned() turned}, where an upright line lies. */
  Printed turned() {
    Box lying = box.turned();
    return new Printed(text, lying, lying.bottom(), size, face, bold, upright);
  }

  private static <K> K most(Map<K, Integer> counts) {
    return counts.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .orElseThrow()
        .getKey();
  }

  private static boolean blank(Glyph before, Glyph glyph, StringBuilder text) {
    if (text.isEmpty() || text.charAt(text.length() - 1) == ' ' || glyph.text().isBlank()) {
      return false;
    }
    double white = (glyph.box().left() - before.box().right()) / glyph.size();
    boolean latin =
        isLatin(text.codePointBefore(text.length())) && isLatin(glyph.text().codePointAt(0));
    return white > (latin ? LATIN_BLANK : BLANK);
  }

  private static boolean isLatin(int c) {
    return c < 0x250 && !Character.isWhitespace(c);
  }
}
