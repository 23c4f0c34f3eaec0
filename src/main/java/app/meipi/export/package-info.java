/** Writes pages and marks in formats that other programs read. */
@NullMarked
package app.meipi.export;

import org.jspecify.annotations.NullMarked;
