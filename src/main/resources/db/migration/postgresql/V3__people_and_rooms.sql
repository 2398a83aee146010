-- The tables of SQLite's V3 in PostgreSQL's own types.

-- More roles, and people who may not come in any more.
ALTER TABLE account
    DROP CONSTRAINT account_role_check,
    ADD CONSTRAINT account_role_check CHECK (role IN ('owner', 'admin', 'member', 'guest')),
    ADD COLUMN status TEXT NOT NULL DEFAULT 'active'
        CHECK (status IN ('active', 'deactivated', 'banned'));

-- name_key is a public room's name as it is compared; direct_key the people of a direct room.
ALTER TABLE room
    ADD COLUMN name_key TEXT COLLATE "C",
    ADD COLUMN direct_key TEXT COLLATE "C",
    ADD COLUMN topic TEXT NOT NULL DEFAULT '',
    ADD COLUMN archived BOOLEAN NOT NULL DEFAULT FALSE,
    -- Whether who comes into a private room sees what was written before.
    ADD COLUMN earlier_history BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE room SET name_key = 'lobby', earlier_history = TRUE WHERE id = 'lobby';

CREATE UNIQUE INDEX room_name ON room (name_key) WHERE name_key IS NOT NULL;
CREATE UNIQUE INDEX room_direct ON room (direct_key) WHERE direct_key IS NOT NULL;

-- notice is 1 where a timeline shows what happened to the room; leaver is who hears nothing after it.
ALTER TABLE event
    ADD COLUMN notice INTEGER,
    ADD COLUMN leaver TEXT;

CREATE INDEX event_notice ON event (room, seq) WHERE notice IS NOT NULL;

-- Who is in a room, what they may see of it (above visible_from) and have seen (up to read_seq).
-- host is true for who made it.
CREATE TABLE membership (
    room         TEXT COLLATE "C" NOT NULL REFERENCES room (id),
    person       TEXT COLLATE "C" NOT NULL REFERENCES account (id),
    joined_at    BIGINT  NOT NULL,
    visible_from BIGINT  NOT NULL DEFAULT 0,
    read_seq     BIGINT  NOT NULL,
    level        TEXT    NOT NULL DEFAULT 'everything',
    host         BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (room, person)
);

CREATE INDEX membership_person ON membership (person);

-- Nobody is without a log of their own, nor outside the lobby, whichever way they came.
INSERT INTO room (id, name, kind, epoch)
SELECT 'me:' || id, '', 'me', left(md5(gen_random_uuid()::text), 16) FROM account;

INSERT INTO membership (room, person, joined_at, read_seq)
SELECT 'lobby', account.id, account.created_at, room.seq
FROM account, room WHERE room.id = 'lobby';

CREATE FUNCTION account_arrives() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO room (id, name, kind, epoch)
    VALUES ('me:' || NEW.id, '', 'me', left(md5(gen_random_uuid()::text), 16));
    INSERT INTO membership (room, person, joined_at, read_seq)
    SELECT 'lobby', NEW.id, NEW.created_at, seq FROM room
    WHERE id = 'lobby' AND NEW.role <> 'guest';
    RETURN NEW;
END
$$;

CREATE TRIGGER account_arrives AFTER INSERT ON account
FOR EACH ROW EXECUTE FUNCTION account_arrives();
