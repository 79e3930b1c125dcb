"""Announcements: what organisers have said in a channel at a moment. Knows neither Discord nor SQL."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.calendar.zones import Moment
from bot.delivery.model import OPEN, Delivery, Ping

TITLE_LIMIT = 200
"""Most characters of a title: Discord's 256 for an embed's, less room for escaped characters."""

TEXT_LIMIT = 3_500
"""Most characters of a text: Discord's 4,096 for an embed's description, less room for escaped characters."""

USEFUL_HOURS = 6
"""Hours after its time in which an announcement may still be posted, unless its author says otherwise."""

USEFUL_HOURS_MOST = 168
"""A week: what is older is news no more."""


class AnnouncementState(StrEnum):
    """What its authors made of it. What became of it in the channel is its delivery's to say."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What an organiser typed.

    Attributes:
        title: any text.
        text: any text.
        when: as typed ('2027-01-18 10:00 Vienna'), or a moment that was read before and shall stay as it is.
        channel_id: where; None for the server's channel for announcements.
        role_id: a role to call, if any.
        useful_hours: how long after its time it may still be posted.
    """

    title: str
    text: str
    when: str | Moment
    channel_id: int | None = None
    role_id: int | None = None
    useful_hours: int = USEFUL_HOURS


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What an announcement says, when, where and to whom: a draft that can be taken as it is."""

    title: str
    text: str
    due: Moment
    channel_id: int
    role_id: int | None
    useful_hours: int

    @property
    def useless_after(self) -> datetime:
        """Return when it has lost its use; it is not posted later than that."""
        return self.due.utc + timedelta(hours=self.useful_hours)


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement(Wording):
    """A recorded announcement.

    Attributes:
        id: its number.
        guild_id: the server.
        revision: counts the changes of a draft; what is scheduled is the revision that was previewed.
        state: see `AnnouncementState`.
        created_by: who wrote it.
        scheduled_by: who scheduled it; None for a draft.
        cancelled_by: who cancelled it.
        cancelled_at: when that was.
    """

    id: int
    guild_id: int
    revision: int
    state: AnnouncementState
    created_by: int
    scheduled_by: int | None
    cancelled_by: int | None
    cancelled_at: datetime | None

    @property
    def cause(self) -> str:
        """Return the cause that its delivery and its ping name."""
        return cause_of(self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An announcement as it stands, for one reader.

    Attributes:
        announcement: what it says.
        delivery: what became of it; None for a draft.
        ping: the role it would call, once it is scheduled; None where it calls none.
        may_confirm: whether this reader may be the one who confirms the ping.
    """

    announcement: Announcement
    delivery: Delivery | None = None
    ping: Ping | None = None
    may_confirm: bool = False

    @property
    def on_its_way(self) -> bool:
        """Whether it is scheduled and not posted yet, or just being posted."""
        scheduled = self.announcement.state is AnnouncementState.SCHEDULED
        return scheduled and self.delivery is not None and self.delivery.state in OPEN

    @property
    def ping_waits(self) -> bool:
        """Whether a second organiser's word is missing and still of use."""
        return self.on_its_way and self.ping is not None and self.ping.confirmed_by is None


def cause_of(announcement_id: int) -> str:
    """Return the cause that an announcement's delivery and its ping name."""
    return f"announcement:{announcement_id}"
