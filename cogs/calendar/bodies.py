"""/session body: the negotiating bodies and processes that sessions and subscriptions refer to."""

from datetime import datetime

from discord import app_commands
from discord.ext import commands

from bot.calendar.bodies.model import Body, BodyKind, BodyView, WantedBody
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.books import Book, book, show
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import Say, say_to
from cogs._ui.moments import city_in
from cogs._ui.replies import answer, in_time
from cogs.calendar.look import line
from cogs.calendar.suggestions import bodies

KINDS = [
    app_commands.Choice(name="Negotiating body", value=BodyKind.BODY.value),
    app_commands.Choice(name="Process", value=BodyKind.PROCESS.value),
]
_NAME = "The body or process: choose from the list"
_PER_PAGE = 12
_FIELDS = {
    "short": "Its letters, like AHC",
    "of": "The body whose process it is",
    "home": "Where its meetings are announced, like Vienna; times without a place are understood there",
    "languages": "Languages its sessions are interpreted into, with commas; or: all six",
    "mandate": "What it rests on, like A/RES/74/247",
    "website": "Its web address",
}


class Bodies(commands.Cog):
    """Commands about bodies and processes."""

    body = app_commands.Group(name="body", description="Negotiating bodies and processes that sessions belong to")

    @body.command(name="list", description="The negotiating bodies and processes that sessions can belong to")
    async def list_bodies(self, interaction: Interaction) -> None:
        """List them, this server's own first."""
        await show(interaction, "bodies", share=True)

    @body.command(name="show", description="A negotiating body or process, and what is to come of it")
    @app_commands.describe(body=_NAME)
    async def show_body(self, interaction: Interaction, body: str) -> None:
        """Show one."""
        services, say = services_of(interaction), say_to(interaction)
        found = await services.bodies.show(actor_of(interaction), body)
        await answer(interaction, body_card(say, found, services.clock.now()), share=True)

    @body.command(name="add", description="Organisers: add a negotiating body or process of this server's own")
    @app_commands.describe(name="Its name", kind="What it is; a body if you do not say", **_FIELDS)
    @app_commands.choices(kind=KINDS)
    async def add_body(
        self,
        interaction: Interaction,
        name: str,
        kind: app_commands.Choice[str] | None = None,
        short: str = "",
        of: str = "",
        home: str = "",
        languages: str = "",
        mandate: str = "",
        website: str = "",
    ) -> None:
        """Add it."""
        of_kind = BodyKind(kind.value) if kind is not None else None
        wanted = WantedBody(name, of_kind, short, of, home, languages, mandate, website)
        services, say = services_of(interaction), say_to(interaction)
        made = await in_time(interaction, services.bodies.add(actor_of(interaction), wanted))
        await answer(interaction, body_card(say, made, services.clock.now(), say("body-added")))

    @body.command(name="change", description="Organisers: change a body or process of this server's own")
    @app_commands.describe(body=_NAME, name="Its new name; whoever follows it goes on following it", **_FIELDS)
    async def change_body(
        self,
        interaction: Interaction,
        body: str,
        name: str = "",
        short: str = "",
        of: str = "",
        home: str = "",
        languages: str = "",
        mandate: str = "",
        website: str = "",
    ) -> None:
        """Change what was given."""
        wanted = WantedBody(name, None, short, of, home, languages, mandate, website)
        services, say = services_of(interaction), say_to(interaction)
        made = await in_time(interaction, services.bodies.change(actor_of(interaction), body, wanted))
        await answer(interaction, body_card(say, made, services.clock.now(), say("body-changed")))

    @body.command(name="merge", description="Organisers: make one of two that mean the same")
    @app_commands.describe(body="The one that goes: choose from the list", into="The one that stays")
    async def merge_bodies(self, interaction: Interaction, body: str, into: str) -> None:
        """Have sessions, processes and those who follow go over."""
        services, say = services_of(interaction), say_to(interaction)
        made = await in_time(interaction, services.bodies.merge(actor_of(interaction), body, into))
        await answer(interaction, body_card(say, made, services.clock.now(), say("body-merged")))

    @merge_bodies.autocomplete("body")
    @merge_bodies.autocomplete("into")
    @show_body.autocomplete("body")
    @change_body.autocomplete("body")
    async def suggest_body(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest bodies and processes."""
        return await bodies(interaction, current)

    @add_body.autocomplete("of")
    @change_body.autocomplete("of")
    async def suggest_above(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest bodies that a process can belong to."""
        return await bodies(interaction, current, BodyKind.BODY)


def body_card(say: Say, view: BodyView, now: datetime, note: str = "") -> Card:
    """Return a body or process in full, with what is to come of it; a sentence above it."""
    body = view.body
    home = say("body-home-time", place=plain(city_in(say, body.city))) if body.zone else ""
    facts = {
        "body-short": plain(body.short),
        "body-of": plain(view.of.name) if view.of is not None else "",
        "body-home": home,
        "body-languages": plain(", ".join(body.languages)),
        "body-mandate": plain(body.mandate),
        "body-website": f"<{body.website}>" if body.website else "",
        "body-processes": "\n".join(f"• {plain(one.name)}" for one in view.processes[:10]),
        "body-coming": "\n".join(line(say, one, now) for one in view.coming),
        "session-source": plain(body.source),
    }
    fields = [Field(say(key), clip(value, 1_000)) for key, value in facts.items() if value]
    text = "\n\n".join(part for part in (note, say(f"body-kind-{body.kind.value}")) if part)
    return Card(plain(body.name), text, fields, colour=Colour.CALENDAR)


@book("bodies")
async def bodies_book(interaction: Interaction, told: str) -> Book:
    """Return the bodies and processes, each process under its body."""
    del told
    say, found = say_to(interaction), await services_of(interaction).bodies.seen(actor_of(interaction))
    own = _lines(say, [one for one in found if not one.is_known], found)
    known = _lines(say, [one for one in found if one.is_known], found)
    if own and known:
        known[0] = f"{say('body-list-known')}\n{known[0]}"
    lines = own + known
    pages = [lines[at : at + _PER_PAGE] for at in range(0, len(lines), _PER_PAGE)] or [[say("session-list-none")]]
    title, footer = say("body-list"), say("body-list-footer")
    return Book([Card(title, "\n".join(page), footer=footer, colour=Colour.CALENDAR) for page in pages])


def _lines(say: Say, shown: list[Body], all_of_them: list[Body]) -> list[str]:
    """Return one line for each, a process after its body and set in where that stands in the same list."""
    numbers = {one.id for one in shown}
    first = [one for one in shown if one.of_id not in numbers]
    ordered = [one for top in first for one in (top, *(below for below in shown if below.of_id == top.id))]
    names = {one.id: one.name for one in all_of_them}
    return [_line(say, one, numbers, names.get(one.of_id or 0, "")) for one in ordered]


def _line(say: Say, one: Body, listed: set[int], above: str) -> str:
    short = f" ({plain(one.short)})" if one.short else ""
    parts = [f"**{clip(plain(one.name), 120)}**{short}"]
    if one.kind is BodyKind.PROCESS:
        parts.append(say("body-kind-process"))
        if above and one.of_id not in listed:
            parts.append(plain(above))
    parts += [plain(part) for part in (city_in(say, one.city), one.mandate) if part]
    return ("  ◦ " if one.of_id in listed else "• ") + " · ".join(parts)
