package app.meipi.evaluate;

import app.meipi.page.Page;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Reason;
import app.meipi.page.Role;
import app.meipi.page.Seam;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One part of a parsed page, held against the page parsed by hand.
 *
 * @param text its words, shortened
 * @param role what the parse says it is
 * @param reason the rule that said so, and how sure it was
 * @param wanted the role of most of its characters by hand
 * @param whole whether a part by hand has just its characters, in their order
 */
public record Finding(String text, Role role, Reason reason, Role wanted, boolean whole) {
  private static final int SHOWN = 40;

  /** Whether role and extent are right. */
  public boolean isRight() {
    return whole && role == wanted;
  }

  /** Every part of {@code parsed} held against {@code gold}, in page order. */
  public static List<Finding> of(GoldPage gold, Page parsed) {
    String text = gold.source().text();
    Map<List<Integer>, GoldPart> wholes = new HashMap<>();
    Map<Integer, GoldPart> owners = new HashMap<>();
    for (GoldItem item : gold.items()) {
      for (GoldPart part : item.parts()) {
        List<Integer> characters = Labels.characters(text, part.spans());
        wholes.put(characters, part);
        characters.forEach(i -> owners.put(i, part));
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (PageItem item : parsed.items()) {
      for (Part part : item.parts()) {
        List<Integer> characters = Labels.characters(text, part.spans());
        Optional<GoldPart> whole = Optional.ofNullable(wholes.get(characters));
        Role wanted = whole.map(it -> as(it, part)).orElseGet(() -> most(characters, owners, part));
        String words = Seam.join(gold.source(), part.spans());
        String shown = words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
        findings.add(new Finding(shown, part.role(), part.reason(), wanted, whole.isPresent()));
      }
    }
    return findings;
  }

  private static Role as(GoldPart gold, Part part) {
    return gold.either().filter(role -> role == part.role()).orElse(gold.role());
  }

  private static Role most(List<Integer> characters, Map<Integer, GoldPart> owners, Part part) {
    Map<Role, Integer> counts = new EnumMap<>(Role.class);
    for (int i : characters) {
      GoldPart owner = owners.get(i);
      if (owner != null) {
        counts.merge(as(owner, part), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Role.FURNITURE);
  }
}
