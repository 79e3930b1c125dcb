-- What may be erased of a letter while its ledger stays whole, and what the signatories themselves left to be reached.

-- Salts of single facts of an entry whose secret was erased: what may still be disclosed, and nothing else of the entry.
CREATE TABLE ledger_salt (
    letter_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose <> ''),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    PRIMARY KEY (letter_id, seq, purpose),
    FOREIGN KEY (letter_id, seq) REFERENCES ledger (letter_id, seq)
) STRICT, WITHOUT ROWID;

-- How a signatory can be reached: AES-256-GCM under the host's key, bound to the signature it belongs to.
CREATE TABLE signature_contact (
    letter_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    key_id TEXT NOT NULL CHECK (length(key_id) = 8),
    nonce BLOB NOT NULL UNIQUE CHECK (length(nonce) = 12),
    sealed BLOB NOT NULL CHECK (length(sealed) BETWEEN 16 AND 2048),
    given_at TEXT NOT NULL,
    PRIMARY KEY (letter_id, seq),
    FOREIGN KEY (letter_id, seq) REFERENCES signature (letter_id, seq)
) STRICT, WITHOUT ROWID;

-- Which organiser looked at which contact, for the signatory to see.
CREATE TABLE signature_contact_look (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    letter_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    -- NULL once that organiser was erased.
    looked_by INTEGER,
    looked_at TEXT NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('read', 'exported')),
    FOREIGN KEY (letter_id, seq) REFERENCES signature (letter_id, seq)
) STRICT;

CREATE INDEX signature_contact_look_by_signature ON signature_contact_look (letter_id, seq);

-- What was erased because its time had come: once for each letter and kind, with how many rows that were.
CREATE TABLE letter_erasure (
    letter_id INTEGER NOT NULL REFERENCES letter (id),
    kind TEXT NOT NULL CHECK (kind IN ('contacts', 'details')),
    erased_at TEXT NOT NULL,
    rows INTEGER NOT NULL CHECK (rows >= 0),
    PRIMARY KEY (letter_id, kind)
) STRICT, WITHOUT ROWID;
