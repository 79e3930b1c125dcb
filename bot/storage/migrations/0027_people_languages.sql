-- The language in which somebody is told what Caucus says by itself: that of their Discord when they used it last, of
-- those that the catalogue has. Only for people of whom something else is kept that they may be told about.
CREATE TABLE person_language (
    user_id INTEGER PRIMARY KEY CHECK (user_id > 0),
    language TEXT NOT NULL CHECK (language <> '')
) STRICT;
