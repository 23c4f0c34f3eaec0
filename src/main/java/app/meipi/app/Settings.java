package app.meipi.app;

import app.meipi.reader.Messages;
import app.meipi.reader.Workspace;
import app.meipi.ui.Look;
import app.meipi.ui.ReaderWindow;
import app.meipi.ui.WindowPlace;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * What the library keeps of how the reader likes the window.
 *
 * @param window where it stood, as {@link WindowPlace} keeps it
 * @param language {@code zh}, {@code en}, or empty to follow the system
 */
record Settings(Look look, String window, String language) {
  /** Reads them; a library that cannot be read gives those of a first start. */
  static CompletableFuture<Settings> of(Workspace workspace) {
    CompletableFuture<String> window = setting(workspace, WindowPlace.SETTING);
    CompletableFuture<String> language = setting(workspace, ReaderWindow.LANGUAGE);
    return setting(workspace, Look.SETTING)
        .thenCombine(window, (look, place) -> new Settings(Look.read(look), place, ""))
        .thenCombine(language, (some, said) -> new Settings(some.look(), some.window(), said));
  }

  private static CompletableFuture<String> setting(Workspace workspace, String key) {
    return workspace.setting(key, "").exceptionally(unreadable -> "");
  }

  /** The words of the window: in the reader's language, or else the system's. */
  Messages messages(Messages system) {
    return switch (language) {
      case "zh" -> Messages.of(Locale.SIMPLIFIED_CHINESE);
      case "en" -> Messages.of(Locale.ENGLISH);
      default -> system;
    };
  }
}
