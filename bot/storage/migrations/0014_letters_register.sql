-- The organisations of a server's coalition, and who may sign for them.
CREATE TABLE register_organisation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL,
    -- JSON lists: acronyms, names in other languages, language tags.
    acronyms TEXT NOT NULL DEFAULT '[]',
    names TEXT NOT NULL DEFAULT '[]',
    languages TEXT NOT NULL DEFAULT '[]',
    country TEXT NOT NULL DEFAULT '',
    -- The state's code where the country as typed is one, else ''.
    state TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '',
    ecosoc TEXT NOT NULL DEFAULT '' CHECK (ecosoc IN ('', 'general', 'special', 'roster')),
    added_at TEXT NOT NULL,
    removed_at TEXT
) STRICT;

CREATE UNIQUE INDEX register_named_once ON register_organisation (guild_id, name_key) WHERE removed_at IS NULL;

-- Who may commit an organisation, and how that is known: an organiser put the account there, a mail of the
-- organisation's own domain said so outside of Discord, or another member organisation vouched.
CREATE TABLE register_account (
    organisation_id INTEGER NOT NULL REFERENCES register_organisation (id),
    user_id INTEGER NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('vouched', 'mail', 'checked')),
    added_by INTEGER NOT NULL,
    -- The organisation that vouches.
    vouched_by INTEGER REFERENCES register_organisation (id),
    added_at TEXT NOT NULL,
    PRIMARY KEY (organisation_id, user_id),
    CHECK ((level = 'vouched') = (vouched_by IS NOT NULL)),
    CHECK (vouched_by IS NULL OR vouched_by <> organisation_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX register_account_by_user ON register_account (user_id);

-- Who changed what. What an organisation's own people propose waits here for an organiser.
CREATE TABLE register_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation_id INTEGER NOT NULL REFERENCES register_organisation (id),
    at TEXT NOT NULL,
    by_user INTEGER,
    kind TEXT NOT NULL CHECK (kind IN ('added', 'edited', 'proposed', 'removed', 'account', 'imported')),
    -- JSON: field -> new value; of accounts the level, '' where it was taken away.
    data TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'made' CHECK (state IN ('made', 'waiting', 'approved', 'rejected')),
    decided_by INTEGER,
    decided_at TEXT,
    CHECK ((state IN ('approved', 'rejected')) = (decided_at IS NOT NULL))
) STRICT;

CREATE INDEX register_change_of ON register_change (organisation_id, id);
CREATE INDEX register_change_waiting ON register_change (id) WHERE state = 'waiting';

-- What somebody typed to sign, between the form and the confirmation: bound to account, letter and text, for a day.
CREATE TABLE signing_kept (
    token TEXT PRIMARY KEY,
    letter_id INTEGER NOT NULL REFERENCES letter (id),
    guild_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    -- JSON; emptied once it was confirmed.
    typed TEXT NOT NULL,
    -- The receipt's code, once it was confirmed.
    code TEXT,
    kept_until TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX signing_kept_until ON signing_kept (kept_until);
CREATE INDEX signing_kept_by_user ON signing_kept (user_id);

-- When those who intend to sign will have decided.
CREATE TABLE signature_intent (
    letter_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    decides_at TEXT NOT NULL,
    PRIMARY KEY (letter_id, seq),
    FOREIGN KEY (letter_id, seq) REFERENCES ledger (letter_id, seq)
) STRICT, WITHOUT ROWID;

-- Which signatures wait for an organiser's approval, and whether exports tell the level of authority. Row 0 of a
-- server holds for its letters that have none of their own.
CREATE TABLE signing_rule (
    guild_id INTEGER NOT NULL,
    letter_id INTEGER NOT NULL DEFAULT 0,
    approval TEXT NOT NULL DEFAULT 'nobody' CHECK (approval IN ('nobody', 'unproven', 'organisations')),
    levels INTEGER NOT NULL DEFAULT 0 CHECK (levels IN (0, 1)),
    PRIMARY KEY (guild_id, letter_id)
) STRICT, WITHOUT ROWID;

-- How many signatures count, kept up to date by the database itself: a letter of 100,000 is counted in no time.
CREATE TABLE signature_tally (
    letter_id INTEGER NOT NULL,
    visibility TEXT NOT NULL,
    capacity TEXT NOT NULL,
    country_key TEXT NOT NULL,
    n INTEGER NOT NULL CHECK (n >= 0),
    PRIMARY KEY (letter_id, visibility, capacity, country_key)
) STRICT, WITHOUT ROWID;

INSERT INTO signature_tally (letter_id, visibility, capacity, country_key, n)
SELECT letter_id, visibility, capacity, country_key, count(*) FROM signature WHERE state = 'signed'
GROUP BY letter_id, visibility, capacity, country_key;

CREATE TRIGGER signature_tallied_in AFTER INSERT ON signature WHEN NEW.state = 'signed'
BEGIN
    INSERT INTO signature_tally (letter_id, visibility, capacity, country_key, n)
    VALUES (NEW.letter_id, NEW.visibility, NEW.capacity, NEW.country_key, 1)
    ON CONFLICT (letter_id, visibility, capacity, country_key) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER signature_tallied_anew AFTER UPDATE OF state, visibility, capacity, country_key ON signature
BEGIN
    UPDATE signature_tally SET n = n - 1
    WHERE OLD.state = 'signed' AND letter_id = OLD.letter_id AND visibility = OLD.visibility
        AND capacity = OLD.capacity AND country_key = OLD.country_key;
    INSERT INTO signature_tally (letter_id, visibility, capacity, country_key, n)
    SELECT NEW.letter_id, NEW.visibility, NEW.capacity, NEW.country_key, 1 WHERE NEW.state = 'signed'
    ON CONFLICT (letter_id, visibility, capacity, country_key) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER signature_tallied_out AFTER DELETE ON signature WHEN OLD.state = 'signed'
BEGIN
    UPDATE signature_tally SET n = n - 1
    WHERE letter_id = OLD.letter_id AND visibility = OLD.visibility
        AND capacity = OLD.capacity AND country_key = OLD.country_key;
END;
