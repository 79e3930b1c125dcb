"""The people and the session that the room's tests share."""

from datetime import UTC, datetime

from bot.actor import Actor, Permission
from bot.calendar.answers import Wanted

GUILD, CHANNEL, COALITION = 1, 77, 500
ROLE = frozenset({COALITION})
ORGANISER = Actor(10, GUILD, permissions=Permission.MANAGE_GUILD, name="Ona")
MIRA, MUSA, NILS = (
    Actor(number, GUILD, ROLE, name=name) for number, name in ((12, "Mira"), (13, "Musa"), (14, "Nils"))
)
OUTSIDER = Actor(20, GUILD, name="Otis")
ELSEWHERE = Actor(30, 2, ROLE, permissions=Permission.MANAGE_GUILD, name="Eve")
IN_PRIVATE = Actor(12, None, name="Mira")

WEEKS = Wanted("Second session", "2027-01-25 10:00 Vienna", "2027-01-27 18:00", "Vienna")
STARTS = datetime(2027, 1, 25, 9, 0, tzinfo=UTC)
ENDS = datetime(2027, 1, 27, 17, 0, tzinfo=UTC)


def member(number: int) -> Actor:
    """Return one of many members of the coalition."""
    return Actor(1000 + number, GUILD, ROLE, name=f"Member {number}")
