"""Announcements in several channels and languages, once or again and again."""
