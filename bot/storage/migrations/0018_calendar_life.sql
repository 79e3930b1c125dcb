-- The calendar in full: whose session it is, how it stands, its meetings and agenda items, deadlines of kinds,
-- Discord's scheduled events and the secret feed file.
ALTER TABLE session ADD COLUMN negotiating_body TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN process TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages));
ALTER TABLE session ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags));
ALTER TABLE session ADD COLUMN private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1));
ALTER TABLE session ADD COLUMN standing TEXT NOT NULL DEFAULT 'confirmed'
    CHECK (standing IN ('tentative', 'confirmed', 'moved', 'extended', 'suspended', 'reconvened'));

-- A moment with its OWN zone; it may belong to a session that sits in another one. Reminders are deliveries with the
-- cause 'deadline:ID'.
CREATE TABLE deadline (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    session_id INTEGER REFERENCES session (id),
    kind TEXT NOT NULL CHECK (kind IN ('interest', 'accreditation', 'registration', 'visa', 'speaker list',
        'written submission', 'letter', 'other')),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 150),
    at_wall TEXT NOT NULL,
    at_zone TEXT NOT NULL,
    at_city TEXT NOT NULL,
    at_utc TEXT NOT NULL,
    words INTEGER CHECK (words > 0),
    link TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
    private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)),
    channel_id INTEGER,
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
    created_by INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    cancelled_by INTEGER,
    cancelled_at TEXT,
    CHECK ((cancelled_by IS NULL) = (cancelled_at IS NULL))
) STRICT;

CREATE INDEX deadline_by_time ON deadline (guild_id, at_utc);
CREATE INDEX deadline_of_session ON deadline (session_id) WHERE session_id IS NOT NULL;

CREATE TRIGGER deadline_stays BEFORE DELETE ON deadline
BEGIN
    SELECT RAISE(ABORT, 'deadlines are cancelled, not deleted');
END;

CREATE TABLE deadline_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    deadline_id INTEGER NOT NULL REFERENCES deadline (id),
    changed_by INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    quiet INTEGER NOT NULL CHECK (quiet IN (0, 1)),
    fields TEXT NOT NULL CHECK (json_valid(fields))
) STRICT;

CREATE INDEX deadline_change_by_deadline ON deadline_change (deadline_id, id);

CREATE TRIGGER deadline_change_stays BEFORE UPDATE ON deadline_change
BEGIN
    SELECT RAISE(ABORT, 'what was changed is not changed');
END;

CREATE TRIGGER deadline_change_kept BEFORE DELETE ON deadline_change
BEGIN
    SELECT RAISE(ABORT, 'what was changed is kept');
END;

-- The meetings of a session, in its zone. What is taken off the programme stays, marked: others may point at it.
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id),
    start_wall TEXT NOT NULL,
    start_zone TEXT NOT NULL,
    start_city TEXT NOT NULL,
    start_utc TEXT NOT NULL,
    end_wall TEXT NOT NULL,
    end_zone TEXT NOT NULL,
    end_city TEXT NOT NULL,
    end_utc TEXT NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    removed_at TEXT,
    CHECK (end_utc > start_utc)
) STRICT;

CREATE UNIQUE INDEX meeting_once ON meeting (session_id, start_utc, place) WHERE removed_at IS NULL;

CREATE TABLE agenda_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    position INTEGER NOT NULL CHECK (position > 0),
    number TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 150),
    documents TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(documents)),
    removed_at TEXT
) STRICT;

CREATE INDEX agenda_item_of_meeting ON agenda_item (meeting_id, position);

-- Whether a server's sessions are shown as Discord's scheduled events, and whether these have to be looked at again.
CREATE TABLE event_keeping (
    guild_id INTEGER PRIMARY KEY,
    wanted INTEGER NOT NULL CHECK (wanted IN (0, 1)),
    stale INTEGER NOT NULL CHECK (stale IN (0, 1)),
    problem TEXT,
    changed_by INTEGER NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

-- The scheduled event that shows a session; what people remove in Discord is not made again.
CREATE TABLE session_event (
    session_id INTEGER PRIMARY KEY REFERENCES session (id),
    event_id INTEGER NOT NULL
) STRICT;

-- The secret feed file of a server. One that has ended is kept until its file is gone.
CREATE TABLE calendar_feed (
    token TEXT PRIMARY KEY CHECK (length(token) >= 32),
    guild_id INTEGER NOT NULL,
    made_by INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    ended_at TEXT,
    stale INTEGER NOT NULL DEFAULT 1 CHECK (stale IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX calendar_feed_once ON calendar_feed (guild_id) WHERE ended_at IS NULL;

-- Counted on with every change of what a calendar shows: what was read before can be told from what is.
CREATE TABLE calendar_version (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    number INTEGER NOT NULL
) STRICT;

INSERT INTO calendar_version (one, number) VALUES (1, 0);

CREATE TRIGGER session_added_is_news AFTER INSERT ON session
BEGIN
    UPDATE calendar_version SET number = number + 1;
    UPDATE event_keeping SET stale = 1 WHERE guild_id = NEW.guild_id OR NEW.guild_id = 0;
    UPDATE calendar_feed SET stale = 1 WHERE guild_id = NEW.guild_id OR NEW.guild_id = 0;
END;

CREATE TRIGGER session_changed_is_news AFTER UPDATE ON session
BEGIN
    UPDATE calendar_version SET number = number + 1;
    UPDATE event_keeping SET stale = 1 WHERE guild_id = NEW.guild_id OR NEW.guild_id = 0;
    UPDATE calendar_feed SET stale = 1 WHERE guild_id = NEW.guild_id OR NEW.guild_id = 0;
END;

CREATE TRIGGER deadline_added_is_news AFTER INSERT ON deadline
BEGIN
    UPDATE calendar_version SET number = number + 1;
    UPDATE calendar_feed SET stale = 1 WHERE guild_id = NEW.guild_id;
END;

CREATE TRIGGER deadline_changed_is_news AFTER UPDATE ON deadline
BEGIN
    UPDATE calendar_version SET number = number + 1;
    UPDATE calendar_feed SET stale = 1 WHERE guild_id = NEW.guild_id;
END;
