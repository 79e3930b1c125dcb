-- Tables of signatures and ratifications as a depositary gave them out, imported by the host (guild_id NULL) or a server.
CREATE TABLE status_import (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER,
    instrument TEXT NOT NULL CHECK (length(instrument) BETWEEN 1 AND 100),
    source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    as_of TEXT NOT NULL CHECK (length(as_of) = 10),
    -- Whether a state that is not in it did nothing by that day: not where rows could not be read.
    whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    imported_by INTEGER,
    imported_at TEXT NOT NULL,
    withdrawn_by INTEGER,
    withdrawn_at TEXT
) STRICT;

CREATE INDEX status_import_of ON status_import (instrument, guild_id, as_of, id);

CREATE TABLE status_deed (
    import_id INTEGER NOT NULL REFERENCES status_import (id),
    code TEXT NOT NULL CHECK (length(code) = 2),
    step TEXT NOT NULL CHECK (step IN ('signed', 'bound')),
    date TEXT NOT NULL CHECK (length(date) = 10),
    how TEXT CHECK (how IN ('ratified', 'accepted', 'approved', 'acceded', 'confirmed', 'succeeded')),
    PRIMARY KEY (import_id, code, step),
    CHECK ((step = 'bound') = (how IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER status_deed_stays BEFORE UPDATE ON status_deed
BEGIN
    SELECT RAISE(ABORT, 'status: what was imported does not change');
END;

CREATE TRIGGER status_import_stays BEFORE UPDATE OF id, guild_id, instrument, source, as_of, whole, sha256, imported_at
ON status_import
BEGIN
    SELECT RAISE(ABORT, 'status: what was imported does not change');
END;

CREATE TRIGGER status_import_withdrawn_once BEFORE UPDATE OF withdrawn_at ON status_import
WHEN OLD.withdrawn_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'status: withdrawn already');
END;
