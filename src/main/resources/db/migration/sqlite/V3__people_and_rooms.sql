-- More roles, and people who may not come in any more. SQLite changes no CHECK in place: the table is
-- made anew, and tokens, which refer to it, step aside meanwhile.
CREATE TEMPORARY TABLE kept_token AS SELECT * FROM token;
CREATE TEMPORARY TABLE kept_account AS SELECT * FROM account;
DROP TABLE token;
DROP TABLE account;

CREATE TABLE account (
    id            TEXT    NOT NULL PRIMARY KEY,
    name          TEXT    NOT NULL,
    name_key      TEXT    NOT NULL UNIQUE,
    password_hash TEXT    NOT NULL,
    role          TEXT    NOT NULL CHECK (role IN ('owner', 'admin', 'member', 'guest')),
    status        TEXT    NOT NULL DEFAULT 'active'
                  CHECK (status IN ('active', 'deactivated', 'banned')),
    created_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX account_one_owner ON account (role) WHERE role = 'owner';

CREATE TABLE token (
    id           TEXT    NOT NULL PRIMARY KEY,
    account      TEXT    NOT NULL REFERENCES account (id),
    label        TEXT    NOT NULL,
    hash         TEXT    NOT NULL UNIQUE,
    created_at   INTEGER NOT NULL,
    last_used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX token_account ON token (account);

INSERT INTO account (id, name, name_key, password_hash, role, created_at)
SELECT id, name, name_key, password_hash, role, created_at FROM kept_account;
INSERT INTO token SELECT * FROM kept_token;
DROP TABLE kept_token;
DROP TABLE kept_account;

-- name_key is a public room's name as it is compared; direct_key the people of a direct room.
ALTER TABLE room ADD COLUMN name_key TEXT;
ALTER TABLE room ADD COLUMN direct_key TEXT;
ALTER TABLE room ADD COLUMN topic TEXT NOT NULL DEFAULT '';
ALTER TABLE room ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
-- Whether who comes into a private room sees what was written before.
ALTER TABLE room ADD COLUMN earlier_history INTEGER NOT NULL DEFAULT 0;

UPDATE room SET name_key = 'lobby', earlier_history = 1 WHERE id = 'lobby';

CREATE UNIQUE INDEX room_name ON room (name_key) WHERE name_key IS NOT NULL;
CREATE UNIQUE INDEX room_direct ON room (direct_key) WHERE direct_key IS NOT NULL;

-- notice is 1 where a timeline shows what happened to the room; leaver is who hears nothing after it.
ALTER TABLE event ADD COLUMN notice INTEGER;
ALTER TABLE event ADD COLUMN leaver TEXT;

CREATE INDEX event_notice ON event (room, seq) WHERE notice IS NOT NULL;

-- Who is in a room, what they may see of it (above visible_from) and have seen (up to read_seq).
-- host is 1 for who made it.
CREATE TABLE membership (
    room         TEXT    NOT NULL REFERENCES room (id),
    person       TEXT    NOT NULL REFERENCES account (id),
    joined_at    INTEGER NOT NULL,
    visible_from INTEGER NOT NULL DEFAULT 0,
    read_seq     INTEGER NOT NULL,
    level        TEXT    NOT NULL DEFAULT 'everything',
    host         INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (room, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX membership_person ON membership (person);

-- Nobody is without a log of their own, nor outside the lobby, whichever way they came.
INSERT INTO room (id, name, kind, epoch)
SELECT 'me:' || id, '', 'me', lower(hex(randomblob(8))) FROM account;

INSERT INTO membership (room, person, joined_at, read_seq)
SELECT 'lobby', account.id, account.created_at, room.seq
FROM account, room WHERE room.id = 'lobby';

CREATE TRIGGER account_arrives AFTER INSERT ON account
BEGIN
    INSERT INTO room (id, name, kind, epoch)
    VALUES ('me:' || NEW.id, '', 'me', lower(hex(randomblob(8))));
    INSERT INTO membership (room, person, joined_at, read_seq)
    SELECT 'lobby', NEW.id, NEW.created_at, seq FROM room
    WHERE id = 'lobby' AND NEW.role <> 'guest';
END;
