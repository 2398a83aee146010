-- A room is a log: seq is its head, at the time of the last event, both written with every event.
CREATE TABLE room (
    id    TEXT    NOT NULL PRIMARY KEY,
    name  TEXT    NOT NULL,
    kind  TEXT    NOT NULL,
    epoch TEXT    NOT NULL,
    seq   INTEGER NOT NULL DEFAULT 0,
    at    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- body is the event's object as it goes over the wire; target finds what a deletion must blank.
CREATE TABLE event (
    room   TEXT    NOT NULL REFERENCES room (id),
    seq    INTEGER NOT NULL,
    target INTEGER,
    body   BLOB    NOT NULL,
    PRIMARY KEY (room, seq)
) STRICT;

CREATE INDEX event_target ON event (room, target) WHERE target IS NOT NULL;

-- A message as it stands, for history. text is null once it was deleted.
CREATE TABLE message (
    room     TEXT    NOT NULL,
    seq      INTEGER NOT NULL,
    id       TEXT    NOT NULL,
    person   TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    guest    INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    text     TEXT,
    reply_to INTEGER,
    edited   INTEGER NOT NULL DEFAULT 0,
    changed  INTEGER NOT NULL,
    PRIMARY KEY (room, seq)
) STRICT;

-- What a person's own id already did, for good: sending again is always safe.
CREATE TABLE change_made (
    person    TEXT    NOT NULL,
    client_id TEXT    NOT NULL,
    hash      BLOB    NOT NULL,
    room      TEXT    NOT NULL,
    seq       INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (person, client_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE guest (
    id    TEXT NOT NULL PRIMARY KEY,
    label TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO room (id, name, kind, epoch)
VALUES ('lobby', 'Lobby', 'public', lower(hex(randomblob(8))));
