-- Who runs one letter besides the organisers of its server.
CREATE TABLE letter_organiser (
    letter_id INTEGER NOT NULL REFERENCES letter (id),
    user_id INTEGER NOT NULL,
    added_by INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (letter_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX letter_organiser_by_user ON letter_organiser (user_id);

-- How a letter was delivered, and how many stood under it then.
CREATE TABLE letter_publication (
    letter_id INTEGER PRIMARY KEY REFERENCES letter (id),
    entry INTEGER NOT NULL,
    delivered_at TEXT NOT NULL,
    how TEXT NOT NULL CHECK (length(how) BETWEEN 1 AND 500),
    organisations INTEGER NOT NULL CHECK (organisations >= 0),
    people INTEGER NOT NULL CHECK (people >= 0),
    FOREIGN KEY (letter_id, entry) REFERENCES ledger (letter_id, seq)
) STRICT;

CREATE TRIGGER letter_publication_changed BEFORE UPDATE ON letter_publication
BEGIN
    SELECT RAISE(ABORT, 'the numbers at publication do not change');
END;

CREATE TRIGGER letter_publication_deleted BEFORE DELETE ON letter_publication
BEGIN
    SELECT RAISE(ABORT, 'the numbers at publication stay');
END;

CREATE TRIGGER letter_publication_replaced BEFORE INSERT ON letter_publication
WHEN EXISTS (SELECT 1 FROM letter_publication WHERE letter_id = NEW.letter_id)
BEGIN
    SELECT RAISE(ABORT, 'a letter is delivered once');
END;

-- Signatures that their givers want back from a letter that was delivered, until the addressee was told.
CREATE TABLE letter_retraction (
    letter_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    asked_at TEXT NOT NULL,
    told_at TEXT,
    PRIMARY KEY (letter_id, seq),
    FOREIGN KEY (letter_id, seq) REFERENCES ledger (letter_id, seq)
) STRICT, WITHOUT ROWID;

-- Deadlines of which those who run the letter were reminded: once for each moment.
CREATE TABLE letter_reminded (
    letter_id INTEGER NOT NULL REFERENCES letter (id),
    deadline TEXT NOT NULL CHECK (deadline IN ('internal', 'official')),
    utc TEXT NOT NULL,
    PRIMARY KEY (letter_id, deadline, utc)
) STRICT, WITHOUT ROWID;

CREATE INDEX letter_official_until ON letter (official_utc) WHERE official_utc IS NOT NULL;
