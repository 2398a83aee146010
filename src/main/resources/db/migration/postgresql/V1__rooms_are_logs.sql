-- The tables of SQLite's V1 in PostgreSQL's own types. Collation "C" sorts as SQLite and Java do.

-- A room is a log: seq is its head, at the time of the last event, both written with every event,
-- and whoever writes to it holds this row until the commit: that makes seq gapless and its order
-- that of the commits. The free space lets a head be rewritten where it lies.
CREATE TABLE room (
    id    TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    name  TEXT COLLATE "C" NOT NULL,
    kind  TEXT   NOT NULL,
    epoch TEXT   NOT NULL,
    seq   BIGINT NOT NULL DEFAULT 0,
    at    BIGINT NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

-- body is the event's object as it goes over the wire; target finds what a deletion must blank.
CREATE TABLE event (
    room   TEXT COLLATE "C" NOT NULL REFERENCES room (id),
    seq    BIGINT NOT NULL,
    target BIGINT,
    body   BYTEA  NOT NULL,
    PRIMARY KEY (room, seq)
);

CREATE INDEX event_target ON event (room, target) WHERE target IS NOT NULL;

-- A message as it stands, for history. text is null once it was deleted.
CREATE TABLE message (
    room     TEXT COLLATE "C" NOT NULL,
    seq      BIGINT  NOT NULL,
    id       TEXT    NOT NULL,
    person   TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    guest    BOOLEAN NOT NULL,
    at       BIGINT  NOT NULL,
    text     TEXT,
    reply_to BIGINT,
    edited   BOOLEAN NOT NULL DEFAULT FALSE,
    changed  BIGINT  NOT NULL,
    PRIMARY KEY (room, seq)
);

-- What a person's own id already did, for good: sending again is always safe.
CREATE TABLE change_made (
    person    TEXT COLLATE "C" NOT NULL,
    client_id TEXT COLLATE "C" NOT NULL,
    hash      BYTEA  NOT NULL,
    room      TEXT   NOT NULL,
    seq       BIGINT NOT NULL,
    at        BIGINT NOT NULL,
    PRIMARY KEY (person, client_id)
);

CREATE TABLE guest (
    id    TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    label TEXT NOT NULL
);

CREATE TABLE setting (
    name  TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

INSERT INTO room (id, name, kind, epoch)
VALUES ('lobby', 'Lobby', 'public', left(md5(gen_random_uuid()::text), 16));
