package app.meipi.annotate;

import static app.meipi.annotate.Quotation.CONTEXT;

import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes anchors on a source, and tells whether one still holds. */
public final class Anchorer {
  private Anchorer() {}

  /**
   * Anchors {@code spans} in {@code source}: sorted, those that overlap or touch made one, each
   * with its words and context. A span that cuts a surrogate pair is widened to hold it whole.
   *
   * @param spans at least one, in any order
   * @throws IllegalArgumentException if there is none or one reaches beyond the source
   */
  public static Anchor anchor(SourceText source, List<Span> spans) {
    List<Span> sorted = new ArrayList<>();
    for (Span span : spans) {
      sorted.add(whole(source.text(), span));
    }
    Collections.sort(sorted);
    List<Quotation> quotations = new ArrayList<>();
    for (Span span : joined(sorted)) {
      quotations.add(quote(source, span));
    }
    return new Anchor(source.sha256(), quotations);
  }

  /** Whether every quotation of {@code anchor} stands at its span in {@code source}. */
  public static boolean verify(SourceText source, Anchor anchor) {
    return anchor.quotations().stream()
        .allMatch(
            quotation -> source.text().startsWith(quotation.exact(), quotation.span().start()));
  }

  private static List<Span> joined(List<Span> sorted) {
    List<Span> joined = new ArrayList<>();
    for (Span span : sorted) {
      if (!joined.isEmpty() && span.start() <= joined.getLast().end()) {
        Span last = joined.removeLast();
        joined.add(new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /**
   * What stands at {@code span} in {@code source}, with its context.
   *
   * @param span cutting no surrogate pair
   */
  public static Quotation quote(SourceText source, Span span) {
    String text = source.text();
    int before = text.codePointCount(Math.max(0, span.start() - 2 * CONTEXT), span.start());
    int from = text.offsetByCodePoints(span.start(), -Math.min(CONTEXT, before));
    int rest = Math.min(text.length(), span.end() + 2 * CONTEXT);
    int behind = text.codePointCount(span.end(), rest);
    int to = text.offsetByCodePoints(span.end(), Math.min(CONTEXT, behind));
    return new Quotation(
        span,
        source.slice(span),
        text.substring(from, span.start()),
        text.substring(span.end(), to));
  }

  private static Span whole(String text, Span span) {
    if (span.end() > text.length()) {
      throw new IllegalArgumentException(span + " ends behind the source's " + text.length());
    }
    int start = cutsPair(text, span.start()) ? span.start() - 1 : span.start();
    int end = cutsPair(text, span.end()) ? span.end() + 1 : span.end();
    return new Span(start, end);
  }

  private static boolean cutsPair(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }
}
