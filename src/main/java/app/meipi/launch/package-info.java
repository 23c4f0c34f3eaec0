/**
 * Where the jar starts, compiled for Java 8 so that an old Java can say what it lacks, or find the
 * one that runs the program. Knows no other package, nor JSpecify, whose annotations aim at
 * elements that Java 8 does not have.
 */
package app.meipi.launch;
