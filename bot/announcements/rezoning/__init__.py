"""Announcements' times when the zone database changes."""
