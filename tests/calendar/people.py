"""The people and the sessions that the calendar's tests share."""

from bot.actor import Actor, Permission
from bot.calendar.answers import Wanted

GUILD, OTHER_GUILD, CHANNEL, ROLE = 1, 2, 77, 88
ORGANISER = Actor(10, GUILD, permissions=Permission.MANAGE_GUILD, name="Ona")
SECOND = Actor(11, GUILD, permissions=Permission.MANAGE_GUILD, name="Otto")
MEMBER = Actor(12, GUILD, name="Mira")
ELSEWHERE = Actor(13, OTHER_GUILD, permissions=Permission.MANAGE_GUILD, name="Eve")

SESSION = Wanted("Second reading", "2027-01-25 10:00 Vienna", "13:00", "Boardroom D")
