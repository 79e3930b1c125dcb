"""Comparing texts: the pure part, the files made of it, the commands."""
