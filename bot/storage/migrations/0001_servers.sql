-- What each Discord server has set.
CREATE TABLE server (
    guild_id INTEGER PRIMARY KEY,
    organiser_role_id INTEGER,
    coalition_role_id INTEGER,
    announcements_channel_id INTEGER,
    letters_channel_id INTEGER,
    zone TEXT,
    language TEXT,
    one_may_ping INTEGER NOT NULL DEFAULT 0 CHECK (one_may_ping IN (0, 1)),
    changed_by INTEGER NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

-- Small facts of this installation, such as the fingerprint of the commands last registered.
CREATE TABLE installation (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
