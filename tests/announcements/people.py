"""The people and the announcement that the tests share."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.actor import Actor, Permission
from bot.announcements.model import Draft, Standing
from bot.announcements.service import AnnouncementService

GUILD, OTHER_GUILD, CHANNEL, ORGANISERS, DELEGATES = 1, 2, 77, 50, 51
MANAGER = Actor(10, GUILD, permissions=Permission.MANAGE_GUILD, name="Olga")
OTTO = Actor(11, GUILD, role_ids=frozenset({ORGANISERS}), name="Otto")
OYA = Actor(12, GUILD, role_ids=frozenset({ORGANISERS}), name="Oya")
MEMBER = Actor(13, GUILD, name="Mira")
ELSEWHERE = Actor(14, OTHER_GUILD, permissions=Permission.MANAGE_GUILD, name="Eve")
NOWHERE = Actor(11, None, name="Otto in direct messages")

TEN = datetime(2027, 1, 18, 9, 0, tzinfo=UTC)
"""10:00 in Vienna."""

DRAFT = Draft(title="Briefing", text="In room 3.\nBring your badge.", when="2027-01-18 10:00 Vienna")


async def scheduled(
    announcements: AnnouncementService, draft: Draft = DRAFT, who: Actor = OTTO, *, role: int | None = None
) -> Standing:
    """Return an announcement that is scheduled."""
    made = (await announcements.draft(who, replace(draft, role_id=role or draft.role_id))).announcement
    return await announcements.schedule(who, made.id, made.revision)
