"""The composition root: settings -> one frozen Services. No other module builds a service."""

from dataclasses import dataclass

from bot.calendar.bodies.known import load_bodies
from bot.calendar.known import load_known
from bot.calendar.rezoning import CalendarRezoning
from bot.calendar.saying import Saying
from bot.clock import Clock, SystemClock
from bot.delivery.service import DeliveryService
from bot.i18n import Texts
from bot.languages.service import LanguageService
from bot.letters.desk import LetterDesk
from bot.letters.rezoning.store import rezone_letters
from bot.letters.safety.sealing import Sealer
from bot.privacy.service import PrivacyService
from bot.reference.compare.service import CompareService
from bot.reference.compare.words import operative_words
from bot.reference.crosswalk import CrosswalkService
from bot.reference.importers.reading import read_document
from bot.reference.loader import load
from bot.reference.model import Library
from bot.reference.ratings.service import RatingService
from bot.reference.service import ReferenceService
from bot.reference.watch.service import WatchService
from bot.reference.wordings.choice import in_sight
from bot.reference.wordings.errands import Inbox
from bot.reference.wordings.fetch import Fetcher
from bot.reference.wordings.model import Wording
from bot.reference.wordings.service import WordingService, stored
from bot.reminders.service import ReminderService, rezone_reminders
from bot.servers.service import ServerService
from bot.services.announcements import AnnouncementServices, announcement_services
from bot.services.calendar import CalendarServices, Shipped, calendar_services
from bot.services.letters import LetterServices, letter_services
from bot.services.room import RoomServices, room_services
from bot.settings import Settings
from bot.status.loader import load_world
from bot.status.model import World
from bot.status.service import StatusService
from bot.storage import Database, open_beside, open_database, open_reading


@dataclass(frozen=True, kw_only=True)
class Services(LetterServices, CalendarServices, AnnouncementServices, RoomServices):
    """Everything the face may call. Made by `build`, ended by `close`."""

    settings: Settings
    clock: Clock
    texts: Texts
    db: Database
    servers: ServerService
    reference: ReferenceService
    deliveries: DeliveryService
    reminders: ReminderService
    wordings: WordingService
    inbox: Inbox
    ratings: RatingService
    crosswalk: CrosswalkService
    status: StatusService
    compare: CompareService
    watch: WatchService
    privacy: PrivacyService
    languages: LanguageService

    async def close(self) -> None:
        """Stop what runs, in order: nothing new is sent, then the database finishes what waits."""
        await self.inbox.close()
        await self.deliveries.stop()
        await self.announcement_steps.close()
        await self.session_events.close()
        await self.feeds.close()
        await self.languages.note()
        await self.db.close()


async def build_compare(settings: Settings) -> CompareService:
    """Build comparing alone; see `build_reference`."""
    reference = await build_reference(settings)
    texts = reference.library.wordings
    return CompareService(reference, lambda _: texts, operative_words(settings.data))


async def build_reference(settings: Settings) -> ReferenceService:
    """Build look-ups alone, with the imported texts where a database is there; none is made, held or changed.

    Raises:
        Invalid: a file of data/ has a mistake.
        Unavailable: the database cannot be read.
    """
    texts: list[Wording] = []
    db = await open_reading(settings.db)
    if db is not None:
        try:
            texts = await stored(db)
        finally:
            await db.close()
    return ReferenceService.load(settings.data, results=settings.reference.results, texts=in_sight(texts, None))


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read from data/."""

    library: Library
    calendar: Shipped
    world: World


async def build_status(settings: Settings) -> tuple[StatusService, Database]:
    """Build signatures and ratifications alone, beside a running Caucus too; whoever asks closes the database.

    Raises:
        Invalid: a file of data/ has a mistake.
        Unavailable: the database cannot be had.
    """
    world = load_world(settings.data)
    db = await open_beside(settings.db)
    try:
        clock = SystemClock()
        status = StatusService(db, clock, ServerService(db, clock, ()), world)
        await status.load()
    except BaseException:
        await db.close()
        raise
    return status, db


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
    texts = Texts(settings.data / "locales")
    calendars = settings.data / "calendars"
    shipped = Shipped(load_known(calendars), load_bodies(calendars))
    read = _Read(load(settings.data), shipped, load_world(settings.data))
    db = await (open_beside(settings.db) if beside else open_database(settings.db))
    try:
        return await _furnished(settings, clock or SystemClock(), texts, read, db, beside=beside)
    except BaseException:
        await db.close()
        raise


def _sealer(settings: Settings) -> Sealer:
    return Sealer(settings.data_key.get_secret_value(), settings.data_key_before.get_secret_value())


async def _people_languages(db: Database, privacy: PrivacyService, *, beside: bool) -> LanguageService:
    languages = LanguageService(db, privacy.known_within)
    await languages.load(tidy=not beside)
    privacy.on_erase(languages.follow)
    return languages


async def _followed_reference(settings: Settings, library: Library, wordings: WordingService) -> ReferenceService:
    """Return look-ups that follow what is imported."""
    reference = ReferenceService(library, settings.reference.results, wordings.in_sight())
    await reference.refresh(wordings.in_sight, wordings.servers_with_texts(), everybody=False)
    wordings.on_change(reference.follow(wordings))
    return reference


async def _furnished(
    settings: Settings, clock: Clock, texts: Texts, read: _Read, db: Database, *, beside: bool
) -> Services:
    zone = settings.calendar.default_zone
    servers = ServerService(db, clock, texts.languages)
    await servers.load()
    deliveries = DeliveryService(db, clock, settings.delivery, servers)
    desk = LetterDesk(db, clock, settings.letters, zone, servers, deliveries)
    status = StatusService(db, clock, servers, read.world)
    await status.load()
    letters = await letter_services(desk, status, _sealer(settings))
    privacy = PrivacyService(db, clock, letters.forgetting, status.load)
    languages = await _people_languages(db, privacy, beside=beside)
    saying = Saying(deliveries)
    calendar = await calendar_services(db, clock, settings.calendar, read.calendar, servers, deliveries, saying)
    room = room_services(db, clock, servers, deliveries, calendar, privacy)
    for rezone in (CalendarRezoning(saying), rezone_letters, rezone_reminders(deliveries)):
        deliveries.rezoning.register(rezone)
    days = calendar.programme.days_within
    announcements = announcement_services(db, clock, settings, servers, deliveries, days)
    fetch = Fetcher(settings.imports).fetch
    wordings = WordingService(db, clock, settings.imports, read.library, servers, read_document, fetch)
    await wordings.load()
    reference = await _followed_reference(settings, read.library, wordings)
    compare = CompareService(reference, wordings.in_sight, operative_words(settings.data))
    inbox = Inbox(settings.db)
    if not beside:
        inbox.attend(wordings, {"erase": privacy.erase_errand})
    return Services(
        settings=settings,
        clock=clock,
        texts=texts,
        db=db,
        servers=servers,
        reference=reference,
        **vars(letters),
        **vars(calendar),
        **vars(room),
        **vars(announcements),
        deliveries=deliveries,
        reminders=ReminderService(db, clock, calendar.followers.place_of, deliveries),
        wordings=wordings,
        inbox=inbox,
        ratings=RatingService(db, clock, servers, reference),
        crosswalk=CrosswalkService(reference, letters.letters),
        status=status,
        compare=compare,
        watch=WatchService(db, clock, servers, deliveries, reference, wordings, compare),
        privacy=privacy,
        languages=languages,
    )
