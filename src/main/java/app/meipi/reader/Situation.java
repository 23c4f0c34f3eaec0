package app.meipi.reader;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The state of reading, as far as it decides which commands can be given; immutable.
 *
 * @param aspects what is so
 */
public record Situation(Set<Aspect> aspects) {
  public Situation {
    aspects = Set.copyOf(aspects);
  }

  /** What {@code command} needs and is not so; empty if it can be given. */
  public Optional<Aspect> missing(Command command) {
    return Arrays.stream(Aspect.values())
        .filter(aspect -> command.use().needs().contains(aspect) && !aspects.contains(aspect))
        .findFirst();
  }
}
