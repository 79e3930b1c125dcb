"""What must be said where and when, and what became of it."""
