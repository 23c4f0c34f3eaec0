/** The reader's library in one SQLite file: the only user of {@code java.sql}. */
@NullMarked
package app.meipi.library;

import org.jspecify.annotations.NullMarked;
