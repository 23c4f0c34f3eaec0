package app.meipi.app;

/** The exit codes of the program, those of sysexits.h where it has one. */
final class Exit {
  /** All was done. */
  static final int OK = 0;

  /** Some of it failed; standard error says what. */
  static final int FAILED = 1;

  /** The command line was not right. */
  static final int USAGE = 2;

  /** No window can be opened here, or no Java is there that runs the program. */
  static final int UNAVAILABLE = 69;

  /** A fault of the program itself. */
  static final int INTERNAL = 70;

  /** Whoever read standard output stopped, as for a program that SIGPIPE ended. */
  static final int BROKEN_PIPE = 141;

  private Exit() {}
}
