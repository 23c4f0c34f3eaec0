package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class DisplayCheckTest {
  private static final DisplayCheck.Library THERE = new DisplayCheck.Library("libc.so.6", "libc6");
  private static final DisplayCheck.Library GONE =
      new DisplayCheck.Library("libnosuchthing.so.7", "libnosuchthing7");

  @Test
  void missing_allThere_isEmpty() {
    assertEquals(Optional.empty(), DisplayCheck.missing("problem.library", List.of(THERE)));
  }

  @Test
  void missing_oneGone_namesItAndItsPackage() {
    assertEquals(
        Optional.of(new Problem("problem.library", "libnosuchthing.so.7", "libnosuchthing7")),
        DisplayCheck.missing("problem.library", List.of(THERE, GONE)));
  }

  @Test
  void display_none_isAProblem() {
    assertEquals(
        Optional.of(new Problem("problem.display")), DisplayCheck.display(Optional.empty()));
    assertEquals(
        Optional.of(new Problem("problem.display")), DisplayCheck.display(Optional.of("")));
  }
}
