"""/letter signers import: a list as a file, its columns shown and corrected, a dry run, a button that records it."""

import io
import re
from collections.abc import Mapping

import discord
from discord import app_commands
from discord.ext import commands

from bot.delivery.model import Delivery
from bot.labels import labelled
from bot.letters.entries.importing import Imported, Preview
from bot.letters.entries.sheet.columns import Field as Meaning
from bot.letters.entries.sheet.columns import letter_of
from bot.letters.entries.sheet.planning import Left, Plan
from bot.letters.entries.sheet.report import report_csv
from bot.letters.model import Person, Say, Visibility
from bot.services import Services
from cogs._ui.actor import Interaction, actor_of, language_of, services_of, text
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import Form, receive, say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import answer, in_time, replace
from cogs._ui.sender import Rendered, renders
from cogs._ui.sent import fetched
from cogs.letters.choosing import LETTER, number, suggest_letters
from cogs.letters.signers import SignersCommands

COLUMNS_OFFERED = 24
"""Discord's 25 options of a select, less the one for 'no column'."""

_FORM = re.compile("letter:import:(?P<id>[0-9]{1,12}):(?P<part>who|more)")
_NONE = "none"
_REASONS_SHOWN = 5
_PARTS = {
    "who": (Meaning.ORGANISATION, Meaning.NAME, Meaning.FAMILY, Meaning.ROLE, Meaning.COUNTRY),
    "more": (Meaning.VISIBILITY, Meaning.CONSENT, Meaning.WEBSITE, Meaning.AFFILIATION),
}


class ImportCommands(commands.Cog):
    """A part of the group /letter signers; a part of the cog of letters."""

    @commands.Cog.listener("on_interaction")
    async def take_columns(self, interaction: Interaction) -> None:
        """Take the forms about columns that were sent off."""
        await receive(interaction, ColumnsForm.known_by)

    @SignersCommands.signers.command(
        name="import", description="Organisers: take in a list of signatures as a CSV file"
    )
    @app_commands.describe(
        letter=LETTER,
        file="CSV of Google Forms, Action Network or a spreadsheet",
        country="The country of rows that say none",
    )
    @app_commands.autocomplete(letter=suggest_letters)
    async def import_list(
        self,
        interaction: Interaction,
        letter: str,
        file: discord.Attachment,
        country: app_commands.Range[str, 1, 60] = "",
    ) -> None:
        """Show what the file would bring."""
        imports = services_of(interaction).imports
        imports.check_file(file.size)
        content = await fetched(interaction, file)
        staging = imports.stage(actor_of(interaction), number(letter), file.filename, content, country)
        await show_preview(interaction, await in_time(interaction, staging))


async def show_preview(interaction: Interaction, seen: Preview) -> None:
    """Show how a file is read and what would come of each row, with buttons to go on."""
    say, place = say_to(interaction), f"letter:import:{seen.import_id}"
    row = discord.ui.View(timeout=None)
    for part in _PARTS:
        row.add_item(ImportButton(f"{place}:{part}", say(f"letter-import-part-{part}")))
    if seen.plan.taken:
        label, style = say("letter-import-record", count=len(seen.plan.taken)), discord.ButtonStyle.success
        row.add_item(ImportButton(f"{place}:record:{seen.digest}", label, style))
    row.add_item(ImportButton(f"{place}:leave", say("letter-leave")))
    files = [_report(say, seen.plan, recorded=False)] if seen.plan.rows else []
    await answer(interaction, _preview_card(say, seen), view=row, files=files)


class ImportButton(
    Lasting,
    template=r"letter:import:(?P<id>[0-9]{1,12}):(?P<do>who|more|leave|record:(?P<digest>[0-9a-f]{12}))",
):
    """Corrects what columns mean, records a file as it was shown, or lets it go."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do it; the buttons go once the file is decided about, not where that failed: it need not be sent again."""
        imports, actor, import_id = services_of(interaction).imports, actor_of(interaction), int(said["id"])
        if said["do"] in _PARTS:
            seen = await imports.preview(actor, import_id)
            await ColumnsForm.of(say_to(interaction), seen, said["do"]).open(interaction)
            return
        if said["do"] == "leave":
            await in_time(interaction, imports.leave(actor, import_id), in_place=True)
            await replace(interaction, text(interaction, "letter-left"))
            return
        recording = imports.record(actor, import_id, said["digest"])
        await _show_done(interaction, await in_time(interaction, recording, in_place=True))


