"""How attendance looks: one's own, and the coalition's list. Knows nothing of the calendar's commands."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.calendar.model import Session
from bot.calendar.programme.model import Meeting
from bot.labels import labelled
from bot.room.attendance.model import ALL, Attendance, Gathering, Headcount, How, Own, Part
from bot.room.attendance.rules import day_of
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import Say
from cogs._ui.moments import day_of_week, day_of_year

PEOPLE_PER_CARD, DAYS_PER_CARD = 12, 12
_OWN_LINES, _PART = 20, 90


def own_card(say: Say, own: Own) -> Card:
    """Return what a person attends of a session, for that person."""
    held = {one.id: one for one in own.meetings}
    lines = [_own_line(say, own.session, held, one) for one in own.entries[:_OWN_LINES]]
    body = "\n".join(lines) or say("room-attend-none")
    title = say("room-attend-title", title=plain(own.session.title))
    return Card(title, body, footer=say("room-attend-footer"), colour=Colour.CALENDAR)


def who_cards(say: Say, found: Gathering) -> list[Card]:
    """Return who attends, some people a card; days with their counts on the first ones."""
    title = say("room-who-title", title=plain(found.session.title))
    held = {one.id: one for one in found.meetings}
    head = say("room-who-count", in_person=found.whole.in_person, online=found.whole.online)
    people = [_person_line(say, found.session, held, user_id, own) for user_id, own in found.people.items()]
    pages = [people[at : at + PEOPLE_PER_CARD] for at in range(0, len(people), PEOPLE_PER_CARD)]
    days = [_day_line(say, day, count) for day, count in found.days] if len(found.days) > 1 and people else []
    while len(pages) * DAYS_PER_CARD < max(len(days), 1):
        pages.append([])
    cards = []
    for number, page in enumerate(pages):
        shown = days[number * DAYS_PER_CARD :][:DAYS_PER_CARD]
        fields = [Field(say("room-who-days"), "\n".join(shown))] if shown else []
        body = "\n".join([head, "", *page]) if page or people else say("room-who-none")
        cards.append(Card(title, body, fields, say("room-who-footer"), colour=Colour.CALENDAR))
    return cards


def how_name(say: Say, how: How) -> str:
    """Return how somebody attends, in words."""
    return say(f"room-how-{how.value.replace(' ', '-')}")


def part_name(say: Say, session: Session, held: Mapping[int, Meeting], part: Part) -> str:
    """Return a part of a session in words: 'all of it', 'Monday, 25 January', '25 January, 10:00-13:00, Room M1'."""
    if part == ALL:
        return say("room-part-all")
    if part.day is not None:
        return day_name(say, day_of(session, part.day))
    meeting = held.get(part.meeting_id or 0)
    if meeting is None:
        return say("room-part-off")
    start, end = meeting.start.wall, meeting.end.wall
    place = f", {meeting.place}" if meeting.place else ""
    return f"{day_of_year(say, start)}, {start:%H:%M}-{end:%H:%M}{place}"


def day_name(say: Say, day: date) -> str:
    """Return a day: 'Monday, 25 January'."""
    return day_of_week(say, day, day_of_year(say, day))


def _own_line(say: Say, session: Session, held: Mapping[int, Meeting], entry: Attendance) -> str:
    part = plain(clip(part_name(say, session, held, entry.part), _PART))
    line = f"• {labelled(say, how_name(say, entry.how), part)}"
    if entry.entered_by is not None:
        key = "room-said-by" if entry.agreed else "room-asked-by"
        line += f" · {say(key, person=_person(say, entry.entered_by))}"
    return line


def _person_line(
    say: Say, session: Session, held: Mapping[int, Meeting], user_id: int, own: Sequence[Attendance]
) -> str:
    parts = []
    for how in How:
        names = [part_name(say, session, held, one.part) for one in own if one.how is how]
        if names:
            parts.append(labelled(say, how_name(say, how), plain(clip("; ".join(names), 2 * _PART))))
    said = {one.entered_by for one in own if one.entered_by is not None}
    parts += [say("room-said-by", person=_person(say, one)) for one in sorted(said)]
    return f"• <@{user_id}> · {' · '.join(parts)}"


def _person(say: Say, user_id: int) -> str:
    return f"<@{user_id}>" if user_id else say("room-somebody")


def _day_line(say: Say, day: date, count: Headcount) -> str:
    return say("room-who-day", day=day_name(say, day), in_person=count.in_person, online=count.online)
