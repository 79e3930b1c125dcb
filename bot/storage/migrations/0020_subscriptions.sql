-- Who wants to hear of what: in a channel or privately, so long before; digests at an hour of the wall clock.
CREATE TABLE subscription (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    user_id INTEGER,
    channel_id INTEGER,
    role_id INTEGER,
    topic TEXT NOT NULL CHECK (topic <> ''),
    label TEXT NOT NULL,
    rhythm TEXT CHECK (rhythm IN ('daily', 'weekly')),
    weekday INTEGER CHECK (weekday BETWEEN 0 AND 6),
    at_wall TEXT,
    zone TEXT,
    city TEXT,
    next_at TEXT,
    created_by INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    paused_at TEXT,
    paused_reason TEXT,
    untold INTEGER NOT NULL DEFAULT 0 CHECK (untold IN (0, 1)),
    CHECK ((user_id IS NULL) <> (channel_id IS NULL)),
    CHECK (role_id IS NULL OR channel_id IS NOT NULL),
    CHECK ((rhythm IS NULL) = (at_wall IS NULL)),
    CHECK ((rhythm IS NULL) = (zone IS NULL)),
    CHECK ((rhythm IS NULL) = (next_at IS NULL)),
    CHECK ((rhythm IS 'weekly') = (weekday IS NOT NULL)),
    CHECK (paused_reason IS NULL OR paused_at IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX subscription_once ON subscription
    (guild_id, topic, coalesce(user_id, 0), coalesce(channel_id, 0), coalesce(role_id, 0));
CREATE INDEX subscription_of_person ON subscription (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX subscription_of_channel ON subscription (channel_id) WHERE channel_id IS NOT NULL;
CREATE INDEX subscription_next ON subscription (next_at) WHERE next_at IS NOT NULL AND paused_at IS NULL;
CREATE INDEX subscription_untold ON subscription (user_id) WHERE untold = 1;

CREATE TABLE subscription_offset (
    subscription_id INTEGER NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    before INTEGER NOT NULL CHECK (before >= 0),
    PRIMARY KEY (subscription_id, before)
) STRICT, WITHOUT ROWID;

-- The offsets that somebody in a server wants or wanted: for these, and no others, moments are kept below.
CREATE TABLE subscription_span (
    guild_id INTEGER NOT NULL,
    before INTEGER NOT NULL CHECK (before >= 0),
    PRIMARY KEY (guild_id, before)
) STRICT, WITHOUT ROWID;

-- What has happened to a session or deadline and is told to whoever follows it.
CREATE TABLE subscription_news (
    id INTEGER PRIMARY KEY,
    ref TEXT NOT NULL,
    guild_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    topics TEXT NOT NULL CHECK (json_valid(topics)),
    title TEXT NOT NULL,
    was TEXT NOT NULL CHECK (json_valid(was)),
    told TEXT NOT NULL CHECK (json_valid(told)),
    over_at TEXT NOT NULL,
    at TEXT NOT NULL,
    together TEXT NOT NULL
) STRICT;

-- When somebody has to be found who is told something. Deliveries are planned at that moment and not before, so a
-- session that moves moves its few rows here and not a row for each of its followers.
CREATE TABLE subscription_call (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    due_at TEXT NOT NULL,
    guild_id INTEGER NOT NULL,
    ref TEXT NOT NULL,
    before INTEGER NOT NULL DEFAULT 0 CHECK (before >= 0),
    news_id INTEGER REFERENCES subscription_news (id),
    subscription_id INTEGER REFERENCES subscription (id) ON DELETE CASCADE,
    snooze INTEGER NOT NULL DEFAULT 0 CHECK (snooze IN (0, 1)),
    after_id INTEGER NOT NULL DEFAULT 0,
    CHECK (snooze = 0 OR subscription_id IS NOT NULL)
) STRICT;

CREATE INDEX subscription_call_due ON subscription_call (due_at, id);
CREATE INDEX subscription_call_of ON subscription_call (ref);
CREATE INDEX subscription_call_in ON subscription_call (guild_id, due_at);
CREATE INDEX subscription_call_for ON subscription_call (subscription_id) WHERE subscription_id IS NOT NULL;
CREATE UNIQUE INDEX subscription_call_snoozed ON subscription_call (subscription_id, ref) WHERE snooze = 1;

-- When a person wants to be left alone: quiet hours and days off, on the wall clock of a place of their own.
CREATE TABLE follower (
    user_id INTEGER PRIMARY KEY,
    zone TEXT NOT NULL,
    city TEXT NOT NULL,
    quiet_from TEXT,
    quiet_until TEXT,
    days TEXT NOT NULL DEFAULT '0123456' CHECK (days <> ''),
    urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1)),
    closing_at TEXT,
    CHECK ((quiet_from IS NULL) = (quiet_until IS NULL)),
    CHECK (quiet_from IS NULL OR quiet_from <> quiet_until)
) STRICT;

CREATE INDEX follower_closing ON follower (closing_at) WHERE closing_at IS NOT NULL;

-- What cannot be said to somebody pauses itself, once, until they or an organiser have it go on.
CREATE TRIGGER subscription_unheard AFTER UPDATE OF state ON delivery
WHEN NEW.state = 'failed' AND NEW.cause >= 'subscription:' AND NEW.cause < 'subscription;'
    AND NEW.reason IN ('delivery-closed-to-messages', 'delivery-person-gone', 'delivery-channel-gone',
        'delivery-no-access', 'delivery-no-permission')
BEGIN
    UPDATE subscription
    SET paused_at = coalesce(NEW.tried_at, NEW.due_at), paused_reason = NEW.reason, untold = 1
    WHERE paused_at IS NULL AND guild_id = NEW.guild_id
        AND (user_id = NEW.user_id OR channel_id = NEW.channel_id);
END;
