"""/letter signers visibility and contact: what organisers may do for signatories' safety, and how they reach them."""

import csv
import io

import discord
from discord import app_commands
from discord.ext import commands

from bot.delivery.model import Delivery
from bot.errors import DomainError
from bot.letters.export.table import safe_cell
from bot.letters.model import Say, Visibility
from bot.letters.safety.model import Reachable
from bot.letters.safety.service import REASON_LIMIT
from bot.services import Services
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.cards import Card, Colour, clip, plain
from cogs._ui.forms import receive, say_to
from cogs._ui.replies import answer, in_time
from cogs._ui.sender import Rendered, renders
from cogs.letters.choosing import LETTER, number, suggest_letters
from cogs.letters.look import signatory_line
from cogs.letters.panel import say_in
from cogs.letters.safety import ContactForm
from cogs.letters.signers import SignersCommands

_SIGNER = "The signatory, from the list"
_LOWER = [
    app_commands.Choice(name="Coalition: only the coalition here", value="coalition"),
    app_commands.Choice(name="Count only: nobody but the organisers", value="count"),
]


class SafetyCommands(commands.Cog):
    """A part of the group /letter signers; a part of the cog of letters."""

    @commands.Cog.listener("on_interaction")
    async def take_contacts(self, interaction: Interaction) -> None:
        """Take the form of contact details that was sent off."""
        await receive(interaction, ContactForm.known_by)

    @SignersCommands.signers.command(name="visibility", description="Organisers: have fewer people read a name")
    @app_commands.describe(
        letter=LETTER, signatory=_SIGNER, visibility="Who reads it from now on", reason="Why; the signatory reads it"
    )
    @app_commands.choices(visibility=_LOWER)
    @app_commands.autocomplete(letter=suggest_letters)
    async def visibility(
        self,
        interaction: Interaction,
        letter: str,
        signatory: str,
        visibility: app_commands.Choice[str],
        reason: app_commands.Range[str, 1, REASON_LIMIT],
    ) -> None:
        """Lower it and say so."""
        lowering = services_of(interaction).safety.lower(
            actor_of(interaction), number(letter), _seq(signatory), Visibility(visibility.value), reason
        )
        one = await in_time(interaction, lowering)
        seen = text(interaction, f"letter-visibility-{one.visibility.value}")
        name = plain(one.signatory.name)
        await answer(interaction, text(interaction, "letter-lowered", name=name, visibility=seen))

    @SignersCommands.signers.command(name="contact", description="Organisers: how signatories can be reached")
    @app_commands.describe(letter=LETTER, signatory="One signatory; left out, all of the letter as a file")
    @app_commands.autocomplete(letter=suggest_letters)
    async def contact(self, interaction: Interaction, letter: str, signatory: str | None = None) -> None:
        """Show one, or hand all over; those concerned can see it."""
        safety, say, actor = services_of(interaction).safety, say_to(interaction), actor_of(interaction)
        if signatory is not None:
            one = await in_time(interaction, safety.contact(actor, number(letter), _seq(signatory)))
            body = f"{signatory_line(one.signature.signatory)}\n{plain(one.contact)}"
            await answer(interaction, Card(say("contact-of"), body, footer=say("contact-seen"), colour=Colour.LETTER))
            return
        found = await in_time(interaction, safety.contacts(actor, number(letter)))
        file = discord.File(io.BytesIO(contacts_csv(say, found)), filename=f"letter-{number(letter)}-contacts.csv")
        await answer(interaction, say("contact-exported", count=len(found)), files=[file])

    @visibility.autocomplete("signatory")
    async def suggest_signatory(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest those who stand under the chosen letter, to whoever runs it."""
        return await _suggest(interaction, current, reachable=False)

    @contact.autocomplete("signatory")
    async def suggest_reachable(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest those who left contact details, to whoever runs the letter."""
        return await _suggest(interaction, current, reachable=True)


def contacts_csv(say: Say, found: list[Reachable]) -> bytes:
    """Return contact details as a table for a spreadsheet."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([say("letter-export-column-name"), say("letter-export-column-country"), say("contact-yours")])
    for one in found:
        who = one.signature.signatory
        writer.writerow([safe_cell(who.name), safe_cell(who.country), safe_cell(one.contact)])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


@renders("letter-lowered-notice")
async def lowered(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the private word to a signatory that an organiser has fewer people read the name, and why."""
    say, data = say_in(services, language), delivery.data
    body = say(
        "letter-lowered-body",
        id=str(data["letter"]),
        title=plain(str(data["title"])),
        code=str(data["code"]),
        visibility=say(f"letter-visible-{data['visibility']}"),
        reason=plain(str(data["reason"])),
    )
    return Rendered(embed=Card(say("letter-lowered-notice"), body, colour=Colour.LETTER).embed())


async def _suggest(interaction: Interaction, current: str, *, reachable: bool) -> list[app_commands.Choice[str]]:
    try:
        letter = number(str(interaction.namespace.letter or ""))
        found = await services_of(interaction).safety.signers(
            actor_of(interaction), letter, current, reachable=reachable
        )
    except DomainError:
        return []
    say = say_to(interaction)
    return [
        app_commands.Choice(
            name=clip(f"{one.signatory.name} · {say(f'letter-visibility-{one.visibility.value}')}", 100),
            value=str(one.seq),
        )
        for one in found
    ]


def _seq(chosen: str) -> int:
    """Return the number of a signature that was chosen from the list; one that nobody has where it was typed."""
    return int(chosen) if chosen.isascii() and chosen.isdecimal() and len(chosen) <= 18 else -1
