-- Signatures entered for others: files that are imported, and what organisers decided about duplicates.

-- A file on its way into a letter. Its content stays only until it is recorded or left.
CREATE TABLE letter_import (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    letter_id INTEGER NOT NULL REFERENCES letter (id),
    -- SHA-256 of the content.
    file TEXT NOT NULL CHECK (length(file) = 64),
    name TEXT NOT NULL,
    content BLOB,
    -- Which column means what, as JSON.
    reading TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'staged' CHECK (state IN ('staged', 'running', 'done', 'stopped', 'left')),
    -- The organiser; the machine's host has no account.
    staged_by INTEGER,
    staged_at TEXT NOT NULL,
    -- The text that was signed, by the organiser's word.
    sha256 TEXT,
    -- The ledger entry that records it, and how many signatures it brings.
    seq INTEGER,
    planned INTEGER NOT NULL DEFAULT 0 CHECK (planned >= 0),
    recorded INTEGER NOT NULL DEFAULT 0 CHECK (recorded >= 0),
    ended_at TEXT,
    FOREIGN KEY (letter_id, seq) REFERENCES ledger (letter_id, seq),
    CHECK ((content IS NOT NULL) = (state IN ('staged', 'running'))),
    CHECK ((ended_at IS NULL) = (state IN ('staged', 'running'))),
    CHECK (state NOT IN ('running', 'done') OR (seq IS NOT NULL AND sha256 IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX letter_import_one_at_a_time ON letter_import (letter_id) WHERE state = 'running';
CREATE INDEX letter_import_pending ON letter_import (state, staged_at) WHERE state IN ('staged', 'running');

-- Which row of a file became which signature: the guard against recording a row twice, whenever and however often.
CREATE TABLE letter_import_row (
    letter_id INTEGER NOT NULL,
    file TEXT NOT NULL CHECK (length(file) = 64),
    row INTEGER NOT NULL CHECK (row >= 1),
    seq INTEGER NOT NULL,
    PRIMARY KEY (letter_id, file, row),
    FOREIGN KEY (letter_id, seq) REFERENCES signature (letter_id, seq)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX letter_import_row_by_signature ON letter_import_row (letter_id, seq);

-- How a signature stood before it was merged, for as long as it is: what it goes back to, and what its signer sees.
CREATE TABLE signature_merge (
    letter_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    was TEXT NOT NULL CHECK (was IN ('intends', 'pending approval', 'signed', 'needs confirmation')),
    reason TEXT NOT NULL DEFAULT '',
    -- When organisers were told that the one it was merged into stands no longer.
    told_at TEXT,
    PRIMARY KEY (letter_id, seq),
    FOREIGN KEY (letter_id, seq) REFERENCES signature (letter_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER signature_merge_over AFTER UPDATE OF state ON signature
WHEN OLD.state = 'merged' AND NEW.state <> 'merged'
BEGIN
    DELETE FROM signature_merge WHERE letter_id = NEW.letter_id AND seq = NEW.seq;
END;

CREATE INDEX signature_merged ON signature (letter_id, merged_into) WHERE merged_into IS NOT NULL;

-- What organisers said of two signatures that look alike. Undone ones stay.
CREATE TABLE duplicate_decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    letter_id INTEGER NOT NULL,
    low INTEGER NOT NULL,
    high INTEGER NOT NULL CHECK (low < high),
    decision TEXT NOT NULL CHECK (decision IN ('merged', 'different', 'later')),
    keep INTEGER CHECK (keep IN (low, high)),
    decided_by INTEGER,
    decided_at TEXT NOT NULL,
    undone_at TEXT,
    FOREIGN KEY (letter_id, low) REFERENCES signature (letter_id, seq),
    FOREIGN KEY (letter_id, high) REFERENCES signature (letter_id, seq),
    CHECK ((decision = 'merged') = (keep IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX duplicate_decision_stands ON duplicate_decision (letter_id, low, high) WHERE undone_at IS NULL;
