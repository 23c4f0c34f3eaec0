package app.meipi.parse;

import app.meipi.layout.Layout;
import app.meipi.page.Page;
import app.meipi.page.PageItem;
import app.meipi.page.SourceText;
import app.meipi.words.Simplified;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gives a page back as the articles and photos that a reader sees; never throws on content.
 *
 * <p>The stages: lines, the measures of their columns, a label for each line, pieces, stories over
 * the whole page, items.
 */
public final class PageParser {
  private PageParser() {}

  /** Parses {@code source} through every stage. */
  public static Page parse(SourceText source) {
    return parse(source, ParseSettings.USUAL);
  }

  /** What each line is, by its words, its neighbours and its shape. */
  static List<Label> labels(List<TextLine> lines, ParseSettings settings) {
    List<Label> labels = new LineLabeller(settings, LabelWeights.TEXT).label(lines);
    return LineShapes.mark(lines, Notices.mark(lines, labels));
  }

  /** The same for a page whose layout is known; {@code layout} counts in the source's text. */
  public static Page parse(SourceText source, Layout layout) {
    Layout lying = layout.isUpright() ? layout.turned() : layout;
    return parse(source, LaidLines.of(source, lying), ParseSettings.USUAL);
  }

  static Page parse(SourceText source, ParseSettings settings) {
    return parse(source, LineReader.read(source), settings);
  }

  /** What is read for {@code text}: cues and words are known by simplified characters. */
  static String simplified(String text) {
    return Simplified.isNeeded(text) ? Simplified.of(text) : text;
  }

  /** The sheet's lines with the characters of {@code text} and the widths of their columns. */
  static List<TextLine> lines(String text, Sheet sheet, ParseSettings settings) {
    List<TextLine> lines = sheet.lines().stream().map(line -> line.in(text)).toList();
    return new Measures(settings).apply(lines);
  }

  static Page parse(SourceText source, Sheet sheet, ParseSettings settings) {
    String text = simplified(source.text());
    List<TextLine> lines = lines(text, sheet, settings);
    List<Label> labels = labels(lines, settings);
    List<Piece> pieces = Pieces.of(text, lines, labels);
    ItemMaker maker = new ItemMaker(text);
    List<PageItem> items = new ArrayList<>();
    boolean onePage = pieces.size() <= settings.window();
    int window = onePage ? settings.window() : settings.smallWindow();
    double work = onePage ? settings.work() : settings.smallWork();
    for (List<Piece> part : Windows.of(pieces, window)) {
      items.addAll(maker.items(StoryMaker.make(settings, part, sheet, work)));
    }
    items.sort(Comparator.comparingInt(PageItem::firstStart));
    List<Piece> printed =
        text.equals(source.text())
            ? pieces
            : pieces.stream().map(piece -> piece.in(source.text())).toList();
    return new Page(source, new FactsReader(source, printed).read(), items);
  }
}
