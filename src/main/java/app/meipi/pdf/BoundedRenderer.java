package app.meipi.pdf;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages as PDFBox does, but gives up on one that takes too long. */
final class BoundedRenderer extends PDFRenderer {
  private final Duration patience;

  BoundedRenderer(PDDocument document, Duration patience) {
    super(document);
    this.patience = patience;
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Drawer(parameters, new Deadline(patience));
  }

  private static final class Drawer extends PageDrawer {
    private final Deadline deadline;

    Drawer(PageDrawerParameters parameters, Deadline deadline) throws IOException {
      super(parameters);
      this.deadline = deadline;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      deadline.check();
      super.processOperator(operator, operands);
    }
  }
}
