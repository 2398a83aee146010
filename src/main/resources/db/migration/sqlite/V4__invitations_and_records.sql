-- When a guest who came by a link has to leave; nothing for who stays.
ALTER TABLE account ADD COLUMN expires_at INTEGER;

CREATE INDEX account_expiry ON account (expires_at) WHERE expires_at IS NOT NULL;

-- The one link by which somebody may take a new password; of its code only the SHA-256.
CREATE TABLE password_link (
    account    TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
    code_hash  TEXT NOT NULL UNIQUE,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who did what to whom, under the names they had then. Nothing is ever taken out of it.
CREATE TABLE audit (
    id          INTEGER NOT NULL PRIMARY KEY,
    at          INTEGER NOT NULL,
    person      TEXT    NOT NULL,
    person_name TEXT    NOT NULL,
    act         TEXT    NOT NULL,
    whom        TEXT,
    whom_name   TEXT,
    detail      TEXT    NOT NULL DEFAULT ''
) STRICT;
