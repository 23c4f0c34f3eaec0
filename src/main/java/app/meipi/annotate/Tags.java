package app.meipi.annotate;

import app.meipi.page.Blank;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The form of tags: in Unicode's normal form C, white space within a tag one space and none at its
 * ends, none blank; a set of them sorted by code unit, each once. Capitals tell tags apart.
 */
public final class Tags {
  private Tags() {}

  /** The tags among {@code words}, in that form. */
  public static List<String> of(Collection<String> words) {
    if (words.isEmpty()) {
      return List.of(); // as most marks have it
    }
    return words.stream().flatMap(word -> tag(word).stream()).sorted().distinct().toList();
  }

  /** The tag that {@code words} are; empty if they are blank. */
  public static Optional<String> tag(String words) {
    StringBuilder tag = new StringBuilder();
    boolean gap = false;
    for (int c : Normalizer.normalize(words, Normalizer.Form.NFC).codePoints().toArray()) {
      if (Blank.is(c)) {
        gap = !tag.isEmpty();
      } else {
        tag.append(gap ? " " : "").appendCodePoint(c);
        gap = false;
      }
    }
    return tag.isEmpty() ? Optional.empty() : Optional.of(tag.toString());
  }

  /**
   * A copy of {@code tags}.
   *
   * @throws IllegalArgumentException if they are not in the form
   */
  static List<String> checked(List<String> tags) {
    List<String> formed = of(tags);
    if (!formed.equals(tags)) {
      throw new IllegalArgumentException("not tags in their form: " + tags);
    }
    return formed;
  }
}
