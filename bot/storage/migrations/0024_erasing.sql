-- Who did something can be erased everywhere; what was done stays as it is. 0 stands for somebody who was erased.
DROP TRIGGER session_change_stays;
CREATE TRIGGER session_change_stays BEFORE UPDATE OF id, session_id, changed_at, quiet, fields ON session_change
BEGIN
    SELECT RAISE(ABORT, 'what was changed is not changed');
END;
CREATE TRIGGER session_change_by_nobody_else BEFORE UPDATE OF changed_by ON session_change
WHEN NEW.changed_by <> 0
BEGIN
    SELECT RAISE(ABORT, 'who changed it can only be erased');
END;

DROP TRIGGER deadline_change_stays;
CREATE TRIGGER deadline_change_stays BEFORE UPDATE OF id, deadline_id, changed_at, quiet, fields ON deadline_change
BEGIN
    SELECT RAISE(ABORT, 'what was changed is not changed');
END;
CREATE TRIGGER deadline_change_by_nobody_else BEFORE UPDATE OF changed_by ON deadline_change
WHEN NEW.changed_by <> 0
BEGIN
    SELECT RAISE(ABORT, 'who changed it can only be erased');
END;

DROP TRIGGER announcement_said_as_scheduled;
CREATE TRIGGER announcement_said_as_scheduled
BEFORE UPDATE OF guild_id, title, text, due_wall, due_zone, due_city, due_adjusted, useful_hours, channel_id, role_id,
    created_at ON announcement
WHEN OLD.state <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'announcement: a scheduled one does not change');
END;
CREATE TRIGGER announcement_by_nobody_else BEFORE UPDATE OF created_by ON announcement
WHEN OLD.state <> 'draft' AND NEW.created_by <> 0
BEGIN
    SELECT RAISE(ABORT, 'announcement: who wrote it can only be erased');
END;

DROP TRIGGER announcement_version_said_as_previewed;
CREATE TRIGGER announcement_version_said_as_previewed
BEFORE UPDATE OF series_id, occurrence, revision, session_id, plan ON announcement_version
WHEN OLD.state <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'announcement version: one in force does not change');
END;
CREATE TRIGGER announcement_version_by_nobody_else BEFORE UPDATE OF created_by ON announcement_version
WHEN OLD.state <> 'draft' AND NEW.created_by <> 0
BEGIN
    SELECT RAISE(ABORT, 'announcement version: who wrote it can only be erased');
END;
