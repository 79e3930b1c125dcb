"""Deadlines: moments with a zone of their own, which may belong to a session that sits in another one."""
