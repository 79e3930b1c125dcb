"""The language in which each person is written to when nobody has just asked anything."""
