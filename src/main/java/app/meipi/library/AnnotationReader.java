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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a page's annotations; a row that cannot be understood is listed and hides no other. */
final class AnnotationReader {
  private final Session session;
  private final SourceText source;
  private final UnitOffsets offsets;
  private final List<Annotation> read = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();

  /** Of what was read; a highlight and a note may not share one. */
  private final Set<UUID> ids = new HashSet<>();

  /** The readable highlights by their row. */
  private final Map<Long, UUID> highlights = new HashMap<>();

  /** Where the last correction ends, in units; they may not overlap. */
  private int corrected;

  AnnotationReader(Session session, SourceText source) {
    this.session = session;
    this.source = source;
    this.offsets = new UnitOffsets(source.text());
  }

  Stored read(long page) throws SQLException {
    Map<Long, List<Range>> further = furtherRanges(page);
    Map<Long, List<String>> tags = tags("highlight", page);
    Sql.rows(
        session,
        "SELECT highlights.*, start_offset, end_offset, exact"
            + " FROM highlights LEFT JOIN ranges ON highlight = highlights.id AND n = 0"
            + " WHERE page = ? ORDER BY id",
        row -> {
          long id = row.getLong("id");
          List<Range> own = ranges(row, id, further.getOrDefault(id, List.of()));
          List<String> words = tags.getOrDefault(id, List.of());
          return keep(row, uuid -> highlight(uuid, row, own, words));
        },
        page);
    Map<Long, List<String>> noteTags = tags("note", page);
    Sql.rows(
        session,
        "SELECT notes.*, note, start_offset, end_offset, exact"
            + " FROM notes LEFT JOIN note_ranges ON note = notes.id WHERE page = ? ORDER BY id",
        row -> {
          List<String> words = noteTags.getOrDefault(row.getLong("id"), List.of());
          return keep(row, uuid -> note(uuid, row, words));
        },
        page);
    Sql.rows(
        session,
        "SELECT * FROM corrections WHERE page = ? ORDER BY start_offset, id",
        row -> keep(row, uuid -> correction(uuid, row)),
        page);
    EditJsonReader strays = new EditJsonReader(source);
    Sql.rows(
        session,
        "SELECT uuid, stray FROM strays WHERE page = ? ORDER BY id",
        row -> keep(row, uuid -> stray(uuid, strays.readStray(row.getString("stray")))),
        page);
    Sql.rows(
        session,
        "SELECT * FROM replacements WHERE page = ? ORDER BY id",
        row -> keep(row, uuid -> replacement(uuid, row)),
        page);
    return new Stored(new Annotations(source.sha256(), read), unreadable);
  }

  private boolean keep(ResultSet row, Maker maker) throws SQLException {
    String id = row.getString("uuid");
    try {
      Annotation annotation = maker.make(unusedId(id));
      ids.add(annotation.id());
      return read.add(annotation);
    } catch (Damaged e) {
      return unreadable.add(new Unreadable(id, e.damage));
    } catch (IllegalArgumentException | DateTimeException e) {
      return unreadable.add(new Unreadable(id, Damage.VALUE));
    }
  }

  private Highlight highlight(UUID id, ResultSet row, List<Range> ranges, List<String> tags)
      throws SQLException, Damaged {
    Highlight highlight =
        new Highlight(
            id,
            Colour.of(row.getInt("colour")),
            Style.of(row.getString("style")),
            Tags.of(tags),
            anchor(ranges),
            home(row),
            Times.parse(row.getString("created")),
            Times.parse(row.getString("changed")));
    highlights.put(row.getLong("id"), id);
    return highlight;
  }

  /** Where the mark was made is but told of: one that cannot be true is left out. */
  private Optional<Home> home(ResultSet row) throws SQLException {
    Optional<String> words = Sql.text(row, "home_words");
    if (words.isEmpty()) {
      return Optional.empty();
    }
    long start = row.getLong("home_start");
    long end = row.getLong("home_end");
    return words
        .filter(there -> offsets.holds(start, end))
        .map(there -> new Home(new Span(offsets.units(start), offsets.units(end)), there));
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
    Anchor anchor = anchor(List.of(range(row, row.getLong("id"))));
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
    long highlight = row.getLong("highlight");
    if (!row.wasNull()) {
      UUID id = highlights.get(highlight);
      if (id == null) {
        throw new Damaged(Damage.HIGHLIGHT);
      }
      return new Target.OnHighlight(id);
    }
    long item = row.getLong("note");
    return row.wasNull()
        ? new Target.OnPage(source.sha256())
        : new Target.OnItem(anchor(List.of(range(row, item))));
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

  /** The range in {@code row}, if one is, and the {@code further} ones. */
  private static List<Range> ranges(ResultSet row, long of, List<Range> further)
      throws SQLException {
    List<Range> all = new ArrayList<>();
    if (row.getString("exact") != null) {
      all.add(range(row, of));
    }
    all.addAll(further);
    return all;
  }

  /**
   * The ranges of the page's highlights but their first ones, by the highlight's row: nearly all
   * have but one, which is read with the highlight.
   */
  private Map<Long, List<Range>> furtherRanges(long page) throws SQLException {
    return Sql.rows(
            session,
            "SELECT ranges.highlight, start_offset, end_offset, exact FROM ranges JOIN highlights ON highlights.id = ranges.highlight"
                + " WHERE highlights.page = ? AND ranges.n > 0 ORDER BY ranges.highlight, ranges.n",
            row -> range(row, row.getLong("highlight")),
            page)
        .stream()
        .collect(Collectors.groupingBy(Range::of));
  }

  private static Range range(ResultSet row, long of) throws SQLException {
    return new Range(
        of, row.getLong("start_offset"), row.getLong("end_offset"), row.getString("exact"));
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
    if (!uuid.toString().equals(text) || ids.contains(uuid)) {
      throw new IllegalArgumentException("not an id of its own: " + text);
    }
    return uuid;
  }

  /** A stored range of a highlight, note or correction, in code points. */
  private record Range(long of, long start, long end, String exact) {}

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
