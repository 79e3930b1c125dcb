"""Speakers of agenda items: slots, a waiting list, exchanges, reminders."""
