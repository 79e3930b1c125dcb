"""/principle scorecard, rate, ratings: how a version does, by published assessments and by the coalition, apart."""

from collections.abc import Sequence

from discord import app_commands
from discord.ext import commands

from bot.labels import labelled
from bot.reference.model import Rating
from bot.reference.ratings.model import REASON_LIMIT, SOURCE_LIMIT, CoalitionRating, History, Line, Scorecard
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.books import TOLD_LIMIT, Book, book, show_made
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import say_to
from cogs._ui.moments import stamp
from cogs._ui.replies import answer, in_time
from cogs.reference.look import RATINGS

_TAKE_BACK = "none"
_CHOICES = [
    *(app_commands.Choice(name=f"{RATINGS[one]} {one.value}", value=one.value) for one in Rating),
    app_commands.Choice(name="take the coalition's rating back", value=_TAKE_BACK),
]
_Suggested = list[app_commands.Choice[str]]
_DETAILED = 5
_ENTRIES = 6


class ScorecardCommands(commands.Cog):
    """How a version does on each principle."""

    @app_commands.command(name="scorecard", description="How a version does on each principle, and by whose reading")
    @app_commands.describe(version="The version; without it the adopted UN convention")
    async def scorecard(self, interaction: Interaction, version: app_commands.Range[str, 1, 200] = "") -> None:
        """Show one."""
        found = await services_of(interaction).ratings.scorecard(actor_of(interaction), version)
        made = Book(scorecard_cards(interaction, found))
        await show_made(interaction, "scorecard", found.rated.key[:TOLD_LIMIT], made, share=True)

    @app_commands.command(name="rate", description="Organisers: record the coalition's own rating, with its reason")
    @app_commands.describe(
        principle="Number or name; pick from the list while you type",
        rating="How the version does",
        reason="Why, in a sentence or two",
        version="The version; without it the adopted UN convention",
        source="What it rests on: a document, a link",
    )
    @app_commands.choices(rating=_CHOICES)
    async def rate(
        self,
        interaction: Interaction,
        principle: app_commands.Range[str, 1, 200],
        rating: app_commands.Choice[str],
        reason: app_commands.Range[str, 1, REASON_LIMIT],
        version: app_commands.Range[str, 1, 200] = "",
        source: app_commands.Range[str, 1, SOURCE_LIMIT] = "",
    ) -> None:
        """Record it."""
        chosen = None if rating.value == _TAKE_BACK else Rating(rating.value)
        rating_it = services_of(interaction).ratings.rate(
            actor_of(interaction), principle, chosen, reason, version=version, source=source
        )
        await answer(interaction, recorded_card(interaction, await in_time(interaction, rating_it)))

    @app_commands.command(
        name="ratings", description="The history of the coalition's own ratings: what, when, who, why"
    )
    @app_commands.describe(
        principle="Number or name; pick from the list while you type",
        version="The version; without it the adopted UN convention",
    )
    async def ratings(
        self,
        interaction: Interaction,
        principle: app_commands.Range[str, 1, 200],
        version: app_commands.Range[str, 1, 200] = "",
    ) -> None:
        """Show what was recorded, the newest first."""
        found = await services_of(interaction).ratings.history(actor_of(interaction), principle, version)
        told = f"{found.principle.id}|{found.rated.key}"[:TOLD_LIMIT]
        await show_made(interaction, "ratings", told, Book(history_cards(interaction, found)))

    @rate.autocomplete("principle")
    @ratings.autocomplete("principle")
    async def suggest_principle(self, interaction: Interaction, current: str) -> _Suggested:
        """Suggest principles."""
        found = services_of(interaction).reference.suggest_principles(current)
        return [app_commands.Choice(name=one.name, value=one.value) for one in found]

    @scorecard.autocomplete("version")
    @rate.autocomplete("version")
    @ratings.autocomplete("version")
    async def suggest_version(self, interaction: Interaction, current: str) -> _Suggested:
        """Suggest the versions that can be rated, drafts too."""
        wanted = current.casefold().strip()
        versions = services_of(interaction).ratings.rateable(interaction.guild_id)
        shown = [(f"{one.name} · {one.version} ({one.status}, {one.date})", one.key) for one in versions]
        return [
            app_commands.Choice(name=clip(name, 100), value=key)
            for name, key in shown
            if wanted in f"{name} {key}".casefold() and len(key) <= 100
        ][:25]


@book("scorecard")
async def scorecard_book(interaction: Interaction, version: str) -> Book:
    """Return how a version does."""
    found = await services_of(interaction).ratings.scorecard(actor_of(interaction), version)
    return Book(scorecard_cards(interaction, found))


@book("ratings")
async def ratings_book(interaction: Interaction, told: str) -> Book:
    """Return what was recorded of a principle and a version."""
    principle, _, version = told.partition("|")
    found = await services_of(interaction).ratings.history(actor_of(interaction), principle, version)
    return Book(history_cards(interaction, found))


