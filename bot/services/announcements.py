"""The services of announcements. Part of the composition root."""

from dataclasses import dataclass

from bot.announcements.rezoning.store import AnnouncementRezoning
from bot.announcements.series.following import SeriesFollowing
from bot.announcements.series.planning import MeetingDays
from bot.announcements.series.rezoning.store import SeriesRezoning
from bot.announcements.series.service import SeriesService
from bot.announcements.series.steps.service import Steps
from bot.announcements.series.templates.service import TemplateService
from bot.announcements.service import AnnouncementService
from bot.clock import Clock
from bot.delivery.service import DeliveryService
from bot.servers.service import ServerService
from bot.settings import Settings
from bot.storage import Database


@dataclass(frozen=True, kw_only=True)
class AnnouncementServices:
    """What the face may call about announcements."""

    announcements: AnnouncementService
    series: SeriesService
    announcement_steps: Steps
    announcement_templates: TemplateService


def announcement_services(
    db: Database,
    clock: Clock,
    settings: Settings,
    servers: ServerService,
    deliveries: DeliveryService,
    meeting_days: MeetingDays,
) -> AnnouncementServices:
    """Make them; what happens by itself rides the alarm, and follows the zone database, from now on."""
    zone = settings.calendar.default_zone
    series = SeriesService(db, clock, zone, settings.language, servers, deliveries, meeting_days)
    steps = Steps(db, clock, deliveries)
    for timed in (SeriesFollowing(db, clock, series.planner), steps):
        deliveries.register(timed)
    for rezone in (AnnouncementRezoning(deliveries.shift_cause), SeriesRezoning(deliveries, series.planner)):
        deliveries.rezoning.register(rezone)
    return AnnouncementServices(
        announcements=AnnouncementService(db, clock, zone, servers, deliveries),
        series=series,
        announcement_steps=steps,
        announcement_templates=TemplateService(db, clock, servers),
    )
