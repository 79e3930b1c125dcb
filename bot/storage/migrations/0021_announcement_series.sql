-- Announcements in several channels and languages, once or again and again; templates; what follows a message.

CREATE TABLE announcement_series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'running', 'paused', 'cancelled')),
    -- Occurrences after this moment are said: it is set when the series is scheduled, and when it is resumed.
    counts_from TEXT,
    -- Counts the plans that were made of it: part of its deliveries' keys.
    turn INTEGER NOT NULL DEFAULT 0 CHECK (turn >= 0),
    -- Whether the meetings that it follows have changed since its last plan.
    stale INTEGER NOT NULL DEFAULT 0 CHECK (stale IN (0, 1)),
    created_by INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_by INTEGER,
    changed_at TEXT,
    CHECK ((state = 'draft') = (counts_from IS NULL)),
    CHECK ((state = 'draft') = (changed_by IS NULL)),
    CHECK ((changed_by IS NULL) = (changed_at IS NULL))
) STRICT;

CREATE INDEX announcement_series_of_server ON announcement_series (guild_id, state);
CREATE INDEX announcement_series_stale ON announcement_series (id) WHERE stale = 1;

CREATE TRIGGER announcement_series_ways BEFORE UPDATE OF state ON announcement_series
WHEN NEW.state <> OLD.state AND (OLD.state || '>' || NEW.state) NOT IN
    ('draft>running', 'running>paused', 'paused>running', 'running>cancelled', 'paused>cancelled')
BEGIN
    SELECT RAISE(ABORT, 'announcement series: no such way between states');
END;

CREATE TRIGGER announcement_series_kept BEFORE DELETE ON announcement_series
WHEN OLD.state <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'announcement series: only drafts are thrown away');
END;

-- One wording of a series, or of one of its occurrences (named by its wall time in the rule): what was previewed, as
-- a whole. Its deliveries and its ping name it: 'announcement-series:SERIES:VERSION'.
CREATE TABLE announcement_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series_id INTEGER NOT NULL REFERENCES announcement_series (id) ON DELETE CASCADE,
    occurrence TEXT,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'in force', 'replaced')),
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    session_id INTEGER REFERENCES session (id),
    plan TEXT NOT NULL CHECK (json_valid(plan)),
    created_by INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    in_force_by INTEGER,
    in_force_at TEXT,
    CHECK ((state = 'draft') = (in_force_by IS NULL)),
    CHECK ((in_force_by IS NULL) = (in_force_at IS NULL))
) STRICT;

CREATE UNIQUE INDEX announcement_version_once ON announcement_version (series_id, coalesce(occurrence, ''), state)
WHERE state <> 'replaced';
CREATE INDEX announcement_version_follows ON announcement_version (session_id)
WHERE state = 'in force' AND session_id IS NOT NULL;

CREATE TRIGGER announcement_version_said_as_previewed
BEFORE UPDATE OF series_id, occurrence, revision, session_id, plan, created_by ON announcement_version
WHEN OLD.state <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'announcement version: one in force does not change');
END;

CREATE TRIGGER announcement_version_ways BEFORE UPDATE OF state ON announcement_version
WHEN NEW.state <> OLD.state
    AND (OLD.state || '>' || NEW.state) NOT IN ('draft>in force', 'in force>replaced')
BEGIN
    SELECT RAISE(ABORT, 'announcement version: no such way between states');
END;

CREATE TRIGGER announcement_version_kept BEFORE DELETE ON announcement_version
WHEN OLD.state <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'announcement version: only drafts are thrown away');
END;

-- Occurrences that an organiser has taken out, each named by its wall time in the rule.
CREATE TABLE announcement_skip (
    series_id INTEGER NOT NULL REFERENCES announcement_series (id) ON DELETE CASCADE,
    occurrence TEXT NOT NULL,
    skipped_by INTEGER NOT NULL,
    skipped_at TEXT NOT NULL,
    PRIMARY KEY (series_id, occurrence)
) STRICT;

CREATE TABLE announcement_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series_id INTEGER NOT NULL REFERENCES announcement_series (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    content BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 8388608),
    added_by INTEGER NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

CREATE INDEX announcement_file_of_series ON announcement_file (series_id);

CREATE TABLE announcement_template (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    name TEXT NOT NULL COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 60),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 3500),
    saved_by INTEGER NOT NULL,
    saved_at TEXT NOT NULL,
    UNIQUE (guild_id, name)
) STRICT;

-- What follows a message once it stands in its channel. Noted in the commit that records the message, so that no
-- crash loses it; Discord allows each only once a message, so that none does it twice.
CREATE TABLE announcement_step (
    delivery_id INTEGER NOT NULL REFERENCES delivery (id),
    kind TEXT NOT NULL CHECK (kind IN ('crosspost', 'thread')),
    guild_id INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    data TEXT NOT NULL CHECK (json_valid(data)),
    created_by INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'failed')),
    reason TEXT,
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    noted_at TEXT NOT NULL,
    next_try_at TEXT NOT NULL,
    done_at TEXT,
    PRIMARY KEY (delivery_id, kind),
    CHECK (state <> 'failed' OR reason IS NOT NULL),
    CHECK ((state = 'done') = (done_at IS NOT NULL))
) STRICT;

CREATE INDEX announcement_step_waiting ON announcement_step (next_try_at) WHERE state = 'waiting';
CREATE INDEX announcement_step_done ON announcement_step (channel_id, done_at) WHERE state = 'done';

CREATE TRIGGER announcement_step_ways BEFORE UPDATE OF state ON announcement_step
WHEN NEW.state <> OLD.state AND OLD.state <> 'waiting'
BEGIN
    SELECT RAISE(ABORT, 'announcement step: its fate is decided');
END;

CREATE TRIGGER announcement_step_begins AFTER UPDATE OF state ON delivery
WHEN NEW.message = 'announcement-series-post' AND NEW.state IN ('sent', 'sent_late')
    AND OLD.state NOT IN ('sent', 'sent_late')
BEGIN
    INSERT INTO announcement_step
        (delivery_id, kind, guild_id, channel_id, message_id, data, created_by, noted_at, next_try_at)
    SELECT NEW.id, step.value, NEW.guild_id, NEW.channel_id, NEW.message_id, NEW.data, NEW.created_by,
        NEW.sent_at, NEW.sent_at
    FROM json_each(NEW.data, '$.steps') AS step;
END;

-- What follows the meetings of a session is planned anew when these change.
CREATE TRIGGER announcement_meeting_added AFTER INSERT ON meeting
BEGIN
    UPDATE announcement_series SET stale = 1 WHERE stale = 0 AND id IN (
        SELECT series_id FROM announcement_version WHERE session_id = NEW.session_id AND state = 'in force'
    );
END;

CREATE TRIGGER announcement_meeting_changed AFTER UPDATE ON meeting
BEGIN
    UPDATE announcement_series SET stale = 1 WHERE stale = 0 AND id IN (
        SELECT series_id FROM announcement_version WHERE session_id = NEW.session_id AND state = 'in force'
    );
END;

CREATE TRIGGER announcement_session_changed AFTER UPDATE ON session
BEGIN
    UPDATE announcement_series SET stale = 1 WHERE stale = 0 AND id IN (
        SELECT series_id FROM announcement_version WHERE session_id = NEW.id AND state = 'in force'
    );
END;
