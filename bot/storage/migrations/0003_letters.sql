-- Sign-on letters. What must never happen to a letter, a signature or the ledger is refused here, whoever asks.
CREATE TABLE letter (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    addressee TEXT NOT NULL CHECK (length(addressee) BETWEEN 1 AND 300),
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'closed', 'delivered', 'cancelled')),
    deadline_wall TEXT NOT NULL,
    deadline_zone TEXT NOT NULL,
    deadline_city TEXT NOT NULL,
    deadline_utc TEXT NOT NULL,
    created_by INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    opened_at TEXT,
    closed_at TEXT,
    CHECK (state IN ('draft', 'cancelled') OR opened_at IS NOT NULL)
) STRICT;

CREATE INDEX letter_by_guild ON letter (guild_id, id);
CREATE INDEX letter_open_until ON letter (deadline_utc) WHERE state = 'open';

CREATE TRIGGER letter_goes_forward BEFORE UPDATE OF state ON letter
WHEN NEW.state <> OLD.state AND (OLD.state || '>' || NEW.state) NOT IN (
    'draft>open', 'draft>cancelled', 'open>closed', 'open>cancelled', 'closed>delivered', 'closed>cancelled'
)
BEGIN
    SELECT RAISE(ABORT, 'a letter does not go back');
END;

CREATE TRIGGER letter_opened_as_it_is BEFORE UPDATE OF title, addressee, guild_id ON letter
WHEN OLD.state <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'a letter that was opened keeps its title and addressee');
END;

CREATE TRIGGER letter_stays BEFORE DELETE ON letter
BEGIN
    SELECT RAISE(ABORT, 'letters are not deleted');
END;

-- The wordings of a letter, in canonical form. A frozen one never changes: signatures are bound to its SHA-256.
CREATE TABLE text_version (
    letter_id INTEGER NOT NULL REFERENCES letter (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    text TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    frozen_at TEXT,
    PRIMARY KEY (letter_id, number),
    UNIQUE (letter_id, sha256)
) STRICT;

CREATE TRIGGER text_frozen_changed BEFORE UPDATE ON text_version
WHEN OLD.frozen_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a frozen text does not change');
END;

CREATE TRIGGER text_frozen_deleted BEFORE DELETE ON text_version
WHEN OLD.frozen_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a frozen text is not deleted');
END;

-- REPLACE deletes without telling the trigger above.
CREATE TRIGGER text_frozen_replaced BEFORE INSERT ON text_version
WHEN EXISTS (
    SELECT 1 FROM text_version
    WHERE letter_id = NEW.letter_id AND (number = NEW.number OR sha256 = NEW.sha256) AND frozen_at IS NOT NULL
)
BEGIN
    SELECT RAISE(ABORT, 'a frozen text is not replaced');
END;

-- What happened to a letter: append-only, each entry hashing the one before it.
CREATE TABLE ledger (
    letter_id INTEGER NOT NULL REFERENCES letter (id),
    seq INTEGER NOT NULL CHECK (seq >= 0),
    at TEXT NOT NULL,
    act TEXT NOT NULL,
    data TEXT NOT NULL,
    commitments TEXT NOT NULL,
    previous TEXT NOT NULL CHECK (length(previous) = 64),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (letter_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ledger_changed BEFORE UPDATE ON ledger
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER ledger_deleted BEFORE DELETE ON ledger
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END;

-- Also refuses INSERT OR REPLACE, a gap and a second beginning.
CREATE TRIGGER ledger_appended BEFORE INSERT ON ledger
WHEN NEW.seq <> (SELECT coalesce(max(seq), -1) + 1 FROM ledger WHERE letter_id = NEW.letter_id)
    OR NEW.previous <> coalesce(
        (SELECT hash FROM ledger WHERE letter_id = NEW.letter_id AND seq = NEW.seq - 1),
        '0000000000000000000000000000000000000000000000000000000000000000'
    )
BEGIN
    SELECT RAISE(ABORT, 'the ledger continues where it ends');
END;

-- What the commitments of an entry are salted with. Kept apart, so that it can be erased and the chain stays whole.
CREATE TABLE ledger_secret (
    letter_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    user_id INTEGER,
    secret BLOB NOT NULL,
    PRIMARY KEY (letter_id, seq),
    FOREIGN KEY (letter_id, seq) REFERENCES ledger (letter_id, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX ledger_secret_by_user ON ledger_secret (user_id);

-- Who signed which text. Each one is recorded by the ledger entry whose number it bears.
CREATE TABLE signature (
    letter_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    capacity TEXT NOT NULL CHECK (capacity IN ('organisation', 'person')),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    identity_key TEXT NOT NULL,
    country TEXT NOT NULL,
    country_key TEXT NOT NULL,
    website TEXT NOT NULL DEFAULT '',
    committed_by TEXT NOT NULL DEFAULT '',
    committed_role TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    affiliation TEXT NOT NULL DEFAULT '',
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'coalition', 'count')),
    state TEXT NOT NULL CHECK (
        state IN ('intends', 'pending approval', 'signed', 'needs confirmation', 'withdrawn', 'rejected')
    ),
    reason TEXT,
    code TEXT NOT NULL UNIQUE,
    signed_at TEXT NOT NULL,
    withdrawn_at TEXT,
    PRIMARY KEY (letter_id, seq),
    FOREIGN KEY (letter_id, seq) REFERENCES ledger (letter_id, seq),
    FOREIGN KEY (letter_id, sha256) REFERENCES text_version (letter_id, sha256),
    CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- The last guard against a double signature. The same organisation entered by somebody else is not refused (that
-- would tell them of a hidden signature): organisers see it as a possible duplicate.
CREATE UNIQUE INDEX signature_live ON signature (letter_id, user_id, capacity, identity_key)
WHERE state IN ('intends', 'pending approval', 'signed', 'needs confirmation');

CREATE INDEX signature_by_name ON signature (letter_id, name_key);
CREATE INDEX signature_by_user ON signature (user_id);
CREATE INDEX signature_counted ON signature (letter_id, state, visibility, capacity, country_key);

CREATE TRIGGER signature_of_frozen_text BEFORE INSERT ON signature
WHEN NOT EXISTS (
    SELECT 1 FROM text_version
    WHERE letter_id = NEW.letter_id AND sha256 = NEW.sha256 AND frozen_at IS NOT NULL
)
BEGIN
    SELECT RAISE(ABORT, 'only a frozen text is signed');
END;

CREATE TRIGGER signature_bound BEFORE UPDATE OF letter_id, seq, sha256, signed_at ON signature
BEGIN
    SELECT RAISE(ABORT, 'a signature stays bound to its entry and its text');
END;

CREATE TRIGGER signature_replaced BEFORE INSERT ON signature
WHEN EXISTS (SELECT 1 FROM signature WHERE letter_id = NEW.letter_id AND seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'a signature is not replaced');
END;
