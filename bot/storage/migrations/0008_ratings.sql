-- How a server's coalition rates a version on a principle. Nothing is changed or thrown away: the last entry holds.
CREATE TABLE rating (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    principle TEXT NOT NULL CHECK (length(principle) BETWEEN 1 AND 100),
    instrument TEXT NOT NULL CHECK (length(instrument) BETWEEN 1 AND 100),
    version TEXT NOT NULL CHECK (length(version) BETWEEN 1 AND 200),
    -- NULL: the coalition takes its rating back.
    rating TEXT CHECK (rating IN ('met', 'mixed', 'weak', 'open')),
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 700),
    source TEXT NOT NULL DEFAULT '' CHECK (length(source) <= 300),
    -- 0 once that person had themself erased.
    recorded_by INTEGER NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX rating_of ON rating (guild_id, instrument, version, principle, id);

CREATE TRIGGER rating_stays_as_recorded
BEFORE UPDATE OF id, guild_id, principle, instrument, version, rating, reason, source, recorded_at ON rating
BEGIN
    SELECT RAISE(ABORT, 'rating: its history does not change');
END;

CREATE TRIGGER rating_by_nobody_else BEFORE UPDATE OF recorded_by ON rating
WHEN NEW.recorded_by <> 0
BEGIN
    SELECT RAISE(ABORT, 'rating: who recorded it can only be erased');
END;

CREATE TRIGGER rating_kept BEFORE DELETE ON rating
BEGIN
    SELECT RAISE(ABORT, 'rating: its history is kept');
END;
