package app.meipi.annotate;

import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds the marks of one source again in another that takes its place.
 *
 * <p>A range is certain only if all its units stand there in a row, white space aside, and what
 * surrounds them says that they are these and no others: either they stand once in each source with
 * the unchanged context nearest to them, or most of their context is there and neither source has
 * the words again in like surroundings.
 */
public final class Reanchoring {
  /** Units of context that are compared on each side. */
  private static final int CONTEXT = 32;

  /** As many units must join on at both sides, or {@link Alignment#SEED} at one. */
  private static final int LEAST_CONTEXT = 4;

  /** The least part of the context that makes a range certain, over both sides and on each. */
  private static final double LIKE = 0.75;

  private static final double LIKE_ON_EACH_SIDE = 0.5;

  /** What another place with the same words may share of the context, lest it be a look-alike. */
  private static final double UNLIKE = 0.5;

  /** The least score that is worth asking the reader. */
  private static final double WORTH_ASKING = 0.4;

  private final Squeezed before;
  private final Squeezed after;
  private final Alignment alignment;

  /** Compares the two sources' texts. */
  public Reanchoring(String before, String after) {
    this.before = Squeezed.of(before);
    this.after = Squeezed.of(after);
    this.alignment = Alignment.of(this.before.text(), this.after.text());
  }

  /**
   * @param range in the squeezed new text
   */
  private record Found(Span range, boolean certain, double score) {}

  /** Where the ranges of one mark, spans of the old source in order, stand in the new one. */
  public Placement place(List<Span> spans) {
    List<Found> found = new ArrayList<>();
    int looked = 0;
    for (Span span : spans) {
      Optional<Span> range = before.squeeze(span);
      if (range.isPresent()) {
        looked++;
        find(range.get()).ifPresent(found::add);
      }
    }
    if (found.isEmpty()) {
      return new Placement.Orphan();
    }
    List<Span> there = found.stream().map(it -> after.widen(it.range)).sorted().toList();
    boolean all = found.size() == looked && found.stream().allMatch(Found::certain);
    if (all && apart(there)) {
      return new Placement.Certain(there);
    }
    double score = found.stream().mapToDouble(Found::score).sum() / looked;
    return score < WORTH_ASKING
        ? new Placement.Orphan()
        : new Placement.ToConfirm(there, Math.min(score, 1));
  }

  /**
   * Where the point before the unit {@code at} of the old source stands in the new one: before the
   * same words, as far as can be said; empty if they are gone, or white space is all that follows.
   */
  public OptionalInt point(int at) {
    Optional<Span> words = before.squeeze(new Span(at, Integer.MAX_VALUE));
    if (words.isEmpty()) {
      return OptionalInt.empty();
    }
    int start = words.get().start();
    Span first = new Span(start, Math.min(words.get().end(), start + CONTEXT));
    return find(first).stream().mapToInt(it -> after.widen(it.range).start()).findFirst();
  }

