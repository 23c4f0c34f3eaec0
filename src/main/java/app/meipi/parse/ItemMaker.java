package app.meipi.parse;

import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Reason;
import app.meipi.page.Role;
import app.meipi.page.Span;
import app.meipi.parse.Piece.Start;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The last stage: stories and loose pieces to the page's items, paragraphs joined. */
final class ItemMaker {
  private final String source;
  private final HeadRoles headRoles;

  ItemMaker(String source) {
    this.source = source;
    this.headRoles = new HeadRoles(source);
  }

  List<PageItem> items(StoryMaker.Result result) {
    List<PageItem> items = new ArrayList<>();
    for (Story whole : result.stories()) {
      for (Story story : PhotoParts.of(whole)) {
        items.add(story.isPhoto() ? photo(story) : article(story));
      }
    }
    furniture(result.loose(), items);
    return items;
  }

  /** Whether the story opens as papers did before the reform of datelines: {@code 【…电】}. */
  private static boolean oldStyle(Story story) {
    return story.body.stream().anyMatch(Piece::hasOldDateline);
  }

  private PageItem article(Story story) {
    List<Part> parts = new ArrayList<>(headRoles.parts(story.heads, oldStyle(story)));
    lines(story.bylines, Role.BYLINE, "byline", parts);
    lines(story.openingJumps, Role.JUMP, "jump.opening", parts);
    body(story.body, Role.PARAGRAPH, parts);
    tail(story.tail, parts);
    lines(story.jumps, Role.JUMP, "jump", parts);
    return new PageItem.Article(parts);
  }

  private PageItem photo(Story story) {
    List<Part> parts = new ArrayList<>(headRoles.parts(story.heads, oldStyle(story)));
    lines(story.bylines, Role.CREDIT, "credit.byline", parts);
    body(story.body, Role.CAPTION, parts);
    lines(story.credits, Role.CREDIT, "credit", parts);
    lines(story.tail, Role.CREDIT, "credit.tail", parts);
    lines(story.jumps, Role.JUMP, "jump", parts);
    lines(story.openingJumps, Role.JUMP, "jump.opening", parts);
    return new PageItem.Photo(parts);
  }

  private static void lines(List<Piece> pieces, Role role, String rule, List<Part> parts) {
    for (Piece piece : pieces) {
      parts.add(new Part(role, piece.spans(), Reasons.of(rule)));
    }
  }

  /** What stands behind an article: its writers, or where it came from. */
  private static void tail(List<Piece> pieces, List<Part> parts) {
    for (Piece piece : pieces) {
      boolean dateline = Cues.isClosingDateline(piece.compact());
      lines(
          List.of(piece),
          dateline ? Role.DATELINE : Role.BYLINE,
          dateline ? "dateline" : "byline.tail",
          parts);
    }
  }

  private void body(List<Piece> pieces, Role role, List<Part> parts) {
    for (int from = 0; from < pieces.size(); ) {
      int to = from + 1;
      while (to < pieces.size() && joins(pieces.get(to - 1), pieces.get(to))) {
        to++;
      }
      paragraph(pieces.subList(from, to), role, parts);
      from = to;
    }
  }

  /** Whether {@code right} goes on with the paragraph of {@code left}, which it follows. */
  private static boolean joins(Piece left, Piece right) {
    if (left.label() == Label.HEAD && right.label() == Label.HEAD) {
      return left.flow() == right.flow() && left.lastFull() && left.measure() > 0;
    }
    if (left.label() == Label.HEAD || right.label() == Label.HEAD || right.hasDateline()) {
      return false;
    }
    if (right.start() == Start.INSIDE) {
      return true;
    }
    boolean over = left.closed() || (left.weak() && left.measure() == 0);
    return !over && right.start() == Start.UNSURE;
  }

  private void paragraph(List<Piece> pieces, Role role, List<Part> parts) {
    List<Span> spans = new ArrayList<>();
    for (Piece piece : pieces) {
      spans.addAll(piece.spans());
    }
    Piece first = pieces.getFirst();
    if (first.label() == Label.HEAD) {
      parts.add(new Part(Role.SUBHEAD, spans, Reasons.of("subhead.between")));
      return;
    }
    if (first.isNote()) {
      parts.add(new Part(Role.NOTE, spans, Reasons.of("note.words")));
      return;
    }
    if (first.dateline() > 0 && role == Role.PARAGRAPH) {
      Cuts.Halves halves = Cuts.at(spans, source, first.dateline());
      parts.add(new Part(Role.DATELINE, halves.left(), Reasons.of("dateline")));
      spans = halves.right();
    }
    if (!spans.isEmpty()) {
      parts.add(new Part(role, spans, reason(pieces, role)));
    }
  }

  /** How sure a paragraph is, by how it was put together. */
  private static Reason reason(List<Piece> pieces, Role role) {
    Piece first = pieces.getFirst();
    boolean closed = pieces.getLast().closed();
    if (role == Role.CAPTION) {
      return Reasons.of(pieces.size() == 1 ? "caption" : "caption.joined");
    }
    if (pieces.size() > 1) {
      return closed ? Reasons.of("paragraph.joined") : Reasons.of("paragraph.joined.open");
    }
    if (!closed) {
      return Reasons.of("paragraph.open");
    }
    return switch (first.start()) {
      case PARAGRAPH -> Reasons.of("paragraph.indented");
      case UNSURE ->
          first.measure() == 0 ? Reasons.of("paragraph.line") : Reasons.of("paragraph.short");
      case INSIDE -> Reasons.of("paragraph.cut");
    };
  }

  /** Whether something else than {@code before}, another piece of furniture, begins with it. */
  private static boolean startsAnother(Piece before, Piece piece) {
    if (FurnitureCues.isOffer(piece.lines().getFirst().text())
        || (FurnitureCues.endsNotice(before.compact())
            && !FurnitureCues.isSignature(piece.compact()))) {
      return true;
    }
    if (piece.label() != Label.FURNITURE) {
      return false;
    }
    FurnitureCues.Kind kind = FurnitureCues.kind(piece.compact());
    return switch (kind) {
      case NOTICE -> true;
      case WEATHER -> {
        FurnitureCues.Kind last = FurnitureCues.kind(before.compact());
        yield before.label() == Label.FURNITURE
            && last != kind
            && last != FurnitureCues.Kind.NOTICE;
      }
      case MASTHEAD ->
          before.flow() != piece.flow() && FurnitureCues.kind(before.compact()) != kind;
      default -> false;
    };
  }

  private static void furniture(List<Piece> loose, List<PageItem> items) {
    List<Piece> sorted = loose.stream().sorted(Comparator.comparingInt(Piece::index)).toList();
    for (int from = 0; from < sorted.size(); ) {
      int to = from + 1;
      while (to < sorted.size()
          && sorted.get(to).index() == sorted.get(to - 1).index() + 1
          && !startsAnother(sorted.get(to - 1), sorted.get(to))) {
        to++;
      }
      List<Part> parts = new ArrayList<>();
      lines(sorted.subList(from, to), Role.FURNITURE, "furniture", parts);
      items.add(new PageItem.Furniture(parts));
      from = to;
    }
  }
}
