-- What must be said where and when, and what became of it. Rows are the schedule; none is ever deleted.
CREATE TABLE delivery (
    id INTEGER PRIMARY KEY,
    ref TEXT NOT NULL UNIQUE CHECK (length(ref) = 8),
    key TEXT NOT NULL UNIQUE,
    guild_id INTEGER NOT NULL,
    channel_id INTEGER,
    user_id INTEGER,
    role_id INTEGER,
    due_at TEXT NOT NULL,
    useless_after TEXT NOT NULL,
    message TEXT NOT NULL CHECK (message <> ''),
    data TEXT NOT NULL CHECK (json_valid(data)),
    cause TEXT NOT NULL,
    created_by INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'planned'
        CHECK (state IN ('planned', 'claimed', 'sent', 'sent_late', 'expired', 'failed', 'cancelled')),
    reason TEXT,
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_try_at TEXT NOT NULL,
    claimed_at TEXT,
    tried_at TEXT,
    sent_at TEXT,
    message_id INTEGER,
    digest TEXT,
    cancel_wanted INTEGER NOT NULL DEFAULT 0 CHECK (cancel_wanted IN (0, 1)),
    CHECK ((channel_id IS NULL) <> (user_id IS NULL)),
    CHECK (useless_after > due_at),
    CHECK (state <> 'claimed' OR claimed_at IS NOT NULL),
    CHECK ((state IN ('sent', 'sent_late')) = (message_id IS NOT NULL AND sent_at IS NOT NULL)),
    CHECK ((state IN ('expired', 'failed', 'cancelled')) = (reason IS NOT NULL))
) STRICT;

-- The alarm asks for the first of these; a restart asks for the claimed ones.
CREATE INDEX delivery_planned ON delivery (next_try_at, id) WHERE state = 'planned';
CREATE INDEX delivery_claimed ON delivery (id) WHERE state = 'claimed';
CREATE INDEX delivery_cause ON delivery (cause);
CREATE INDEX delivery_server ON delivery (guild_id, state, due_at);

CREATE TRIGGER delivery_begins_planned BEFORE INSERT ON delivery
WHEN NEW.state <> 'planned'
BEGIN
    SELECT RAISE(ABORT, 'delivery: begins as planned');
END;

CREATE TRIGGER delivery_ways BEFORE UPDATE OF state ON delivery
WHEN NEW.state <> OLD.state AND NOT (
    (OLD.state = 'planned' AND NEW.state IN ('claimed', 'expired', 'cancelled'))
    OR (OLD.state = 'claimed' AND NEW.state IN ('planned', 'sent', 'sent_late', 'expired', 'failed', 'cancelled'))
)
BEGIN
    SELECT RAISE(ABORT, 'delivery: no such way between states');
END;

CREATE TRIGGER delivery_kept BEFORE DELETE ON delivery
BEGIN
    SELECT RAISE(ABORT, 'delivery: rows are kept');
END;

-- A role that a cause's deliveries would call, and the second organiser who agreed.
CREATE TABLE ping (
    cause TEXT PRIMARY KEY,
    guild_id INTEGER NOT NULL,
    role_id INTEGER NOT NULL,
    asked_by INTEGER NOT NULL,
    asked_at TEXT NOT NULL,
    confirmed_by INTEGER,
    confirmed_at TEXT,
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
) STRICT;
