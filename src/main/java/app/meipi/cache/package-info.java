/** What was reckoned once and need not be again; it may be deleted at any time. */
@org.jspecify.annotations.NullMarked
package app.meipi.cache;
