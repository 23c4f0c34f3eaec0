package app.meipi.annotate;

import java.util.List;
import java.util.Optional;

/**
 * One change by the reader to a page's annotations, done whole or not at all.
 *
 * @param command the id of the command that made it, such as {@code mark.highlight}
 * @param sha256 of the page's source
 * @param changes in the order to be made, at least one
 */
public record Edit(String command, String sha256, List<Change> changes) {
  public Edit {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("an edit that changes nothing");
    }
  }

  /** The edit that takes this one back: the old values, in the opposite order. */
  public Edit inverse() {
    return new Edit(command, sha256, changes.reversed().stream().map(Change::inverse).toList());
  }

  /**
   * One annotation before and after.
   *
   * @param before empty where it is made
   * @param after empty where it is deleted
   */
  public record Change(Optional<Annotation> before, Optional<Annotation> after) {
    public Change {
      if (before.isEmpty() && after.isEmpty()) {
        throw new IllegalArgumentException("a change from nothing to nothing");
      }
    }

    /** Makes {@code annotation}. */
    public static Change made(Annotation annotation) {
      return new Change(Optional.empty(), Optional.of(annotation));
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
