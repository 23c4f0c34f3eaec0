/** Turns a file's bytes into a {@link app.meipi.page.SourceText}. */
@NullMarked
package app.meipi.ingest;

import org.jspecify.annotations.NullMarked;
