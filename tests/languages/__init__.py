"""Who is written to in which language."""
