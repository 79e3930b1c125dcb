"""How deadlines look: in their own place's time, with the reader's beside it."""

from bot.calendar.deadlines.model import Deadline, DeadlineView, Noted
from cogs._ui.cards import Card, Colour, Field, plain
from cogs._ui.forms import Say
from cogs._ui.moments import stamp, wall, when
from cogs.calendar.look import before, delivery_line, heading, kind_name, listed, span


def deadline_card(say: Say, deadline: Deadline, note: str = "", session_title: str = "") -> Card:
    """Return a deadline in full, as its reminders show it.

    Args:
        say: the catalogue.
        deadline: the deadline.
        note: a sentence above it.
        session_title: of the session it belongs to, where that is known.
    """
    body = "\n\n".join(part for part in (note, plain(deadline.note)) if part)
    fields = [Field(say("deadline-until"), when(say, deadline.at))]
    fields.append(Field(say("session-field-kind"), kind_name(say, deadline.kind), inline=True))
    if deadline.words is not None:
        fields.append(Field(say("session-field-words"), say("deadline-words-most", count=deadline.words), inline=True))
    if deadline.session_id is not None:
        title = f"#{deadline.session_id} {plain(session_title)}".strip()
        fields.append(Field(say("deadline-of"), title, inline=True))
    if deadline.link:
        fields.append(Field(say("session-link-field"), f"<{deadline.link}>"))
    if deadline.tags:
        fields.append(Field(say("session-field-tags"), plain(", ".join(deadline.tags)), inline=True))
    return Card(heading(say, deadline), body, fields, colour=Colour.CALENDAR)


def noted_card(say: Say, noted: Noted, note: str) -> Card:
    """Return a deadline that was added or changed, and exactly what will be said when and where."""
    card = deadline_card(say, noted.deadline, note)
    fields = list(card.fields)
    lines = [
        say("session-reminder-line", before=before(say, offset), at=wall(say, at), stamp=stamp(at.utc))
        for offset, at in noted.reminders
    ]
    if lines:
        channel = f"<#{noted.deadline.channel_id}>"
        fields += listed(say("session-reminders"), [say("session-reminders-in", channel=channel), *lines])
    else:
        fields.append(Field(say("session-reminders"), say("session-reminders-none")))
    if noted.too_late:
        offsets = ", ".join(span(say, offset) for offset in noted.too_late)
        fields.append(Field(say("session-too-late-field"), say("session-too-late", offsets=offsets)))
    return Card(card.title, card.body, fields, colour=Colour.CALENDAR)


def deadline_view_card(say: Say, view: DeadlineView) -> Card:
    """Return a deadline with what became of its reminders."""
    card = deadline_card(say, view.deadline, session_title=view.session_title)
    fields = list(card.fields)
    if view.deliveries:
        fields += listed(say("session-reminders"), [delivery_line(say, one) for one in view.deliveries])
    return Card(card.title, card.body, fields, colour=Colour.CALENDAR)
