"""/status import: a depositary's table read, shown with what it would change, and stored when that is confirmed."""

import discord

from bot.errors import Invalid
from bot.status.model import Step
from bot.status.reading import BYTES_LIMIT, Problem
from bot.status.service import Change, Preview
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import Say, say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import in_time, replace
from cogs._ui.sent import fetched, sent_file
from cogs._ui.still import StillView
from cogs.status.look import instrument_name, table_name

_PROBLEMS = 8
_CHANGES = 10


async def content_of(interaction: Interaction, attachment: discord.Attachment) -> bytes:
    """Return what is in a file.

    Raises:
        Invalid: ``status-file-size``: it is larger than any table of states; it is not even fetched.
        Unavailable: as `fetched`.
    """
    if attachment.size > BYTES_LIMIT:
        raise Invalid("status-file-size", limit=BYTES_LIMIT // 1024)
    return await fetched(interaction, attachment)


def preview_card(say: Say, found: Preview) -> Card:
    """Return what was recognised, what not, and what would change."""
    report, table = found.report, found.table
    signed, bound = (len(table.codes(step)) for step in Step)
    lines = [
        f"-# {instrument_name(say, table.instrument)}",
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
    # The button reads it there: where a table is from may be longer than what a custom id holds.
    return Card(title, "\n".join(lines), fields, table.source, colour=Colour.REFERENCE)


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


class ConfirmImport(
    Lasting, template=r"status:import:(?P<do>store|drop):(?P<treaty>[a-z0-9_-]{1,20}):(?P<day>[0-9-]{10})"
):
    """One of the two buttons under the preview; the table stands beside that, and where it is from in its footer."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Store what was previewed, or nothing."""
        say = say_to(interaction)
        if said["do"] == "drop":
            await replace(interaction, say("status-import-dropped"))
            return
        status, actor = services_of(interaction).status, actor_of(interaction)
        content = await sent_file(interaction, BYTES_LIMIT)
        shown = interaction.message.embeds if interaction.message is not None else []
        source = (shown[0].footer.text or "") if shown else ""
        found = status.preview(actor, content, said["treaty"], said["day"], source)
        stored = await in_time(interaction, status.import_(actor, found), in_place=True)
        await replace(interaction, say("status-import-stored", id=stored.id))


def confirming(say: Say, found: Preview) -> StillView:
    """Return the two buttons under a preview."""
    view, about = StillView(), f"{found.table.instrument}:{found.table.as_of}"
    store = ConfirmImport(f"status:import:store:{about}", say("status-import-store"), discord.ButtonStyle.primary)
    view.add_item(store)
    view.add_item(ConfirmImport(f"status:import:drop:{about}", say("status-import-drop")))
    return view
