package app.meipi.app;

import app.meipi.page.Explained;
import java.util.List;

/** Something that hinders the program, as a value: its sentence's key and what fills the gaps. */
record Problem(String key, List<String> arguments) implements Explained {
  Problem(String key, String... arguments) {
    this(key, List.of(arguments));
  }
}
