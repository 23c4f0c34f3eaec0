-- Version 5: a mark is durable sooner and read sooner, for it lies in fewer places of the file.

-- A row that breaks a rule is damaged, but no reason to keep the reader from all the others.
PRAGMA ignore_check_constraints = ON;

-- As it was, but in one tree instead of a table and its index.
CREATE TABLE ranges_in_order (
  highlight    INTEGER NOT NULL REFERENCES highlights (id) ON DELETE CASCADE,
  n            INTEGER NOT NULL CHECK (n >= 0),   -- from 0, in source order
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset > start_offset),
  exact        TEXT    NOT NULL,
  prefix       TEXT    NOT NULL,
  suffix       TEXT    NOT NULL,
  PRIMARY KEY (highlight, n)
) STRICT, WITHOUT ROWID;

INSERT INTO ranges_in_order (highlight, n, start_offset, end_offset, exact, prefix, suffix)
  SELECT highlight, n, start_offset, end_offset, exact, prefix, suffix FROM ranges
  ORDER BY highlight, n;

DROP TABLE ranges;
ALTER TABLE ranges_in_order RENAME TO ranges;

PRAGMA ignore_check_constraints = OFF;

-- A new edit forgets those that were undone, mostly none, without looking through all.
CREATE INDEX edits_undone ON edits (page) WHERE undone = 1;
