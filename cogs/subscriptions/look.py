"""How subscriptions, digests and a person's hours look."""

from collections.abc import Sequence

from bot.calendar.cities import city_of
from bot.calendar.deadlines.model import DeadlineKind
from bot.subscriptions.model import EVERY_DAY, EVERYTHING, Added, Hours, Rhythm, Subscription
from bot.subscriptions.service import Listing
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import Say
from cogs._ui.moments import city_in, when
from cogs.calendar.look import kind_name as deadline_kind
from cogs.calendar.look import span

PER_PAGE = 10
"""Lines on one card of a list."""


def topic_name(say: Say, one: Subscription) -> str:
    """Return what is followed, in words."""
    if one.beat is not None:
        return _beat(say, one)
    if one.topic == EVERYTHING:
        return say("subscription-topic-all")
    kind, _, value = one.topic.partition(":")
    if kind == "kind":
        return say("subscription-topic-kind", kind=deadline_kind(say, DeadlineKind(value)))
    name = clip(plain(one.label or value), 100)
    return say(f"subscription-topic-{kind}", name=name)


def line(say: Say, one: Subscription, *, waits: bool = False) -> str:
    """Return a subscription in one line of a list."""
    parts = [f"**#{one.id}** {topic_name(say, one)}"]
    if one.channel_id is not None:
        parts.append(f"<#{one.channel_id}>")
    if one.role_id is not None:
        parts.append(say("subscription-role-waits" if waits else "subscription-role", role=f"<@&{one.role_id}>"))
    if one.offsets:
        parts.append(spans(say, one))
    if one.paused:
        because = say("subscription-paused-because", reason=say(one.reason)) if one.reason is not None else ""
        parts.append(because or say("subscription-paused"))
    return " · ".join(parts)


def spans(say: Say, one: Subscription) -> str:
    """Return how long before, in words."""
    return say("subscription-before", spans=", ".join(span(say, offset) for offset in one.offsets))


def list_cards(say: Say, found: Listing, hours: Hours) -> list[Card]:
    """Return a person's subscriptions, those of the channels, and when they are left alone."""
    lines = [line(say, one) for one in found.own] or [say("subscription-none")]
    if found.channels:
        lines += ["", f"**{say('subscription-channels')}**"]
        lines += [line(say, one, waits=one.id in found.unconfirmed) for one in found.channels]
    pages = [lines[at : at + PER_PAGE] for at in range(0, len(lines), PER_PAGE)]
    title, footer, field = say("subscription-list"), say("subscription-list-footer"), hours_field(say, hours)
    return [Card(title, "\n".join(page), [field], footer, colour=Colour.CALENDAR) for page in pages]


def added_card(say: Say, added: Added, title: str) -> Card:
    """Return what was subscribed to, and what comes first."""
    one = added.subscription
    place = say("subscription-in", channel=f"<#{one.channel_id}>") if one.channel_id else say("subscription-private")
    body = [topic_name(say, one), *([spans(say, one)] if one.offsets else []), place]
    fields = []
    if one.beat is None:
        body.append(say("subscription-fitting", count=added.fitting))
    if added.first is not None:
        own, at = added.first
        fields.append(Field(say("subscription-first"), f"{clip(plain(own.title), 150)} · {when(say, at)}"))
    if added.waits:
        fields.append(Field(say("subscription-ping"), say("subscription-ping-waits", role=f"<@&{one.role_id}>")))
    return Card(title, "\n".join(body), fields, say("subscription-number", id=str(one.id)), colour=Colour.CALENDAR)


def hours_field(say: Say, hours: Hours) -> Field:
    """Return when a person is left alone."""
    return Field(say("subscription-hours"), "\n".join(hours_lines(say, hours)))


def hours_lines(say: Say, hours: Hours) -> Sequence[str]:
    """Return the same in lines."""
    quiet = say("subscription-hours-none")
    if hours.quiet is not None:
        begin, end = (f"{one:%H:%M}" for one in hours.quiet)
        quiet = say("subscription-hours-quiet", begin=begin, end=end)
    days = say("subscription-days-all")
    if hours.days != EVERY_DAY:
        names = ", ".join(say(f"subscription-day-{day}") for day in sorted(hours.days))
        days = say("subscription-days", days=names)
    lines = [
        quiet,
        days,
        say("subscription-hours-place", place=plain(city_in(say, hours.city or city_of(hours.zone)))),
    ]
    if hours.quiet is not None or hours.days != EVERY_DAY:
        lines.append(say("subscription-urgent-yes" if hours.urgent else "subscription-urgent-no"))
    return lines


def _beat(say: Say, one: Subscription) -> str:
    beat = one.beat
    if beat is None:
        raise ValueError("a digest has an hour")
    at, city = f"{beat.at:%H:%M}", plain(beat.city)
    if beat.rhythm is Rhythm.DAILY:
        return say("subscription-topic-daily", at=at, city=city)
    return say("subscription-topic-weekly", at=at, city=city, day=say(f"subscription-day-{beat.weekday}"))
