package app.meipi.pdf;

import app.meipi.layout.Box;

/**
 * A printed character, or several that one sign stands for.
 *
 * @param text what it stands for; U+FFFD where the file does not say
 * @param box where it stands: its advance wide, its type's size high, in points
 * @param base the y of its baseline, in points from the page's top
 * @param size of its type, in points
 * @param face the name of its type
 * @param bold whether that is a bold one
 */
record Glyph(String text, Box box, double base, double size, String face, boolean bold) {}
