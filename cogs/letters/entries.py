"""/letter signers enter and entered: signatures that organisers write down for others, with how they were received."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import Invalid
from bot.letters.entries.model import How
from bot.letters.model import Capacity, Signature, Visibility
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.books import TOLD_LIMIT, Book, book, show
from cogs._ui.cards import clip
from cogs._ui.choosing import LastingChoice
from cogs._ui.forms import receive, say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import answer
from cogs.letters.choosing import LETTER, number, suggest_letters
from cogs.letters.entries_cards import CHANGEABLE, entered_card, entries_cards
from cogs.letters.entries_forms import ChangeForm, EnterForm
from cogs.letters.signers import SignersCommands

PROOF_BYTES = 25_000_000
"""Most bytes of a file that is fetched for its fingerprint."""

_CAPACITIES = [
    app_commands.Choice(name="An organisation", value="organisation"),
    app_commands.Choice(name="A person in a personal capacity", value="person"),
]
_VISIBILITIES = [
    app_commands.Choice(name="Public: everybody may see the name", value="public"),
    app_commands.Choice(name="Coalition: only the coalition here", value="coalition"),
    app_commands.Choice(name="Count only: nobody but the organisers", value="count"),
]
_WAYS = [
    app_commands.Choice(name="By mail", value="mail"),
    app_commands.Choice(name="By phone", value="phone"),
    app_commands.Choice(name="On paper", value="paper"),
    app_commands.Choice(name="Through a form", value="form"),
]


class EntryCommands(commands.Cog):
    """A part of the group /letter signers; a part of the cog of letters."""

    @commands.Cog.listener("on_interaction")
    async def take_entries(self, interaction: Interaction) -> None:
        """Take the forms of entries that were sent off."""
        await receive(interaction, EnterForm.known_by, ChangeForm.known_by)

    @SignersCommands.signers.command(name="enter", description="Organisers: write down a signature for somebody")
    @app_commands.describe(
        letter=LETTER,
        capacity="Who signs",
        received="How the signature reached you",
        visibility="What the signatory chose; ask them when you do not know",
        website="The organisation's website",
        file="A file that proves it; only its name and fingerprint are kept, not the file",
    )
    @app_commands.choices(capacity=_CAPACITIES, received=_WAYS, visibility=_VISIBILITIES)
    @app_commands.autocomplete(letter=suggest_letters)
    async def enter(
        self,
        interaction: Interaction,
        letter: str,
        capacity: app_commands.Choice[str],
        received: app_commands.Choice[str],
        visibility: app_commands.Choice[str],
        website: app_commands.Range[str, 1, 200] = "",
        file: discord.Attachment | None = None,
    ) -> None:
        """Open the form of an entry."""
        found = await services_of(interaction).entries.enterable(actor_of(interaction), number(letter))
        if file is not None and file.size > PROOF_BYTES:
            raise Invalid("letter-entry-file", megabytes=PROOF_BYTES // 1_000_000)
        way = (Capacity(capacity.value), Visibility(visibility.value), How(received.value))
        await EnterForm(say_to(interaction), found.id, way, {}, website, file).open(interaction)

    @SignersCommands.signers.command(
        name="entered", description="Organisers: signatures entered or imported for others"
    )
    @app_commands.describe(letter=LETTER, name="Part of a name; left out, the newest")
    @app_commands.autocomplete(letter=suggest_letters)
    async def entered(self, interaction: Interaction, letter: str, name: app_commands.Range[str, 1, 120] = "") -> None:
        """List them, each to be corrected or taken back."""
        await show_entered(interaction, number(letter), name)


async def show_entered(interaction: Interaction, letter_id: int, name: str) -> None:
    """List signatures that were brought for others, with a menu that shows one."""
    await show(interaction, "letter-entries", f"{letter_id}|{' '.join(name.split())}"[:TOLD_LIMIT])


@book("letter-entries")
async def entries_book(interaction: Interaction, told: str) -> Book:
    """Return them: '4|' or '4|part of a name'."""
    letter, _, name = told.partition("|")
    letter_id = int(letter)
    entries = await services_of(interaction).entries.entered(actor_of(interaction), letter_id, name)
    say = say_to(interaction)
    choose = say("letter-entries-choose")
    menus = [EntryChoice(f"letter:{letter_id}:entries", _options(entries.found), choose)] if entries.found else []
    return Book(entries_cards(say, entries), menus)


def _options(found: Sequence[Signature]) -> list[discord.SelectOption]:
    return [
        discord.SelectOption(
            label=clip(one.signatory.name, 100),
            value=str(one.seq),
            description=clip(f"{one.signatory.country} · {one.code}", 100),
        )
        for one in found[:25]
    ]


class EntryChoice(LastingChoice, template=r"letter:(?P<id>[0-9]{1,12}):entries"):
    """Chooses which of the signatures brought for others is shown."""

    async def chosen(self, interaction: Interaction, said: dict[str, str], values: Sequence[str]) -> None:
        """Show it, with buttons."""
        await show_entry(interaction, int(said["id"]), int(values[0]))


async def show_entry(interaction: Interaction, letter_id: int, seq: int) -> None:
    """Show one signature that was brought for somebody, with buttons to correct it or take it back."""
    entered = await services_of(interaction).entries.entry(actor_of(interaction), letter_id, seq)
    say, place = say_to(interaction), f"letter:{letter_id}:entry:{seq}"
    row = discord.ui.View(timeout=None)
    over = entered.signature.state not in CHANGEABLE
    row.add_item(EntryButton(f"{place}:correct", say("letter-entry-correct"), disabled=over))
    danger = discord.ButtonStyle.danger
    row.add_item(EntryButton(f"{place}:withdraw", say("letter-entry-withdraw"), danger, disabled=over))
    await answer(interaction, entered_card(say, entered, say("letter-entry-card")), view=row)


class EntryButton(Lasting, template=r"letter:(?P<id>[0-9]{1,12}):entry:(?P<seq>[0-9]{1,12}):(?P<do>correct|withdraw)"):
    """Corrects a signature that was brought for somebody, or takes it back."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Open the form."""
        found = services_of(interaction).entries.entry(actor_of(interaction), int(said["id"]), int(said["seq"]))
        await ChangeForm.of(say_to(interaction), await found, said["do"]).open(interaction)
