package app.meipi.annotate;

import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Replacement;
import app.meipi.annotate.Annotation.Stray;
import app.meipi.annotate.Annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One change by the reader to a page's annotations, done whole or not at all.
 *
 * @param command the id of the command that made it, such as {@code mark.highlight}
 * @param sha256 of the page's source
 * @param changes in the order to be made, at least one, all on that page
 */
public record Edit(String command, String sha256, List<Change> changes) {
  public Edit {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("an edit that changes nothing");
    }
    for (Change change : changes) {
      change.before().ifPresent(annotation -> requireOnPage(annotation, sha256));
      change.after().ifPresent(annotation -> requireOnPage(annotation, sha256));
    }
  }

  /** The edit that takes this one back: the old values, in the opposite order. */
  public Edit inverse() {
    return new Edit(command, sha256, changes.reversed().stream().map(Change::inverse).toList());
  }

  /**
   * This and then {@code next}, as one edit.
   *
   * @throws IllegalArgumentException if that is of another page
   */
  public Edit then(Edit next) {
    List<Change> both = new ArrayList<>(changes);
    both.addAll(next.changes);
    if (!next.sha256.equals(sha256)) {
      throw new IllegalArgumentException("edits of two pages");
    }
    return new Edit(next.command, sha256, both);
  }

  private static void requireOnPage(Annotation annotation, String sha256) {
    boolean onPage =
        switch (annotation) {
          case Highlight highlight -> highlight.anchor().sha256().equals(sha256);
          case Correction correction -> correction.anchor().sha256().equals(sha256);
          case Stray _, Replacement _ -> true; // of this page for being among its annotations
          case Note note ->
              switch (note.on()) {
                case Target.OnPage page -> page.sha256().equals(sha256);
                case Target.OnItem item -> item.anchor().sha256().equals(sha256);
                case Target.OnHighlight _ -> true;
              };
        };
    if (!onPage) {
      throw new IllegalArgumentException(annotation.id() + " is not on page " + sha256);
    }
  }

  /**
   * One annotation before and after; both are the same annotation, of one kind and id.
   *
   * @param before empty where it is made
   * @param after empty where it is deleted
   */
  public record Change(Optional<Annotation> before, Optional<Annotation> after) {
    public Change {
      if (before.isEmpty() && after.isEmpty()) {
        throw new IllegalArgumentException("a change from nothing to nothing");
      }
      if (before.isPresent() && after.isPresent()) {
        Annotation was = before.get();
        Annotation is = after.get();
        if (!was.id().equals(is.id()) || was.getClass() != is.getClass()) {
          throw new IllegalArgumentException(was.id() + " changed into another: " + is.id());
        }
      }
    }

    /** Makes {@code annotation}. */
    public static Change made(Annotation annotation) {
      return new Change(Optional.empty(), Optional.of(annotation));
    }

    /** Puts {@code after} in the place of {@code before}. */
    public static Change replaced(Annotation before, Annotation after) {
      return new Change(Optional.of(before), Optional.of(after));
    }

    /** Deletes {@code annotation}. */
    public static Change deleted(Annotation annotation) {
      return new Change(Optional.of(annotation), Optional.empty());
    }

    Change inverse() {
      return new Change(after, before);
    }
  }
}
