"""How announcements look: posted, in a preview, in lists. Texts from people are shown as typed, never obeyed."""

import discord

from bot.announcements.model import Announcement, AnnouncementState, Standing
from bot.calendar.zones import Adjusted
from bot.delivery.model import Delivery, State
from bot.errors import NotFound
from bot.services import Services
from cogs._ui.cards import Card, Colour, clip, plain
from cogs._ui.forms import Say
from cogs._ui.moments import city_in, stamp, when
from cogs._ui.sender import Rendered, renders

PAGE = 8
"""Announcements on one card of a list."""

_TITLE = 80


@renders("announcement-post")
async def post(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return what is posted when an announcement's time has come."""
    del language
    number = delivery.data["announcement"]
    if not isinstance(number, int):
        raise NotFound("announcement-not-found")
    return Rendered(embed=posted(await services.announcements.said(number)))


def posted(announcement: Announcement) -> discord.Embed:
    """Return an announcement as the channel sees it, and its preview before: its own Markdown, no hidden links."""
    text = discord.utils.escape_mentions(announcement.text).replace("](", "]\\(")
    return Card(plain(announcement.title), text, colour=Colour.ANNOUNCEMENT).embed()


def facts(services: Services, say: Say, standing: Standing) -> str:
    """Return where, when and to whom an announcement goes, and how it stands."""
    announcement = standing.announcement
    lines = [
        _head(say, standing),
        say("announcement-goes", channel=f"<#{announcement.channel_id}>", when=when(say, announcement.due)),
        _adjusted(say, announcement),
    ]
    if standing.delivery is None or standing.on_its_way:
        lines += [_calls(services, say, standing), say("announcement-useful", hours=announcement.useful_hours)]
    if standing.delivery is not None and not _waits(standing):
        lines += [became(say, standing), _called(say, standing)]
    return "\n".join(line for line in lines if line)


def upcoming_cards(say: Say, standings: list[Standing]) -> list[Card]:
    """Return what is planned, and the drafts, a page at a time."""
    lines = [_upcoming_line(say, standing) for standing in standings]
    return _cards(say("announcement-list-title"), lines, say("announcement-list-none"))


def history_cards(say: Say, standings: list[Standing]) -> list[Card]:
    """Return what became of announcements, a page at a time."""
    lines = ["\n".join(part for part in (_line(one), became(say, one), _called(say, one)) if part) for one in standings]
    return _cards(say("announcement-history-title"), lines, say("announcement-history-none"))


def choice_label(say: Say, announcement: Announcement) -> str:
    """Return an announcement as one of the choices of a list."""
    due = announcement.due
    return clip(f"#{announcement.id} · {due.wall:%Y-%m-%d %H:%M} {city_in(say, due.city)} · {announcement.title}", 100)


def became(say: Say, standing: Standing) -> str:
    """Return in words what became of an announcement, with a link to its message."""
    announcement, delivery = standing.announcement, standing.delivery
    if delivery is None:
        return ""
    cancelled = announcement.state is AnnouncementState.CANCELLED
    if cancelled and delivery.state is State.CANCELLED:
        at = stamp(announcement.cancelled_at, "f") if announcement.cancelled_at is not None else ""
        return say("announcement-became-cancelled", at=at, by=f"<@{announcement.cancelled_by}>")
    key = delivery.state.value.replace("_", "-")
    outcome = say(
        f"announcement-became-{key}",
        at=stamp(delivery.sent_at, "f") if delivery.sent_at is not None else "",
        link=f"https://discord.com/channels/{delivery.guild_id}/{delivery.channel_id}/{delivery.message_id}",
        reason=say(delivery.reason) if delivery.reason else "",
    )
    if cancelled:
        return f"{say('announcement-cancelled-meanwhile', by=f'<@{announcement.cancelled_by}>')} {outcome}"
    return outcome


def _head(say: Say, standing: Standing) -> str:
    if standing.announcement.state is AnnouncementState.DRAFT:
        return say("announcement-preview")
    return say("announcement-scheduled" if _waits(standing) else "announcement-ended", id=str(standing.announcement.id))


def _waits(standing: Standing) -> bool:
    """Whether a scheduled announcement waits for its time, and nothing has happened yet."""
    delivery = standing.delivery
    untried = delivery is not None and delivery.state is State.PLANNED and delivery.attempts == 0
    return untried and standing.announcement.state is AnnouncementState.SCHEDULED


def _adjusted(say: Say, announcement: Announcement) -> str:
    keys = {Adjusted.MISSING: "announcement-time-missing", Adjusted.REPEATED: "announcement-time-repeated"}
    key = keys.get(announcement.due.adjusted)
    return say(key, city=announcement.due.city) if key is not None else ""


def _calls(services: Services, say: Say, standing: Standing) -> str:
    """Return which role it will call, and on whose word."""
    announcement, ping = standing.announcement, standing.ping
    if announcement.role_id is None:
        return say("announcement-calls-nobody")
    role = f"<@&{announcement.role_id}>"
    if standing.ping_waits:
        return say("announcement-calls-if-you" if standing.may_confirm else "announcement-calls-if-other", role=role)
    if ping is None:
        alone = services.servers.of(announcement.guild_id).one_may_ping
        return say("announcement-calls" if alone else "announcement-calls-needs-second", role=role)
    if ping.confirmed_by == ping.asked_by:
        return say("announcement-calls", role=role)
    return say("announcement-calls-confirmed", role=role, by=f"<@{ping.confirmed_by}>")


def _called(say: Say, standing: Standing) -> str:
    """Return whether a posted announcement called its role; what counts is what its delivery carried."""
    announcement, delivery = standing.announcement, standing.delivery
    if announcement.role_id is None or delivery is None or delivery.state not in (State.SENT, State.SENT_LATE):
        return ""
    role = f"<@&{announcement.role_id}>"
    if delivery.role_id is None:
        return say("announcement-called-nobody", role=role)
    ping = standing.ping
    if ping is None or ping.confirmed_by == ping.asked_by:
        return say("announcement-called", role=role)
    return say("announcement-called-confirmed", role=role, by=f"<@{ping.confirmed_by}>")


def _line(standing: Standing) -> str:
    announcement = standing.announcement
    title = plain(clip(announcement.title, _TITLE))
    return f"`#{announcement.id}` **{title}** · <#{announcement.channel_id}> · {stamp(announcement.due.utc, 'f')}"


def _upcoming_line(say: Say, standing: Standing) -> str:
    announcement = standing.announcement
    line = f"{_line(standing)} · {stamp(announcement.due.utc, 'R')}"
    if announcement.state is AnnouncementState.DRAFT:
        return f"{line}\n{say('announcement-list-draft')}"
    if standing.ping_waits:
        return f"{line}\n{say('announcement-list-ping-waits', role=f'<@&{announcement.role_id}>')}"
    return line


def _cards(title: str, lines: list[str], nothing: str) -> list[Card]:
    pages = [lines[at : at + PAGE] for at in range(0, len(lines), PAGE)] or [[nothing]]
    return [Card(title, "\n\n".join(page), colour=Colour.ANNOUNCEMENT) for page in pages]
