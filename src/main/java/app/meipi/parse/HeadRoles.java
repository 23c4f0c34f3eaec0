package app.meipi.parse;

import app.meipi.page.Blank;
import app.meipi.page.Part;
import app.meipi.page.Reason;
import app.meipi.page.Role;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells kicker, headline and deck apart within one head block. */
final class HeadRoles {
  /** How a kicker ends that says who speaks: the words follow as the headline. */
  private static final Pattern SPEAKS = Pattern.compile("(?:强调|指出|要求|提出|表示|时|上|中|：|:|——|強調|指出|時)$");

  private static final Pattern DECK =
      Pattern.compile("^(?:——|—|--)|(?:出席并讲话|出席|讲话|主持会议|主持|致辞|参加)$");

  private HeadRoles() {}

  static List<Part> parts(List<Piece> heads, String source) {
    List<List<Span>> groups = new ArrayList<>();
    for (Piece head : heads) {
      groups.addAll(split(head, source));
    }
    List<Part> kickers = new ArrayList<>();
    List<Part> headlines = new ArrayList<>();
    List<Part> decks = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      String text = text(groups.get(i), source);
      boolean last = i == groups.size() - 1;
      if (i > 0 && DECK.matcher(text).find()) {
        decks.add(part(Role.DECK, groups.get(i), "head.deck", 0.8));
      } else if (headlines.isEmpty() && !last && !nextIsDeck(groups, i, source)) {
        kickers.add(part(Role.KICKER, groups.get(i), "head.kicker", 0.7));
      } else if (headlines.isEmpty()) {
        headlines.add(part(Role.HEADLINE, groups.get(i), "head.headline", 0.9));
      } else {
        decks.add(part(Role.DECK, groups.get(i), "head.deck", 0.6));
      }
    }
    List<Part> parts = new ArrayList<>(kickers);
    parts.addAll(headlines);
    parts.addAll(decks);
    return parts;
  }

  private static boolean nextIsDeck(List<List<Span>> groups, int i, String source) {
    return i + 1 < groups.size() && DECK.matcher(text(groups.get(i + 1), source)).find();
  }

  private static Part part(Role role, List<Span> spans, String rule, double confidence) {
    return new Part(role, spans, new Reason(rule, confidence));
  }

  private static String text(List<Span> spans, String source) {
    StringBuilder out = new StringBuilder();
    for (Span span : spans) {
      out.append(source, span.start(), span.end());
    }
    return out.toString();
  }

  /** A head's lines as one group, or as two where its first words end as a kicker does. */
  private static List<List<Span>> split(Piece head, String source) {
    List<Span> spans = head.spans();
    for (int k = 0; k < spans.size(); k++) {
      Span span = spans.get(k);
      for (int i = span.start() + 4; i < span.end() - 4; i++) {
        if (Blank.is(source.charAt(i))
            && SPEAKS.matcher(source.substring(span.start(), i)).find()
            && i - span.start() >= 8) {
          List<Span> kicker = new ArrayList<>(spans.subList(0, k));
          kicker.add(new Span(span.start(), i));
          List<Span> rest = new ArrayList<>();
          Blank.strip(source, i, span.end()).ifPresent(rest::add);
          rest.addAll(spans.subList(k + 1, spans.size()));
          return List.of(kicker, rest);
        }
      }
    }
    return List.of(spans);
  }
}
