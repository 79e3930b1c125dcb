-- Negotiating bodies, and processes below them, become records: until now they were texts on each session.
-- A process is a body's work under a mandate. Both are followed, filtered and shown alike, so they share one table.
CREATE TABLE negotiating_body (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- 0: shipped with Caucus, seen by every server.
    guild_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('body', 'process')),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
    -- The name as it is compared: two ways to write it are one.
    folded TEXT NOT NULL CHECK (folded <> ''),
    short TEXT NOT NULL DEFAULT '',
    -- The body whose process it is.
    of_id INTEGER REFERENCES negotiating_body (id),
    zone TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages)),
    mandate TEXT NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    -- Its name in data/calendars/bodies.yaml.
    known TEXT,
    created_by INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    CHECK (of_id IS NULL OR kind = 'process'),
    CHECK ((zone = '') = (city = ''))
) STRICT;

CREATE UNIQUE INDEX negotiating_body_once ON negotiating_body (guild_id, folded);
CREATE UNIQUE INDEX negotiating_body_known ON negotiating_body (known) WHERE known IS NOT NULL;
CREATE INDEX negotiating_body_of ON negotiating_body (of_id) WHERE of_id IS NOT NULL;

ALTER TABLE session ADD COLUMN negotiating_body_id INTEGER REFERENCES negotiating_body (id);
ALTER TABLE session ADD COLUMN process_id INTEGER REFERENCES negotiating_body (id);

-- Every text that a session or a subscription names, once a calendar; the host's calendar first, which all servers see.
CREATE TEMP TABLE named AS
    SELECT guild_id, 'body' AS kind, negotiating_body AS name, 1 AS rank, id, created_by, created_at
    FROM session WHERE negotiating_body <> ''
    UNION ALL
    SELECT guild_id, 'process', process, 2, id, created_by, created_at FROM session WHERE process <> ''
    UNION ALL
    SELECT guild_id, 'body', coalesce(nullif(label, ''), substr(topic, 6)), 3, id, created_by, created_at
    FROM subscription WHERE topic LIKE 'body:_%';

INSERT INTO negotiating_body (guild_id, kind, name, folded, created_by, created_at)
    SELECT guild_id, kind, name, folded, created_by, created_at
    FROM (
        SELECT *, folded(name) AS folded,
            row_number() OVER (PARTITION BY guild_id, folded(name) ORDER BY rank, id) AS place
        FROM named
    ) AS one
    WHERE place = 1 AND folded <> '' AND (guild_id = 0 OR folded NOT IN (SELECT folded(name) FROM named WHERE guild_id = 0))
    ORDER BY guild_id, rank, id;

DROP TABLE named;

UPDATE session
SET negotiating_body_id = (
        SELECT id FROM negotiating_body AS one
        WHERE one.guild_id IN (session.guild_id, 0) AND one.folded = folded(session.negotiating_body)
    ),
    process_id = (
        SELECT id FROM negotiating_body AS one
        WHERE one.guild_id IN (session.guild_id, 0) AND one.folded = folded(session.process)
    )
WHERE negotiating_body <> '' OR process <> '';

UPDATE subscription
SET topic = 'body:' || (
        SELECT id FROM negotiating_body AS one
        WHERE one.guild_id IN (subscription.guild_id, 0) AND one.folded = folded(substr(subscription.topic, 6))
    )
WHERE topic LIKE 'body:_%';

-- What has happened and is not told yet is told to the same people.
UPDATE subscription_news
SET topics = (
        SELECT json_group_array(coalesce('body:' || (
            SELECT id FROM negotiating_body AS one
            WHERE topic.value LIKE 'body:_%' AND one.guild_id IN (subscription_news.guild_id, 0)
                AND one.folded = folded(substr(topic.value, 6))
        ), topic.value))
        FROM json_each(subscription_news.topics) AS topic
    )
WHERE topics LIKE '%"body:%';

ALTER TABLE session DROP COLUMN negotiating_body;
ALTER TABLE session DROP COLUMN process;

-- Sessions with the names of what they refer to.
CREATE VIEW session_named AS
    SELECT session.*, body.name AS negotiating_body, process.name AS process, process.of_id AS process_of
    FROM session
    LEFT JOIN negotiating_body AS body ON body.id = session.negotiating_body_id
    LEFT JOIN negotiating_body AS process ON process.id = session.process_id;

CREATE INDEX session_of_body ON session (negotiating_body_id) WHERE negotiating_body_id IS NOT NULL;
CREATE INDEX session_of_process ON session (process_id) WHERE process_id IS NOT NULL;

CREATE TRIGGER negotiating_body_added_is_news AFTER INSERT ON negotiating_body
BEGIN
    UPDATE calendar_version SET number = number + 1;
END;

-- Feeds carry the names.
CREATE TRIGGER negotiating_body_changed_is_news AFTER UPDATE ON negotiating_body
BEGIN
    UPDATE calendar_version SET number = number + 1;
    UPDATE calendar_feed SET stale = 1 WHERE guild_id = NEW.guild_id OR NEW.guild_id = 0;
END;

-- What falls together is looked for by its place: among ten thousand people who are told the same, each has few rows.
DROP INDEX delivery_together;
CREATE INDEX delivery_together ON delivery (together, channel_id, user_id, next_try_at)
WHERE state = 'planned' AND together IS NOT NULL;

-- Followers are seen to some at a time, in the order of their numbers.
CREATE INDEX subscription_following ON subscription (guild_id, id) WHERE rhythm IS NULL AND paused_at IS NULL;
