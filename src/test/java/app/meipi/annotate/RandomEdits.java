package app.meipi.annotate;

import app.meipi.annotate.Annotation.Home;
import app.meipi.annotate.Annotation.Target;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Makes the edits of an invented reader: the same ones for the same seed. */
public final class RandomEdits {
  private static final String[] REMARKS = {
    "眉批", "𠮷野家：“存疑”", "see p. 4\nsecond line", "'; DROP TABLE notes; --", "😀", "\u0000 inside"
  };

  private static final String[] TAGS = {" 产业  升级", "𠮷", "a", "a", "\u00a0", "Ａ'--"};

  private final Random random;
  private final SourceText source;
  private final Edits edits;
  private long ticks;

  public RandomEdits(long seed, SourceText source) {
    this.random = new Random(seed);
    this.source = source;
    this.edits =
        new Edits(
            () -> Instant.ofEpochSecond(1_700_000_000 + seed, ++ticks % 3 == 0 ? 0 : ticks),
            () -> new UUID(random.nextLong(), random.nextLong()));
  }

  /** A page's text of {@code length} or more units, a fifth of them in surrogate pairs. */
  public static SourceText text(long seed, int length) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      switch (random.nextInt(10)) {
        case 0 -> text.appendCodePoint(0x20000 + random.nextInt(1000));
        case 1 -> text.append("\r\n");
        default -> text.append((char) ('\u4e00' + random.nextInt(1000)));
      }
    }
    return SourceText.ofText("版面 " + seed, text.toString());
  }

  /** What the reader does next to a page with these annotations. */
  public Edit next(Annotations on) {
    while (true) {
      Optional<Edit> edit =
          switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> Optional.of(edits.highlight(anchor(), colour(), style(), home()));
            case 4 -> any(on).flatMap(id -> edits.recolour(on, id, colour()));
            case 5 -> any(on).flatMap(id -> edits.delete(on, id));
            case 6 ->
                any(on)
                    .flatMap(on::highlight)
                    .flatMap(it -> edits.note(on, new Target.OnHighlight(it.id()), remark()));
            case 7 -> edits.note(on, new Target.OnPage(on.sha256()), remark());
            case 8 -> edits.note(on, new Target.OnItem(head()), remark());
            case 9 -> any(on).flatMap(id -> edits.restyle(on, id, style()));
            case 10 -> any(on).flatMap(id -> edits.append(on, id, source, anchor().spans()));
            case 11 -> any(on).flatMap(id -> any(on).flatMap(o -> edits.merge(on, id, o, source)));
            case 12 -> correction(on);
            case 13 -> Optional.of(carried(on));
            case 14 -> any(on).flatMap(id -> settled(on, id));
            default -> any(on).flatMap(id -> change(on, id));
          };
      if (edit.isPresent()) {
        return edit.get();
      }
    }
  }

  /** From one to three ranges anywhere in the text. */
  public Anchor anchor() {
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      int start = random.nextInt(source.text().length() - 1);
      int longest = Math.min(80, source.text().length() - start);
      spans.add(new Span(start, start + 1 + random.nextInt(longest)));
    }
    return Anchorer.anchor(source, spans);
  }

  private Optional<Edit> change(Annotations on, UUID id) {
    return switch (random.nextInt(3)) {
      case 0 -> edits.reach(on, id, source, anchor().spans());
      case 1 -> edits.tag(on, id, List.of(TAGS).subList(0, random.nextInt(TAGS.length)));
      default -> edits.rewrite(on, id, random.nextInt(4) == 0 ? " \u3000" : remark());
    };
  }

  /** What a source with nearly the same text brings with it when this one takes its place. */
  private Edit carried(Annotations on) {
    StringBuilder text = new StringBuilder(source.text());
    int start = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
    text.insert(start, "增字" + random.nextInt(1000));
    SourceText other = SourceText.ofText("旧版", text.toString());
    RandomEdits before = new RandomEdits(random.nextLong(1_000_000), other);
    Annotations marks = Annotations.none(other.sha256());
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      marks = marks.apply(before.small(marks));
    }
    return new Replacing(edits).carry(other, marks, source, on).edit();
  }

  private Edit small(Annotations on) {
    Edit edit = next(on);
    while (edit.command().equals(Replacing.COMMAND)) {
      edit = next(on); // one within the other would never end
    }
    return edit;
  }

  private Optional<Edit> settled(Annotations on, UUID id) {
    Replacing replacing = new Replacing(edits);
    return switch (random.nextInt(3)) {
      case 0 -> replacing.confirm(on, source, id);
      case 1 -> replacing.refuse(on, id);
      default -> replacing.place(on, source, id, anchor().spans());
    };
  }

  private Optional<Edit> correction(Annotations on) {
    Span span = anchor().spans().getFirst();
    Corrections corrections = new Corrections(edits);
    if (on.corrections().isEmpty() || random.nextBoolean()) {
      return corrections.correct(on, source, span, random.nextInt(4) == 0 ? "" : remark());
    }
    Span there = on.corrections().get(random.nextInt(on.corrections().size())).span();
    String text = random.nextBoolean() ? source.slice(there) : remark();
    return corrections.correct(on, source, there, text);
  }

  private Anchor head() {
    return Anchorer.anchor(source, anchor().spans().subList(0, 1));
  }

  private Optional<Home> home() {
    return Optional.of(head().quotations().getFirst())
        .filter(head -> random.nextBoolean())
        .map(head -> new Home(head.span(), head.exact()));
  }

  private Style style() {
    return random.nextBoolean() ? Style.GROUND : Style.UNDERLINE;
  }

  private Optional<UUID> any(Annotations on) {
    return on.all().isEmpty()
        ? Optional.empty()
        : Optional.of(on.all().get(random.nextInt(on.all().size())).id());
  }

  private Colour colour() {
    return Colour.of(1 + random.nextInt(5));
  }

  private String remark() {
    return REMARKS[random.nextInt(REMARKS.length)] + random.nextInt(1000);
  }
}
