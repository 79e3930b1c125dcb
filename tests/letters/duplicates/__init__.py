"""Signatures that may be the same one twice."""
