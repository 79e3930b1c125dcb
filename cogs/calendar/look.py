"""How sessions, events of the known calendar and lists of them look. Texts from people are shown as typed."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.calendar.answers import Added, NextUp, SessionView
from bot.calendar.deadlines.model import Deadline, DeadlineKind
from bot.calendar.entries import Entry, Own
from bot.calendar.model import Dated, KnownEvent, Mode, Session, Standing
from bot.calendar.offsets import spoken
from bot.calendar.zones import Adjusted, Moment
from bot.delivery.model import Delivery, State
from bot.labels import labelled
from cogs._ui.cards import FIELD_VALUE, Card, Colour, Field, clip, plain
from cogs._ui.forms import Say
from cogs._ui.moments import day, month, place_in, stamp, wall, when

PER_FIELD = 6
"""Reminders in one field, each at most 150 characters."""

MOST_LINES = 400
"""Lines of one list: fifty cards. What comes after is found by a word."""

_DEADLINES = 12

PER_PAGE = 8
"""Lines on one card of a list; each may take some 400 characters."""


def session_card(say: Say, session: Session, note: str = "") -> Card:
    """Return a session in full, as its reminders show it.

    Args:
        say: the catalogue.
        session: the session.
        note: a sentence above it.
    """
    body = "\n\n".join(part for part in (note, plain(session.body), plain(session.note)) if part)
    return Card(heading(say, session), body, facts(say, session), colour=Colour.CALENDAR)


def heading(say: Say, own: Own) -> str:
    """Return a title, and that it was cancelled or is suspended or not sure where that is so."""
    title = plain(own.title)
    if own.cancelled_at is not None:
        return say("session-cancelled-heading", title=title)
    if own.status in {Standing.SUSPENDED.value, Standing.TENTATIVE.value}:
        return say("session-status-heading", status=status_name(say, own.status), title=title)
    return title


def status_name(say: Say, status: str) -> str:
    """Return how a session stands, in words."""
    return say(f"session-status-{status}")


def kind_name(say: Say, kind: DeadlineKind) -> str:
    """Return what has to be done by a deadline, in words."""
    return say(f"deadline-kind-{kind.value.replace(' ', '-')}")


def facts(say: Say, session: Session) -> list[Field]:
    """Return when and where a session is, and what belongs to it."""
    found = [Field(say("session-when"), when(say, session.start))]
    if session.end is not None:
        found.append(Field(say("session-until"), f"{wall(say, session.end)} · {stamp(session.end.utc)}"))
    found += _venue(say, session)
    if session.standing is not Standing.CONFIRMED and session.cancelled_at is None:
        found.append(Field(say("session-field-standing"), status_name(say, session.status), inline=True))
    whose = " · ".join(plain(one) for one in (session.negotiating_body, session.process) if one)
    if whose:
        found.append(Field(say("session-field-negotiating-body"), whose, inline=True))
    if session.languages:
        found.append(Field(say("session-field-languages"), plain(", ".join(session.languages)), inline=True))
    if session.tags:
        found.append(Field(say("session-field-tags"), plain(", ".join(session.tags)), inline=True))
    if session.link:
        found.append(Field(say("session-link-field"), f"<{session.link}>"))
    if session.source:
        found.append(Field(say("session-source"), _sources([session.source])))
    return found


def added_card(say: Say, added: Added) -> Card:
    """Return what was recorded, and exactly what will be said when and where."""
    session = added.session
    card = session_card(say, session, say("session-added", id=str(session.id)))
    fields = [*card.fields, *_reminders(say, added)]
    if added.too_late:
        offsets = ", ".join(span(say, offset) for offset in added.too_late)
        fields.append(Field(say("session-too-late-field"), say("session-too-late", offsets=offsets)))
    if session.role_id is not None:
        key = "session-ping-waits" if added.waits else "session-ping-will"
        fields.append(Field(say("session-ping"), say(key, role=f"<@&{session.role_id}>", id=str(session.id))))
    if session.start.adjusted is not Adjusted.NO:
        fields.append(Field(say("session-clock"), say(f"session-clock-{session.start.adjusted.value}")))
    if added.not_checked:
        fields.append(Field(say("session-not-checked"), plain(added.not_checked)))
    return Card(card.title, card.body, fields, colour=Colour.CALENDAR)


def _reminders(say: Say, added: Added) -> list[Field]:
    if not added.reminders:
        return [Field(say("session-reminders"), say("session-reminders-none"))]
    lines = [
        say("session-reminder-line", before=before(say, one.before), at=wall(say, one.at), stamp=stamp(one.at.utc))
        for one in added.reminders
    ]
    channel = f"<#{added.session.channel_id}>"
    return listed(say("session-reminders"), [say("session-reminders-in", channel=channel), *lines])


def listed(name: str, lines: Sequence[str]) -> list[Field]:
    """Return lines in as many fields as they need: one that is cut would hide a reminder."""
    parts = [lines[at : at + PER_FIELD] for at in range(0, len(lines), PER_FIELD)]
    return [Field(name if number == 0 else "", "\n".join(part)) for number, part in enumerate(parts)]


def view_card(say: Say, view: SessionView) -> Card:
    """Return a session with what became of its reminders."""
    session = view.session
    card = session_card(say, session)
    fields = list(card.fields)
    if view.deadlines:
        lines = [
            f"• {labelled(say, clip(plain(one.title), 60), wall(say, one.at))} · {stamp(one.at.utc)}"
            for one in view.deadlines
        ]
        fields += listed(say("session-deadlines"), lines[:_DEADLINES])
    if view.meetings:
        fields.append(Field(say("session-programme"), say("session-programme-has", count=view.meetings)))
    if view.deliveries:
        fields += listed(say("session-reminders"), [delivery_line(say, one) for one in view.deliveries])
    ping = view.ping
    if ping is not None and session.cancelled_at is None:
        role = f"<@&{ping.role_id}>"
        if ping.confirmed_by is None:
            line = say("session-ping-open", role=role, by=f"<@{ping.asked_by}>")
        else:
            line = say("session-ping-confirmed", role=role, by=f"<@{ping.confirmed_by}>")
        fields.append(Field(say("session-ping"), line))
    return Card(card.title, card.body, fields, say("session-number", id=str(session.id)), colour=Colour.CALENDAR)


def known_card(say: Say, event: KnownEvent) -> Card:
    """Return an event of the known calendar, with its sources and what is not sure about it."""
    body = "\n\n".join(part for part in (say(f"session-kind-{event.kind.value}"), plain(event.note)) if part)
    fields = [Field(say("session-when"), _time(say, event))]
    if event.hours:
        fields.append(Field(say("session-hours"), ", ".join(event.hours), inline=True))
    fields += _venue(say, event)
    if event.condition:
        fields.append(Field(say("session-condition"), plain(event.condition)))
    if event.not_checked:
        fields.append(Field(say("session-not-checked"), plain(event.not_checked)))
    if event.sources:
        fields.append(Field(say("session-source"), _sources(event.sources)))
    footer = say("session-known-footer", process=event.process, date=event.as_of)
    return Card(plain(event.title), body, fields, footer, colour=Colour.CALENDAR)


def list_cards(say: Say, entries: Sequence[Entry], now: datetime, title: str = "", footer: str = "") -> list[Card]:
    """Return what is to come, some lines a card; a title and a footer in place of those of the whole calendar.

    What the server itself has planned comes first: the known calendar would crowd it out.
    """
    shown = entries[:MOST_LINES]
    own = [line(say, entry, now) for entry in shown if not isinstance(entry, KnownEvent)]
    known = [line(say, entry, now) for entry in shown if isinstance(entry, KnownEvent)]
    if own and known:
        known[0] = f"{say('session-list-known')}\n{known[0]}"
    lines = own + known or [say("session-list-none")]
    if len(entries) > MOST_LINES:
        lines.append(say("session-list-more", count=len(entries) - MOST_LINES))
    pages = [lines[at : at + PER_PAGE] for at in range(0, len(lines), PER_PAGE)]
    title, footer = title or say("session-list-title"), footer or say("session-list-footer")
    return [Card(title, "\n".join(page), footer=footer, colour=Colour.CALENDAR) for page in pages]


def next_card(say: Say, found: NextUp, now: datetime) -> Card:
    """Return the server's next session, and what comes next in the known calendar."""
    known = [line(say, event, now) for event in found.known]
    until = [line(say, one, now) for one in found.deadlines]
    beside = [Field(say("session-deadlines"), "\n".join(until))] if until else []
    beside += [Field(say("session-next-known"), "\n".join(known))] if known else []
    if found.session is None:
        return Card(say("session-next-title"), say("session-next-none"), beside, colour=Colour.CALENDAR)
    card = session_card(say, found.session)
    footer = say("session-number", id=str(found.session.id))
    return Card(card.title, card.body, [*card.fields, *beside], footer, colour=Colour.CALENDAR)


