"""Watching: who is told of what, once."""
