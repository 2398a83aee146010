-- When a guest who came by a link has to leave; nothing for who stays.
ALTER TABLE account ADD COLUMN expires_at INTEGER;
-- When such a guest was seen out, and by which invitation they came, also after it is forgotten.
ALTER TABLE account ADD COLUMN ended_at INTEGER;
ALTER TABLE account ADD COLUMN came_by TEXT;

-- Only who is still to be seen out, so that looking for them costs nothing while there is nobody.
CREATE INDEX account_expiry ON account (expires_at)
WHERE expires_at IS NOT NULL AND ended_at IS NULL AND status = 'active';

-- SQLite changes no CHECK in place: the table is made anew.
CREATE TEMPORARY TABLE kept_invitation AS SELECT * FROM invitation;
DROP TABLE invitation;

-- room is where a guest may go; nothing for members and admins, who find their way themselves.
CREATE TABLE invitation (
    id         TEXT    NOT NULL PRIMARY KEY,
    code_hash  TEXT    NOT NULL UNIQUE,
    role       TEXT    NOT NULL CHECK (role IN ('admin', 'member', 'guest')),
    room       TEXT    REFERENCES room (id),
    made_by    TEXT    NOT NULL REFERENCES account (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    uses_max   INTEGER NOT NULL,
    uses_left  INTEGER NOT NULL CHECK (uses_left >= 0),
    CHECK ((role = 'guest') = (room IS NOT NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO invitation
SELECT lower(hex(randomblob(8))), old.code_hash, old.role, NULL, account.id, old.created_at,
       old.expires_at, old.uses_left, old.uses_left
FROM kept_invitation AS old, account WHERE account.role = 'owner';
DROP TABLE kept_invitation;

-- The one link by which somebody may take a new password; of its code only the SHA-256. made_by is
-- nobody where the owner's was made at the server itself.
CREATE TABLE password_link (
    account    TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
    code_hash  TEXT NOT NULL UNIQUE,
    made_by    TEXT REFERENCES account (id),
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
