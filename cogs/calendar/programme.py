"""/session programme: the meetings of a session and what is taken up in them, one by one or as a table."""

import io
import re

import discord
from discord import app_commands
from discord.ext import commands

from bot.calendar.programme.model import AgendaItem, Meeting, Report, Reported, RowFate, WantedItem
from bot.calendar.programme.service import Programme
from bot.calendar.programme.sheet import LARGEST
from bot.errors import DomainError, Invalid
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.books import Book, book, show_made
from cogs._ui.cards import Card, Colour, clip, plain
from cogs._ui.forms import Say, say_to
from cogs._ui.lasting import Lasting
from cogs._ui.moments import day, day_of_week, wall
from cogs._ui.replies import answer, in_time, replace
from cogs._ui.sent import beside, fetched, sent_file
from cogs._ui.still import StillView
from cogs.calendar.suggestions import own_sessions

_SESSION = "The session: choose from the list, or type its number"
_AT = "When its meeting is, like 2027-01-18 10:00, or 2027-01-18 10:00-13:00"
_WHAT = "The meeting or agenda item: choose from the list"
_DAYS_PER_CARD = 3
_MOST_PER_DAY = 1_100
_ROWS = 25


class Programmes(commands.Cog):
    """Commands about programmes."""

    programme = app_commands.Group(name="programme", description="Meetings and agenda items of a session")

    @programme.command(name="show", description="The meetings of a session and what is taken up in them")
    @app_commands.describe(session=_SESSION)
    async def show_programme(self, interaction: Interaction, session: str) -> None:
        """Show it day by day."""
        found = await services_of(interaction).programme.of(actor_of(interaction), session)
        await _show(interaction, found, share=True)

    @programme.command(name="fill", description="Organisers: 10:00-13:00 and 15:00-18:00 on each working day")
    @app_commands.describe(session=_SESSION)
    async def fill_programme(self, interaction: Interaction, session: str) -> None:
        """Make the usual meetings."""
        filling = services_of(interaction).programme.fill(actor_of(interaction), session)
        await _show(interaction, await in_time(interaction, filling))

    @programme.command(name="add", description="Organisers: put an agenda item, or a meeting, onto the programme")
    @app_commands.describe(
        session=_SESSION,
        at=_AT,
        title="What is taken up; leave it out for a meeting alone",
        item="The number of the agenda item, like 3 (a)",
        place="The room, if not the session's place",
        documents="Document symbols, with commas between them",
    )
    async def add_item(
        self,
        interaction: Interaction,
        session: str,
        at: str,
        title: str = "",
        item: str = "",
        place: str = "",
        documents: str = "",
    ) -> None:
        """Put it there; the meeting is made where there is none at that time."""
        wanted = WantedItem(at=at, number=item, title=title, place=place, documents=documents)
        adding = services_of(interaction).programme.add(actor_of(interaction), session, wanted)
        await _show(interaction, await in_time(interaction, adding))

    @programme.command(name="change", description="Organisers: change a meeting or an agenda item")
    @app_commands.describe(
        session=_SESSION,
        what=_WHAT,
        at="Another time of the meeting, or the meeting to which the item moves: 2027-01-18 15:00",
        title="The new title",
        item="The new number",
        place="The new room",
        documents="Document symbols, with commas between them",
    )
    async def change_item(
        self,
        interaction: Interaction,
        session: str,
        what: str,
        at: str = "",
        title: str = "",
        item: str = "",
        place: str = "",
        documents: str = "",
    ) -> None:
        """Change what was given."""
        wanted = WantedItem(at=at, number=item, title=title, place=place, documents=documents)
        changing = services_of(interaction).programme.change(actor_of(interaction), session, what, wanted)
        await _show(interaction, await in_time(interaction, changing))

    @programme.command(name="remove", description="Organisers: take a meeting or an agenda item off the programme")
    @app_commands.describe(session=_SESSION, what=_WHAT)
    async def remove_item(self, interaction: Interaction, session: str, what: str) -> None:
        """Take it off."""
        removing = services_of(interaction).programme.remove(actor_of(interaction), session, what)
        await _show(interaction, await in_time(interaction, removing))

    @programme.command(name="import", description="Organisers: put a table (CSV) onto the programme")
    @app_commands.describe(
        session=_SESSION,
        file="Columns: day, start, end, item, title, place, document",
        whole="The table is the whole programme: take off what it does not have",
    )
    async def import_programme(
        self, interaction: Interaction, session: str, file: discord.Attachment, whole: bool = False
    ) -> None:
        """Show row by row what the table would do; a button does it."""
        if file.size > LARGEST:
            raise Invalid("programme-file-large", most=LARGEST // 1024)
        data = await fetched(interaction, file)
        programme, say = services_of(interaction).programme, say_to(interaction)
        looking = programme.import_(actor_of(interaction), session, data, whole=whole, dry=True)
        report = await in_time(interaction, looking)
        useful = report.count(RowFate.ADDED) + report.count(RowFate.CHANGED) + report.removed
        if not useful or report.wrong:
            await answer(interaction, report_card(say, report))
            return
        view, custom_id = StillView(), f"programme:import:{_digits(session)}:{int(whole)}"
        view.add_item(TableButton(custom_id, say("programme-import-button"), discord.ButtonStyle.primary))
        await answer(interaction, report_card(say, report), view=view, files=[beside(data, "programme.csv")])

    @programme.command(name="export", description="The programme of a session as a table (CSV)")
    @app_commands.describe(session=_SESSION)
    async def export_programme(self, interaction: Interaction, session: str) -> None:
        """Give it as a file."""
        data = await services_of(interaction).programme.export(actor_of(interaction), session)
        file = discord.File(io.BytesIO(data), f"programme-{_digits(session)}.csv")
        await answer(interaction, say_to(interaction)("programme-export-done"), files=[file])

    @show_programme.autocomplete("session")
    @fill_programme.autocomplete("session")
    @add_item.autocomplete("session")
    @change_item.autocomplete("session")
    @remove_item.autocomplete("session")
    @import_programme.autocomplete("session")
    @export_programme.autocomplete("session")
    async def suggest_for_programme(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest this server's sessions."""
        return await own_sessions(interaction, current)

    @change_item.autocomplete("what")
    @remove_item.autocomplete("what")
    async def suggest_part(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest meetings and items of the session that was chosen."""
        chosen = str(getattr(interaction.namespace, "session", ""))
        try:
            _, meetings = await services_of(interaction).programme.of(actor_of(interaction), chosen)
        except DomainError:
            return []
        parts = [part for meeting in meetings for part in _parts(say_to(interaction), meeting)]
        fitting = [(name, value) for name, value in parts if current.casefold() in name.casefold()]
        return [app_commands.Choice(name=clip(name, 100), value=value) for name, value in fitting[:25]]


class TableButton(Lasting, template=r"programme:import:(?P<session>[0-9]{1,18}):(?P<whole>[01])"):
    """Puts the table beside a look at it onto the programme."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Put onto the programme what was looked at."""
        data = await sent_file(interaction, LARGEST)
        programme, actor = services_of(interaction).programme, actor_of(interaction)
        importing = programme.import_(actor, said["session"], data, whole=said["whole"] == "1")
        report = await in_time(interaction, importing, in_place=True)
        await replace(interaction, report_card(say_to(interaction), report))


def _digits(session: str) -> str:
    """Return a session's number, which the service understands as it does what was typed."""
    return re.sub(r"\D", "", session)[:18]


def programme_cards(say: Say, found: Programme) -> list[Card]:
    """Return a programme, some days a card."""
    session, meetings = found
    title = say("programme-title", title=plain(session.title))
    if not meetings:
        return [Card(title, say("programme-none", id=str(session.id)), colour=Colour.CALENDAR)]
    days: dict[str, list[str]] = {}
    for meeting in meetings:
        start = meeting.start.wall
        days.setdefault(f"**{day_of_week(say, start, day(say, start))}**", []).append(_meeting(meeting))
    parts = [clip("\n".join([head, *lines]), _MOST_PER_DAY) for head, lines in days.items()]
    pages = [parts[at : at + _DAYS_PER_CARD] for at in range(0, len(parts), _DAYS_PER_CARD)]
    footer = say("programme-footer", city=session.start.city)
    return [Card(title, "\n\n".join(page), footer=footer, colour=Colour.CALENDAR) for page in pages]


def report_card(say: Say, report: Report) -> Card:
    """Return what a table does, or would do, row by row: what is wrong first."""
    order = (RowFate.WRONG, RowFate.CHANGED, RowFate.ADDED, RowFate.SAME)
    rows = sorted(report.rows, key=lambda one: order.index(one.fate))
    lines = [_row(say, one) for one in rows[:_ROWS]]
    if len(rows) > _ROWS:
        lines.append(say("programme-report-more", count=len(rows) - _ROWS))
    counts = {fate.value: report.count(fate) for fate in RowFate}
    head = [say("programme-report-counts", **counts)]
    if report.wrong:
        head.append(say("programme-report-wrong"))
    elif report.done:
        head.append(say("programme-report-done"))
    if report.removed:
        head.append(say("programme-report-removed", count=report.removed))
    if report.kept:
        head.append(say("programme-report-kept", count=report.kept))
    body = "\n".join([*head, "", *lines])
    return Card(say("programme-report-title"), body, colour=Colour.NOTICE if report.wrong else Colour.CALENDAR)


def _row(say: Say, row: Reported) -> str:
    text = clip(plain(row.text), 70)
    if row.fate is RowFate.WRONG:
        return say("programme-row-wrong", line=row.line, text=text, reason=clip(plain(say(row.key, **row.data)), 220))
    return say(f"programme-row-{row.fate.value}", line=row.line, text=text)


def _meeting(meeting: Meeting) -> str:
    place = f" · {plain(meeting.place)}" if meeting.place else ""
    ends = meeting.end.wall
    head = f"{meeting.start.wall:%H:%M}-{ends:%H:%M}{place}"
    return "\n".join([head, *(f"- {clip(_item(one), 220)}" for one in meeting.items)])


def _item(item: AgendaItem) -> str:
    documents = f" ({plain(', '.join(item.documents))})" if item.documents else ""
    return f"{plain(item.name)}{documents}"


def _parts(say: Say, meeting: Meeting) -> list[tuple[str, str]]:
    return [
        (f"{wall(say, meeting.start)} {meeting.place}".strip(), f"meeting:{meeting.id}"),
        *((f"{item.name} · {wall(say, meeting.start)}", f"item:{item.id}") for item in meeting.items),
    ]


async def _show(interaction: Interaction, found: Programme, *, share: bool = False) -> None:
    made = Book(programme_cards(say_to(interaction), found))
    await show_made(interaction, "programme", str(found[0].id), made, share=share)


@book("programme")
async def programme_book(interaction: Interaction, session: str) -> Book:
    """Return the programme of a session."""
    found = await services_of(interaction).programme.of(actor_of(interaction), session)
    return Book(programme_cards(say_to(interaction), found))
