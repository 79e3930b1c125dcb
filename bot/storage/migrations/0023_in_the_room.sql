-- In the room: who of the coalition attends a session, and who speaks to an agenda item. Both are about people and are
-- erased some time after the session, so nothing here is kept from being deleted.

-- One row for each part of a session that a person attends: all of it, one of its days, one of its meetings.
CREATE TABLE attendance (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    session_id INTEGER NOT NULL REFERENCES session (id),
    user_id INTEGER NOT NULL,
    -- Counted from the session's first day (0), so that a session that moves takes its days along.
    day INTEGER CHECK (day >= 0),
    meeting_id INTEGER REFERENCES meeting (id),
    how TEXT NOT NULL CHECK (how IN ('in person', 'online')),
    -- What an organiser entered and the person has not agreed to yet does not count and is not shown.
    agreed INTEGER NOT NULL CHECK (agreed IN (0, 1)),
    -- The organiser who entered it; NULL: the person did, or made it their own by agreeing.
    entered_by INTEGER,
    entered_at TEXT NOT NULL,
    CHECK (day IS NULL OR meeting_id IS NULL),
    CHECK (agreed = 1 OR entered_by IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX attendance_once
    ON attendance (guild_id, session_id, user_id, ifnull(day, -1), ifnull(meeting_id, 0));
CREATE INDEX attendance_of_person ON attendance (user_id);

-- The speakers of an agenda item, so many slots of so many minutes.
CREATE TABLE roster (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL REFERENCES agenda_item (id),
    slots INTEGER NOT NULL CHECK (slots BETWEEN 1 AND 40),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 60),
    channel_id INTEGER NOT NULL,
    opened_by INTEGER NOT NULL,
    opened_at TEXT NOT NULL,
    closed_at TEXT
) STRICT;

CREATE UNIQUE INDEX roster_once ON roster (guild_id, item_id) WHERE closed_at IS NULL;

-- Whoever has a slot, and whoever waits for one (slot NULL) in the order of the ids.
CREATE TABLE roster_claim (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    roster_id INTEGER NOT NULL REFERENCES roster (id),
    user_id INTEGER NOT NULL,
    slot INTEGER CHECK (slot > 0),
    region TEXT NOT NULL DEFAULT ''
        CHECK (region IN ('', 'africa', 'asia-pacific', 'eastern-europe', 'latin-america', 'western', 'global')),
    claimed_at TEXT NOT NULL,
    -- The start of the meeting for which the speaker was reminded: once for each time it is set for.
    reminded_for TEXT,
    UNIQUE (roster_id, user_id)
) STRICT;

CREATE UNIQUE INDEX roster_claim_slot ON roster_claim (roster_id, slot) WHERE slot IS NOT NULL;
CREATE INDEX roster_claim_of_person ON roster_claim (user_id);

-- A speaker's wish to change places with another one, as long as both have the slots they had.
CREATE TABLE roster_swap (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    asking_id INTEGER NOT NULL REFERENCES roster_claim (id) ON DELETE CASCADE,
    asked_id INTEGER NOT NULL REFERENCES roster_claim (id) ON DELETE CASCADE,
    asking_slot INTEGER NOT NULL,
    asked_slot INTEGER NOT NULL,
    CHECK (asking_id <> asked_id)
) STRICT;

CREATE INDEX roster_swap_asking ON roster_swap (asking_id);
CREATE INDEX roster_swap_asked ON roster_swap (asked_id);
