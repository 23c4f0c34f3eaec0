/** What comes with the program beside its classes. */
@org.jspecify.annotations.NullMarked
package app.meipi.shipped;
