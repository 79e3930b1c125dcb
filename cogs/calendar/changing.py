"""/session change and /session news: what moves, and what has moved since one looked."""

from collections.abc import Mapping, Sequence

from discord import app_commands
from discord.ext import commands

from bot.calendar.answers import Change, Changed, History, News, Wanted
from bot.calendar.bodies.model import BodyKind
from bot.calendar.deadlines.model import DeadlineKind
from bot.calendar.model import Mode, Session, Standing
from bot.calendar.telling import moment_from
from bot.delivery.model import JSON, Delivery
from bot.labels import labelled
from bot.services import Services
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.books import TOLD_LIMIT, Book, book, show
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import Say, say_to
from cogs._ui.moments import stamp, wall, when
from cogs._ui.replies import answer, in_time
from cogs._ui.sender import Rendered, renders
from cogs.calendar.look import before, heading, kind_name, line, listed, mode_name, session_card, status_name
from cogs.calendar.said import say_in, session_of
from cogs.calendar.suggestions import bodies, every_entry, own_sessions

MODES = [
    app_commands.Choice(name="In person", value="in person"),
    app_commands.Choice(name="Online", value="online"),
    app_commands.Choice(name="Hybrid", value="hybrid"),
]
STATUSES = [
    app_commands.Choice(name="Tentative: not sure yet", value="tentative"),
    app_commands.Choice(name="Confirmed", value="confirmed"),
    app_commands.Choice(name="Suspended: no reminders until it is reconvened", value="suspended"),
    app_commands.Choice(name="Reconvened", value="reconvened"),
    app_commands.Choice(name="Moved", value="moved"),
    app_commands.Choice(name="Extended", value="extended"),
]
_UNSAID = frozenset(("timing", "cancelled", "session"))
_RANK = {name: rank for rank, name in enumerate(("title", "at", "start", "end", "place", "mode", "standing"))}
"""What a reader looks for first; the database keeps no order."""
_PER_CARD = 4
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
        status="How it stands; a new time says by itself that it was moved, extended or reconvened",
        negotiating_body="Who meets, like Ad Hoc Committee",
        process="What it belongs to, like UN Convention against Cybercrime",
        languages="Languages it is interpreted into, with commas; or: all six",
        tags="Words to find and follow it by, with commas",
        private="Whether it stays out of the feed file and of Discord's events",
        quietly="True tells nobody, False all who had heard; left out: no word about slips of the pen and remarks",
    )
    @app_commands.choices(mode=MODES, status=STATUSES)
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
        status: app_commands.Choice[str] | None = None,
        negotiating_body: str = "",
        process: str = "",
        languages: str = "",
        tags: str = "",
        private: bool | None = None,
        quietly: bool | None = None,
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
            standing=Standing(status.value) if status is not None else None,
            negotiating_body=negotiating_body,
            process=process,
            languages=languages,
            tags=tags,
            private=private,
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

    @app_commands.command(name="history", description="Everything that has changed about a session or deadline")
    @app_commands.describe(entry="The session or deadline: choose from the list, or type a session's number")
    async def history(self, interaction: Interaction, entry: str) -> None:
        """Show what was, what came, who changed it and when."""
        await show(interaction, "entry-history", entry[:TOLD_LIMIT], share=True)

    @history.autocomplete("entry")
    async def suggest_with_history(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest sessions and deadlines."""
        return await every_entry(interaction, current, known=False)

    @change.autocomplete("negotiating_body")
    async def suggest_body(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest negotiating bodies that were named before."""
        return await bodies(interaction, current, BodyKind.BODY)

    @change.autocomplete("process")
    async def suggest_process(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest processes that were named before."""
        return await bodies(interaction, current, BodyKind.PROCESS)

    @change.autocomplete("session")
    async def suggest_changeable(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest this server's sessions that can be changed."""
        return await own_sessions(interaction, current)


@renders("session-changed-notice")
async def changed_notice(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word to those who had heard of a session that has changed: what was, what is."""
    say = say_in(services, language)
    session = await session_of(delivery, services)
    changes = told_differences(say, delivery)
    fields = [*changes, Field(say("session-change-now"), when(say, session.start))]
    title = say("session-changed-heading", title=heading(say, session))
    footer = say("session-number", id=str(session.id))
    card = Card(title, say("session-changed-body"), fields, footer, colour=Colour.NOTICE)
    return Rendered(embed=card.embed(), brief=in_brief(say, changes))


def told_differences(say: Say, delivery: Delivery) -> list[Field]:
    """Return what a notice of a change tells: each thing as it was and as it is."""
    was, now = (delivery.data[name] for name in ("was", "now"))
    if not isinstance(was, Mapping) or not isinstance(now, Mapping):
        raise TypeError("a notice of a change says what was and what is")
    return differences(say, {name: (was[name], now[name]) for name in was if name in now and was[name] != now[name]})


def in_brief(say: Say, changes: Sequence[Field]) -> str:
    """Return in one line what has changed, for a message that tells of several sessions."""
    return "; ".join(labelled(say, one.name, one.value) for one in changes)


def changed_card(say: Say, changed: Changed) -> Card:
    """Return what was changed, what will be said now, and who is told."""
    session = changed.session
    told = ", ".join(f"<#{channel}>" for channel in changed.told)
    note = say("session-change-told", id=str(session.id), channels=told) if told else ""
    card = session_card(say, session, note or say("session-change-done", id=str(session.id)))
    lines = [
        say("session-reminder-line", before=before(say, one.before), at=wall(say, one.at), stamp=stamp(one.at.utc))
        for one in changed.reminders
    ]
    fields = [
        *differences(say, changed.fields),
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
    names = ", ".join(_named(say, name) for name in change.fields if name not in _UNSAID)
    start = change.fields.get("start") or change.fields.get("at")
    moved = f" · {_shown(say, 'start', start[0])} → {_shown(say, 'start', start[1])}" if start is not None else ""
    number = f"**#{change.session.id}** " if isinstance(change.session, Session) else ""
    return f"{number}{clip(plain(change.session.title), 60)} · {names}{moved}"


def differences(say: Say, fields: Mapping[str, tuple[JSON, JSON]]) -> list[Field]:
    """Return each thing that changed as it was and as it is."""
    return [
        Field(_named(say, name), f"{_shown(say, name, old)} → **{_shown(say, name, new)}**")
        for name, (old, new) in sorted(fields.items(), key=lambda one: _RANK.get(one[0], len(_RANK)))
        if name not in _UNSAID
    ]


def history_cards(say: Say, found: History) -> list[Card]:
    """Return everything that happened to a session or deadline, some changes a card, the latest first."""
    own = found.of
    title = say("session-history-title", title=plain(own.title))
    parts = [_past(say, one) for one in reversed(found.changes)]
    by = say("session-history-host") if own.created_by == 0 else f"<@{own.created_by}>"
    parts.append(say("session-history-begin", at=stamp(own.created_at), by=by))
    pages = [parts[at : at + _PER_CARD] for at in range(0, len(parts), _PER_CARD)]
    return [Card(title, "\n\n".join(page), colour=Colour.CALENDAR) for page in pages]


def _past(say: Say, change: Change) -> str:
    by = say("session-history-host") if change.by == 0 else f"<@{change.by}>"
    lines = [say("session-history-line", at=stamp(change.at), by=by)]
    lines += [f"• {labelled(say, one.name, one.value)}" for one in differences(say, change.fields)]
    if (cancelled := change.fields.get("cancelled")) is not None:
        lines.append(f"• {say('session-history-cancelled' if cancelled[1] else 'session-history-again')}")
    return clip("\n".join(lines), 900)


def _shown(say: Say, name: str, value: JSON) -> str:
    moment = moment_from(value)
    if moment is not None:
        return wall(say, moment)
    if isinstance(value, list):
        value = ", ".join(str(one) for one in value)
    if isinstance(value, bool):
        return say("session-shown-yes" if value else "session-shown-no")
    if not value:
        return say("session-change-empty")
    if name == "mode":
        return mode_name(say, Mode(str(value)))
    if name == "standing":
        return status_name(say, str(value))
    return kind_name(say, DeadlineKind(str(value))) if name == "kind" else clip(plain(str(value)), 300)


def _named(say: Say, name: str) -> str:
    return say(f"session-field-{name.replace('_', '-')}")


@book("entry-history")
async def history_book(interaction: Interaction, entry: str) -> Book:
    """Return everything that has changed about a session or deadline."""
    found = await services_of(interaction).session_changes.history(actor_of(interaction), entry)
    return Book(history_cards(say_to(interaction), found))
