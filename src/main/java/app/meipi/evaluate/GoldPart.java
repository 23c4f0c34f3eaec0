package app.meipi.evaluate;

import app.meipi.page.Role;
import app.meipi.page.Span;
import java.util.List;
import java.util.Optional;

/**
 * One part of an item as it should be.
 *
 * @param role what it is
 * @param either what it may be as well, where nothing on the page tells
 * @param spans its pieces in reading order, UTF-16 units of the source
 */
public record GoldPart(Role role, Optional<Role> either, List<Span> spans) {
  public GoldPart {
    spans = List.copyOf(spans);
  }
}
