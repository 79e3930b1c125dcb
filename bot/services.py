"""The composition root: settings -> one frozen Services. No other module builds a service."""

from dataclasses import dataclass
from typing import TypedDict

from bot.announcements.rezoning_store import AnnouncementRezoning
from bot.announcements.service import AnnouncementService
from bot.calendar.changing import SessionChanges
from bot.calendar.deadlines.service import DeadlineService
from bot.calendar.events.service import SessionEvents
from bot.calendar.feeds.service import FeedService
from bot.calendar.files import CalendarFiles
from bot.calendar.known import load_known
from bot.calendar.model import KnownEvent
from bot.calendar.programme.service import ProgrammeService
from bot.calendar.rezoning import CalendarRezoning
from bot.calendar.saying import Saying
from bot.calendar.service import CalendarService
from bot.clock import Clock, SystemClock
from bot.delivery.service import DeliveryService
from bot.i18n import Texts
from bot.letters.desk import LetterDesk
from bot.letters.duplicates.service import DuplicateService, in_register
from bot.letters.entries.importing import ImportService
from bot.letters.entries.service import EntryService
from bot.letters.life.service import LifeService
from bot.letters.register.service import RegisterService
from bot.letters.rezoning_store import rezone_letters
from bot.letters.service import LetterService
from bot.letters.sharing.service import SharingService
from bot.letters.signatures.service import SigningService
from bot.letters.signatures.signers import SignersService
from bot.letters.texts.service import LetterTexts
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
from bot.reminders.service import ReminderService
from bot.servers.service import ServerService
from bot.settings import Settings
from bot.status.loader import load_world
from bot.status.model import World
from bot.status.service import StatusService
from bot.storage import Database, open_beside, open_database, open_reading


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
    entries: EntryService
    imports: ImportService
    duplicates: DuplicateService
    letter_texts: LetterTexts
    letter_life: LifeService
    letter_sharing: SharingService
    signing: SigningService
    signers: SignersService
    register: RegisterService
    calendar: CalendarService
    session_changes: SessionChanges
    deadlines: DeadlineService
    programme: ProgrammeService
    session_events: SessionEvents
    feeds: FeedService
    calendar_files: CalendarFiles
    announcements: AnnouncementService
    deliveries: DeliveryService
    reminders: ReminderService
    wordings: WordingService
    inbox: Inbox
    ratings: RatingService
    crosswalk: CrosswalkService
    status: StatusService
    compare: CompareService
    watch: WatchService

    async def close(self) -> None:
        """Stop what runs, in order: nothing new is sent, then the database finishes what waits."""
        await self.inbox.close()
        await self.deliveries.stop()
        await self.session_events.close()
        await self.feeds.close()
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
    known: tuple[KnownEvent, ...]
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
    read = _Read(load(settings.data), load_known(settings.data / "calendars"), load_world(settings.data))
    db = await (open_beside(settings.db) if beside else open_database(settings.db))
    try:
        return await _furnished(settings, clock or SystemClock(), texts, read, db, beside=beside)
    except BaseException:
        await db.close()
        raise


class _Letters(TypedDict):
    """The services of letters, as `Services` calls them."""

    letters: LetterService
    entries: EntryService
    imports: ImportService
    duplicates: DuplicateService
    letter_texts: LetterTexts
    letter_life: LifeService
    letter_sharing: SharingService
    signing: SigningService
    signers: SignersService
    register: RegisterService


def _letters(desk: LetterDesk, status: StatusService) -> _Letters:
    letters, life, signing = LetterService(desk), LifeService(desk), SigningService(desk)
    texts, imports, duplicates = LetterTexts(desk), ImportService(desk), DuplicateService(desk, in_register)
    for timed in (letters, life, signing, texts, imports, duplicates):
        desk.deliveries.register(timed)
    return _Letters(
        letters=letters,
        entries=EntryService(desk),
        imports=imports,
        duplicates=duplicates,
        letter_texts=texts,
        letter_life=life,
        letter_sharing=SharingService(desk),
        signing=signing,
        signers=SignersService(desk),
        register=RegisterService(desk, status.code_of),
    )


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
    letters = _letters(desk, status)
    await letters["register"].load()
    saying = Saying(deliveries)
    changes = SessionChanges(db, clock, zone, servers, deliveries, saying)
    programme = ProgrammeService(db, clock, servers)
    changes.on_change(programme.follow)
    files = CalendarFiles(db, clock, zone, read.known, servers, deliveries, changes, saying)
    events = SessionEvents(db, clock, servers, deliveries)
    feeds = FeedService(db, clock, settings.calendar, read.known, servers, deliveries)
    for timed in (events, feeds):
        deliveries.register(timed)
    deliveries.register(files)
    for rezone in (CalendarRezoning(deliveries), AnnouncementRezoning(deliveries.shift_cause), rezone_letters):
        deliveries.rezoning.register(rezone)
    fetch = Fetcher(settings.imports).fetch
    wordings = WordingService(db, clock, settings.imports, read.library, servers, read_document, fetch)
    await wordings.load()
    reference = ReferenceService(read.library, settings.reference.results, wordings.in_sight())
    await reference.refresh(wordings.in_sight, wordings.servers_with_texts(), everybody=False)
    wordings.on_change(reference.follow(wordings))
    compare = CompareService(reference, wordings.in_sight, operative_words(settings.data))
    inbox = Inbox(settings.db)
    if not beside:
        inbox.attend(wordings)
    return Services(
        settings=settings,
        clock=clock,
        texts=texts,
        db=db,
        servers=servers,
        reference=reference,
        **letters,
        calendar=CalendarService(db, clock, settings.calendar, read.known, servers, deliveries, saying),
        session_changes=changes,
        deadlines=DeadlineService(db, clock, settings.calendar, servers, deliveries, saying),
        programme=programme,
        session_events=events,
        feeds=feeds,
        calendar_files=files,
        announcements=AnnouncementService(db, clock, zone, servers, deliveries),
        deliveries=deliveries,
        reminders=ReminderService(db, clock, zone, servers, deliveries),
        wordings=wordings,
        inbox=inbox,
        ratings=RatingService(db, clock, servers, reference),
        crosswalk=CrosswalkService(reference, letters["letters"]),
        status=status,
        compare=compare,
        watch=WatchService(db, clock, servers, deliveries, reference, wordings, compare),
    )
