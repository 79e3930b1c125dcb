"""What followers are told, and the buttons under it: stop this, later, and a second organiser's word for a role."""

from datetime import timedelta

import discord

from bot.calendar.entries import Own
from bot.calendar.model import Session
from bot.calendar.zones import seen_from
from bot.clock import from_text
from bot.delivery.model import Delivery
from bot.labels import labelled
from bot.services import Services
from bot.subscriptions.model import Rhythm
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import Say, say_to
from cogs._ui.lasting import Lasting
from cogs._ui.moments import day, day_of_year, stamp, wall, when
from cogs._ui.replies import answer, in_time
from cogs._ui.sender import Rendered, renders
from cogs.calendar.changing import told_differences
from cogs.calendar.deadline_look import deadline_card
from cogs.calendar.look import heading, line, listed, session_card
from cogs.calendar.said import say_in
from cogs.subscriptions.look import topic_name

_MOST_LINES = 20
_REF = r"(?P<ref>(?:session|deadline):[0-9]{1,18})"


@renders("subscription-reminder")
async def reminder(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return a reminder of a session or deadline as it stands now; in private with buttons to put off and to stop."""
    say = say_in(services, language)
    own = await services.followed.entry(str(delivery.data["ref"]))
    card = session_card(say, own) if isinstance(own, Session) else deadline_card(say, own)
    # In the body too: where several fall together each has one line, of its title and its body.
    body = "\n\n".join(part for part in (when(say, own.start), card.body) if part)
    shown = Card(card.title, body, card.fields[1:], colour=Colour.CALENDAR)
    return Rendered(embed=shown.embed(), view=_buttons(say, delivery, own))


@renders("subscription-news")
async def news(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word that something one follows has changed: what was, what is."""
    say = say_in(services, language)
    own = await services.followed.entry(str(delivery.data["ref"]))
    if own.cancelled_at is not None:
        body, fields = say("subscription-cancelled", when=when(say, own.start)), []
    else:
        fields = told_differences(say, delivery)
        body = "\n".join(labelled(say, one.name, one.value) for one in fields[:_MOST_LINES])
    title = (
        heading(say, own) if own.cancelled_at is not None else say("session-changed-heading", title=heading(say, own))
    )
    shown = Card(
        title, body, [Field(say("subscription-now"), when(say, own.start))] if fields else [], colour=Colour.NOTICE
    )
    return Rendered(embed=shown.embed(), view=_buttons(say, delivery, None))


@renders("subscription-digest")
async def digest(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return what there is today at a place, or the deadlines and sessions of a week, as the calendar stands now."""
    say = say_in(services, language)
    begin, end = (from_text(str(delivery.data[name])) for name in ("begin", "end"))
    zone, city = str(delivery.data["zone"]), str(delivery.data["city"])
    found = await services.followed.agenda(delivery.guild_id, begin, end)
    now = services.clock.now()
    parts = [
        ("subscription-digest-deadlines", [line(say, one, now) for one in found.deadlines]),
        ("subscription-digest-sessions", [line(say, one, now) for one in found.sessions]),
    ]
    daily = delivery.data["rhythm"] == Rhythm.DAILY.value
    if daily:
        meetings = sorted(found.meetings, key=lambda pair: (pair[1].start.utc, pair[1].id))
        shown = [
            f"{wall(say, one.start)}–{one.end.wall:%H:%M} · {stamp(one.start.utc, 't')} · {clip(plain(own.title), 80)}"
            for own, one in meetings
        ]
        parts.append(("subscription-digest-meetings", shown))
    fields = [field for key, lines in parts if lines for field in listed(say(key), _short(say, lines))]
    first = seen_from(begin, zone, city).wall
    last = seen_from(end - timedelta(seconds=1), zone, city).wall
    title = (
        say("subscription-digest-today", city=plain(city), day=day(say, first))
        if daily
        else say(
            "subscription-digest-week",
            city=plain(city),
            first=day_of_year(say, first),
            last=day_of_year(say, last),
        )
    )
    card = Card(title, "" if fields else say("subscription-digest-empty"), fields, colour=Colour.CALENDAR)
    return Rendered(embed=card.embed(), view=_buttons(say, delivery, None))


class StopFollowing(Lasting, template=r"subscription:(?P<id>[0-9]{1,18}):stop"):
    """Ends what the message came from."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """End it."""
        ending = services_of(interaction).subscriptions.stop(actor_of(interaction), said["id"])
        done = await in_time(interaction, ending)
        say = say_to(interaction)
        await answer(interaction, say("subscription-stopped", name=topic_name(say, done)))


class SnoozeReminder(Lasting, template=r"subscription:(?P<id>[0-9]{1,18}):later:(?P<span>10m|1h|morning):" + _REF):
    """Has one reminder come once more; the series it belongs to does not move."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Put it off."""
        snoozing = services_of(interaction).subscriptions.snooze(
            actor_of(interaction), said["id"], said["ref"], said["span"]
        )
        again = await in_time(interaction, snoozing)
        await answer(interaction, text(interaction, "reminder-again", when=when(say_to(interaction), again)))


class RolePing(Lasting, template=r"subscription:(?P<id>[0-9]{1,18}):ping"):
    """Confirms that a channel's subscription calls its role."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Confirm it."""
        confirming = services_of(interaction).subscriptions.confirm_ping(actor_of(interaction), said["id"])
        ping = await in_time(interaction, confirming)
        await answer(interaction, text(interaction, "subscription-ping-done", role=f"<@&{ping.role_id}>"))


def _buttons(say: Say, delivery: Delivery, own: Own | None) -> discord.ui.View | None:
    """Return the buttons of a private message: later (of a reminder), and stop."""
    if delivery.user_id is None:
        return None
    number = delivery.data["subscription"]
    row = discord.ui.View(timeout=None)
    if own is not None:
        for span in ("10m", "1h", "morning"):
            label = say(f"subscription-later-{span}")
            row.add_item(SnoozeReminder(f"subscription:{number}:later:{span}:{own.ref}", label))
    row.add_item(StopFollowing(f"subscription:{number}:stop", say("subscription-stop-button")))
    return row


def _short(say: Say, lines: list[str]) -> list[str]:
    left = len(lines) - _MOST_LINES
    return [*lines[:_MOST_LINES], say("subscription-digest-more", count=left)] if left > 0 else lines
