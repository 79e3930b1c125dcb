"""The services of what happens in the room. Part of the composition root."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.delivery.service import DeliveryService
from bot.privacy.service import PrivacyService
from bot.room.attendance.service import AttendanceService
from bot.room.counting.service import CountService
from bot.room.rosters.desk import RosterDesk
from bot.room.rosters.exchanging import SwapService
from bot.room.rosters.reminding import RosterReminders
from bot.room.rosters.service import RosterService
from bot.servers.service import ServerService
from bot.services.calendar import CalendarServices
from bot.storage import Database


@dataclass(frozen=True, kw_only=True)
class RoomServices:
    """What the face may call about who attends, who speaks, how long a text is."""

    attendance: AttendanceService
    rosters: RosterService
    swaps: SwapService
    counting: CountService


def room_services(
    db: Database,
    clock: Clock,
    servers: ServerService,
    deliveries: DeliveryService,
    calendar: CalendarServices,
    privacy: PrivacyService,
) -> RoomServices:
    """Make them; what happens by itself rides the alarm from now on."""
    attendance = AttendanceService(db, clock, servers, calendar.programme, deliveries)
    desk = RosterDesk(db, clock, servers, calendar.programme, deliveries)
    rosters = RosterService(desk)
    for timed in (attendance, RosterReminders(desk)):
        deliveries.register(timed)
    # Who waited behind somebody who was erased moves up.
    privacy.on_erase(rosters.refill)
    return RoomServices(
        attendance=attendance, rosters=rosters, swaps=SwapService(desk), counting=CountService(calendar.deadlines)
    )
