/**
 * Turns a {@link app.meipi.page.SourceText} into a {@link app.meipi.page.Page}, in named stages.
 */
@NullMarked
package app.meipi.parse;

import org.jspecify.annotations.NullMarked;
