"""Signatures that organisers bring: entered for somebody one by one, or imported from a file."""
