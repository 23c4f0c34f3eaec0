/** The JavaFX window and its RichTextFX panes. */
@NullMarked
package app.meipi.ui;

import org.jspecify.annotations.NullMarked;
