package app.meipi.reader;

import app.meipi.annotate.Annotations;
import app.meipi.layout.PrintedPage;
import app.meipi.page.Explained;
import java.util.Optional;

/**
 * A page as it is opened.
 *
 * @param reading the page, at the place where the reader left it
 * @param annotations the reader's
 * @param printed the printed page that its text was taken from, if it was
 * @param warning what went wrong without hindering reading; empty if all is well
 */
public record OpenedPage(
    Reading reading,
    Annotations annotations,
    Optional<PrintedPage> printed,
    Optional<? extends Explained> warning) {}
