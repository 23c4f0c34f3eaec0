package app.meipi.reader;

import app.meipi.annotate.Annotations;
import app.meipi.annotate.History;
import app.meipi.layout.PrintedPage;
import app.meipi.page.Explained;
import java.util.Optional;

/**
 * A page as it is opened.
 *
 * @param reading the page, at the place where the reader left it
 * @param annotations the reader's
 * @param history what the reader can undo and redo, also from sittings before
 * @param printed the printed page that its text was taken from, if it was
 * @param warning what went wrong without hindering reading; empty if all is well
 */
public record OpenedPage(
    Reading reading,
    Annotations annotations,
    History history,
    Optional<PrintedPage> printed,
    Optional<? extends Explained> warning) {}
