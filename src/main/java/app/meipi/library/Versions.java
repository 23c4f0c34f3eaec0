package app.meipi.library;

import app.meipi.annotate.Sketch;
import app.meipi.library.PageSummary.Known;
import app.meipi.page.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the page of which a source is another version, in transactions that the caller holds. */
final class Versions {
  /**
   * The least likeness of two versions of a page. Fifteen printed pages read by pdftotext in its
   * three orders, and spoilt as a bad scan is, were alike by 0.31 to 1.00 (median 0.5 where columns
   * stood side by side in one of the two, else 0.9). Pages of different papers that share no story
   * are alike by 0.00 to 0.02, those that share some by up to 0.65; of these the reader is asked.
   */
  private static final double LIKE = 0.3;

  /** The same where both name the same paper and day. */
  private static final double LIKE_OF_ONE_DAY = 0.1;

  private final Session session;

  Versions(Session session) {
    this.session = session;
  }

  private record Candidate(
      String sha256, Optional<String> paper, Optional<String> date, Sketch of) {}

  private record Rated(String sha256, double likeness) {}

  /** The opened page that is most like {@code source}, if one is enough so. */
  Optional<PageEntry> earlier(SourceText source, PageSummary summary) throws SQLException {
    sketchAll();
    Sketch sketch = Sketch.of(source.text());
    Optional<Rated> best =
        candidates(source.sha256()).stream()
            .map(it -> new Rated(it.sha256(), rated(it, sketch, summary)))
            .filter(it -> it.likeness() > 0)
            .max(Comparator.comparingDouble(Rated::likeness));
    return best.isPresent() ? new PageRows(session).entry(best.get().sha256()) : Optional.empty();
  }

  private static double rated(Candidate candidate, Sketch sketch, PageSummary summary) {
    double likeness = candidate.of().likeness(sketch);
    boolean sameDay =
        candidate.paper().isPresent()
            && candidate.date().isPresent()
            && candidate.paper().equals(summary.paper().map(Known::value))
            && candidate.date().equals(summary.date().map(date -> date.value().toString()));
    return likeness >= (sameDay ? LIKE_OF_ONE_DAY : LIKE) ? likeness : 0;
  }

  /** All that were opened and not replaced, but the page itself. */
  private List<Candidate> candidates(String but) throws SQLException {
    return Sql.rows(
            session,
            "SELECT sha256, paper, date, sketch FROM pages JOIN sketches ON page = id"
                + " WHERE sha256 <> ? AND last_opened <> ''"
                + " AND sha256 NOT IN (SELECT replaced FROM replacements)",
            Versions::candidate,
            but)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Candidate> candidate(ResultSet row) throws SQLException {
    String sha256 = row.getString("sha256");
    Optional<String> paper = Sql.text(row, "paper");
    Optional<String> date = Sql.text(row, "date");
    return Sketch.of(row.getBytes("sketch"))
        .map(sketch -> new Candidate(sha256, paper, date, sketch));
  }

  /** Sketches the pages that were kept before there were sketches, or since the last call. */
  private void sketchAll() throws SQLException {
    List<Long> missing =
        Sql.rows(
            session,
            "SELECT id FROM pages WHERE id NOT IN (SELECT page FROM sketches)",
            row -> row.getLong("id"));
    for (long page : missing) {
      Optional<Sketch> sketch =
          Sql.row(
              session,
              "SELECT raw, charset FROM pages JOIN sources ON page = id WHERE id = ?",
              row -> Sketch.of(decoded(row.getBytes("raw"), row.getString("charset"))),
              page);
      if (sketch.isPresent()) {
        Sql.run(
            session,
            "INSERT INTO sketches (page, sketch) VALUES (?, ?)",
            page,
            sketch.get().bytes());
      }
    }
  }

  /** Near enough for a likeness; what is in an encoding that is unknown here is like nothing. */
  private static String decoded(byte[] raw, String charset) {
    try {
      return new String(raw, Charset.forName(charset));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return "";
    }
  }
}
