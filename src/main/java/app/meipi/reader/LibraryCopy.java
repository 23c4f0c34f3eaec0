package app.meipi.reader;

import java.util.OptionalInt;

/**
 * A copy of the library, as the reader may go back to it.
 *
 * @param name the day of its making, {@code YYYY-MM-DD}, or what else it is known by
 * @param bytes its size
 * @param marks how many marks it holds; empty if it cannot be read
 */
public record LibraryCopy(String name, long bytes, OptionalInt marks) {}
