package app.meipi.reader;

import app.meipi.annotate.Annotation.Correction;
import app.meipi.page.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the reader has corrected in one item, while it is set: where a corrected stretch stands in
 * several pieces of a part, its words are set with the first of them.
 */
final class Revision {
  /** Shown where a stretch is corrected to nothing: square brackets, as editors of texts do. */
  static final String NOTHING = "〔〕";

  private final TreeMap<Integer, Correction> byStart = new TreeMap<>();
  private final Map<Correction, Integer> home = new HashMap<>();

  /**
   * @param corrections none overlapping another
   */
  Revision(List<Correction> corrections) {
    corrections.forEach(correction -> byStart.put(correction.span().start(), correction));
  }

  /** The correction over the source's unit at {@code offset}. */
  Optional<Correction> at(int offset) {
    return Optional.ofNullable(byStart.floorEntry(offset))
        .map(Map.Entry::getValue)
        .filter(correction -> correction.span().contains(offset));
  }

  /** Whether a correction over the source's unit at {@code offset} begins before it. */
  boolean goesOn(int offset) {
    return at(offset).filter(correction -> correction.span().start() < offset).isPresent();
  }

  /** How much of {@code span} from {@code offset} on is corrected by {@code correction}. */
  static Span piece(Correction correction, Span span, int offset) {
    return new Span(offset, Math.min(correction.span().end(), span.end()));
  }

  /**
   * The words to set with a piece of {@code correction} in the part numbered {@code part}; empty if
   * they have been set with another piece in that part.
   */
  Optional<String> words(Correction correction, int part) {
    Optional<Integer> before = Optional.ofNullable(home.put(correction, part));
    if (before.isPresent()) {
      return before.get().equals(part) ? Optional.empty() : Optional.of(NOTHING);
    }
    return Optional.of(correction.text().isBlank() ? NOTHING : correction.text());
  }
}
