-- What people show of themselves in a line; empty for who shows nothing.
ALTER TABLE account ADD COLUMN status_line TEXT NOT NULL DEFAULT '';

-- How they like the pages; nothing for who never chose.
ALTER TABLE account ADD COLUMN theme TEXT CHECK (theme IN ('auto', 'light', 'dark'));

-- Photos as this server made them; etag is a digest of the bytes.
CREATE TABLE photo (
    account TEXT    NOT NULL PRIMARY KEY REFERENCES account (id),
    etag    TEXT    NOT NULL,
    bytes   BLOB    NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
