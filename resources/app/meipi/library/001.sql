-- Version 1: pages, highlights, notes, settings.
--
-- Offsets count Unicode code points of the page's decoded source, from 0, ends exclusive.
-- Times are ISO 8601 in UTC with nine decimals, so that they sort as text.

CREATE TABLE pages (
  id             INTEGER PRIMARY KEY,
  sha256         TEXT    NOT NULL UNIQUE CHECK (length(sha256) = 64),
  name           TEXT    NOT NULL,
  origin         TEXT,                       -- the file's path; null if it came without one
  charset        TEXT    NOT NULL,           -- IANA name that the source was decoded from
  first_opened   TEXT    NOT NULL,
  last_opened    TEXT    NOT NULL,
  place          INTEGER NOT NULL DEFAULT 0 CHECK (place >= 0),
  headline       TEXT,                       -- this and what follows: for the list of pages
  paper          TEXT,
  paper_inferred INTEGER NOT NULL DEFAULT 0 CHECK (paper_inferred IN (0, 1)),
  date           TEXT,                       -- YYYY-MM-DD
  date_inferred  INTEGER NOT NULL DEFAULT 0 CHECK (date_inferred IN (0, 1))
) STRICT;

CREATE INDEX pages_last_opened ON pages (last_opened);

-- Apart from pages, because SQLite writes a row whole: a new reading place would copy the bytes.
CREATE TABLE sources (
  page INTEGER PRIMARY KEY REFERENCES pages (id) ON DELETE CASCADE,
  raw  BLOB    NOT NULL                      -- the file's bytes as they came
) STRICT;

CREATE TABLE highlights (
  id      INTEGER PRIMARY KEY,
  uuid    TEXT    NOT NULL UNIQUE,
  page    INTEGER NOT NULL REFERENCES pages (id),
  colour  INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 5),
  created TEXT    NOT NULL,
  changed TEXT    NOT NULL
) STRICT;

CREATE INDEX highlights_page ON highlights (page);

CREATE TABLE ranges (
  highlight    INTEGER NOT NULL REFERENCES highlights (id) ON DELETE CASCADE,
  n            INTEGER NOT NULL CHECK (n >= 0),   -- from 0, in source order
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset > start_offset),
  exact        TEXT    NOT NULL,
  prefix       TEXT    NOT NULL,
  suffix       TEXT    NOT NULL,
  PRIMARY KEY (highlight, n)
) STRICT;

-- A note whose highlight goes without it becomes a note on the page: no remark is lost unasked.
CREATE TABLE notes (
  id        INTEGER PRIMARY KEY,
  uuid      TEXT    NOT NULL UNIQUE,
  page      INTEGER NOT NULL REFERENCES pages (id),
  highlight INTEGER REFERENCES highlights (id) ON DELETE SET NULL,  -- null: on the page as a whole
  text      TEXT    NOT NULL,                                      -- Markdown
  created   TEXT    NOT NULL,
  changed   TEXT    NOT NULL
) STRICT;

CREATE INDEX notes_page ON notes (page);
CREATE INDEX notes_highlight ON notes (highlight);

CREATE TABLE settings (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
