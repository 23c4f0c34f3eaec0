package app.meipi.reader;

/**
 * A page in the list of a file's pages.
 *
 * @param number counted from 0
 * @param headline its first headline, or its first words; empty if it was not read yet
 * @param kept whether it was read and is kept
 * @param marks how many highlights it has
 */
public record IssuePage(int number, String headline, boolean kept, int marks) {}
