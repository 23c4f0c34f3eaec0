package app.meipi.parse;

import app.meipi.page.Blank;
import app.meipi.page.LineMap;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.List;

/** The first stage: the source's lines, blank ones left out, numbered by the flow they stand in. */
final class LineReader {
  private LineReader() {}

  /** The lines of {@code source} in the order in which they are to be read. */
  static Sheet read(SourceText source) {
    String text = source.text();
    LineMap map = LineMap.of(text);
    return Sheet.of(Columns.read(text, map).orElseGet(() -> oneBelowTheOther(text, map)));
  }

  private static List<TextLine> oneBelowTheOther(String text, LineMap map) {
    List<TextLine> lines = new ArrayList<>();
    int flow = 0;
    boolean blank = false;
    for (int i = 0; i < map.size(); i++) {
      int start = map.starts().get(i);
      Span span = Blank.strip(text, start, map.ends().get(i)).orElse(null);
      if (span == null) {
        blank = true;
        continue;
      }
      if (blank && !lines.isEmpty()) {
        flow++;
      }
      blank = false;
      lines.add(TextLine.of(text, span, flow, indent(text, start, span.start())));
    }
    return lines;
  }

  private static double indent(String text, int from, int to) {
    double em = 0;
    for (int i = from; i < to; i++) {
      em += text.charAt(i) == '\u3000' ? 1 : 0.5;
    }
    return em;
  }
}