def line(say: Say, entry: Entry, now: datetime) -> str:
    """Return an entry of the calendar in one line of a list."""
    if isinstance(entry, Session):
        parts = [
            f"**#{entry.id}** {clip(heading(say, entry), 180)}",
            wall(say, entry.start),
            stamp(entry.start.utc, "f"),
            stamp(entry.start.utc, "R"),
        ]
    elif isinstance(entry, Deadline):
        parts = [f"⏳ {clip(heading(say, entry), 150)}", kind_name(say, entry.kind), wall(say, entry.at)]
        parts += [stamp(entry.at.utc, "f"), stamp(entry.at.utc, "R")]
    else:
        parts = [f"◦ {clip(plain(entry.title), 180)}", _time(say, entry, short=True)]
    if isinstance(entry, KnownEvent) and entry.begins is not None and entry.begins <= now:
        parts.append(say("session-going-on"))
    if entry.place:
        parts.append(clip(plain(place_in(say, entry.place)), 80))
    if isinstance(entry, KnownEvent):
        parts.append(say("session-known-mark", date=entry.as_of))
        if entry.not_checked:
            parts.append(say("session-not-checked-mark"))
    return " · ".join(parts)


def choice_name(say: Say, entry: Entry) -> str:
    """Return an entry as a suggestion of at most 100 characters."""
    if isinstance(entry, Session):
        before, after = f"#{entry.id} ", f" · {wall(say, entry.start)}"
        if entry.cancelled_at is not None:
            after += f" · {say('session-cancelled-mark')}"
    elif isinstance(entry, Deadline):
        before, after = f"⏳ {labelled(say, kind_name(say, entry.kind), '')}", f" · {wall(say, entry.at)}"
        if entry.cancelled_at is not None:
            after += f" · {say('session-cancelled-mark')}"
    else:
        before, after = "", f" · {_time(say, entry, short=True, stamped=False)} · {say('session-known')}"
    return before + clip(entry.title, max(20, 100 - len(before) - len(after))) + clip(after, 70)


