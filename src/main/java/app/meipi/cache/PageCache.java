package app.meipi.cache;

import app.meipi.page.Page;
import app.meipi.page.SourceText;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Pages that were parsed, in a folder that may be deleted at any time: a page that was open before
 * is there at once. What cannot be read or written is as if it were not there.
 */
public final class PageCache {
  private static final System.Logger LOG = System.getLogger("app.meipi");

  /** The pages that are kept; an average one takes some ten thousand bytes. */
  private static final int MOST = 500;

  private static final String SUFFIX = ".page";

  /** Of one that is being written. */
  private static final String PART = ".part";

  private final Path all;
  private final Path folder;

  /**
   * @param all the folder, made once something is kept
   * @param program tells every build from every other, in letters and digits: each parses in its
   *     own way, and what another one left is deleted
   */
  public PageCache(Path all, String program) {
    this.all = all;
    this.folder = all.resolve(program);
  }

  /**
   * The page of {@code source}, if it was kept and is whole.
   *
   * @param print tells how it was printed, in letters, digits and dashes; empty if it came as text
   */
  public Optional<Page> find(SourceText source, String print) {
    Path file = file(source, print);
    try {
      return Files.exists(file)
          ? Optional.of(PageBytes.read(Files.readAllBytes(file), source))
          : Optional.empty();
    } catch (IOException | RuntimeException damaged) {
      LOG.log(System.Logger.Level.WARNING, "a kept page is damaged", damaged);
      return Optional.empty();
    }
  }

  /** Keeps {@code page}, printed as {@code print}. */
  public void keep(Page page, String print) {
    try {
      if (!Files.isDirectory(folder)) {
        deleteOthers();
        Files.createDirectories(folder);
      }
      Path part = Files.createTempFile(folder, "", PART);
      Files.write(part, PageBytes.write(page));
      Files.move(part, file(page.source(), print), StandardCopyOption.REPLACE_EXISTING);
      prune();
    } catch (IOException unusable) {
      LOG.log(System.Logger.Level.WARNING, "a page was not kept", unusable);
    }
  }

  private Path file(SourceText source, String print) {
    return folder.resolve(source.sha256() + print + SUFFIX);
  }

  /** Deletes what other builds kept; what no build made is left alone, wherever the folder is. */
  private void deleteOthers() throws IOException {
    if (!Files.isDirectory(all)) {
      return;
    }
    try (var folders = Files.list(all)) {
      for (Path other :
          folders.filter(it -> Files.isDirectory(it, LinkOption.NOFOLLOW_LINKS)).toList()) {
        for (Path file : kept(other)) {
          Files.deleteIfExists(file);
        }
        try {
          Files.deleteIfExists(other);
        } catch (DirectoryNotEmptyException notOnlyOurs) {
          LOG.log(System.Logger.Level.INFO, "left as it is: {0}", other);
        }
      }
    }
  }

  /** The files in {@code folder} that a build made there. */
  private static List<Path> kept(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX) || file.toString().endsWith(PART))
          .toList();
    }
  }

  private void prune() throws IOException {
    List<Path> oldestLast =
        kept(folder).stream()
            .sorted(Comparator.comparingLong(PageCache::written).reversed())
            .toList();
    for (Path old : oldestLast.subList(Math.min(MOST, oldestLast.size()), oldestLast.size())) {
      Files.deleteIfExists(old);
    }
  }

  private static long written(Path file) {
    return file.toFile().lastModified();
  }
}
