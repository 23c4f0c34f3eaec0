package app.meipi.library;

import app.meipi.page.Fact;
import app.meipi.page.Page;
import app.meipi.page.PageItem.Article;
import app.meipi.page.Role;
import app.meipi.page.Seam;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the list of pages says of a page besides its name.
 *
 * @param headline of its first article that has one
 */
public record PageSummary(
    Optional<String> headline, Optional<Known<String>> paper, Optional<Known<LocalDate>> date) {
  /** A page of which nothing is known. */
  public static final PageSummary NONE =
      new PageSummary(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * A fact without its evidence.
   *
   * @param inferred whether the page does not state it
   */
  public record Known<T>(T value, boolean inferred) {
    static <T> Optional<Known<T>> of(Fact<T> fact) {
      return switch (fact) {
        case Fact.Stated<T>(T value, _) -> Optional.of(new Known<>(value, false));
        case Fact.Inferred<T>(T value, _) -> Optional.of(new Known<>(value, true));
        case Fact.Unknown<T> _ -> Optional.empty();
      };
    }
  }

  /** What {@code page} says. */
  public static PageSummary of(Page page) {
    Optional<String> headline =
        page.items().stream()
            .filter(Article.class::isInstance)
            .flatMap(article -> article.first(Role.HEADLINE).stream())
            .findFirst()
            .map(part -> Seam.joinHead(page.source(), part.spans()));
    return new PageSummary(headline, Known.of(page.facts().paper()), Known.of(page.facts().date()));
  }
}
