package app.meipi.library;

import java.util.Optional;

/**
 * A kept page of a file of several.
 *
 * @param number which of the file's pages, from 0
 * @param sha256 of its source
 * @param headline its first, or its first words
 * @param highlights how many it has
 */
public record IssuePage(int number, String sha256, Optional<String> headline, int highlights) {}
