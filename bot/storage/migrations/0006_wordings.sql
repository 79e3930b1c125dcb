-- The wording of instruments as people imported it: one text per instrument, version and language; for everybody
-- (guild_id NULL, imported by the host) or for the server whose organisers imported it. A text is kept when withdrawn.
CREATE TABLE wording (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER,
    instrument TEXT NOT NULL CHECK (length(instrument) BETWEEN 2 AND 40),
    name TEXT NOT NULL DEFAULT '',
    version TEXT NOT NULL CHECK (length(version) BETWEEN 1 AND 80),
    language TEXT NOT NULL CHECK (length(language) BETWEEN 2 AND 20),
    status TEXT NOT NULL CHECK (status IN ('draft', 'adopted', 'in force')),
    date TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    preamble TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    characters INTEGER NOT NULL CHECK (characters >= 0),
    imported_by INTEGER,
    imported_at TEXT NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

-- The last guard against two texts of the same version and language.
CREATE UNIQUE INDEX wording_one ON wording (ifnull(guild_id, 0), instrument, version, language) WHERE withdrawn = 0;

CREATE TABLE wording_article (
    wording_id INTEGER NOT NULL REFERENCES wording (id),
    place INTEGER NOT NULL CHECK (place >= 0),
    number TEXT NOT NULL CHECK (number <> ''),
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    path TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(path)),
    footnotes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(footnotes)),
    page INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (wording_id, place)
) STRICT, WITHOUT ROWID;

-- What was done with a text, by whom and when; by_user NULL is the host.
CREATE TABLE wording_act (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    wording_id INTEGER NOT NULL REFERENCES wording (id),
    act TEXT NOT NULL CHECK (act IN ('imported', 'replaced', 'withdrawn', 'brought back')),
    by_user INTEGER,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX wording_act_of ON wording_act (wording_id, id);

CREATE TRIGGER wording_stays BEFORE DELETE ON wording
BEGIN
    SELECT RAISE(ABORT, 'texts are withdrawn, not deleted');
END;

-- What people were shown does not change under them: a better reading of a file is another text.
CREATE TRIGGER wording_as_imported
BEFORE UPDATE OF guild_id, instrument, version, language, status, date, title, preamble, source, sha256 ON wording
BEGIN
    SELECT RAISE(ABORT, 'an imported text does not change');
END;

CREATE TRIGGER wording_article_as_imported BEFORE UPDATE ON wording_article
BEGIN
    SELECT RAISE(ABORT, 'an imported text does not change');
END;

CREATE TRIGGER wording_article_stays BEFORE DELETE ON wording_article
BEGIN
    SELECT RAISE(ABORT, 'texts are withdrawn, not deleted');
END;
