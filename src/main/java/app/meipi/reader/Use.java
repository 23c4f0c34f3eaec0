package app.meipi.reader;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a command's keys work and what it needs.
 *
 * @param scopes in which its keys give it; a menu or the palette gives it anywhere
 * @param needs what must be so
 */
public record Use(Set<Scope> scopes, Set<Aspect> needs) {
  /** Over an open page. */
  static final Use PAGE = new Use(Set.of(Scope.READING, Scope.CARET), Set.of(Aspect.PAGE));

  /** Over an open page, where a caret does not take the key. */
  static final Use MOVE = new Use(Set.of(Scope.READING), Set.of(Aspect.PAGE));

  /** Over an open page and in the list of its marks: on the mark that is at hand. */
  static final Use MARKING =
      new Use(Set.of(Scope.READING, Scope.CARET, Scope.MARKS), Set.of(Aspect.PAGE));

  /** In the list of marks. */
  static final Use MARKS = new Use(Set.of(Scope.MARKS), Set.of(Aspect.PAGE, Aspect.LIST));

  /** Over an open page, also while a mark's edges are moved. */
  static final Use SELECT =
      new Use(Set.of(Scope.READING, Scope.CARET, Scope.EDGES), Set.of(Aspect.PAGE));

  /** While a caret selects, or moves a mark's edges. */
  static final Use CARET =
      new Use(Set.of(Scope.CARET, Scope.EDGES), Set.of(Aspect.PAGE, Aspect.CARET));

  /** While a mark's edges are moved. */
  static final Use EDGES = new Use(Set.of(Scope.EDGES), Set.of(Aspect.PAGE, Aspect.EDGES));

  /** With or without a page, but not in a field. */
  static final Use WINDOW = new Use(Set.of(Scope.READING, Scope.CARET), Set.of());

  /** Over an open page and its contents. */
  static final Use CONTENTS =
      new Use(Set.of(Scope.READING, Scope.CARET, Scope.LIST), Set.of(Aspect.PAGE));

  /** While a note is written. */
  static final Use NOTE = new Use(Set.of(Scope.NOTE), Set.of(Aspect.PAGE));

  /** Over an open page and while typing what to find in it. */
  static final Use FINDING = new Use(Set.of(Scope.READING, Scope.FIND), Set.of(Aspect.PAGE));

  /** While typing what to find. */
  static final Use FIELD = new Use(Set.of(Scope.FIND), Set.of(Aspect.PAGE));

  /** Where the reader is asked something. */
  static final Use ANSWER = new Use(Set.of(Scope.ANSWER), Set.of(Aspect.QUESTION));

  /** Over an open page, in the list of its marks, and where they are asked about. */
  static final Use CHANGES =
      new Use(Set.of(Scope.READING, Scope.CARET, Scope.MARKS, Scope.ANSWER), Set.of(Aspect.PAGE));

  /** Whatever has the keyboard. */
  static final Use ANYWHERE = new Use(EnumSet.allOf(Scope.class), Set.of());

  public Use {
    scopes = Set.copyOf(scopes);
    needs = Set.copyOf(needs);
  }

  /** The same, where {@code aspect} is so as well. */
  Use with(Aspect aspect) {
    EnumSet<Aspect> more = EnumSet.of(aspect);
    more.addAll(needs);
    return new Use(scopes, more);
  }

  /** Whether a key may be both in one scope. */
  boolean meets(Use other) {
    return scopes.stream().anyMatch(other.scopes::contains);
  }
}
