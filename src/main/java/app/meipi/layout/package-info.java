/** Where on a page its lines stand: boxes, type sizes, rules, frames and pictures. */
@NullMarked
package app.meipi.layout;

import org.jspecify.annotations.NullMarked;
