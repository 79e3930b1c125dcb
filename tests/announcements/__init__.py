"""Announcements: preview, confirmation, what became of them."""
