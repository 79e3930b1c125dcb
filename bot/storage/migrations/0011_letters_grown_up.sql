-- A letter may be extended, also after its deadline has closed it, and is delivered; its text is in a language.
ALTER TABLE letter ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE letter ADD COLUMN official_wall TEXT;
ALTER TABLE letter ADD COLUMN official_zone TEXT;
ALTER TABLE letter ADD COLUMN official_city TEXT;
ALTER TABLE letter ADD COLUMN official_utc TEXT;
ALTER TABLE letter ADD COLUMN delivered_at TEXT;

DROP TRIGGER letter_goes_forward;

-- The one way back is an extension: a letter that closed is open again until its new deadline.
CREATE TRIGGER letter_goes_forward BEFORE UPDATE OF state ON letter
WHEN NEW.state <> OLD.state AND (OLD.state || '>' || NEW.state) NOT IN (
    'draft>open', 'draft>cancelled', 'open>closed', 'open>cancelled', 'closed>delivered', 'closed>cancelled',
    'closed>open'
)
BEGIN
    SELECT RAISE(ABORT, 'a letter does not go back');
END;

-- Signatures again, with what they have learnt. An account may be gone (erased), or never have been there (entered by
-- an organiser, imported): then user_id is NULL.
CREATE TABLE signature_new (
    letter_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    user_id INTEGER,
    sha256 TEXT NOT NULL,
    -- The text it stands under now: another one once it was confirmed again, or after an editorial change.
    stands_under TEXT NOT NULL,
    -- The entry that commits to who signs, as it is now: another one once that was changed.
    fact_seq INTEGER NOT NULL,
    capacity TEXT NOT NULL CHECK (capacity IN ('organisation', 'person')),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    identity_key TEXT NOT NULL,
    country TEXT NOT NULL,
    country_key TEXT NOT NULL,
    website TEXT NOT NULL DEFAULT '',
    ecosoc TEXT NOT NULL DEFAULT '',
    committed_by TEXT NOT NULL DEFAULT '',
    committed_role TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    affiliation TEXT NOT NULL DEFAULT '',
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'coalition', 'count')),
    state TEXT NOT NULL CHECK (
        state IN ('intends', 'pending approval', 'signed', 'needs confirmation', 'withdrawn', 'rejected', 'merged')
    ),
    -- Why it waits for approval or was rejected: a word of the catalogue, or an organiser's own words.
    reason TEXT,
    code TEXT NOT NULL UNIQUE,
    signed_at TEXT NOT NULL,
    withdrawn_at TEXT,
    confirmed_at TEXT,
    -- How well it is known that the organisation wants this.
    level TEXT NOT NULL DEFAULT 'self' CHECK (level IN ('self', 'vouched', 'mail', 'checked')),
    organisation_id INTEGER,
    -- The organiser who entered it for somebody, and how it was received.
    entered_by INTEGER,
    received TEXT NOT NULL DEFAULT '',
    merged_into INTEGER,
    PRIMARY KEY (letter_id, seq),
    FOREIGN KEY (letter_id, seq) REFERENCES ledger (letter_id, seq),
    FOREIGN KEY (letter_id, fact_seq) REFERENCES ledger (letter_id, seq),
    FOREIGN KEY (letter_id, sha256) REFERENCES text_version (letter_id, sha256),
    FOREIGN KEY (letter_id, stands_under) REFERENCES text_version (letter_id, sha256),
    CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
    CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
    CHECK (merged_into IS NULL OR merged_into <> seq)
) STRICT, WITHOUT ROWID;

INSERT INTO signature_new (
    letter_id, seq, user_id, sha256, stands_under, fact_seq, capacity, name, name_key, identity_key, country,
    country_key, website, committed_by, committed_role, title, affiliation, visibility, state, reason, code, signed_at,
    withdrawn_at
)
SELECT letter_id, seq, user_id, sha256, sha256, seq, capacity, name, name_key, identity_key, country,
    country_key, website, committed_by, committed_role, title, affiliation, visibility, state, reason, code, signed_at,
    withdrawn_at
FROM signature;

DROP TABLE signature;
ALTER TABLE signature_new RENAME TO signature;

CREATE UNIQUE INDEX signature_live ON signature (letter_id, user_id, capacity, identity_key)
WHERE user_id IS NOT NULL AND state IN ('intends', 'pending approval', 'signed', 'needs confirmation');

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

CREATE TRIGGER signature_stands_under_frozen BEFORE UPDATE OF stands_under ON signature
WHEN NOT EXISTS (
    SELECT 1 FROM text_version
    WHERE letter_id = NEW.letter_id AND sha256 = NEW.stands_under AND frozen_at IS NOT NULL
)
BEGIN
    SELECT RAISE(ABORT, 'a signature stands under a frozen text');
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
