"""The composition root: settings -> one frozen Services. No other module builds a service."""

from dataclasses import dataclass

from bot.announcements.service import AnnouncementService
from bot.calendar.known import load_known
from bot.calendar.service import CalendarService
from bot.clock import Clock, SystemClock
from bot.delivery.service import DeliveryService
from bot.i18n import Texts
from bot.letters.service import LetterService
from bot.reference.service import ReferenceService
from bot.servers.service import ServerService
from bot.settings import Settings
from bot.storage import Database, open_beside, open_database


@dataclass(frozen=True, slots=True)
class Services:
    """Everything the face may call. Made by `build`, ended by `close`."""

    settings: Settings
    clock: Clock
    texts: Texts
    db: Database
    servers: ServerService
    reference: ReferenceService
    letters: LetterService
    calendar: CalendarService
    announcements: AnnouncementService
    deliveries: DeliveryService

    async def close(self) -> None:
        """Stop what runs, in order: nothing new is sent, then the database finishes what waits."""
        await self.deliveries.stop()
        await self.db.close()


async def build(settings: Settings, clock: Clock | None = None, *, beside: bool = False) -> Services:
    """Build every service on the database that the settings name.

    Args:
        settings: the host's settings.
        clock: the time; the machine's own when left out.
        beside: for a look beside a running Caucus; see `open_beside`.

    Raises:
        Invalid: a file of data/ has a mistake.
        Unavailable: the database cannot be had; see `open_database`.
    """
    clock = clock or SystemClock()
    texts = Texts(settings.data / "locales")
    reference = ReferenceService.load(settings.data, results=settings.reference.results)
    known = load_known(settings.data / "calendars")
    db = await (open_beside(settings.db) if beside else open_database(settings.db))
    try:
        servers = ServerService(db, clock, texts.languages)
        await servers.load()
        deliveries = DeliveryService(db, clock, settings.delivery, servers)
        letters = LetterService(db, clock, settings.letters, settings.calendar.default_zone, servers, deliveries)
        calendar = CalendarService(db, clock, settings.calendar, known, servers, deliveries)
        announcements = AnnouncementService(db, clock, settings.calendar.default_zone, servers, deliveries)
        deliveries.register(letters)
    except BaseException:
        await db.close()
        raise
    return Services(settings, clock, texts, db, servers, reference, letters, calendar, announcements, deliveries)
