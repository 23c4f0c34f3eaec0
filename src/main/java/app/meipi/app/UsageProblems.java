package app.meipi.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with the command line. */
final class UsageProblems implements CommandLine.IParameterExceptionHandler {
  private final Terminal terminal;

  UsageProblems(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    terminal.tell(
        switch (failure) {
          case UnmatchedArgumentException unmatched ->
              new Problem("usage.unknown", command, unmatched.getUnmatched().getFirst());
          case MissingParameterException missing ->
              new Problem("usage.missing", command, labels(missing));
          case ParameterException other when values(other).isPresent() ->
              new Problem(
                  "usage.values",
                  command,
                  Objects.toString(other.getValue(), ""),
                  values(other).orElseThrow());
          case ParameterException other when other.getValue() != null ->
              new Problem("usage.value", command, other.getValue());
          default -> new Problem("usage.other", command, String.valueOf(failure.getMessage()));
        });
    return Exit.USAGE;
  }

  /** The values that the option could have, where they can be listed. */
  private static Optional<String> values(ParameterException failure) {
    return Optional.ofNullable(failure.getArgSpec())
        .map(ArgSpec::type)
        .filter(Class::isEnum)
        .map(
            type ->
                Arrays.stream(type.getEnumConstants())
                    .map(value -> String.valueOf(value).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ")));
  }

  private static String labels(MissingParameterException missing) {
    return missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(", "));
  }
}
