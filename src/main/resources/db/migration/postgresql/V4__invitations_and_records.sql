-- The tables of SQLite's V4 in PostgreSQL's own types.

-- When a guest who came by a link has to leave; nothing for who stays.
ALTER TABLE account
    ADD COLUMN expires_at BIGINT,
    -- When such a guest was seen out, and by which invitation they came, also after it is forgotten.
    ADD COLUMN ended_at BIGINT,
    ADD COLUMN came_by TEXT COLLATE "C";

-- Only who is still to be seen out, so that looking for them costs nothing while there is nobody.
CREATE INDEX account_expiry ON account (expires_at)
WHERE expires_at IS NOT NULL AND ended_at IS NULL AND status = 'active';

-- room is where a guest may go; nothing for members and admins, who find their way themselves.
ALTER TABLE invitation
    DROP CONSTRAINT invitation_role_check,
    ADD CONSTRAINT invitation_role_check CHECK (role IN ('admin', 'member', 'guest')),
    DROP CONSTRAINT invitation_pkey,
    ADD UNIQUE (code_hash),
    ADD COLUMN id TEXT COLLATE "C" NOT NULL PRIMARY KEY
        DEFAULT left(md5(gen_random_uuid()::text), 16),
    ADD COLUMN room TEXT COLLATE "C" REFERENCES room (id),
    ADD COLUMN made_by TEXT COLLATE "C" REFERENCES account (id),
    ADD COLUMN uses_max INTEGER NOT NULL DEFAULT 0,
    ADD CHECK ((role = 'guest') = (room IS NOT NULL));

UPDATE invitation
SET made_by = (SELECT id FROM account WHERE role = 'owner'), uses_max = uses_left;

ALTER TABLE invitation
    ALTER COLUMN id DROP DEFAULT,
    ALTER COLUMN uses_max DROP DEFAULT,
    ALTER COLUMN made_by SET NOT NULL;

-- The one link by which somebody may take a new password; of its code only the SHA-256. made_by is
-- nobody where the owner's was made at the server itself.
CREATE TABLE password_link (
    account    TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES account (id),
    code_hash  TEXT COLLATE "C" NOT NULL UNIQUE,
    made_by    TEXT COLLATE "C" REFERENCES account (id),
    expires_at BIGINT NOT NULL
);

-- Who did what to whom, under the names they had then. Nothing is ever taken out of it.
CREATE TABLE audit (
    id          BIGINT  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at          BIGINT NOT NULL,
    person      TEXT    NOT NULL,
    person_name TEXT    NOT NULL,
    act         TEXT    NOT NULL,
    whom        TEXT,
    whom_name   TEXT,
    detail      TEXT    NOT NULL DEFAULT ''
);
