"""Personal reminders: what somebody wants to be told in private, when."""
