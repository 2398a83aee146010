-- People with an account. name_key is the name as it is compared: without case and lookalikes.
CREATE TABLE account (
    id            TEXT    NOT NULL PRIMARY KEY,
    name          TEXT    NOT NULL,
    name_key      TEXT    NOT NULL UNIQUE,
    password_hash TEXT    NOT NULL,
    role          TEXT    NOT NULL CHECK (role IN ('owner', 'member')),
    created_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Whoever is first; nobody is second.
CREATE UNIQUE INDEX account_one_owner ON account (role) WHERE role = 'owner';

-- Of tokens and invitations only the SHA-256 is kept: who reads the database can use none.
CREATE TABLE token (
    id           TEXT    NOT NULL PRIMARY KEY,
    account      TEXT    NOT NULL REFERENCES account (id),
    label        TEXT    NOT NULL,
    hash         TEXT    NOT NULL UNIQUE,
    created_at   INTEGER NOT NULL,
    last_used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX token_account ON token (account);

CREATE TABLE invitation (
    code_hash  TEXT    NOT NULL PRIMARY KEY,
    role       TEXT    NOT NULL CHECK (role = 'member'),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    uses_left  INTEGER NOT NULL CHECK (uses_left >= 0)
) STRICT, WITHOUT ROWID;

-- The tables that Spring Session asks for, under the names that it gives them.
CREATE TABLE spring_session (
    primary_id            TEXT    NOT NULL PRIMARY KEY,
    session_id            TEXT    NOT NULL UNIQUE,
    creation_time         INTEGER NOT NULL,
    last_access_time      INTEGER NOT NULL,
    max_inactive_interval INTEGER NOT NULL,
    expiry_time           INTEGER NOT NULL,
    principal_name        TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX spring_session_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_principal ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id TEXT NOT NULL REFERENCES spring_session (primary_id) ON DELETE CASCADE,
    attribute_name     TEXT NOT NULL,
    attribute_bytes    BLOB NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
) STRICT, WITHOUT ROWID;
