-- Running a letter: what its signatures must fit to count at once, who was asked to answer, what was said aloud.

-- What does not fit waits for an organiser; 0 is no limit. Row 0 of a server holds for its letters without their own.
CREATE TABLE letter_rule (
    guild_id INTEGER NOT NULL,
    letter_id INTEGER NOT NULL DEFAULT 0,
    -- Signatures under one letter within a minute, and within an hour.
    burst INTEGER NOT NULL CHECK (burst BETWEEN 0 AND 100000),
    sustained INTEGER NOT NULL CHECK (sustained BETWEEN 0 AND 100000),
    -- Signatures of one account under one letter.
    per_account INTEGER NOT NULL CHECK (per_account BETWEEN 0 AND 1000),
    -- How old an account is, and how long it has been in the server.
    account_days INTEGER NOT NULL CHECK (account_days BETWEEN 0 AND 3650),
    member_days INTEGER NOT NULL CHECK (member_days BETWEEN 0 AND 3650),
    role_id INTEGER,
    milestones INTEGER NOT NULL CHECK (milestones IN (0, 1)),
    PRIMARY KEY (guild_id, letter_id)
) STRICT, WITHOUT ROWID;

-- What came in of late: only what somebody signed and what counts.
CREATE INDEX signature_recent ON signature (letter_id, signed_at) WHERE state = 'signed' AND entered_by IS NULL;

-- The most public signatures a letter was seen to have: what was said at that number is not said again.
CREATE TABLE letter_reached (
    letter_id INTEGER PRIMARY KEY REFERENCES letter (id),
    n INTEGER NOT NULL CHECK (n >= 0)
) STRICT;

INSERT INTO letter_reached (letter_id, n)
SELECT letter_id, sum(n) FROM signature_tally WHERE visibility = 'public' GROUP BY letter_id;

-- Who was asked privately to answer for an organisation, once, and reminded, once.
CREATE TABLE letter_nudge (
    letter_id INTEGER NOT NULL REFERENCES letter (id),
    organisation_id INTEGER NOT NULL REFERENCES register_organisation (id),
    user_id INTEGER NOT NULL,
    -- The organiser; NULL once erased.
    nudged_by INTEGER,
    nudged_at TEXT NOT NULL,
    reminded_at TEXT,
    PRIMARY KEY (letter_id, organisation_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX letter_nudge_by_user ON letter_nudge (user_id);

-- Organisations that will not sign, as one of their accounts said; organisers only.
CREATE TABLE letter_decline (
    letter_id INTEGER NOT NULL REFERENCES letter (id),
    organisation_id INTEGER NOT NULL REFERENCES register_organisation (id),
    -- NULL once erased.
    declined_by INTEGER,
    declined_at TEXT NOT NULL,
    PRIMARY KEY (letter_id, organisation_id)
) STRICT, WITHOUT ROWID;

-- Accounts that want no nudges, anywhere.
CREATE TABLE nudge_refusal (
    user_id INTEGER PRIMARY KEY,
    refused_at TEXT NOT NULL
) STRICT;
