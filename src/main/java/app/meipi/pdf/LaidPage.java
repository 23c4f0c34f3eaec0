package app.meipi.pdf;

import app.meipi.layout.Box;
import app.meipi.layout.LaidLine;
import app.meipi.layout.Layout;
import app.meipi.layout.ReadingOrder;
import app.meipi.page.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * One page's text in reading order, a line for each printed line and a blank one between blocks,
 * with its layout.
 */
public record LaidPage(String text, Layout layout) {
  /** White across the page parts more than white down it. */
  private static final double ACROSS = 1.2;

  /**
   * Reads {@code page}.
   *
   * @throws IOException if its content cannot be read at all
   */
  static LaidPage of(PDPage page, Deadline deadline) throws IOException {
    PageGraphics graphics = PageGraphics.of(page, deadline);
    List<Printed> printed = LineBuilder.lines(graphics.glyphs(), graphics.rules());
    List<BlockBuilder.Block> blocks =
        ReadingOrder.of(
            BlockBuilder.blocks(printed, graphics.rules(), graphics.frames()),
            isUpright(printed) ? block -> block.box().turned() : BlockBuilder.Block::box,
            ACROSS);
    StringBuilder text = new StringBuilder();
    List<LaidLine> lines = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      text.append(b == 0 ? "" : "\n");
      for (Printed line : blocks.get(b).lines()) {
        Span span = new Span(text.length(), text.length() + line.text().length());
        text.append(line.text()).append('\n');
        Box box = line.box();
        lines.add(
            new LaidLine(span, box, line.size(), line.face(), line.bold(), line.upright(), b));
      }
    }
    return new LaidPage(
        text.toString(),
        new Layout(
            graphics.width(),
            graphics.height(),
            lines,
            graphics.rules(),
            graphics.frames(),
            graphics.pictures()));
  }

  /** Whether most of the page is set upright, and read from right to left. */
  private static boolean isUpright(List<Printed> lines) {
    long all = lines.stream().mapToLong(line -> line.text().length()).sum();
    long upright =
        lines.stream().filter(Printed::upright).mapToLong(line -> line.text().length()).sum();
    return 2 * upright > all;
  }
}
