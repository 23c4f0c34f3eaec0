package app.meipi.parse;

import app.meipi.page.Span;

/**
 * A piece of a row between two gaps.
 *
 * @param row the number of its row
 * @param from where it begins, in characters from the row's beginning
 * @param to where it ends
 * @param span where it stands in the text
 */
record Cell(int row, int from, int to, Span span) {}
