package app.meipi.library;

import app.meipi.annotate.Anchor;
import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.AnnotationStore.Damage;
import app.meipi.annotate.AnnotationStore.Stored;
import app.meipi.annotate.AnnotationStore.Unreadable;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Quotation;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a page's annotations; a row that cannot be understood is listed and hides no other. */
final class AnnotationReader {
  private final Connection connection;
  private final SourceText source;
  private final UnitOffsets offsets;
  private final List<Annotation> read = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();

  /** Of what was read; a highlight and a note may not share one. */
  private final Set<UUID> ids = new HashSet<>();

  /** The readable highlights by their row. */
  private final Map<Long, UUID> highlights = new HashMap<>();

  AnnotationReader(Connection connection, SourceText source) {
    this.connection = connection;
    this.source = source;
    this.offsets = new UnitOffsets(source.text());
  }

  Stored read(long page) throws SQLException {
    Map<Long, List<Range>> ranges = ranges(page);
    Sql.rows(
        connection,
        "SELECT * FROM highlights WHERE page = ? ORDER BY id",
        row ->
            keep(row, id -> highlight(id, row, ranges.getOrDefault(row.getLong("id"), List.of()))),
        page);
    Sql.rows(
        connection,
        "SELECT * FROM notes WHERE page = ? ORDER BY id",
        row -> keep(row, id -> note(id, row)),
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

  private Highlight highlight(UUID id, ResultSet row, List<Range> ranges)
      throws SQLException, Damaged {
    Highlight highlight =
        new Highlight(
            id,
            Colour.of(row.getInt("colour")),
            anchor(ranges),
            Times.parse(row.getString("created")),
            Times.parse(row.getString("changed")));
    highlights.put(row.getLong("id"), id);
    return highlight;
  }

  private Note note(UUID id, ResultSet row) throws SQLException, Damaged {
    return new Note(
        id,
        target(row),
        row.getString("text"),
        Times.parse(row.getString("created")),
        Times.parse(row.getString("changed")));
  }

  private Target target(ResultSet row) throws SQLException, Damaged {
    long highlight = row.getLong("highlight");
    if (row.wasNull()) {
      return new Target.OnPage(source.sha256());
    }
    UUID id = highlights.get(highlight);
    if (id == null) {
      throw new Damaged(Damage.HIGHLIGHT);
    }
    return new Target.OnHighlight(id);
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
      quotations.add(new Quotation(span, range.exact, range.prefix, range.suffix));
      behind = span.end();
    }
    if (quotations.isEmpty()) {
      throw new Damaged(Damage.RANGE);
    }
    return new Anchor(source.sha256(), quotations);
  }

  /** The ranges of the page's highlights, by the highlight's row. */
  private Map<Long, List<Range>> ranges(long page) throws SQLException {
    return Sql.rows(
            connection,
            "SELECT ranges.* FROM ranges JOIN highlights ON highlights.id = ranges.highlight"
                + " WHERE highlights.page = ? ORDER BY ranges.highlight, ranges.n",
            row ->
                new Range(
                    row.getLong("highlight"),
                    row.getLong("start_offset"),
                    row.getLong("end_offset"),
                    row.getString("exact"),
                    row.getString("prefix"),
                    row.getString("suffix")),
            page)
        .stream()
        .collect(Collectors.groupingBy(Range::highlight));
  }

  /** Java takes {@code 1-1-1-1-1} for an id too, but would write it otherwise. */
  private UUID unusedId(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equals(text) || ids.contains(uuid)) {
      throw new IllegalArgumentException("not an id of its own: " + text);
    }
    return uuid;
  }

  /** A row of {@code ranges}, in code points. */
  private record Range(
      long highlight, long start, long end, String exact, String prefix, String suffix) {}

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
