-- Letters that are offered to other servers by a one-time code, of which only a salted hash is kept.
CREATE TABLE letter_offer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    letter_id INTEGER NOT NULL REFERENCES letter (id),
    entry INTEGER NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    code_hash BLOB NOT NULL CHECK (length(code_hash) = 32),
    offered_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    revoked_at TEXT,
    FOREIGN KEY (letter_id, entry) REFERENCES ledger (letter_id, seq),
    CHECK (used_at IS NULL OR revoked_at IS NULL)
) STRICT;

CREATE INDEX letter_offer_live ON letter_offer (expires_at) WHERE used_at IS NULL AND revoked_at IS NULL;

CREATE TRIGGER letter_offer_once BEFORE UPDATE OF used_at, revoked_at ON letter_offer
WHEN OLD.used_at IS NOT NULL OR OLD.revoked_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a code is used once');
END;

-- Servers in which a letter is in sight besides its own.
CREATE TABLE letter_share (
    offer_id INTEGER PRIMARY KEY REFERENCES letter_offer (id),
    letter_id INTEGER NOT NULL REFERENCES letter (id),
    guild_id INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    accepted_by INTEGER NOT NULL,
    accepted_at TEXT NOT NULL,
    ended_at TEXT,
    FOREIGN KEY (letter_id, entry) REFERENCES ledger (letter_id, seq)
) STRICT;

CREATE UNIQUE INDEX letter_share_standing ON letter_share (letter_id, guild_id) WHERE ended_at IS NULL;
CREATE INDEX letter_share_by_guild ON letter_share (guild_id, letter_id);

-- Codes that were typed wrong in a server, for as long as that slows down guessing.
CREATE TABLE letter_code_miss (
    guild_id INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX letter_code_miss_by_guild ON letter_code_miss (guild_id, at);

-- The server in which a signature was given, where that is not the letter's own.
ALTER TABLE signature ADD COLUMN given_in INTEGER;

CREATE INDEX signature_elsewhere ON signature (letter_id, given_in, state, visibility) WHERE given_in IS NOT NULL;
