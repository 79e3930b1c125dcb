"""Series of announcements and templates in Discord."""