class ColumnsForm(Form):
    """Which column means what, one select for each meaning."""

    def __init__(
        self, say: Say, import_id: int, part: str, header: Mapping[int, str], given: Mapping[Meaning, int]
    ) -> None:
        super().__init__(say, say(f"letter-import-part-{part}"), {}, f"letter:import:{import_id}:{part}")
        self._import_id = import_id
        self._part = part
        for meaning in _PARTS[part]:
            options = [discord.SelectOption(label=clip(say("letter-import-no-field"), 100), value=_NONE)]
            options += [
                discord.SelectOption(label=clip(label, 100), value=str(at), default=given.get(meaning) == at)
                for at, label in header.items()
            ]
            options[0].default = meaning not in given
            field: discord.ui.Select[Form] = discord.ui.Select(custom_id=meaning.value, options=options, required=True)
            self._add((f"letter-import-field-{meaning.value}", f"letter-import-field-{meaning.value}-help"), field)

    @classmethod
    def of(cls, say: Say, seen: Preview, part: str) -> "ColumnsForm":
        """Return the form for a file; of a wide one the columns that were guessed and the first others are offered."""
        columns = seen.reading.columns
        order = [*columns.values(), *(at for at in range(len(seen.sheet.header)) if at not in columns.values())]
        offered = sorted(order[:COLUMNS_OFFERED])
        header = {at: f"{letter_of(at)} · {seen.sheet.header[at] or '–'}" for at in offered}
        return cls(say, seen.import_id, part, header, columns)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "ColumnsForm | None":
        """Return the form with a custom id, None where it is another kind of form."""
        match = _FORM.fullmatch(custom_id)
        return match and cls(say, int(match["id"]), match["part"], {}, {})

    def again(self, filled: Mapping[str, str], error: Exception) -> None:
        """Return nothing: what was chosen can be chosen again from the preview."""
        del filled, error

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Read the file so and show what comes of it."""
        columns = {one: filled.get(one.value, _NONE) for one in _PARTS[self._part]}
        chosen = {one: int(at) if at.isdecimal() else None for one, at in columns.items()}
        reading = services_of(interaction).imports.read_as(actor_of(interaction), self._import_id, chosen)
        await show_preview(interaction, await in_time(interaction, reading))


async def _show_done(interaction: Interaction, done: Imported) -> None:
    say = say_to(interaction)
    lines = [say("letter-imported", recorded=done.one.recorded, planned=done.one.planned)]
    if done.stopped is not None:
        why = services_of(interaction).texts.of(done.stopped, language_of(interaction))
        lines.append(say("letter-import-stopped", why=why))
    lines += _left_lines(say, done.plan)
    card = Card(say("letter-import-done", id=str(done.letter.id)), "\n".join(lines), colour=Colour.LETTER)
    await replace(interaction, card, files=[_report(say, done.plan, recorded=done.stopped is None)])


def _preview_card(say: Say, seen: Preview) -> Card:
    lines = [say("letter-import-file", name=plain(seen.name), rows=len(seen.sheet.rows))]
    if not seen.reading.names_somebody:
        lines.append(say("letter-import-columns-missing"))
    else:
        lines.append(say("letter-import-taken", count=len(seen.plan.taken)))
        lines += _taken_lines(say, seen)
        lines += _left_lines(say, seen.plan)
    columns = [
        labelled(
            say, say(f"letter-import-field-{one.value}"), f"{letter_of(at)} · {plain(seen.sheet.header[at]) or '–'}"
        )
        for one, at in seen.reading.columns.items()
    ]
    if seen.reading.country:
        columns.append(say("letter-import-country", country=plain(seen.reading.country)))
    fields = [Field(say("letter-import-columns"), "\n".join(columns) or "–"), *_notes(say, seen)]
    heading = say("letter-import-preview", id=str(seen.letter.id), title=plain(seen.letter.title))
    return Card(heading, "\n".join(lines), fields, footer=say("letter-import-footer"), colour=Colour.LETTER)


def _taken_lines(say: Say, seen: Preview) -> list[str]:
    """Return how many names would be read by whom, and how many people would sign by themselves: what must not slip."""
    taken = seen.plan.taken
    if not taken:
        return []
    by = {one.value: sum(row.visibility is one for row in taken) for one in Visibility}
    lines = [say("letter-import-visible", public=by["public"], coalition=by["coalition"], counted=by["count"])]
    people = sum(isinstance(row.signatory, Person) for row in taken)
    if people and Meaning.ORGANISATION in seen.reading.columns:
        lines.append(say("letter-import-people", count=people))
    if completed := sum(row.completed for row in taken):
        lines.append(say("letter-import-registered", count=completed))
    return lines


def _notes(say: Say, seen: Preview) -> list[Field]:
    notes = []
    if Meaning.VISIBILITY not in seen.reading.columns:
        notes.append(say("letter-import-note-visibility"))
    if Meaning.CONSENT not in seen.reading.columns:
        notes.append(say("letter-import-note-consent"))
    notes += [say("letter-import-note-alike", name=plain(clip(name, 60))) for name in seen.sheet.repeated()[:3]]
    if len(seen.sheet.header) > COLUMNS_OFFERED:
        notes.append(say("letter-import-note-wide", limit=COLUMNS_OFFERED))
    return [Field(say("letter-import-notes"), "\n".join(f"• {note}" for note in notes))] if notes else []


def _left_lines(say: Say, plan: Plan) -> list[str]:
    lines = [say("letter-import-there", count=plan.there)] if plan.there else []
    if plan.refused:
        lines.append(say("letter-import-left", count=plan.refused))
        refused: list[Left] = [one for one in plan.left if not one.there][:_REASONS_SHOWN]
        lines += ["• " + say("letter-import-left-row", row=one.row, why=say(one.key, **one.data)) for one in refused]
    return lines


def _report(say: Say, plan: Plan, *, recorded: bool) -> discord.File:
    return discord.File(io.BytesIO(report_csv(plan, say, recorded=recorded)), filename="import-report.csv")


@renders("letter-import-notice")
async def import_finished(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the private word to an organiser that an import was finished after a restart."""
    data = delivery.data
    body = services.texts.fill(
        "letter-import-notice-body",
        language,
        {
            "id": str(data["letter"]),
            "title": plain(str(data["title"])),
            "recorded": data["recorded"],
            "planned": data["planned"],
        },
    )
    return Rendered(embed=Card(services.texts.text(delivery.message, language), body, colour=Colour.LETTER).embed())
