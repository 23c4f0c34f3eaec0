-- Version 4: sources that took the place of others, and the marks that await a place there.

CREATE TABLE replacements (
  id       INTEGER PRIMARY KEY,
  uuid     TEXT    NOT NULL UNIQUE,
  page     INTEGER NOT NULL REFERENCES pages (id),  -- whose source took the place
  replaced TEXT    NOT NULL CHECK (length(replaced) = 64),  -- SHA-256 of what stood there before
  created  TEXT    NOT NULL,
  changed  TEXT    NOT NULL
) STRICT;

CREATE INDEX replacements_page ON replacements (page);
CREATE INDEX replacements_replaced ON replacements (replaced);

CREATE TABLE strays (
  id      INTEGER PRIMARY KEY,
  uuid    TEXT    NOT NULL UNIQUE,
  page    INTEGER NOT NULL REFERENCES pages (id),
  stray   TEXT    NOT NULL,  -- JSON: the mark with its words and notes, and where it may belong
  created TEXT    NOT NULL,
  changed TEXT    NOT NULL
) STRICT;

CREATE INDEX strays_page ON strays (page);

-- By which other versions of a page's text are known: the least hashes of its stretches, each of
-- four bytes, the highest first.
CREATE TABLE sketches (
  page   INTEGER PRIMARY KEY REFERENCES pages (id) ON DELETE CASCADE,
  sketch BLOB    NOT NULL
) STRICT;
