"""The services of the calendar, which share one mouth (`Saying`). Part of the composition root."""

from dataclasses import dataclass

from bot.calendar.bodies.known import KnownBody
from bot.calendar.bodies.service import BodyService
from bot.calendar.changing import SessionChanges
from bot.calendar.deadlines.service import DeadlineService
from bot.calendar.events.service import SessionEvents
from bot.calendar.feeds.service import FeedService
from bot.calendar.files import CalendarFiles
from bot.calendar.model import KnownEvent
from bot.calendar.programme.service import ProgrammeService
from bot.calendar.reading import CalendarReading
from bot.calendar.saying import Saying
from bot.calendar.service import CalendarService
from bot.clock import Clock
from bot.delivery.service import DeliveryService
from bot.servers.service import ServerService
from bot.settings import Calendar as CalendarSettings
from bot.storage import Database
from bot.subscriptions.following import Following, rename_followed
from bot.subscriptions.people import FollowerService
from bot.subscriptions.places import FollowedPlaces
from bot.subscriptions.rezoning import rezone_subscriptions
from bot.subscriptions.rounds import Rounds
from bot.subscriptions.service import SubscriptionService


@dataclass(frozen=True, kw_only=True)
class CalendarServices:
    """What the face may call about the calendar."""

    calendar: CalendarService
    bodies: BodyService
    session_changes: SessionChanges
    deadlines: DeadlineService
    programme: ProgrammeService
    session_events: SessionEvents
    feeds: FeedService
    calendar_files: CalendarFiles
    subscriptions: SubscriptionService
    followers: FollowerService
    followed: FollowedPlaces


@dataclass(frozen=True, slots=True)
class Shipped:
    """What comes with Caucus: the known calendar, and the bodies and processes that it names."""

    known: tuple[KnownEvent, ...]
    bodies: tuple[KnownBody, ...]


async def calendar_services(
    db: Database,
    clock: Clock,
    settings: CalendarSettings,
    shipped: Shipped,
    servers: ServerService,
    deliveries: DeliveryService,
    saying: Saying,
) -> CalendarServices:
    """Make them; what happens by itself rides the alarm from now on."""
    zone, known = settings.default_zone, shipped.known
    changes = SessionChanges(db, clock, zone, servers, deliveries, saying)
    programme = ProgrammeService(db, clock, servers)
    changes.on_change(programme.follow)
    files = CalendarFiles(db, clock, zone, known, servers, deliveries, changes, saying)
    events = SessionEvents(db, clock, servers, deliveries)
    feeds = FeedService(db, clock, settings, known, servers, deliveries)
    reading = CalendarReading()
    following = Following(deliveries, reading)
    saying.on_tidings(following.heard)
    rounds = Rounds(db, clock, deliveries, reading, following)
    followers = FollowerService(db, clock, zone, servers, deliveries, lambda: rounds.untold)
    for timed in (events, feeds, files, rounds):
        deliveries.register(timed)
    deliveries.rezoning.register(rezone_subscriptions)
    calendar = CalendarService(db, clock, settings, known, servers, deliveries, saying)
    bodies = BodyService(db, clock, servers, shipped.bodies, calendar.upcoming)
    bodies.on_renamed(rename_followed)
    await bodies.load()
    return CalendarServices(
        calendar=calendar,
        bodies=bodies,
        session_changes=changes,
        deadlines=DeadlineService(db, clock, settings, servers, deliveries, saying),
        programme=programme,
        session_events=events,
        feeds=feeds,
        calendar_files=files,
        subscriptions=SubscriptionService(db, clock, servers, deliveries, reading, following, followers),
        followers=followers,
        followed=FollowedPlaces(db, clock, deliveries, reading),
    )
