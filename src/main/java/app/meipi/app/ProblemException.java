package app.meipi.app;

import app.meipi.page.Explained;
import java.util.List;

/** Something that a command cannot do, and why. */
final class ProblemException extends Exception implements Explained {
  private final Problem problem;

  ProblemException(String key, String... arguments) {
    super(key);
    problem = new Problem(key, List.of(arguments));
  }

  @Override
  public String key() {
    return problem.key();
  }

  @Override
  public List<String> arguments() {
    return problem.arguments();
  }
}