  private static boolean apart(List<Span> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).start() < sorted.get(i - 1).end()) {
        return false;
      }
    }
    return true;
  }

  private Optional<Found> find(Span range) {
    int to = alignment.target(range.start());
    if (to >= 0 && isInARow(range, to)) {
      Span there = new Span(to, to + range.length());
      double like = like(range, before, there, after);
      Stretch stretch = stretch(range, to);
      boolean certain =
          !isContested(range)
              && !stretch.isAmbiguous()
              && (stretch.isProof() || isLike(range, there))
              && hasNoTwin(range, there);
      return Optional.of(new Found(there, certain, (1 + like) / 2));
    }
    return mapped(range).or(() -> sameWords(range));
  }

  private boolean isContested(Span range) {
    return IntStream.range(range.start(), range.end()).anyMatch(alignment::isContested);
  }

  private boolean isInARow(Span range, int to) {
    for (int i = 0; i < range.length(); i++) {
      if (alignment.target(range.start() + i) != to + i) {
        return false;
      }
    }
    return true;
  }

  /**
   * The stretch around a range that is the same in both.
   *
   * @param left how many of its units before the range can be no others; negative where the first
   *     of the range's own may be others
   * @param right the same behind the range
   * @param moved whether what is before it or behind it became something elsewhere
   * @param once whether the range with its nearest context in it stands once in each
   */
  private record Stretch(int left, int right, boolean moved, boolean once) {
    boolean isAmbiguous() {
      return left < 0 || right < 0;
    }

    /** Words that came away from all that was around them may be a look-alike. */
    boolean isProof() {
      boolean both = left >= LEAST_CONTEXT && right >= LEAST_CONTEXT;
      boolean one = !moved && Math.max(left, right) >= Alignment.SEED;
      return once && !isAmbiguous() && (both || one);
    }
  }

  private Stretch stretch(Span range, int to) {
    int shift = to - range.start();
    int start = range.start();
    while (start > 0 && alignment.target(start - 1) == start - 1 + shift) {
      start--;
    }
    int end = range.end();
    while (end < before.text().length() && alignment.target(end) == end + shift) {
      end++;
    }
    String near =
        before
            .text()
            .substring(
                Math.max(start, range.start() - Alignment.SEED),
                Math.min(end, range.end() + Alignment.SEED));
    boolean once =
        near.length() >= Alignment.SEED
            && standsOnce(near, before.text())
            && standsOnce(near, after.text());
    boolean moved = targetBefore(start) >= start + shift || targetBehind(end) < end + shift;
    int left = range.start() - start - (moved ? 0 : slackAtStart(start, shift));
    int right = end - range.end() - (moved ? 0 : slackAtEnd(end, shift));
    return new Stretch(left, right, moved, once);
  }

  private static boolean standsOnce(String words, String text) {
    int first = text.indexOf(words);
    return first >= 0 && first == text.lastIndexOf(words);
  }

  private int lastAligned(int start) {
    int last = start - 1;
    while (last >= 0 && alignment.target(last) < 0) {
      last--;
    }
    return last;
  }

  private int nextAligned(int end) {
    int next = end;
    while (next < before.text().length() && alignment.target(next) < 0) {
      next++;
    }
    return next;
  }

  private int targetBefore(int start) {
    int last = lastAligned(start);
    return last < 0 ? -1 : alignment.target(last);
  }

  private int targetBehind(int end) {
    int next = nextAligned(end);
    return next == before.text().length() ? after.text().length() : alignment.target(next);
  }

  /**
   * How many units at the stretch's start could as well be those where the stretch before it ends:
   * of "A B. C B. D" without "C B." nobody can say which "B." is left.
   */
  private int slackAtStart(int start, int shift) {
    return Math.max(
        commonStart(before.text(), lastAligned(start) + 1, start),
        commonStart(after.text(), targetBefore(start) + 1, start + shift));
  }

  private int slackAtEnd(int end, int shift) {
    return Math.max(
        commonEnd(before.text(), nextAligned(end), end),
        commonEnd(after.text(), targetBehind(end), end + shift));
  }

  private static int commonStart(String text, int one, int other) {
    int same = 0;
    while (one != other
        && other + same < text.length()
        && text.charAt(one + same) == text.charAt(other + same)) {
      same++;
    }
    return same;
  }

  private static int commonEnd(String text, int one, int other) {
    int same = 0;
    while (one != other
        && other - same > 0
        && text.charAt(one - same - 1) == text.charAt(other - same - 1)) {
      same++;
    }
    return same;
  }

  private boolean isLike(Span range, Span there) {
    double left = common(left(before, range), left(after, there));
    double right = common(right(before, range), right(after, there));
    double leftAll = left(before, range).length();
    double rightAll = right(before, range).length();
    return leftAll + rightAll > 0
        && left + right >= LIKE * (leftAll + rightAll)
        && left >= LIKE_ON_EACH_SIDE * leftAll
        && right >= LIKE_ON_EACH_SIDE * rightAll;
  }

  private boolean hasNoTwin(Span range, Span there) {
    return occurrences(before, range).stream()
            .filter(other -> !other.equals(range))
            .allMatch(other -> like(range, before, other, before) < UNLIKE)
        && occurrences(after, range).stream()
            .filter(other -> !other.equals(there))
            .allMatch(other -> like(range, before, other, after) < UNLIKE);
  }

  /** The stretch from the first to the last of the range's units that are still there. */
  private Optional<Found> mapped(Span range) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    int still = 0;
    for (int i = range.start(); i < range.end(); i++) {
      int to = alignment.target(i);
      if (to >= 0) {
        first = Math.min(first, to);
        last = Math.max(last, to);
        still++;
      }
    }
    double part = (double) still / range.length();
    if (part < WORTH_ASKING || last - first >= 2 * range.length()) {
      return Optional.empty();
    }
    return Optional.of(new Found(new Span(first, last + 1), false, part));
  }

  /** The place with the same words whose surroundings are most like the range's. */
  private Optional<Found> sameWords(Span range) {
    return occurrences(after, range).stream()
        .map(other -> new Found(other, false, (1 + like(range, before, other, after)) / 2))
        .max(Comparator.comparingDouble(Found::score));
  }

  private List<Span> occurrences(Squeezed in, Span range) {
    String words = before.text().substring(range.start(), range.end());
    List<Span> places = new ArrayList<>();
    for (int i = in.text().indexOf(words); i >= 0; i = in.text().indexOf(words, i + 1)) {
      places.add(new Span(i, i + words.length()));
    }
    return places;
  }

  /** What part of the context of one range is around the other, from 0 to 1. */
  private static double like(Span one, Squeezed in, Span other, Squeezed otherIn) {
    String left = left(in, one);
    String right = right(in, one);
    int all = left.length() + right.length();
    return all == 0
        ? 1
        : (double) (common(left, left(otherIn, other)) + common(right, right(otherIn, other)))
            / all;
  }

  private static String left(Squeezed in, Span range) {
    return in.text().substring(Math.max(0, range.start() - CONTEXT), range.start());
  }

  private static String right(Squeezed in, Span range) {
    return in.text().substring(range.end(), Math.min(in.text().length(), range.end() + CONTEXT));
  }

  /** The length of the longest common subsequence. */
  private static int common(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int i = 0; i < one.length(); i++) {
      int diagonal = 0;
      for (int j = 0; j < other.length(); j++) {
        int above = row[j + 1];
        row[j + 1] = one.charAt(i) == other.charAt(j) ? diagonal + 1 : Math.max(above, row[j]);
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
