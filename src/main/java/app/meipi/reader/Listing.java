package app.meipi.reader;

import app.meipi.annotate.Anchor;
import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Replacement;
import app.meipi.annotate.Annotation.Stray;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.MarkFilter;
import app.meipi.annotate.Tags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The marks, notes and corrections of a page as a list: those that a filter takes, in an order. */
public final class Listing {
  /** In which order they stand. */
  public enum Order {
    /** As they stand on the page: notes on the page first, then item by item. */
    PLACE,
    /** What was made or changed last first. */
    TIME
  }

  /**
   * A row.
   *
   * @param annotation a mark, a note on an item or the page, or a correction
   * @param notes those on the mark
   * @param item in which it begins, counted from 0
   * @param offset display offset in the item at which it begins
   */
  public record Row(Annotation annotation, List<Note> notes, int item, int offset) {
    public Row {
      notes = List.copyOf(notes);
    }

    /** When it, or a note on it, was changed last. */
    public Instant changed() {
      return notes.stream()
          .map(Note::changed)
          .filter(annotation.changed()::isBefore)
          .max(Comparator.naturalOrder())
          .orElse(annotation.changed());
    }
  }

  private static final Comparator<Row> BY_PLACE =
      Comparator.comparing((Row row) -> !isOnPage(row.annotation()))
          .thenComparingInt(Row::item)
          .thenComparing(row -> !(row.annotation() instanceof Note))
          .thenComparingInt(Row::offset)
          .thenComparing(row -> row.annotation().created())
          .thenComparing(row -> row.annotation().id());

  private final Reading reading;

  /** Of the page that {@code reading} is of, as the reader has corrected it. */
  public Listing(Reading reading) {
    this.reading = reading;
  }

  /** The rows of what {@code filter} takes of {@code annotations}. */
  public List<Row> rows(Annotations annotations, MarkFilter filter, Order order) {
    List<Row> rows = new ArrayList<>();
    for (Annotation annotation : annotations.all()) {
      switch (annotation) {
        case Highlight mark -> {
          if (filter.takes(mark, annotations)) {
            rows.add(row(mark, annotations.notesOn(mark.id()), mark.anchor()));
          }
        }
        case Note note -> {
          if (filter.takes(note)) {
            switch (note.on()) {
              case Target.OnItem(Anchor anchor) -> rows.add(row(note, List.of(), anchor));
              case Target.OnPage _ -> rows.add(new Row(note, List.of(), 0, 0));
              case Target.OnHighlight _ -> {} // stands in the row of its mark
            }
          }
        }
        case Correction correction -> {
          if (filter.takes(correction)) {
            rows.add(row(correction, List.of(), correction.anchor()));
          }
        }
        case Stray _, Replacement _ -> {} // they have no place here yet, and a list of their own
      }
    }
    rows.sort(order == Order.PLACE ? BY_PLACE : Comparator.comparing(Row::changed).reversed());
    return List.copyOf(rows);
  }

  /** How many rows there are without a filter. */
  public int count(Annotations annotations) {
    return (int) annotations.all().stream().filter(Listing::hasRow).count();
  }

  private static boolean hasRow(Annotation annotation) {
    return switch (annotation) {
      case Note note -> !(note.on() instanceof Target.OnHighlight);
      case Highlight _, Correction _ -> true;
      case Stray _, Replacement _ -> false;
    };
  }

  private Row row(Annotation annotation, List<Note> notes, Anchor anchor) {
    int start = anchor.spans().getFirst().start();
    int item = reading.itemNear(start);
    int offset = reading.entries().get(item).text().map().displayOf(start).orElse(0);
    return new Row(annotation, notes, item, offset);
  }

  private static boolean isOnPage(Annotation annotation) {
    return annotation instanceof Note note && note.on() instanceof Target.OnPage;
  }

  /** All tags of the page, sorted. */
  public static List<String> tags(Annotations annotations) {
    Set<String> tags = new TreeSet<>();
    annotations.all().forEach(annotation -> tags.addAll(tagsOf(annotation)));
    return List.copyOf(tags);
  }

  /** The tags of a mark or note; a correction has none. */
  public static List<String> tagsOf(Annotation annotation) {
    return switch (annotation) {
      case Highlight mark -> mark.tags();
      case Note note -> note.tags();
      case Correction _, Stray _, Replacement _ -> List.of();
    };
  }

  /**
   * The filter that a reader types: words, and tags after {@code #}, each as far as it tells one of
   * {@code known} from the others, also by its pinyin; one that is none of them lets nothing
   * through.
   */
  public static MarkFilter filter(String typed, Collection<String> known, Set<Colour> colours) {
    Set<String> tags = new HashSet<>();
    StringBuilder words = new StringBuilder();
    for (String word : typed.strip().split("\\s+", -1)) {
      if (word.startsWith("#") || word.startsWith("＃")) {
        Tags.tag(word.substring(1)).map(tag -> best(tag, known)).ifPresent(tags::add);
      } else {
        words.append(words.isEmpty() ? "" : " ").append(word);
      }
    }
    return new MarkFilter(colours, tags, words.toString());
  }

  private static String best(String typed, Collection<String> known) {
    return Stream.of(typed)
        .filter(known::contains)
        .findFirst()
        .or(() -> matching(typed, known).stream().findFirst())
        .orElse(typed);
  }

  /** Those of {@code known} that answer what is typed, the best first, else in their order. */
  public static List<String> matching(String typed, Collection<String> known) {
    Map<String, Integer> scores = new TreeMap<>();
    known.forEach(tag -> scores.put(tag, new NameMatch(tag).score(typed)));
    return known.stream()
        .filter(tag -> scores.getOrDefault(tag, 0) > 0)
        .sorted(Comparator.comparing((String tag) -> scores.getOrDefault(tag, 0)).reversed())
        .toList();
  }
}
