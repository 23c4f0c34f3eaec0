package app.meipi.ui;

import app.meipi.page.Role;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a line of the setting looks as a whole.
 *
 * @param role the role of its part
 * @param line its number, from 0
 * @param last whether the next line is of another role
 * @param beforeText whether it is the head's last line and body text follows
 * @param edition counts how often a text was set: RichTextFX keeps the nodes of lines that are
 *     equal
 */
record LineLook(Role role, int line, boolean last, boolean beforeText, int edition) {
  /** The look of the line numbered {@code line} among lines of these roles. */
  static LineLook of(List<Role> roles, int line, int edition) {
    Role role = roles.get(line);
    boolean last = line + 1 < roles.size() && roles.get(line + 1) != role;
    boolean head = role.isHead() || role == Role.BYLINE;
    boolean text =
        last && (roles.get(line + 1) == Role.PARAGRAPH || roles.get(line + 1) == Role.DATELINE);
    return new LineLook(role, line, last, head && text, edition);
  }

  /** Written out, as {@link RunLook}'s is and for the same reason. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LineLook look
        && role == look.role
        && line == look.line
        && last == look.last
        && beforeText == look.beforeText
        && edition == look.edition;
  }

  @Override
  public int hashCode() {
    return Objects.hash(role, line, last, beforeText, edition);
  }

  /** Whether its lines stand as far apart as the reader wishes: not so those of heads. */
  boolean isBody() {
    return switch (role) {
      case KICKER, HEADLINE, DECK, BYLINE, SUBHEAD -> false;
      case DATELINE, PARAGRAPH, JUMP, NOTE, CAPTION, CREDIT, FURNITURE -> true;
    };
  }
}
