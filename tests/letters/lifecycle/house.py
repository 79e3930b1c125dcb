"""All services of letters on one database file, as the bot has them, and the people of two servers."""

from dataclasses import replace
from pathlib import Path

from bot.actor import Actor
from bot.clock import Clock
from bot.delivery.service import DeliveryService
from bot.letters.desk import LetterDesk
from bot.letters.duplicates.service import DuplicateService
from bot.letters.entries.importing import ImportService
from bot.letters.entries.service import EntryService
from bot.letters.life.service import LifeService
from bot.letters.running.limits import RuleService
from bot.letters.running.model import Change
from bot.letters.safety.sealing import Sealer
from bot.letters.safety.service import SafetyService
from bot.letters.service import LetterService
from bot.letters.sharing.service import SharingService
from bot.letters.signatures.service import SigningService
from bot.letters.signatures.signers import SignersService
from bot.letters.texts.service import LetterTexts
from bot.servers.service import ServerService
from bot.settings import Delivery, Letters
from bot.storage import Database, open_database
from tests.blank import lay_blank
from tests.letters.people import ALICE, BOB, CHANNEL, COALITION, ORGANISER, OUTSIDER
from tests.letters.sharing.people import ELSEWHERE_COALITION, GUEST, HOST, PANELS

PEOPLE = (ALICE, BOB, OUTSIDER, GUEST)
"""Who signs: two of the coalition, one who is not, one of the server that the letter may be shared with."""


class House:
    """The services on one desk.

    Args:
        db: the database.
        clock: the time.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self.db = db
        self.servers = ServerService(db, clock, ("en",))
        self.deliveries = DeliveryService(db, clock, Delivery(), self.servers)
        desk = LetterDesk(db, clock, Letters(), "Europe/Vienna", self.servers, self.deliveries)
        self.letters, self.texts, self.life = LetterService(desk), LetterTexts(desk), LifeService(desk)
        self.signing, self.signers, self.sharing = SigningService(desk), SignersService(desk), SharingService(desk)
        self.rules = RuleService(desk)
        self.entries, self.imports = EntryService(desk), ImportService(desk)
        self.duplicates = DuplicateService(desk, lambda *_: [])
        self.safety = SafetyService(desk, Sealer(""))
        self._clock = clock

    async def settle(self) -> None:
        """Set the two servers up: channels, and who is of the coalition."""
        await self.servers.load()
        await self.servers.change(ORGANISER, letters_channel_id=CHANNEL, coalition_role_id=COALITION)
        await self.servers.change(HOST, letters_channel_id=PANELS, coalition_role_id=ELSEWHERE_COALITION)
        # The model counts no pace: tests/letters/running does.
        await self.rules.change(ORGANISER, None, Change(burst=0, sustained=0, per_account=0))

    async def ring(self) -> None:
        """Let everything happen that is due."""
        now = self._clock.now()
        for timed in (self.letters, self.life, self.texts, self.signing, self.imports, self.duplicates):
            await timed.run_due(now)


async def new_house(path: Path, clock: Clock) -> House:
    """Return a house on a fresh file."""
    house = House(await open_database(lay_blank(path)), clock)
    await house.settle()
    return house


def anywhere(actor: Actor) -> Actor:
    """Return a person in direct messages."""
    return replace(actor, guild_id=None)
