package app.meipi.page;

/**
 * Why a part is what it is said to be.
 *
 * @param rule the rule or evidence that decided, a short dotted name such as {@code
 *     dateline.bracket}
 * @param confidence how sure it is, from 0 to 1: the share of such parts that are right
 */
public record Reason(String rule, double confidence) {
  public Reason {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence out of 0 to 1: " + confidence);
    }
  }
}
