"""The tests. Each capability's stand in the folder of its name."""

from datetime import UTC, datetime

NOON = datetime(2027, 1, 11, 12, 0, tzinfo=UTC)
"""Where the tests' held clock stands at first: a Monday."""
