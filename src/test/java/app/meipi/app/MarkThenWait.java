package app.meipi.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** A program that marks by keyboard, says "saved" once the window does, and waits to be killed. */
final class MarkThenWait {
  private MarkThenWait() {}

  /** Takes the library's file. */
  public static void main(String[] arguments) throws InterruptedException {
    var window =
        new OpenedWindow(Path.of(arguments[0]), Optional.of(Path.of("seeds/gansu-daily-page.txt")));
    Fx.press(KeyCode.H);
    Fx.until("a mark", () -> window.marked());
    Fx.until("saved", () -> window.saved().equals("saved"));
    System.out.println("saved");
    Thread.currentThread().join();
  }
}
