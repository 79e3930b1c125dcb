"""Signing: the capacity is chosen, a form is filled, a receipt is given after the commit."""

import re
from collections.abc import Mapping

import discord

from bot.errors import Conflict, Invalid
from bot.letters import names
from bot.letters.model import Capacity, Letter, LetterState, Organisation, Person, Say, Signatory, Visibility
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour, Field, plain
from cogs._ui.forms import Form, say_to
from cogs._ui.lasting import Lasting
from cogs._ui.moments import when
from cogs._ui.replies import answer, in_time
from cogs.letters.look import receipt_card

_STYLE = discord.ButtonStyle.primary
_FORM = re.compile("letter:(?P<id>[0-9]{1,12}):(?P<capacity>organisation|person):(?P<sha256>[0-9a-f]{64})")


async def ask(interaction: Interaction, letter_id: int) -> None:
    """Show what will be signed and who will see what, with a button for each capacity."""
    view = await services_of(interaction).letters.show(actor_of(interaction), letter_id, LetterState.OPEN)
    say, letter = say_to(interaction), view.letter
    fields = [
        Field(say("letter-deadline"), when(letter.deadline)),
        Field(say("letter-fingerprint"), f"`{letter.text.fingerprint}`", inline=True),
        Field(say("letter-sign-who-sees"), say("letter-sign-risk")),
    ]
    buttons = discord.ui.View(timeout=None)
    for capacity, key in ((Capacity.ORGANISATION, "letter-sign-organisation"), (Capacity.PERSON, "letter-sign-person")):
        buttons.add_item(CapacityButton.of(letter, capacity, say(key)))
    card = Card(
        say("letter-sign-title", title=plain(letter.title)), say("letter-sign-body"), fields, colour=Colour.LETTER
    )
    await answer(interaction, card, view=buttons)


async def ask_form(
    interaction: Interaction, letter_id: int, capacity: Capacity, *, fingerprint: str = "", website: str = ""
) -> None:
    """Open the form of a capacity.

    Args:
        interaction: the press or command.
        letter_id: the letter.
        capacity: for whom the person signs.
        fingerprint: of the text the person was shown; another text now is refused.
        website: the organisation's, for which the form has no room.
    """
    view = await services_of(interaction).letters.show(actor_of(interaction), letter_id, LetterState.OPEN)
    if fingerprint and view.letter.text.fingerprint != fingerprint:
        raise Conflict("letter-text-changed")
    form = SignForm(say_to(interaction), letter_id, view.letter.text.sha256, capacity, {}, website)
    await form.open(interaction)


class CapacityButton(
    Lasting,
    template=r"letter:(?P<id>[0-9]{1,12}):as:(?P<capacity>organisation|person):(?P<fingerprint>[0-9a-f]{12})",
):
    """'For an organisation' or 'In a personal capacity', bound to the text that was shown."""

    @classmethod
    def of(cls, letter: Letter, capacity: Capacity, label: str) -> "CapacityButton":
        """Return the button for a letter as it stands."""
        return cls(f"letter:{letter.id}:as:{capacity.value}:{letter.text.fingerprint}", label, _STYLE)

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Open the form."""
        await ask_form(interaction, int(said["id"]), Capacity(said["capacity"]), fingerprint=said["fingerprint"])


class SignForm(Form):
    """The form of one capacity, bound to the text that was shown.

    Args:
        say: the catalogue.
        letter_id: what is signed.
        sha256: of its text.
        capacity: for whom.
        given: what the fields hold at first.
        website: the organisation's; a form with one is forgotten at a restart.
    """

    def __init__(
        self, say: Say, letter_id: int, sha256: str, capacity: Capacity, given: Mapping[str, str], website: str = ""
    ) -> None:
        custom_id = None if website else f"letter:{letter_id}:{capacity.value}:{sha256}"
        super().__init__(say, say("letter-form-title", id=str(letter_id)), given, custom_id)
        self._letter_id = letter_id
        self._sha256 = sha256
        self._capacity = capacity
        self._website = website
        if capacity is Capacity.ORGANISATION:
            self.line("organisation", ("letter-form-organisation", "letter-form-organisation-help"), names.NAME_LIMIT)
            self.line("name", ("letter-form-your-name", "letter-form-your-name-help"), names.NAME_LIMIT)
            self.line("role", ("letter-form-role", "letter-form-role-help"), names.NAME_LIMIT)
        else:
            self.line("name", ("letter-form-person", "letter-form-person-help"), names.NAME_LIMIT)
            title = ("letter-form-title-of-person", "letter-form-title-of-person-help")
            self.line("title", title, names.NAME_LIMIT, needed=False)
            affiliation = ("letter-form-affiliation", "letter-form-affiliation-help")
            self.line("affiliation", affiliation, names.NAME_LIMIT, needed=False)
        self.line("country", ("letter-form-country", "letter-form-country-help"), names.COUNTRY_LIMIT)
        options = {v.value: (say(f"letter-visibility-{v.value}"), say(f"letter-visible-{v.value}")) for v in Visibility}
        self.choice("visibility", ("letter-form-visibility", "letter-form-visibility-help"), options)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "SignForm | None":
        """Return the form with a custom id, None where it is another kind of form."""
        match = _FORM.fullmatch(custom_id)
        return match and cls(say, int(match["id"]), match["sha256"], Capacity(match["capacity"]), {})

    def again(self, filled: Mapping[str, str], error: Exception) -> "SignForm | None":
        """Return the same form, filled, where something typed can be corrected."""
        if not isinstance(error, Invalid):
            return None
        return SignForm(self.say, self._letter_id, self._sha256, self._capacity, filled, self._website)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Record the signature and give the receipt."""
        letters, actor = services_of(interaction).letters, actor_of(interaction)
        signatory, visibility = self._signatory(filled), Visibility(filled["visibility"])
        signing = letters.sign(actor, self._letter_id, self._sha256, signatory, visibility)
        receipt = await in_time(interaction, signing)
        await answer(interaction, receipt_card(self.say, receipt))

    def _signatory(self, filled: Mapping[str, str]) -> Signatory:
        name, country = filled["name"], filled["country"]
        if self._capacity is Capacity.PERSON:
            return Person(name, country, filled.get("title", ""), filled.get("affiliation", ""))
        return Organisation(filled["organisation"], country, name, filled["role"], self._website)
