"""Which moments before an entry its followers want."""
