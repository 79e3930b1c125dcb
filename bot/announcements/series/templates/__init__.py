"""Templates of announcements, saved per server."""
