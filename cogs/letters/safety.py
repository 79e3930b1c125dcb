"""A signatory's own safety: who reads the name, how they can be reached. Menus and buttons outlive a restart."""

import re
from collections.abc import Mapping, Sequence

import discord

from bot.letters import rules
from bot.letters.model import OwnSignature, Receipt, Say, Visibility
from bot.letters.safety.model import OPENNESS, Look, OwnSafety
from bot.letters.safety.service import CONTACT_LIMIT
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour, Field, plain
from cogs._ui.forms import Form, say_to
from cogs._ui.lasting import Lasting
from cogs._ui.moments import stamp
from cogs._ui.replies import answer, in_time, replace
from cogs._ui.still import StillView
from cogs.letters.lists import own_line
from cogs.letters.own_choice import OwnChoice

LOOKS_SHOWN = 8
_CODE = "(?P<code>[0-9A-Z]{8})"
_FORM = re.compile(f"letter:contact-form:{_CODE}")


def can_protect(own: OwnSignature) -> bool:
    """Whether to offer a change of who reads the name; the service decides."""
    return own.signature.state in rules.LIVE


class SafetyChoice(OwnChoice, template="letter:safety", asks="letter-safety-choose"):
    """Chooses of which to see who reads the name."""

    async def take_code(self, interaction: Interaction, code: str) -> None:
        """Show it, with what can be changed."""
        await show_safety(interaction, code)


async def show_safety(interaction: Interaction, code: str) -> None:
    """Show who reads a signature's name and how its giver can be reached, with what can be changed."""
    found = await services_of(interaction).safety.own(actor_of(interaction), code)
    say = say_to(interaction)
    await answer(interaction, safety_card(say, found), view=_buttons(say, found))


def safety_card(say: Say, found: OwnSafety) -> Card:
    """Return who may read the name, what is stored to reach the signatory, and who looked at that."""
    signature = found.own.signature
    contact = plain(found.contact) or say("contact-sealed" if found.given else "contact-not-given")
    fields = [
        Field(say("letter-receipt-visibility"), say(f"letter-visible-{signature.visibility.value}")),
        Field(say("contact-yours"), contact),
    ]
    if found.given or found.looks:
        fields.append(Field(say("contact-looks"), looks_lines(say, found.looks)))
    return Card(say("letter-safety"), own_line(say, found.own), fields, colour=Colour.LETTER)


def looks_lines(say: Say, looks: Sequence[Look]) -> str:
    """Return who looked at contact details, the latest first."""
    lines = [
        say(
            f"contact-look-{one.how}",
            moment=stamp(one.at, "f"),
            who=f"<@{one.by}>" if one.by else say("contact-nobody"),
        )
        for one in looks[:LOOKS_SHOWN]
    ]
    if len(looks) > LOOKS_SHOWN:
        lines.append(say("contact-looks-more", count=len(looks) - LOOKS_SHOWN))
    return "\n".join(lines) or say("contact-looks-none")


def _buttons(say: Say, found: OwnSafety) -> discord.ui.View:
    row, signature = discord.ui.View(timeout=None), found.own.signature
    for visibility in Visibility:
        custom_id = f"letter:visible:{signature.code}:{visibility.value}"
        same = visibility is signature.visibility or not can_protect(found.own)
        row.add_item(VisibilityButton(custom_id, say(f"letter-safety-{visibility.value}"), disabled=same))
    if found.possible or found.given:
        row.add_item(ContactButton.of(say, signature.code, given=found.given))
    return row


class VisibilityButton(Lasting, template=rf"letter:visible:{_CODE}:(?P<to>public|coalition|count|stay)(?P<sure>:yes)?"):
    """Changes who reads the name of the person's own signature; asks once more before more people do."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Change it and show how it stands."""
        safety, actor = services_of(interaction).safety, actor_of(interaction)
        if said["to"] != "stay":
            to = Visibility(said["to"])
            found = await safety.own(actor, said["code"])
            if not said["sure"] and OPENNESS[to] > OPENNESS[found.own.signature.visibility]:
                await _ask(interaction, found, to)
                return
            await in_time(interaction, safety.set_visibility(actor, said["code"], to), in_place=True)
        await _again(interaction, said["code"])


async def _ask(interaction: Interaction, found: OwnSafety, to: Visibility) -> None:
    """Ask before a name is shown to more people: a finger that slips on a phone could not take that back."""
    say, signature = say_to(interaction), found.own.signature
    body = f"{own_line(say, found.own)}\n\n{say('letter-safety-raise-body')}"
    fields = [Field(say("letter-safety-raise-to"), say(f"letter-visible-{to.value}"))]
    row, about = StillView(), f"letter:visible:{signature.code}"
    yes = say("letter-safety-raise-yes", to=to.value)
    row.add_item(VisibilityButton(f"{about}:{to.value}:yes", yes, discord.ButtonStyle.danger))
    row.add_item(VisibilityButton(f"{about}:stay", say("letter-leave")))
    await replace(interaction, Card(say("letter-safety-raise"), body, fields, colour=Colour.LETTER), view=row)


class ContactButton(Lasting, template=rf"letter:contact:{_CODE}"):
    """Opens the form of one's own contact details; stands under a receipt for as long as the message does."""

    @classmethod
    def of(cls, say: Say, code: str, *, given: bool = False) -> "ContactButton":
        """Return the button for a signature."""
        return cls(f"letter:contact:{code}", say("contact-change" if given else "contact-add"))

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Open the form with what is stored, or say why nothing can be."""
        safety = services_of(interaction).safety
        found = await safety.own(actor_of(interaction), said["code"])
        safety.require_possible()
        await ContactForm(say_to(interaction), said["code"], {"contact": found.contact}).open(interaction)


class ContactForm(Form):
    """How a signatory can be reached: optional, encrypted, erased soon after the letter has ended."""

    def __init__(self, say: Say, code: str, given: Mapping[str, str]) -> None:
        super().__init__(say, say("contact-title"), given, f"letter:contact-form:{code}")
        self.opens_empty = False
        self._code = code
        self.line("contact", ("contact-label", "contact-help"), CONTACT_LIMIT, needed=False, long=True)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "ContactForm | None":
        """Return the form with a custom id, None where it is another kind of form."""
        match = _FORM.fullmatch(custom_id)
        return match and cls(say, match["code"], {})

    def refilled(self, filled: Mapping[str, str]) -> "ContactForm":
        """Return the same form, as it was filled."""
        return ContactForm(self.say, self._code, filled)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Store it, or erase what was stored."""
        giving = services_of(interaction).safety.give_contact(
            actor_of(interaction), self._code, filled.get("contact", "")
        )
        found = await in_time(interaction, giving)
        await answer(interaction, self.say("contact-stored" if found.given else "contact-erased"))


def with_contact(interaction: Interaction, receipt: Receipt) -> discord.ui.View | None:
    """Return the button under a receipt that offers to leave contact details, where they can be stored."""
    if not services_of(interaction).safety.possible:
        return None
    row = discord.ui.View(timeout=None)
    row.add_item(ContactButton.of(say_to(interaction), receipt.signature.code))
    return row


async def _again(interaction: Interaction, code: str) -> None:
    """Show how it stands in the place of how it stood."""
    found, say = await services_of(interaction).safety.own(actor_of(interaction), code), say_to(interaction)
    await replace(interaction, safety_card(say, found), view=_buttons(say, found))
