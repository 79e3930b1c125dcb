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

-- An announcement stays what was previewed; only its instant may follow a new zone database, as noted above.
DROP TRIGGER announcement_said_as_scheduled;
CREATE TRIGGER announcement_said_as_scheduled
BEFORE UPDATE OF guild_id, title, text, due_wall, due_zone, due_city, due_adjusted, useful_hours, channel_id, role_id,
    created_by, created_at ON announcement
WHEN OLD.state <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'announcement: a scheduled one does not change');
END;
CREATE TRIGGER announcement_said_when_scheduled BEFORE UPDATE OF due_utc ON announcement
WHEN OLD.state <> 'draft' AND NOT EXISTS (
    SELECT 1 FROM rezoning
    WHERE subject = 'announcement:' || OLD.id AND old_at = OLD.due_utc AND new_at = NEW.due_utc
)
BEGIN
    SELECT RAISE(ABORT, 'announcement: a scheduled one does not change');
END;
