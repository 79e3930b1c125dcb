"""Scheduled announcements written by organisers."""
