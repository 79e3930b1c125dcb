"""Series of announcements."""