def scorecard_cards(interaction: Interaction, found: Scorecard) -> list[Card]:
    """Return the overview, then every principle with reason, source and date."""
    rated = found.rated
    title = text(interaction, "scorecard-title", version=f"{rated.name}, {rated.version}")
    head = f"-# {found.framework.name} · {rated.version} ({rated.status}, {rated.date})"
    notes = [text(interaction, "scorecard-both"), text(interaction, "reference-reading")]
    if interaction.guild_id is None:
        notes.append(text(interaction, "scorecard-dm"))
    else:
        notes.append(text(interaction, "scorecard-how"))
    lines = [_overview(interaction, line) for line in found.lines]
    cards = [Card(title, "\n".join([head, "", *lines, "", *(f"-# {note}" for note in notes)]), colour=Colour.REFERENCE)]
    for at in range(0, len(found.lines), _DETAILED):
        fields = [_details(interaction, line) for line in found.lines[at : at + _DETAILED]]
        cards.append(Card(title, head, fields, text(interaction, "scorecard-both"), colour=Colour.REFERENCE))
    return cards


def _overview(interaction: Interaction, line: Line) -> str:
    named = f"**{line.principle.order}** {line.principle.title}"
    sourced = None if line.sourced is None else line.sourced.rating
    own = None if line.coalition is None else line.coalition.rating
    parts = [text(interaction, "scorecard-short-sourced", rating=_symbol(interaction, sourced))]
    if interaction.guild_id is not None:
        parts.append(text(interaction, "scorecard-short-coalition", rating=_symbol(interaction, own)))
    return f"{named}\n-# " + " · ".join(parts)


def _details(interaction: Interaction, line: Line) -> Field:
    sourced, own = line.sourced, line.coalition
    parts = [f"**{text(interaction, 'scorecard-sourced')}**"]
    if sourced is None:
        parts.append(text(interaction, "scorecard-no-source"))
    else:
        more = f" +{len(sourced.sources) - 1}" if len(sourced.sources) > 1 else ""
        source = text(interaction, "rating-source", source=clip(sourced.sources[0], 90) + more)
        parts.append(labelled(say_to(interaction), _symbol(interaction, sourced.rating), clip(sourced.text, 260)))
        parts.append(f"-# {source} · {line.principle.as_of}")
    if interaction.guild_id is not None:
        parts.append(f"**{text(interaction, 'scorecard-coalition')}**")
        parts += _own(interaction, own, line.entries)
    return Field(f"{line.principle.order}. {line.principle.title}", "\n".join(parts))


def _own(interaction: Interaction, own: CoalitionRating | None, entries: int) -> list[str]:
    if own is None:
        return [text(interaction, "scorecard-no-coalition")]
    notes = [text(interaction, "scorecard-recorded", when=stamp(own.recorded_at, "d"))]
    if own.source:
        notes.insert(0, text(interaction, "rating-source", source=plain(clip(own.source, 90))))
    if entries > 1:
        notes.append(text(interaction, "scorecard-entries", count=entries))
    reason = labelled(say_to(interaction), _symbol(interaction, own.rating), plain(clip(own.reason, 260)))
    return [reason, f"-# {' · '.join(notes)}"]


def recorded_card(interaction: Interaction, recorded: CoalitionRating) -> Card:
    """Return what was recorded and who can see it."""
    principle = services_of(interaction).reference.principle(recorded.principle).principle
    lines = [
        f"-# {recorded.version}",
        f"**{principle.order}** {principle.title}",
        labelled(say_to(interaction), _symbol(interaction, recorded.rating, taken_back=True), plain(recorded.reason)),
    ]
    if recorded.source:
        lines.append(f"-# {text(interaction, 'rating-source', source=plain(recorded.source))}")
    footer = text(interaction, "rating-everybody")
    return Card(text(interaction, "rating-recorded"), "\n".join(lines), footer=footer, colour=Colour.REFERENCE)


def history_cards(interaction: Interaction, found: History) -> list[Card]:
    """Return a coalition's entries on one principle, the newest first, a few on a page."""
    principle = found.principle
    title = text(interaction, "rating-history-title", number=principle.order, title=principle.title)
    head = f"-# {found.rated.name}, {found.rated.version} ({found.rated.status}, {found.rated.date})"
    if not found.entries:
        return [Card(title, f"{head}\n\n{text(interaction, 'rating-history-none')}", colour=Colour.REFERENCE)]
    pages: list[Sequence[CoalitionRating]] = [
        found.entries[at : at + _ENTRIES] for at in range(0, len(found.entries), _ENTRIES)
    ]
    return [
        Card(title, "\n\n".join([head, *(_entry(interaction, one) for one in page)]), colour=Colour.REFERENCE)
        for page in pages
    ]


def _entry(interaction: Interaction, one: CoalitionRating) -> str:
    when = stamp(one.recorded_at, "f")
    if one.recorded_by:
        by = text(interaction, "rating-by", when=when, person=f"<@{one.recorded_by}>")
    else:
        by = text(interaction, "rating-by-erased", when=when)
    lines = [f"**{_symbol(interaction, one.rating, taken_back=True)}** · {by}", f"> {plain(clip(one.reason, 400))}"]
    if one.source:
        lines.append(f"-# {text(interaction, 'rating-source', source=plain(clip(one.source, 120)))}")
    return "\n".join(lines)


def _symbol(interaction: Interaction, rating: Rating | None, *, taken_back: bool = False) -> str:
    """Return a rating as sign and word: colours alone tell some people nothing."""
    if rating is None:
        return text(interaction, "rating-taken-back") if taken_back else "–"
    word = text(interaction, "rating-named", rating=rating.value)
    return text(interaction, "scorecard-line", emoji=RATINGS[rating], rating=word)
