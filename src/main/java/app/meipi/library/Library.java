package app.meipi.library;

import app.meipi.annotate.AnnotationStore;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Edit;
import app.meipi.annotate.History;
import app.meipi.annotate.Replacing;
import app.meipi.annotate.Replacing.Carried;
import app.meipi.annotate.StoreException;
import app.meipi.layout.PrintedFile;
import app.meipi.layout.PrintedPage;
import app.meipi.page.SourceText;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one reader keeps, in one SQLite file: the pages read, their marks and notes, the settings.
 *
 * <p>Every call blocks on the disk; what a call has written is on the disk when it returns, and
 * survives the end of the program at any later moment. A library is used by one thread at a time:
 * the program has an executor of a single thread for it. Several programs may have one file open.
 */
public final class Library implements AnnotationStore, AutoCloseable {
  /** "MeiP" in ASCII: what the file's header names as its application. */
  public static final int APPLICATION_ID = 0x4D656950;

  /** A commit takes ms; who holds the lock for 5,000 of them is not about to let it go. */
  private static final int BUSY_MILLIS = 5_000;

  private final Database database;

  private Library(Database database) {
    this.database = database;
  }

  /**
   * Opens the library in {@code file}, and makes it and its folder where they are missing. One of
   * an older schema is copied to {@code NAME.before-vN.bak} beside it and brought to version N.
   *
   * @throws StoreException if it cannot be made, read or written, or is something else; the file is
   *     then as it was
   */
  public static Library open(Path file) throws StoreException {
    return open(file, new Opening(Migrations.bundled(), BUSY_MILLIS));
  }

  static Library open(Path file, Opening opening) throws StoreException {
    return new Library(opening.open(file));
  }

  /** Where it is, absolute. */
  public Path file() {
    return database.file();
  }

  /**
   * Keeps a page that was opened at {@code opened}, or notes that it was opened again.
   *
   * @param raw the bytes that the source was decoded from
   * @param origin the file that they came from; empty leaves what was known
   * @return what is known of the page, with the place where the reader left
   * @throws IllegalArgumentException if {@code raw} has another SHA-256 than {@code source}
   */
  public PageEntry remember(SourceText source, byte[] raw, Optional<Path> origin, Instant opened)
      throws StoreException {
    if (!SourceText.sha256(raw).equals(source.sha256())) {
      throw new IllegalArgumentException(source.name() + ": other bytes than the source's");
    }
    return database.writing(
        session -> {
          PageRows pages = new PageRows(session);
          pages.remember(source, raw, origin.map(Path::toAbsolutePath), opened);
          return pages.entry(source.sha256()).orElseThrow();
        });
  }

  /** Keeps how a page was printed that was {@linkplain #remember remembered}. */
  public void rememberPrinted(String sha256, PrintedPage printed) throws StoreException {
    database.write(session -> new PrintRows(session).remember(sha256, printed));
  }

  /**
   * Keeps a page of a file of several that nobody has opened yet: it is not among the {@linkplain
   * #recent recent} ones until then. One that is known stays as it is.
   *
   * @param raw the bytes that the source was decoded from
   */
  public void keep(SourceText source, byte[] raw, PrintedPage printed, PageSummary summary)
      throws StoreException {
    database.write(
        session -> {
          PageRows pages = new PageRows(session);
          if (pages.row(source.sha256()).isEmpty()) {
            pages.keep(source, raw);
            pages.describe(row(pages, source.sha256()), summary);
          }
          new PrintRows(session).remember(source.sha256(), printed);
        });
  }

  /** How the page with this SHA-256 was printed; empty if it came as text. */
  public Optional<PrintedPage> printed(String sha256) throws StoreException {
    return printed(sha256, Optional.empty());
  }

  /**
   * The same.
   *
   * @param open a file that is at hand: if the page is one of its, it is not read again
   */
  public Optional<PrintedPage> printed(String sha256, Optional<PrintedFile> open)
      throws StoreException {
    return database.read(session -> new PrintRows(session).printed(sha256, open));
  }

  /** The kept pages of the file with this SHA-256, by their numbers. */
  public List<IssuePage> pagesOf(String fileSha256) throws StoreException {
    return database.read(session -> new PrintRows(session).pagesOf(fileSha256));
  }

  /** Keeps what the list of pages says of the page. */
  public void describe(String sha256, PageSummary summary) throws StoreException {
    database.write(c -> new PageRows(c).describe(row(new PageRows(c), sha256), summary));
  }

  /**
   * Keeps where the reader is.
   *
   * @param codePoint an offset in the source, at least 0
   */
  public void savePlace(String sha256, int codePoint) throws StoreException {
    if (codePoint < 0) {
      throw new IllegalArgumentException("no place: " + codePoint);
    }
    database.write(c -> new PageRows(c).savePlace(row(new PageRows(c), sha256), codePoint));
  }

  /** The pages opened last, at most {@code most} of them, the latest first. */
  public List<PageEntry> recent(int most) throws StoreException {
    return database.read(session -> new PageRows(session).recent(most));
  }

