/**
 * What words a language has and which follow which, for telling whether a cut went through text.
 */
@NullMarked
package app.meipi.words;

import org.jspecify.annotations.NullMarked;
