package app.meipi.reader;

import java.util.List;

/**
 * How the reading of an issue's other pages goes.
 *
 * @param done how many pages of the file were dealt with, those kept before included
 * @param all how many will be
 * @param unread the numbers of those that could not be read, counted from 0
 * @param ended whether no more are read, be it that all are or that it was stopped
 */
public record IssueProgress(int done, int all, List<Integer> unread, boolean ended) {
  public IssueProgress {
    unread = List.copyOf(unread);
  }
}
