-- What several deliveries of one place say together, and what a new zone database moved.

-- Those with the same word, in the same place, due at about the same time are said by one message.
ALTER TABLE delivery ADD COLUMN together TEXT CHECK (together <> '');
CREATE INDEX delivery_together ON delivery (together, next_try_at)
WHERE state = 'planned' AND together IS NOT NULL;

-- Moments that were computed anew because the zone database had changed: the wall time stayed, the instant did not.
CREATE TABLE rezoning (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    tzdata TEXT NOT NULL CHECK (tzdata <> ''),
    subject TEXT NOT NULL CHECK (subject <> ''),
    guild_id INTEGER NOT NULL,
    zone TEXT NOT NULL,
    wall TEXT NOT NULL,
    old_at TEXT NOT NULL,
    new_at TEXT NOT NULL CHECK (new_at <> old_at),
    UNIQUE (tzdata, subject, old_at)
) STRICT;

-- An announcement stays what was previewed; but where the wall time stays, a new zone database may move its instant.
DROP TRIGGER announcement_said_as_scheduled;
CREATE TRIGGER announcement_said_as_scheduled
BEFORE UPDATE OF guild_id, title, text, due_wall, due_zone, due_city, due_utc, useful_hours, channel_id,
    role_id, created_by, created_at ON announcement
WHEN OLD.state <> 'draft' AND NOT (
    NEW.due_utc <> OLD.due_utc AND NEW.due_wall = OLD.due_wall AND NEW.due_zone = OLD.due_zone
    AND NEW.due_city = OLD.due_city AND NEW.guild_id = OLD.guild_id AND NEW.title = OLD.title AND NEW.text = OLD.text
    AND NEW.useful_hours = OLD.useful_hours AND NEW.channel_id = OLD.channel_id AND NEW.role_id IS OLD.role_id
    AND NEW.created_by = OLD.created_by AND NEW.created_at = OLD.created_at
)
BEGIN
    SELECT RAISE(ABORT, 'announcement: a scheduled one does not change');
END;
