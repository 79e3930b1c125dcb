"""Signatures that organisers bring: entered one by one, or imported."""
