-- Calendar sessions of servers. The known calendar stays in files; reminders are deliveries with the cause 'session:ID'.
CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 150),
    body TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    mode TEXT CHECK (mode IN ('in person', 'online', 'hybrid')),
    documents TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(documents)),
    link TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    start_wall TEXT NOT NULL,
    start_zone TEXT NOT NULL,
    start_city TEXT NOT NULL,
    start_utc TEXT NOT NULL,
    end_wall TEXT,
    end_zone TEXT,
    end_city TEXT,
    end_utc TEXT,
    channel_id INTEGER,
    role_id INTEGER,
    created_by INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    cancelled_by INTEGER,
    cancelled_at TEXT,
    CHECK ((end_wall IS NULL) = (end_utc IS NULL)),
    CHECK ((end_zone IS NULL) = (end_utc IS NULL)),
    CHECK ((end_city IS NULL) = (end_utc IS NULL)),
    CHECK (end_utc IS NULL OR end_utc > start_utc),
    CHECK ((cancelled_by IS NULL) = (cancelled_at IS NULL))
) STRICT;

CREATE INDEX session_by_start ON session (guild_id, start_utc);

CREATE TRIGGER session_stays BEFORE DELETE ON session
BEGIN
    SELECT RAISE(ABORT, 'sessions are cancelled, not deleted');
END;
