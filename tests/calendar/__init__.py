"""Times and zones, sessions and their reminders."""
