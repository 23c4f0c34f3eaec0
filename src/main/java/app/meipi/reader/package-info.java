/**
 * The state of reading, with no window toolkit: what is displayed, focused, selected and commanded.
 */
@NullMarked
package app.meipi.reader;

import org.jspecify.annotations.NullMarked;
