-- Sessions change: what was, what is, and who said so. A session that came from a file keeps the file's identity.
ALTER TABLE session ADD COLUMN uid TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN recurrence TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0);
ALTER TABLE session ADD COLUMN timing TEXT NOT NULL DEFAULT 'moment' CHECK (timing IN ('moment', 'days', 'floating'));

CREATE UNIQUE INDEX session_of_file ON session (guild_id, uid, recurrence) WHERE uid <> '';

CREATE TABLE session_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id),
    changed_by INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    quiet INTEGER NOT NULL CHECK (quiet IN (0, 1)),
    fields TEXT NOT NULL CHECK (json_valid(fields))
) STRICT;

CREATE INDEX session_change_by_session ON session_change (session_id, id);

CREATE TRIGGER session_change_stays BEFORE UPDATE ON session_change
BEGIN
    SELECT RAISE(ABORT, 'what was changed is not changed');
END;

CREATE TRIGGER session_change_kept BEFORE DELETE ON session_change
BEGIN
    SELECT RAISE(ABORT, 'what was changed is kept');
END;

-- When a person last asked what had changed.
CREATE TABLE session_look (
    guild_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    looked_at TEXT NOT NULL,
    PRIMARY KEY (guild_id, user_id)
) STRICT;

-- Series without an end that came from a file: followed further as time goes by.
CREATE TABLE session_series (
    guild_id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    source BLOB NOT NULL,
    followed_until TEXT NOT NULL,
    imported_by INTEGER NOT NULL,
    PRIMARY KEY (guild_id, uid)
) STRICT;
