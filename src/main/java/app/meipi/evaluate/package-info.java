/** Measures parsed pages against pages parsed by hand. */
@NullMarked
package app.meipi.evaluate;

import org.jspecify.annotations.NullMarked;
