/** Starts the program: the command line, the wiring, the threads. */
@NullMarked
package app.meipi.app;

import org.jspecify.annotations.NullMarked;
