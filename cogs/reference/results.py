"""The results of a search: a few at a time, each with its reason, turned by buttons and opened by a select."""

from collections.abc import Awaitable, Callable, Sequence

import discord

from bot.reference.answers import Answer, Result
from bot.reference.model import Kind
from cogs._ui.actor import Interaction, text
from cogs._ui.cards import Card, Colour, clip, plain
from cogs._ui.replies import SILENT
from cogs._ui.share import with_share
from cogs._ui.views import CaucusView
from cogs.reference.kept import kept
from cogs.reference.look import marked
from cogs.reference.opening import OpenSelect, Target, text_target

_TITLE = 80
_VERSIONS = 3


def nothing_card(interaction: Interaction, answer: Answer) -> Card:
    """Return the honest answer: nothing found, and what would find something."""
    lines = [text(interaction, "reference-nothing")]
    if answer.did_you_mean:
        lines += ["", text(interaction, "reference-did-you-mean"), *(f"• {plain(one)}" for one in answer.did_you_mean)]
    lines += ["", f"-# {text(interaction, 'reference-nothing-hint')}"]
    return Card(_title(interaction, answer), "\n".join(lines), colour=Colour.NOTICE)


class ResultsView(CaucusView):
    """Pages of results.

    Args:
        interaction: the question, for its language.
        answer: what was found, at least one result.
        size: how many on a page.
    """

    def __init__(self, interaction: Interaction, answer: Answer, size: int) -> None:
        super().__init__()
        self.answer = answer
        self.size = size
        self.at = 0
        self._fill(interaction)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return -(-len(self.answer.results) // self.size)

    def card(self, interaction: Interaction) -> Card:
        """Return the page that shows now."""
        return self._page(interaction)[0]

    def _page(self, interaction: Interaction) -> tuple[Card, tuple[Target, ...]]:
        where = f"{self.at + 1}/{self.pages}" if self.pages > 1 else ""
        page = self.answer.results[self.at * self.size : (self.at + 1) * self.size]
        # An answer is kept for whoever asks the same again, and so is what it looks like.
        what = ("results", self.at, self.size)
        return kept(interaction, self.answer, what, lambda: _built(interaction, self.answer, page, where))

    def _fill(self, interaction: Interaction) -> None:
        self.clear_items()
        self.add_item(OpenSelect("new", text(interaction, "reference-open"), self._page(interaction)[1]))
        if self.pages > 1:
            self._add_turn(text(interaction, "pages-back"), self._turn_back, disabled=self.at == 0)
            self._add_turn(text(interaction, "pages-on"), self._turn_on, disabled=self.at == self.pages - 1)

    def _add_turn(self, label: str, action: Callable[[Interaction], Awaitable[None]], *, disabled: bool) -> None:
        button: discord.ui.Button[ResultsView] = discord.ui.Button(label=label, row=1, disabled=disabled)
        # discord.py's documented way to give a button made in code its action.
        button.callback = action  # type: ignore[method-assign, assignment]
        self.add_item(button)

    async def _turn_back(self, interaction: Interaction) -> None:
        await self._show(interaction, self.at - 1)

    async def _turn_on(self, interaction: Interaction) -> None:
        await self._show(interaction, self.at + 1)

    async def _show(self, interaction: Interaction, page: int) -> None:
        self.at = max(0, min(page, self.pages - 1))
        self._fill(interaction)
        view = with_share(self, text(interaction, "share-button"))
        await interaction.response.edit_message(
            embed=self.card(interaction).embed(), view=view, allowed_mentions=SILENT
        )


def _built(
    interaction: Interaction, answer: Answer, page: Sequence[Result], where: str
) -> tuple[Card, tuple[Target, ...]]:
    blocks = [_block(interaction, result) for result in page]
    if answer.read_as:
        words = ", ".join(plain(meant) for _, meant in answer.read_as[:5])
        blocks.insert(0, f"-# {text(interaction, 'reference-read-as', words=words)}")
    card = Card(
        _title(interaction, answer),
        "\n\n".join(blocks),
        footer=_footer(interaction, page, where),
        colour=Colour.REFERENCE,
    )
    return card, tuple(map(_target, page))


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
