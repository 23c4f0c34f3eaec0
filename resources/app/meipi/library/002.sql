-- Version 2: pages that were printed, with the files that they are pages of.

-- Each file once, though several of its pages are kept.
CREATE TABLE files (
  id     INTEGER PRIMARY KEY,
  sha256 TEXT    NOT NULL UNIQUE CHECK (length(sha256) = 64),
  raw    BLOB    NOT NULL
) STRICT;

CREATE TABLE prints (
  page   INTEGER PRIMARY KEY REFERENCES pages (id) ON DELETE CASCADE,
  file   INTEGER NOT NULL REFERENCES files (id),
  name   TEXT    NOT NULL,                          -- the file's
  number INTEGER NOT NULL CHECK (number >= 0),      -- which of the file's pages, from 0
  pages  INTEGER NOT NULL CHECK (pages > number),   -- how many it has
  layout TEXT    NOT NULL                           -- JSON: the lines' boxes in points
) STRICT;

CREATE INDEX prints_file ON prints (file);
