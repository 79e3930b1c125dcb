-- What people want to be told of when a text of an instrument arrives. What was told stands in deliveries
-- (cause 'wording:ID').
CREATE TABLE watch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    -- Whose it is; NULL: the server's, told in its announcements channel.
    user_id INTEGER,
    instrument TEXT NOT NULL CHECK (instrument <> ''),
    about TEXT NOT NULL CHECK (about IN ('article', 'chapter', 'tag', 'word')),
    value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 80),
    -- The version that an article's number belongs to; '' where there are no numbers.
    version TEXT NOT NULL,
    created_by INTEGER NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX watch_once ON watch (guild_id, coalesce(user_id, 0), instrument, about, value, version);
CREATE INDEX watch_instrument ON watch (instrument, guild_id);
CREATE INDEX watch_person ON watch (user_id) WHERE user_id IS NOT NULL;
