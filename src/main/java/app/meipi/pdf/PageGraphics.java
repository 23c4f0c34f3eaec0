package app.meipi.pdf;

import app.meipi.layout.Box;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Reads what is printed on one page: its characters, rules, frames and pictures. */
final class PageGraphics extends PDFGraphicsStreamEngine {
  /** A rule is at most this thick, in points. */
  private static final double THICKEST_RULE = 4;

  /** A rule or frame is at least this long, in points. */
  private static final double SHORTEST_RULE = 24;

  /** A picture is at least this wide and high, in points. */
  private static final double LEAST_PICTURE = 30;

  /** A frame around more than this share of the page is the page's own. */
  private static final double MOST_OF_PAGE = 0.9;

  private static final int BOLD_WEIGHT = 600;

  /** More rules than this are a drawing or a chart; of such the longest are kept. */
  private static final int MOST_RULES = 1000;

  /** More characters stand on no page that a person reads. */
  private static final int MOST_GLYPHS = 200_000;

  private final Deadline deadline;
  private final AffineTransform toPage = new AffineTransform();
  private final double width;
  private final double height;
  private final GeneralPath path = new GeneralPath();
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Box> rules = new ArrayList<>();
  private final List<Box> frames = new ArrayList<>();
  private final List<Box> shades = new ArrayList<>();
  private final List<Box> pictures = new ArrayList<>();

  private PageGraphics(PDPage page, Deadline deadline) {
    super(page);
    this.deadline = deadline;
    PDRectangle crop = page.getCropBox();
    int turns = Math.floorMod(page.getRotation() / 90, 4);
    boolean lying = turns % 2 == 1;
    width = lying ? crop.getHeight() : crop.getWidth();
    height = lying ? crop.getWidth() : crop.getHeight();
    toPage.translate(width / 2, height / 2);
    toPage.quadrantRotate(turns);
    toPage.scale(1, -1);
    toPage.translate(
        -crop.getLowerLeftX() - crop.getWidth() / 2.0,
        -crop.getLowerLeftY() - crop.getHeight() / 2.0);
  }

  /**
   * Reads {@code page} to its end.
   *
   * @throws IOException if its content cannot be read at all
   */
  static PageGraphics of(PDPage page, Deadline deadline) throws IOException {
    PageGraphics graphics = new PageGraphics(page, deadline);
    graphics.processPage(page);
    graphics.sortShades();
    graphics.keepLongestRules();
    return graphics;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** In the order in which they are printed. */
  List<Glyph> glyphs() {
    return glyphs;
  }

  List<Box> rules() {
    return rules;
  }

  List<Box> frames() {
    return frames;
  }

  List<Box> pictures() {
    return pictures;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    String text = font.toUnicode(code);
    Point2D from = new Point2D.Double(matrix.getTranslateX(), matrix.getTranslateY());
    toPage.transform(from, from);
    double size = matrix.getScalingFactorY();
    double wide = Math.abs(displacement.getX()) * matrix.getScalingFactorX();
    if (size <= 0 || !Double.isFinite(size) || !Double.isFinite(from.getX() + from.getY())) {
      return;
    }
    if (font.isVertical()) {
      wide = size;
    }
    Box box =
        new Box(
            from.getX(), from.getY() - 0.88 * size, from.getX() + wide, from.getY() + 0.12 * size);
    if (box.right() < 0 || box.left() > width || box.bottom() < 0 || box.top() > height) {
      return;
    }
    if (glyphs.size() >= MOST_GLYPHS) {
      throw new IOException("more than " + MOST_GLYPHS + " characters on one page");
    }
    String shown = text == null ? "\uFFFD" : text;
    glyphs.add(new Glyph(shown, box, from.getY(), size, face(font), isBold(font)));
  }

  /** The name of the type without the letters that mark a part of it as a part. */
  private static String face(PDFont font) {
    String name = font.getName() == null ? "" : font.getName();
    return name.length() > 7 && name.charAt(6) == '+' ? name.substring(7) : name;
  }

  private static boolean isBold(PDFont font) {
    String name = face(font).toLowerCase(Locale.ROOT);
    @Nullable PDFontDescriptor descriptor = font.getFontDescriptor();
    return name.contains("bold")
        || name.contains("black")
        || name.contains("heavy")
        || (descriptor != null
            && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT));
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void drawImage(PDImage image) {
    AffineTransform where =
        getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
    where.preConcatenate(toPage);
    Box box = boxOf(where.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D());
    if (box.width() >= LEAST_PICTURE
        && box.height() >= LEAST_PICTURE
        && !(box.width() > MOST_OF_PAGE * width && box.height() > MOST_OF_PAGE * height)) {
      pictures.add(box);
    }
  }

  @Override
  public void clip(int windingRule) {
    // What is clipped away is still the page's text.
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    }
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    lineTo(x3, y3);
  }

  @Override
  public @Nullable Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void strokePath() {
    note(false);
  }

  @Override
  public void fillPath(int windingRule) {
    note(true);
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    note(true);
  }

  @Override
  public void shadingFill(COSName shadingName) {
    // A shade parts nothing.
  }

  /** Keeps the path that was drawn, part by part, if it is a rule or a frame. */
  private void note(boolean filled) {
    path.transform(toPage);
    double[] at = new double[6];
    GeneralPath part = new GeneralPath();
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        keep(part, filled);
        part.reset();
        part.moveTo(at[0], at[1]);
      } else if (kind == PathIterator.SEG_LINETO) {
        part.lineTo(at[0], at[1]);
      }
    }
    keep(part, filled);
    path.reset();
  }

  private void keep(GeneralPath part, boolean filled) {
    if (part.getCurrentPoint() == null) {
      return;
    }
    Box box = boxOf(part.getBounds2D());
    double thin = Math.min(box.width(), box.height());
    double wide = Math.max(box.width(), box.height());
    if (wide < SHORTEST_RULE) {
      return;
    }
    if (thin <= THICKEST_RULE) {
      rules.add(box);
    } else if (thin >= SHORTEST_RULE
        && !(filled && isWhite())
        && !(box.width() > MOST_OF_PAGE * width && box.height() > MOST_OF_PAGE * height)) {
      (filled ? shades : frames).add(box);
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    deadline.check();
    super.processOperator(operator, operands);
  }

  private void keepLongestRules() {
    if (rules.size() > MOST_RULES) {
      rules.sort(Comparator.comparingDouble((Box r) -> r.width() + r.height()).reversed());
      rules.subList(MOST_RULES, rules.size()).clear();
    }
  }

  /** A shade under text is a frame; one with nothing on it is a drawing. */
  private void sortShades() {
    for (Box shade : shades) {
      boolean written = glyphs.stream().anyMatch(glyph -> shade.holds(glyph.box(), 0));
      (written ? frames : pictures).add(shade);
    }
  }

  private boolean isWhite() {
    try {
      return (getGraphicsState().getNonStrokingColor().toRGB() & 0xF8F8F8) == 0xF8F8F8;
    } catch (IOException unknown) {
      return true;
    }
  }

  private static Box boxOf(Rectangle2D r) {
    return new Box(r.getMinX(), r.getMinY(), r.getMaxX(), r.getMaxY());
  }
}
