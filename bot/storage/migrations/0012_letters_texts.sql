-- The texts of letters: which one is binding now, how it came to be, what is proposed, translations, what was gathered.

-- Which of its texts a letter has now. It may go back to one it had before.
ALTER TABLE letter ADD COLUMN text_number INTEGER NOT NULL DEFAULT 1;

CREATE TRIGGER letter_text_of_its_own BEFORE UPDATE OF text_number ON letter
WHEN NOT EXISTS (
    SELECT 1 FROM text_version
    WHERE letter_id = NEW.id AND number = NEW.text_number AND frozen_at IS NOT NULL
)
BEGIN
    SELECT RAISE(ABORT, 'a letter that was opened has a frozen text');
END;

-- Each change of a binding text after opening, by the ledger entry that records it.
CREATE TABLE text_change (
    letter_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('version', 'editorial')),
    number INTEGER NOT NULL,
    was INTEGER NOT NULL CHECK (was <> number),
    note TEXT NOT NULL DEFAULT '',
    changed_at TEXT NOT NULL,
    proposed_by INTEGER,
    agreed_by INTEGER,
    PRIMARY KEY (letter_id, seq),
    FOREIGN KEY (letter_id, seq) REFERENCES ledger (letter_id, seq),
    FOREIGN KEY (letter_id, number) REFERENCES text_version (letter_id, number),
    FOREIGN KEY (letter_id, was) REFERENCES text_version (letter_id, number),
    -- Nobody agrees to an editorial change of their own.
    CHECK (kind = 'version' OR proposed_by IS NULL OR agreed_by IS NULL OR proposed_by <> agreed_by)
) STRICT, WITHOUT ROWID;

-- A new text between its preview and the press that makes it so; it outlives a restart.
CREATE TABLE text_proposal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    letter_id INTEGER NOT NULL REFERENCES letter (id),
    kind TEXT NOT NULL CHECK (kind IN ('version', 'editorial')),
    -- The binding text it was compared with; once that is another one the proposal is void.
    was TEXT NOT NULL CHECK (length(was) = 64),
    text TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    note TEXT NOT NULL DEFAULT '',
    proposed_by INTEGER,
    proposed_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped'))
) STRICT;

CREATE INDEX text_proposal_open ON text_proposal (letter_id) WHERE state = 'open';

-- Translations: each is recorded for good by its ledger entry; the last one of a language is shown.
CREATE TABLE text_translation (
    letter_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    language TEXT NOT NULL CHECK (length(language) BETWEEN 2 AND 35),
    text TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    -- The binding text it translates.
    translates TEXT NOT NULL CHECK (length(translates) = 64),
    added_at TEXT NOT NULL,
    added_by INTEGER,
    PRIMARY KEY (letter_id, seq),
    FOREIGN KEY (letter_id, seq) REFERENCES ledger (letter_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER text_translation_stays BEFORE UPDATE OF letter_id, seq, language, text, sha256, translates
ON text_translation
BEGIN
    SELECT RAISE(ABORT, 'a translation is replaced by another one, never changed');
END;

-- Signers who were asked to confirm under a new text, and when they hear of it next.
CREATE TABLE confirmation (
    letter_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    -- The change they were asked about last.
    change_seq INTEGER NOT NULL,
    asked_at TEXT NOT NULL,
    reminders INTEGER NOT NULL DEFAULT 0 CHECK (reminders >= 0),
    next_at TEXT,
    PRIMARY KEY (letter_id, seq),
    FOREIGN KEY (letter_id, seq) REFERENCES signature (letter_id, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX confirmation_next ON confirmation (next_at) WHERE next_at IS NOT NULL;

-- Messages that an organiser picked from a conversation to make a letter of; kept a week.
CREATE TABLE gathered_text (
    guild_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    gathered_at TEXT NOT NULL,
    PRIMARY KEY (guild_id, user_id, message_id)
) STRICT, WITHOUT ROWID;