  /** Every page that is kept, in the order of coming, also what nobody has opened yet. */
  List<PageEntry> all() throws StoreException {
    return database.read(session -> new PageRows(session).all());
  }

  /** The page with this SHA-256 as it came; empty if it was never opened. */
  public Optional<RawPage> raw(String sha256) throws StoreException {
    return database.read(session -> new PageRows(session).raw(sha256));
  }

  /** {@inheritDoc} A page that was never opened has none. */
  @Override
  public Stored annotations(SourceText source) throws StoreException {
    return database.read(
        session -> {
          Optional<Long> page = new PageRows(session).row(source.sha256());
          return page.isPresent()
              ? new AnnotationReader(session, source).read(page.get())
              : new Stored(Annotations.none(source.sha256()), List.of());
        });
  }

  /** {@inheritDoc} The page must be one that was {@linkplain #remember remembered}. */
  @Override
  public void apply(SourceText source, History.Step step) throws StoreException {
    Edit edit = step.edit();
    if (!edit.sha256().equals(source.sha256())) {
      throw new IllegalArgumentException("an edit of page " + edit.sha256() + " on another");
    }
    database.write(
        session -> {
          long page = row(new PageRows(session), source.sha256());
          write(session, source, page, step);
        });
  }

  private void write(Session session, SourceText source, long page, History.Step step)
      throws SQLException, StoreException {
    AnnotationWriter writer = new AnnotationWriter(file(), session, source, page);
    for (Edit.Change change : step.edit().changes()) {
      writer.write(change);
    }
    new EditRows(session, source, page).write(step);
  }

  /**
   * The page of which {@code source}, that nobody has opened yet, seems to be another version: most
   * of the text is the same, or some of it and paper and day are. Empty if there is none, or the
   * page was opened before.
   */
  public Optional<PageEntry> earlier(SourceText source, PageSummary summary) throws StoreException {
    if (database.read(session -> new PageRows(session).isOpened(source.sha256()))) {
      return Optional.empty();
    }
    return database.writing(session -> new Versions(session).earlier(source, summary));
  }

  /**
   * What became of a replaced page's annotations.
   *
   * @param damaged how many could not be read: they stay with that page alone
   * @param place where the reader left that page, in code points
   */
  public record Replaced(Carried carried, int damaged, int place) {}

  /**
   * Puts {@code after} in the place of {@code before}, both {@linkplain #remember remembered}: what
   * the reader added to that page is carried to this one, by one edit in its history, and stays
   * there as it is.
   *
   * @throws StoreException if that was done already; nothing was then changed
   */
  public Replaced replace(SourceText before, SourceText after, Replacing replacing)
      throws StoreException {
    return database.writing(
        session -> {
          PageRows pages = new PageRows(session);
          long page = row(pages, after.sha256());
          Stored marks = new AnnotationReader(session, before).read(row(pages, before.sha256()));
          Annotations there = new AnnotationReader(session, after).read(page).annotations();
          if (before.sha256().equals(after.sha256())) {
            throw Problems.of("sameText", file());
          }
          if (there.replacements().stream()
              .anyMatch(done -> done.replaced().equals(before.sha256()))) {
            throw Problems.of("replacedAlready", file());
          }
          Carried carried = replacing.carry(before, marks.annotations(), after, there);
          write(session, after, page, History.EMPTY.make(carried.edit()));
          int place = pages.entry(before.sha256()).orElseThrow().place();
          return new Replaced(carried, marks.unreadable().size(), place);
        });
  }

  @Override
  public History history(SourceText source, Annotations on) throws StoreException {
    return database.read(
        session -> {
          Optional<Long> page = new PageRows(session).row(source.sha256());
          return page.isPresent()
              ? new EditRows(session, source, page.get()).read(on)
              : History.EMPTY;
        });
  }

  @Override
  public List<String> tags() throws StoreException {
    return database.read(
        session ->
            Sql.rows(
                session,
                "SELECT tag FROM (SELECT tag FROM highlight_tags UNION ALL"
                    + " SELECT tag FROM note_tags) GROUP BY tag ORDER BY count(*) DESC, tag",
                row -> row.getString("tag")));
  }

  /** The setting named {@code key}; empty if it was never set. */
  public Optional<String> setting(String key) throws StoreException {
    return database.read(
        session ->
            Sql.row(
                session,
                "SELECT value FROM settings WHERE key = ?",
                row -> row.getString("value"),
                key));
  }

  /** Keeps {@code value} as the setting named {@code key}. */
  public void setSetting(String key, String value) throws StoreException {
    database.write(
        session ->
            Sql.run(
                session,
                "INSERT INTO settings (key, value) VALUES (?, ?)"
                    + " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                key,
                value));
  }

  /** Closes it; unless another program has it open, one file remains. Closing twice is nothing. */
  @Override
  public void close() throws StoreException {
    database.close();
  }

  Database database() {
    return database;
  }

  private long row(PageRows pages, String sha256) throws SQLException, StoreException {
    return pages.row(sha256).orElseThrow(() -> Problems.of("noPage", file()));
  }
}
