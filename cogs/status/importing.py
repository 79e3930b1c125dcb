"""/status import: a depositary's table read, shown with what it would change, and stored when that is confirmed."""

import discord

from bot.errors import Invalid
from bot.status.model import Step
from bot.status.reading import BYTES_LIMIT, Problem
from bot.status.service import Change, Preview
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import Say, say_to
from cogs._ui.views import CaucusView
from cogs.status.look import instrument_name, table_name

_PROBLEMS = 8
_CHANGES = 10


async def content_of(attachment: discord.Attachment) -> bytes:
    """Return a file.

    Raises:
        Invalid: ``status-file-size``: it is larger than any table of states; it is not even fetched.
    """
    if attachment.size > BYTES_LIMIT:
        raise Invalid("status-file-size", limit=BYTES_LIMIT // 1024)
    return await attachment.read()


def preview_card(say: Say, found: Preview) -> Card:
    """Return what was recognised, what not, and what would change."""
    report, table = found.report, found.table
    signed, bound = (len(table.codes(step)) for step in Step)
    lines = [
        f"-# {instrument_name(say, table.instrument)} · {plain(table.source)}",
        say("status-import-found", states=report.states, signed=signed, bound=bound),
    ]
    if report.encoding != "UTF-8":
        lines.append(f"⚠️ {say('status-import-encoding', encoding=report.encoding)}")
    if found.same:
        lines.append(say("status-import-same"))
    if report.problems:
        lines.append(f"⚠️ {say('status-import-not-whole')}")
    fields = []
    if report.problems:
        name = say("status-import-problems", count=len(report.problems))
        fields.append(Field(name, _cut(say, [problem_words(say, one) for one in report.problems], _PROBLEMS)))
    if found.against is not None:
        changes = [change_words(say, one) for one in found.changes]
        body = _cut(say, changes, _CHANGES) if changes else say("status-import-none")
        fields.append(Field(say("status-import-changes", table=table_name(say, found.against)), body))
    title = say("status-import-title", day=table.as_of)
    return Card(title, "\n".join(lines), fields, colour=Colour.REFERENCE)


def problem_words(say: Say, one: Problem) -> str:
    """Return why a row was not taken; what stood there is other people's text."""
    text = plain(" ".join(one.text.split()))
    data = {"line": str(one.line), "text": text, "near": plain(one.near) or "none"}
    sentences = {
        "status-row-unknown": say("status-row-unknown", **data),
        "status-row-twice": say("status-row-twice", **data),
        "status-row-date": say("status-row-date", **data),
        "status-row-later": say("status-row-later", **data),
    }
    return f"• {sentences[one.key]}"


def change_words(say: Say, one: Change) -> str:
    """Return what would change: 'Qatar: ratified none → 2026-02-14'."""
    nothing = say("status-import-nothing")
    words = say(
        "status-import-change",
        state=one.state.name,
        step=one.step.value,
        was=one.was or nothing,
        now=one.now or nothing,
    )
    return f"• {words}"


def _cut(say: Say, lines: list[str], most: int) -> str:
    shown = [clip(line, 200) for line in lines[:most]]
    if len(lines) > most:
        shown.append(say("status-import-more", count=len(lines) - most))
    return "\n".join(shown)


class ConfirmImport(CaucusView):
    """The two buttons under the preview.

    Args:
        say: the catalogue.
        found: what was previewed.
    """

    def __init__(self, say: Say, found: Preview) -> None:
        super().__init__()
        self._found = found
        self.store.label = clip(say("status-import-store"), 80)
        self.drop.label = clip(say("status-import-drop"), 80)

    @discord.ui.button(style=discord.ButtonStyle.primary)
    async def store(self, interaction: Interaction, button: "discord.ui.Button[ConfirmImport]") -> None:
        """Store it."""
        del button
        stored = await services_of(interaction).status.import_(actor_of(interaction), self._found)
        done = say_to(interaction)("status-import-stored", id=stored.id)
        await interaction.response.edit_message(content=done, embed=None, view=None)
        self.stop()

    @discord.ui.button(style=discord.ButtonStyle.secondary)
    async def drop(self, interaction: Interaction, button: "discord.ui.Button[ConfirmImport]") -> None:
        """Store nothing."""
        del button
        dropped = say_to(interaction)("status-import-dropped")
        await interaction.response.edit_message(content=dropped, embed=None, view=None)
        self.stop()
