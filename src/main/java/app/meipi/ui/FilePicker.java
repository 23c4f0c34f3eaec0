package app.meipi.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks the reader for a file; behind an interface because a headless toolkit has no dialog. */
@FunctionalInterface
public interface FilePicker {
  /** The file that the reader chose, or empty if the dialog was left. */
  Optional<Path> pick(Window owner, String title);
}
