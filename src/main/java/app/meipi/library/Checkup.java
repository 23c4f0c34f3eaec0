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
    List<String> integrity = integrity(library.database().session());
    List<PageReport> pages = new ArrayList<>();
    for (PageEntry entry : library.all()) {
      pages.add(page(library, entry, maker));
    }
    return new Report(integrity, pages);
  }

  static List<String> integrity(Session session) {
    List<String> found = new ArrayList<>();
    look(found, session, "PRAGMA integrity_check", row -> row.getString(1));
    found.removeIf(line -> line.equals("ok"));
    look(
        found,
        session,
        "PRAGMA foreign_key_check",
        row ->
            "row %s of %s refers to a row of %s that is not there"
                .formatted(
                    Sql.text(row, "rowid").orElse("?"), // some tables do not number theirs
                    row.getString("table"),
                    row.getString("parent")));
    return found;
  }

  /** A file may be so damaged that SQLite cannot even say how: that is a finding, too. */
  private static void look(
      List<String> found, Session session, String pragma, Sql.Row<String> finding) {
    try {
      found.addAll(Sql.rows(session, pragma, finding));
    } catch (SQLException e) {
      found.add(String.valueOf(e.getMessage()));
    }
  }

  private static PageReport page(Library library, PageEntry entry, Maker maker) {
    try {
      Optional<RawPage> raw = library.raw(entry.sha256());
      if (raw.isEmpty()) {
        return faulty(entry, "its bytes are gone");
      }
      if (!SourceText.sha256(raw.get().bytes()).equals(entry.sha256())) {
        return faulty(entry, "its bytes are not those that it was made of");
      }
      Page page = maker.make(raw.get());
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
    } catch (StoreException e) {
      Throwable why = e.getCause() == null ? e : e.getCause();
      return faulty(entry, "it cannot be read: " + why.getMessage());
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
