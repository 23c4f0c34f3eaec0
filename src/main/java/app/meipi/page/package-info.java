/** The newspaper page as the reader sees it: immutable, and knowing nothing but the JDK. */
@NullMarked
package app.meipi.page;

import org.jspecify.annotations.NullMarked;
