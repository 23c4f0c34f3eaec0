package app.meipi.parse;

import app.meipi.page.Blank;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a run of spans in two at a place counted in characters that are not white space. */
final class Cuts {
  private Cuts() {}

  /** The two sides of a cut; either may be empty. */
  record Halves(List<Span> left, List<Span> right) {}

  /** Cuts {@code spans} behind their first {@code units} units that are not white space. */
  static Halves at(List<Span> spans, String source, int units) {
    List<Span> left = new ArrayList<>();
    List<Span> right = new ArrayList<>();
    int count = 0;
    for (Span span : spans) {
      int i = span.start();
      while (i < span.end() && count < units) {
        count += Blank.is(source.charAt(i)) ? 0 : 1;
        i++;
      }
      Blank.strip(source, span.start(), i).ifPresent(left::add);
      Blank.strip(source, i, span.end()).ifPresent(right::add);
    }
    return new Halves(left, right);
  }
}
