"""The results of a search: a few at a time, each with its reason, turned by buttons and opened by a select."""

import re
from collections.abc import Sequence

from bot.reference.answers import Answer, Result
from bot.reference.articles import is_any
from bot.reference.finding import MOST
from bot.reference.model import Kind
from cogs._ui.actor import Interaction, services_of, text
from cogs._ui.books import TOLD_LIMIT, Leaf, add_turns, leaves
from cogs._ui.cards import Card, Colour, clip, plain
from cogs._ui.replies import answer
from cogs._ui.still import StillView
from cogs.reference.kept import kept
from cogs.reference.look import marked
from cogs.reference.opening import OpenSelect, Target, text_target

WORDS_LIMIT = 120
"""So many characters of words are searched for: the buttons that turn the pages hold them."""
_TITLE = 80
_VERSIONS = 3
_LAWS = 3
_BOOK = "search"
# Pictures and signs beyond the usual ones, of which Discord may count each as two.
_OF_NO_WORD = re.compile("[^\u0000-\uffff]")


def nothing_card(interaction: Interaction, answer: Answer) -> Card:
    """Return the honest answer: nothing found, and what would find something."""
    lines = [text(interaction, "reference-nothing")]
    if answer.elsewhere:
        laws = ", ".join(plain(clip(one, _TITLE)) for one in answer.elsewhere[:_LAWS])
        lines.append(text(interaction, "reference-elsewhere", laws=laws))
    if answer.did_you_mean:
        lines += ["", text(interaction, "reference-did-you-mean"), *(f"• {plain(one)}" for one in answer.did_you_mean)]
    lines += ["", f"-# {text(interaction, 'reference-nothing-hint')}"]
    return Card(_title(interaction, answer), "\n".join(lines), colour=Colour.NOTICE)


async def show_results(interaction: Interaction, words: str, instrument: str | None) -> None:
    """Answer with the first page of what words find.

    Args:
        interaction: the question.
        words: what is searched for; what one types on several lines is one line from here on.
        instrument: the instrument to stay within, by any name; all of them for None, '' and 'any'.

    Raises:
        NotFound: ``instrument-unknown``.
    """
    reference = services_of(interaction).reference
    within = "" if is_any(instrument) else reference.instrument(str(instrument), interaction.guild_id).id
    told = f"{within}|{' '.join(_OF_NO_WORD.sub(' ', words).split())}"[:TOLD_LIMIT]
    card, view = await results_leaf(interaction, told, 0)
    await answer(interaction, card, view=view, share=bool(view.children))


@leaves(_BOOK)
async def results_leaf(interaction: Interaction, told: str, page: int) -> Leaf:
    """Return a page of what words find, with a select that opens what is on it; the honest answer where it is nothing.

    Args:
        interaction: the question, for its language and server.
        told: the instrument to stay within, or nothing, and the words: 'uncc|wiretap'.
        page: from 0.
    """
    services = services_of(interaction)
    instrument, _, words = told.partition("|")
    found = services.reference.search(words, instrument or None, limit=MOST, guild_id=interaction.guild_id)
    size = services.settings.reference.results
    at = min(page, max(0, -(-len(found.results) // size) - 1))
    # An answer is kept for whoever asks the same again, and so is what it looks like.
    return kept(interaction, found, ("results", told, at), lambda: _built(interaction, found, told, (at, size)))


def _built(interaction: Interaction, found: Answer, told: str, part: tuple[int, int]) -> Leaf:
    at, size = part
    pages, view = -(-len(found.results) // size), StillView()
    if not pages:
        return nothing_card(interaction, found), view
    page = found.results[at * size : (at + 1) * size]
    view.add_item(OpenSelect("new", text(interaction, "reference-open"), map(_target, page)))
    add_turns(view, interaction, (_BOOK, told), at, pages)
    return _card(interaction, found, page, f"{at + 1}/{pages}" if pages > 1 else ""), view


def _card(interaction: Interaction, answer: Answer, page: Sequence[Result], where: str) -> Card:
    blocks = [_block(interaction, result) for result in page]
    if answer.read_as:
        words = ", ".join(plain(meant) for _, meant in answer.read_as[:5])
        blocks.insert(0, f"-# {text(interaction, 'reference-read-as', words=words)}")
    footer = _footer(interaction, page, where)
    return Card(_title(interaction, answer), "\n\n".join(blocks), footer=footer, colour=Colour.REFERENCE)


def _title(interaction: Interaction, answer: Answer) -> str:
    return text(interaction, "reference-results-title", words=clip(" ".join(answer.query.split()), _TITLE))


def _block(interaction: Interaction, result: Result) -> str:
    one = result.provision
    points = "".join(f"({point})" for point in result.points)
    mark = "📜 " if one.kind is Kind.TEXT else ""
    lines = [f"{mark}**{plain(one.label)}{points}** · {marked(result.title)}", f"> {marked(result.snippet)}"]
    if result.found_under:
        lines.append(f"-# {text(interaction, 'reference-found-under', phrase=result.found_under)}")
    if result.was:
        number = one.earlier.get(result.was, "")
        lines.append(f"-# ↪️ {text(interaction, 'search-was', number=number, version=plain(result.was))}")
    if result.versions:
        named = ", ".join(f"{plain(other.version.id)} {plain(other.number)}" for other in result.versions[:_VERSIONS])
        lines.append(f"-# {text(interaction, 'search-versions', versions=named)}")
    return "\n".join(lines)


def _target(result: Result) -> Target:
    return text_target(result.provision)


def _footer(interaction: Interaction, page: Sequence[Result], where: str) -> str:
    versions = dict.fromkeys(f"{one.provision.label.split()[0]}: {one.provision.version.id}" for one in page)
    kinds = {one.provision.kind for one in page}
    key = "text-results" if kinds == {Kind.TEXT} else "text-results-mixed" if Kind.TEXT in kinds else ""
    parts = [where, text(interaction, key or "reference-summary-article"), *versions]
    return " · ".join(part for part in parts if part)
