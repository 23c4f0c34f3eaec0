package app.meipi.library;

import app.meipi.annotate.Anchor;
import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Home;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Replacement;
import app.meipi.annotate.Annotation.Stray;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.AnnotationStore.Damage;
import app.meipi.annotate.AnnotationStore.Stored;
import app.meipi.annotate.AnnotationStore.Unreadable;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Quotation;
import app.meipi.annotate.Style;
import app.meipi.annotate.Tags;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a page's annotations; a row that cannot be understood is listed and hides no other. */
final class AnnotationReader {
  private final Session session;
  private final SourceText source;
  private final UnitOffsets offsets;

  /** By their ids as text; a highlight and a note may not share one. */
  private final Map<String, Annotation> read = new LinkedHashMap<>();

  private final List<Unreadable> unreadable = new ArrayList<>();

  /** Where the last correction ends, in units; they may not overlap. */
  private int corrected;

  AnnotationReader(Session session, SourceText source) {
    this.session = session;
    this.source = source;
    this.offsets = new UnitOffsets(source.text());
  }

  Stored read(long page) throws SQLException {
    readHighlights(page);
    Map<Long, List<String>> noteTags = tags("note", page);
    Sql.rows(
        session,
        "SELECT notes.*, note, start_offset, end_offset, exact,"
            + " (SELECT uuid FROM highlights WHERE id = notes.highlight) AS mark"
            + " FROM notes LEFT JOIN note_ranges ON note = notes.id WHERE page = ? ORDER BY id",
        row -> {
          List<String> words = noteTags.getOrDefault(row.getLong("id"), List.of());
          return keep(row.getString("uuid"), uuid -> note(uuid, row, words));
        },
        page);
    Sql.rows(
        session,
        "SELECT * FROM corrections WHERE page = ? ORDER BY start_offset, id",
        row -> keep(row.getString("uuid"), uuid -> correction(uuid, row)),
        page);
    EditJsonReader strays = new EditJsonReader(source);
    Sql.rows(
        session,
        "SELECT uuid, stray FROM strays WHERE page = ? ORDER BY id",
        row ->
            keep(
                row.getString("uuid"),
                uuid -> stray(uuid, strays.readStray(row.getString("stray")))),
        page);
    Sql.rows(
        session,
        "SELECT * FROM replacements WHERE page = ? ORDER BY id",
        row -> keep(row.getString("uuid"), uuid -> replacement(uuid, row)),
        page);
    return new Stored(new Annotations(source.sha256(), List.copyOf(read.values())), unreadable);
  }

  /** One row for each range, those of a highlight one behind the other. */
  private void readHighlights(long page) throws SQLException {
    Map<Long, List<String>> tags = tags("highlight", page);
    List<Mark> marks =
        Sql.rows(
            session,
            "SELECT id, uuid, colour, nullif(style, 'ground') AS style, home_start, home_end,"
                + " created, nullif(changed, created) AS changed, start_offset, end_offset, exact"
                + " FROM highlights LEFT JOIN ranges ON highlight = highlights.id"
                + " WHERE page = ? ORDER BY id, n",
            Mark::of,
            page);
    for (int i = 0, next; i < marks.size(); i = next) {
      Mark mark = marks.get(i);
      next = i + 1;
      while (next < marks.size() && marks.get(next).range.of == mark.range.of) {
        next++;
      }
      List<Mark> ranges = marks.subList(i, next);
      List<String> words = tags.getOrDefault(mark.range.of, List.of());
      keep(mark.uuid, uuid -> highlight(uuid, mark, ranges, words));
    }
  }

  /** A row of a highlight with one of its ranges; what is usual is null. */
  private record Mark(
      String uuid,
      int colour,
      @Nullable String style,
      long homeStart,
      long homeEnd,
      String created,
      @Nullable String changed,
      Range range) {
    static Mark of(ResultSet row) throws SQLException {
      return new Mark(
          row.getString("uuid"),
          row.getInt("colour"),
          row.getString("style"),
          row.getLong("home_start"),
          row.getLong("home_end"),
          row.getString("created"),
          row.getString("changed"),
          Range.of(row, row.getLong("id")));
    }
  }

  private boolean keep(String id, Maker maker) throws SQLException {
    try {
      read.put(id, maker.make(unusedId(id)));
      return true;
    } catch (Damaged e) {
      return unreadable.add(new Unreadable(id, e.damage));
    } catch (IllegalArgumentException | DateTimeException e) {
      return unreadable.add(new Unreadable(id, Damage.VALUE));
    }
  }

