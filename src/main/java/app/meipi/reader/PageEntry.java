package app.meipi.reader;

import java.time.Instant;

/**
 * A page in the list of those read before.
 *
 * @param sha256 of its source
 * @param name of the file that it came from
 * @param headline its first headline, or its first words
 * @param opened when it was last opened
 * @param marks how many highlights it has
 * @param replaced whether another text has taken the place of its own
 */
public record PageEntry(
    String sha256, String name, String headline, Instant opened, int marks, boolean replaced) {}
