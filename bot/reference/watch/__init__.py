"""Watching treaties: who wants to be told of what, and telling them once when a text arrives."""
