/** A newspaper's PDF: its pages' text with the layout, and their pictures. */
@NullMarked
package app.meipi.pdf;

import org.jspecify.annotations.NullMarked;
