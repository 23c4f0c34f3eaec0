package app.meipi.app;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Hands addresses to the program that the reader's desktop has for them. */
interface Outside {
  /**
   * Opens {@code address} there.
   *
   * @throws IOException if the desktop has nothing to open it with
   */
  void open(URI address) throws IOException;

  /** The desktop of this machine. */
  static Outside desktop() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> opener =
        system.startsWith("mac")
            ? List.of("open")
            : system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : List.of("xdg-open");
    return address -> {
      List<String> command = new java.util.ArrayList<>(opener);
      command.add(address.toASCIIString());
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    };
  }
}
