package app.meipi.library;

import app.meipi.annotate.Anchor;
import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Replacement;
import app.meipi.annotate.Annotation.Stray;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.AnnotationStore.Stored;
import app.meipi.annotate.AnnotationStore.Unreadable;
import app.meipi.annotate.StoreException;
import app.meipi.page.Page;
import app.meipi.page.SourceText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks whether all that a library holds is sound; changes nothing. */
public final class Checkup {
  /** Makes a page again of what is kept of it; whatever goes wrong is a finding. */
  public interface Maker {
    /** The page, parsed. */
    Page make(RawPage raw) throws Exception;
  }

  /**
   * What was looked at and found.
   *
   * @param integrity what SQLite says of the file and its references; empty if all is well
   * @param pages each with its findings
   */
  public record Report(List<String> integrity, List<PageReport> pages) {
    /** Whether nothing is wrong. */
    public boolean isSound() {
      return integrity.isEmpty() && pages.stream().allMatch(PageReport::isSound);
    }
  }

  /**
   * One page.
   *
   * @param anchors how many were verified
   * @param unreadable what is kept but damaged
   * @param fault why the page itself cannot be made again; empty if it can and its account of
   *     characters balances
   */
  public record PageReport(
      String name,
      String sha256,
      int annotations,
      int anchors,
      List<Unreadable> unreadable,
      Optional<String> fault) {
    /** Whether nothing is wrong. */
    public boolean isSound() {
      return unreadable.isEmpty() && fault.isEmpty();
    }
  }

  private Checkup() {}

  /**
   * Looks at everything.
   *
   * @throws StoreException if the library cannot be read at all
   */
  public static Report of(Library library, Maker maker) throws StoreException {
    List<String> integrity = library.database().read(Checkup::integrity);
    List<PageReport> pages = new ArrayList<>();
    for (PageEntry entry : library.recent(Integer.MAX_VALUE)) {
      pages.add(page(library, entry, maker));
    }
    return new Report(integrity, pages);
  }

  static List<String> integrity(Session session) throws SQLException {
    List<String> found =
        new ArrayList<>(
            Sql.rows(session, "PRAGMA integrity_check", row -> row.getString(1)).stream()
                .filter(line -> !line.equals("ok"))
                .toList());
    found.addAll(
        Sql.rows(
            session,
            "PRAGMA foreign_key_check",
            row ->
                "row %d of %s refers to a row of %s that is not there"
                    .formatted(row.getLong(2), row.getString(1), row.getString(3))));
    return found;
  }

  private static PageReport page(Library library, PageEntry entry, Maker maker) {
    try {
      RawPage raw = library.raw(entry.sha256()).orElseThrow();
      if (!SourceText.sha256(raw.bytes()).equals(entry.sha256())) {
        return faulty(entry, "its bytes are not those that it was made of");
      }
      Page page = maker.make(raw);
      SourceText source = page.source();
      Stored stored = library.annotations(source);
      List<Anchor> anchors = stored.annotations().all().stream().flatMap(Checkup::anchor).toList();
      boolean verified = anchors.stream().allMatch(anchor -> Anchorer.verify(source, anchor));
      return new PageReport(
          entry.name(),
          entry.sha256(),
          stored.annotations().all().size(),
          anchors.size(),
          stored.unreadable(),
          !verified
              ? Optional.of("a mark is not on its words")
              : page.ledger().balances()
                  ? Optional.empty()
                  : Optional.of(page.ledger().toString()));
    } catch (Exception e) {
      return faulty(entry, e.toString());
    }
  }

  private static PageReport faulty(PageEntry entry, String fault) {
    return new PageReport(entry.name(), entry.sha256(), 0, 0, List.of(), Optional.of(fault));
  }

  private static Stream<Anchor> anchor(Annotation annotation) {
    return switch (annotation) {
      case Highlight mark -> Stream.of(mark.anchor());
      case Correction correction -> Stream.of(correction.anchor());
      case Note(_, Target.OnItem(Anchor anchor), _, _, _, _) -> Stream.of(anchor);
      case Note _, Stray _, Replacement _ -> Stream.empty();
    };
  }
}
