package app.meipi.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A page in the list of those that were read.
 *
 * @param sha256 of its source's bytes
 * @param name what the reader knows it by
 * @param origin the file that it was last read from; empty if it came without one
 * @param place where the reader left, a code point offset; whoever decodes the source otherwise
 *     than it was then must expect one behind its end
 * @param highlights how many it has
 * @param replaced whether another source has taken the place of its own
 */
public record PageEntry(
    String sha256,
    String name,
    Optional<Path> origin,
    Instant lastOpened,
    int place,
    PageSummary summary,
    int highlights,
    boolean replaced) {}