  private Highlight highlight(UUID id, Mark mark, List<Mark> ranges, List<String> tags)
      throws Damaged {
    Instant created = Times.parse(mark.created);
    return new Highlight(
        id,
        Colour.of(mark.colour),
        mark.style == null ? Style.GROUND : Style.of(mark.style),
        Tags.of(tags),
        anchor(ranges.stream().map(Mark::range).toList()),
        home(mark),
        created,
        mark.changed == null ? created : Times.parse(mark.changed));
  }

  /** Where the mark was made is but told of: one that cannot be true is left out. */
  private Optional<Home> home(Mark mark) {
    if (!offsets.holds(mark.homeStart, mark.homeEnd)) { // 0 and 0 where there is none
      return Optional.empty();
    }
    Span head = new Span(offsets.units(mark.homeStart), offsets.units(mark.homeEnd));
    return Optional.of(new Home(head, source.slice(head)));
  }

  private Note note(UUID id, ResultSet row, List<String> tags) throws SQLException, Damaged {
    return new Note(
        id,
        target(row),
        row.getString("text"),
        Tags.of(tags),
        Times.parse(row.getString("created")),
        Times.parse(row.getString("changed")));
  }

  private Correction correction(UUID id, ResultSet row) throws SQLException, Damaged {
    Anchor anchor = anchor(List.of(Range.of(row, row.getLong("id"))));
    Span span = anchor.spans().getFirst();
    if (span.start() < corrected) {
      throw new Damaged(Damage.RANGE);
    }
    Correction correction =
        new Correction(
            id,
            anchor,
            row.getString("text"),
            Times.parse(row.getString("created")),
            Times.parse(row.getString("changed")));
    corrected = span.end();
    return correction;
  }

  private static Stray stray(UUID id, Stray read) {
    if (!read.id().equals(id)) {
      throw new IllegalArgumentException("another's id: " + id);
    }
    return read;
  }

  private static Replacement replacement(UUID id, ResultSet row) throws SQLException {
    return new Replacement(
        id,
        row.getString("replaced"),
        Times.parse(row.getString("created")),
        Times.parse(row.getString("changed")));
  }

  private Target target(ResultSet row) throws SQLException, Damaged {
    row.getLong("highlight");
    if (!row.wasNull()) {
      if (read.get(row.getString("mark")) instanceof Highlight mark) {
        return new Target.OnHighlight(mark.id());
      }
      throw new Damaged(Damage.HIGHLIGHT);
    }
    long item = row.getLong("note");
    return row.wasNull()
        ? new Target.OnPage(source.sha256())
        : new Target.OnItem(anchor(List.of(Range.of(row, item))));
  }

  private Anchor anchor(List<Range> ranges) throws Damaged {
    List<Quotation> quotations = new ArrayList<>();
    int behind = 0;
    for (Range range : ranges) {
      if (!offsets.holds(range.start, range.end) || offsets.units(range.start) < behind) {
        throw new Damaged(Damage.RANGE);
      }
      Span span = new Span(offsets.units(range.start), offsets.units(range.end));
      if (!source.slice(span).equals(range.exact)) {
        throw new Damaged(Damage.WORDS);
      }
      quotations.add(Anchorer.quote(source, span)); // its context is the source's
      behind = span.end();
    }
    if (quotations.isEmpty()) {
      throw new Damaged(Damage.RANGE);
    }
    return new Anchor(source.sha256(), quotations);
  }

  /**
   * The tags of the page's highlights or notes, by their row.
   *
   * @param on {@code highlight} or {@code note}
   */
  private Map<Long, List<String>> tags(String on, long page) throws SQLException {
    record Tagged(long row, String tag) {}
    return Sql.rows(
            session,
            "SELECT %1$s AS tagged, tag FROM %1$s_tags JOIN %1$ss ON %1$ss.id = %1$s WHERE page = ?"
                .formatted(on),
            row -> new Tagged(row.getLong("tagged"), row.getString("tag")),
            page)
        .stream()
        .collect(
            Collectors.groupingBy(
                Tagged::row, Collectors.mapping(Tagged::tag, Collectors.toList())));
  }

  /** Java takes {@code 1-1-1-1-1} for an id too, but would write it otherwise. */
  private UUID unusedId(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equals(text) || read.containsKey(text)) {
      throw new IllegalArgumentException("not an id of its own: " + text);
    }
    return uuid;
  }

  /** A stored range of a highlight, note or correction, in code points. */
  private record Range(long of, long start, long end, @Nullable String exact) {
    static Range of(ResultSet row, long of) throws SQLException {
      return new Range(
          of, row.getLong("start_offset"), row.getLong("end_offset"), row.getString("exact"));
    }
  }

  private interface Maker {
    Annotation make(UUID id) throws SQLException, Damaged;
  }

  private static final class Damaged extends Exception {
    private final Damage damage;

    Damaged(Damage damage) {
      super(damage.name());
      this.damage = damage;
    }
  }
}
