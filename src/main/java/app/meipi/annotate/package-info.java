/**
 * Highlights and notes, the anchors that hold them on the source, and the edits that change them.
 */
@NullMarked
package app.meipi.annotate;

import org.jspecify.annotations.NullMarked;