def span(say: Say, offset: timedelta) -> str:
    """Return how long before the start, in words: '7 days'."""
    unit, count = spoken(offset)
    return say(f"session-span-{unit}", count=count) if count else say("session-span-none")


def before(say: Say, offset: timedelta) -> str:
    """Return when a reminder comes: '7 days before', 'at the start'."""
    return say("session-before", span=span(say, offset)) if offset else span(say, offset)


def _venue(say: Say, entry: Entry) -> list[Field]:
    found = []
    if entry.place:
        found.append(Field(say("session-place"), plain(place_in(say, entry.place)), inline=True))
    if entry.mode is not None:
        found.append(Field(say("session-mode"), mode_name(say, entry.mode), inline=True))
    if entry.documents:
        found.append(Field(say("session-documents"), "\n".join(f"• {plain(one)}" for one in entry.documents)))
    return found


def mode_name(say: Say, mode: Mode) -> str:
    """Return how one takes part, in words."""
    return say(f"session-mode-{mode.value.replace(' ', '-')}")


def delivery_line(say: Say, delivery: Delivery) -> str:
    """Return a delivery in one line: when, where, and what became of it."""
    state = say(f"session-said-{delivery.state.value.replace('_', '-')}")
    if delivery.state is State.FAILED and delivery.reason is not None:
        state = labelled(say, state, say(delivery.reason))
    return f"• {stamp(delivery.due_at)} · <#{delivery.channel_id}> · {state}"


def _time(say: Say, event: KnownEvent, *, short: bool = False, stamped: bool = True) -> str:
    """Return when an event is, as exactly as it is known and no more."""
    start, end = event.start, event.end
    if start is None:
        return say("session-date-unknown")
    if isinstance(start, Moment):
        if not stamped:
            return wall(say, start)
        first = f"{wall(say, start)} · {stamp(start.utc, 'R')}" if short else when(say, start)
    else:
        first = _dated(say, start)
    if end is None:
        return first
    return say("session-range", first=first, last=wall(say, end) if isinstance(end, Moment) else _dated(say, end))


def _dated(say: Say, dated: Dated) -> str:
    first: date = dated.first
    if dated.is_day:
        return day(say, first)
    return month(say, first) if len(dated.text) == 7 else f"{first:%Y}"


def _sources(sources: Sequence[str]) -> str:
    # An address in angle brackets is a link without a preview; plain() would break it.
    shown = [f"<{one}>" if one.startswith("https://") and " " not in one else plain(one) for one in sources]
    return clip("\n".join(shown), FIELD_VALUE)
