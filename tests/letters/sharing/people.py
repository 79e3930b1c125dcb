"""People of the server that takes a letter in, and of a third one."""

from dataclasses import replace

from bot.actor import Actor, Permission
from bot.letters.model import Letter
from bot.letters.service import LetterService
from bot.letters.sharing.service import SharingService
from tests.letters.people import ORGANISER, OTHER_GUILD, opened

THIRD_GUILD = 3
PANELS, ELSEWHERE_COALITION = 177, 188
HOST = Actor(30, OTHER_GUILD, permissions=Permission.MANAGE_GUILD, name="Hana")
SECOND_HOST = Actor(31, OTHER_GUILD, permissions=Permission.MANAGE_GUILD, name="Hugo")
GUEST = Actor(32, OTHER_GUILD, frozenset({ELSEWHERE_COALITION}), name="Gita")
GUEST_FRIEND = Actor(33, OTHER_GUILD, frozenset({ELSEWHERE_COALITION}), name="Gero")
GUEST_OUTSIDER = Actor(34, OTHER_GUILD, name="Ola")
THIRD_HOST = Actor(40, THIRD_GUILD, permissions=Permission.MANAGE_GUILD, name="Tara")
IN_PRIVATE = replace(GUEST, guild_id=None)


async def shared(letters: LetterService, sharing: SharingService, host: Actor = HOST) -> Letter:
    """Return an open letter that is in sight in another server too."""
    letter = await opened(letters)
    made = await sharing.offer(ORGANISER, letter.id)
    await sharing.accept(host, made.code, PANELS)
    return letter
