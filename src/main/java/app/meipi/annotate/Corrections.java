package app.meipi.annotate;

import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Edit.Change;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the edits by which a reader corrects a page's text; the text itself stays as it came.
 *
 * @param edits gives times and ids
 */
public record Corrections(Edits edits) {
  /**
   * Puts {@code text} in the place of what stands at {@code span}, and of the corrections that lie
   * within it; text that is what stands there takes those back. Empty where nothing would change,
   * and where the span overlaps a correction without holding all of it: two answers for one
   * character are none.
   *
   * @param source the page's
   */
  public Optional<Edit> correct(Annotations on, SourceText source, Span span, String text) {
    Anchor anchor = Anchorer.anchor(source, List.of(span));
    Span whole = anchor.spans().getFirst();
    List<Correction> touched =
        on.corrections().stream().filter(there -> there.span().overlaps(whole)).toList();
    if (touched.stream().anyMatch(there -> !holds(whole, there.span()))) {
      return Optional.empty();
    }
    boolean same = touched.size() == 1 && touched.getFirst().span().equals(whole);
    if (same && touched.getFirst().text().equals(text)) {
      return Optional.empty();
    }
    List<Change> changes = new ArrayList<>();
    boolean asItCame = text.equals(source.slice(whole));
    var now = edits.clock().instant();
    if (same && !asItCame) {
      Correction was = touched.getFirst();
      changes.add(
          Change.replaced(was, new Correction(was.id(), was.anchor(), text, was.created(), now)));
    } else {
      touched.forEach(there -> changes.add(Change.deleted(there)));
      if (!asItCame) {
        changes.add(Change.made(new Correction(edits.ids().get(), anchor, text, now, now)));
      }
    }
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edit("text.correct", on.sha256(), changes));
  }

  private static boolean holds(Span whole, Span part) {
    return whole.start() <= part.start() && part.end() <= whole.end();
  }
}
