package app.meipi.annotate;

import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Edit.Change;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.util.List;
import java.util.Optional;

/**
 * Makes the edits by which a reader corrects a page's text; the text itself stays as it came.
 *
 * @param edits gives times and ids
 */
public record Corrections(Edits edits) {
  /**
   * Puts {@code text} in the place of what stands at {@code span}; text that is what stands there
   * takes a correction of just that span back. Empty where nothing would change, and where the span
   * overlaps another correction without being just its span: two answers for one character are
   * none.
   *
   * @param source the page's
   */
  public Optional<Edit> correct(Annotations on, SourceText source, Span span, String text) {
    Anchor anchor = Anchorer.anchor(source, List.of(span));
    Span whole = anchor.spans().getFirst();
    List<Correction> touched =
        on.corrections().stream().filter(there -> there.span().overlaps(whole)).toList();
    boolean same = touched.size() == 1 && touched.getFirst().span().equals(whole);
    if (!touched.isEmpty() && !same) {
      return Optional.empty();
    }
    boolean asItCame = text.equals(source.slice(whole));
    if (asItCame) {
      return touched.stream().findFirst().flatMap(there -> edits.delete(on, there.id()));
    }
    var now = edits.clock().instant();
    Optional<Correction> before = touched.stream().findFirst();
    if (before.filter(there -> there.text().equals(text)).isPresent()) {
      return Optional.empty();
    }
    Change change =
        before
            .map(
                was ->
                    Change.replaced(
                        was, new Correction(was.id(), was.anchor(), text, was.created(), now)))
            .orElseGet(
                () -> Change.made(new Correction(edits.ids().get(), anchor, text, now, now)));
    return Optional.of(new Edit("text.correct", on.sha256(), List.of(change)));
  }
}
