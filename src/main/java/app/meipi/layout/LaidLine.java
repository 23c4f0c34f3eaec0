package app.meipi.layout;

import app.meipi.page.Span;

/**
 * A printed line where it stands.
 *
 * @param span its characters in the page's text
 * @param box around its characters, in points
 * @param size of most of its type, in points
 * @param face the name of most of its type, empty if unknown
 * @param bold whether that is a bold one
 * @param block the number of the block of lines that it stands in, in reading order from 0
 */
public record LaidLine(Span span, Box box, double size, String face, boolean bold, int block) {}
