"""/session change and /session news: what moves, and what has moved since one looked."""

from collections.abc import Mapping

from discord import app_commands
from discord.ext import commands

from bot.calendar.answers import Change, Changed, News, Wanted
from bot.calendar.changing import TOLD, moment_from
from bot.calendar.model import Mode
from bot.delivery.model import JSON, Delivery
from bot.services import Services
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import Say, say_to
from cogs._ui.moments import stamp, wall, when
from cogs._ui.replies import answer, in_time
from cogs._ui.sender import Rendered, renders
from cogs.calendar.look import before, heading, line, listed, mode_name, session_card
from cogs.calendar.said import say_in, session_of
from cogs.calendar.suggestions import own_sessions

MODES = [
    app_commands.Choice(name="In person", value="in person"),
    app_commands.Choice(name="Online", value="online"),
    app_commands.Choice(name="Hybrid", value="hybrid"),
]
_MOST = 12
"""Lines of one part of the news; the list has the rest."""


class Changing(commands.Cog):
    """Commands about what changes."""

    @app_commands.command(name="change", description="Organisers: move or correct a session; who was reminded is told")
    @app_commands.describe(
        session="The session: choose from the list, or type its number",
        start="The new start, like 2027-01-19 10:00; its length stays, unless you give the end",
        end="The new end, like 13:00",
        title="The new title",
        place="The new venue",
        mode="How one takes part now",
        link="Another web address",
        documents="Document symbols, with commas between them",
        body="What it is about",
        note="One more remark",
        quietly="For a slip of the pen: tell nobody",
    )
    @app_commands.choices(mode=MODES)
    async def change(
        self,
        interaction: Interaction,
        session: str,
        start: str = "",
        end: str = "",
        title: str = "",
        place: str = "",
        mode: app_commands.Choice[str] | None = None,
        link: str = "",
        documents: str = "",
        body: str = "",
        note: str = "",
        quietly: bool = False,
    ) -> None:
        """Change what was given; the reminders move along."""
        wanted = Wanted(
            title=title,
            start=start,
            end=end,
            place=place,
            body=body,
            mode=Mode(mode.value) if mode is not None else None,
            link=link,
            documents=documents,
            note=note,
        )
        changing = services_of(interaction).session_changes.change(
            actor_of(interaction), session, wanted, quiet=quietly
        )
        await answer(interaction, changed_card(say_to(interaction), await in_time(interaction, changing)))

    @app_commands.command(name="news", description="What has changed in the calendar since you last asked")
    @app_commands.describe(days="So many days back, instead of since you last asked")
    async def news(self, interaction: Interaction, days: app_commands.Range[int, 1, 90] | None = None) -> None:
        """Show what was added, changed and cancelled."""
        services = services_of(interaction)
        found = await services.session_changes.since(actor_of(interaction), days=days)
        await answer(interaction, news_card(say_to(interaction), found, services), share=True)

    @change.autocomplete("session")
    async def suggest_changeable(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest this server's sessions that can be changed."""
        return await own_sessions(interaction, current)


@renders("session-changed-notice")
async def changed_notice(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word to those who had heard of a session that has changed: what was, what is."""
    say = say_in(services, language)
    session = await session_of(delivery, services)
    was, now = (delivery.data[name] for name in ("was", "now"))
    if not isinstance(was, Mapping) or not isinstance(now, Mapping):
        raise TypeError("a notice of a change says what was and what is")
    differs = {name: (was.get(name), now.get(name)) for name in TOLD if was.get(name) != now.get(name)}
    fields = [*_differences(say, differs), Field(say("session-change-now"), when(session.start))]
    title = say("session-changed-heading", title=heading(say, session))
    footer = say("session-number", id=str(session.id))
    return Rendered(embed=Card(title, say("session-changed-body"), fields, footer, colour=Colour.NOTICE).embed())


def changed_card(say: Say, changed: Changed) -> Card:
    """Return what was changed, what will be said now, and who is told."""
    session = changed.session
    told = ", ".join(f"<#{channel}>" for channel in changed.told)
    note = say("session-change-told", id=str(session.id), channels=told) if told else ""
    card = session_card(say, session, note or say("session-change-done", id=str(session.id)))
    lines = [
        say("session-reminder-line", before=before(say, one.before), at=wall(one.at), stamp=stamp(one.at.utc))
        for one in changed.reminders
    ]
    fields = [
        *_differences(say, changed.fields),
        *card.fields,
        *(listed(say("session-reminders"), lines) if lines else []),
    ]
    return Card(card.title, card.body, fields, colour=Colour.CALENDAR)


def news_card(say: Say, news: News, services: Services) -> Card:
    """Return what was added, changed and cancelled since a moment."""
    now = services.clock.now()
    parts = [
        ("session-news-added", [line(say, one, now) for one in news.added]),
        ("session-news-changed", [_change_line(say, one) for one in news.changes]),
        ("session-news-cancelled", [line(say, one, now) for one in news.cancelled]),
    ]
    fields = [field for key, lines in parts if lines for field in listed(say(key), _short(say, lines))]
    body = say("session-news-since", since=stamp(news.since)) if fields else ""
    body = body or say("session-news-none", since=stamp(news.since))
    return Card(say("session-news-title"), body, fields, colour=Colour.CALENDAR)


def _short(say: Say, lines: list[str]) -> list[str]:
    shown = [clip(one, 160) for one in lines[-_MOST:]]
    left = len(lines) - len(shown)
    return [*shown, say("session-news-more", count=left)] if left else shown


def _change_line(say: Say, change: Change) -> str:
    names = ", ".join(say(f"session-field-{name}") for name in change.fields if name != "timing")
    start = change.fields.get("start")
    moved = f" · {_shown(say, 'start', start[0])} → {_shown(say, 'start', start[1])}" if start is not None else ""
    return f"**#{change.session.id}** {clip(plain(change.session.title), 60)} · {names}{moved}"


def _differences(say: Say, fields: Mapping[str, tuple[JSON, JSON]]) -> list[Field]:
    return [
        Field(say(f"session-field-{name}"), f"{_shown(say, name, old)} → **{_shown(say, name, new)}**")
        for name, (old, new) in fields.items()
        if name not in {"timing", "cancelled"}
    ]


def _shown(say: Say, name: str, value: JSON) -> str:
    moment = moment_from(value)
    if moment is not None:
        return wall(moment)
    if isinstance(value, list):
        value = ", ".join(str(one) for one in value)
    if not value:
        return say("session-change-empty")
    return mode_name(say, Mode(str(value))) if name == "mode" else clip(plain(str(value)), 300)
