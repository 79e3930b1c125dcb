-- What organisers have said in a channel at a moment. What became of it stands in its delivery (cause 'announcement:ID').
CREATE TABLE announcement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'scheduled', 'cancelled')),
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 3500),
    due_wall TEXT NOT NULL,
    due_zone TEXT NOT NULL,
    due_city TEXT NOT NULL,
    due_utc TEXT NOT NULL,
    due_adjusted TEXT NOT NULL CHECK (due_adjusted IN ('no', 'missing', 'repeated')),
    useful_hours INTEGER NOT NULL CHECK (useful_hours BETWEEN 1 AND 168),
    channel_id INTEGER NOT NULL,
    role_id INTEGER,
    created_by INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    scheduled_by INTEGER,
    scheduled_at TEXT,
    cancelled_by INTEGER,
    cancelled_at TEXT,
    CHECK ((state = 'draft') = (scheduled_at IS NULL)),
    CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL)),
    CHECK ((scheduled_by IS NULL) = (scheduled_at IS NULL)),
    CHECK ((cancelled_by IS NULL) = (cancelled_at IS NULL))
) STRICT;

CREATE INDEX announcement_server ON announcement (guild_id, state, due_utc);

CREATE TRIGGER announcement_begins_draft BEFORE INSERT ON announcement
WHEN NEW.state <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'announcement: begins as a draft');
END;

CREATE TRIGGER announcement_ways BEFORE UPDATE OF state ON announcement
WHEN NEW.state <> OLD.state AND (OLD.state || '>' || NEW.state) NOT IN ('draft>scheduled', 'scheduled>cancelled')
BEGIN
    SELECT RAISE(ABORT, 'announcement: no such way between states');
END;

-- What was scheduled is what was previewed, and what a second organiser let call a role.
CREATE TRIGGER announcement_said_as_scheduled
BEFORE UPDATE OF guild_id, title, text, due_wall, due_zone, due_city, due_utc, due_adjusted, useful_hours, channel_id,
    role_id, created_by, created_at ON announcement
WHEN OLD.state <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'announcement: a scheduled one does not change');
END;

CREATE TRIGGER announcement_kept BEFORE DELETE ON announcement
WHEN OLD.state <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'announcement: only drafts are thrown away');
END;
