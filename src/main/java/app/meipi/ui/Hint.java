package app.meipi.ui;

/** Says a sentence to the reader, which goes with the next command. */
interface Hint {
  /**
   * Says the sentence.
   *
   * @param key of the sentence in the message bundles
   * @param arguments what stands in its gaps
   */
  void say(String key, Object... arguments);
}
