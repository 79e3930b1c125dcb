"""Signing: the capacity is chosen, a form is filled, a receipt is given after the commit."""

from collections.abc import Mapping

import discord

from bot.errors import Conflict
from bot.letters import names
from bot.letters.model import Capacity, Letter, LetterState, Organisation, Person, Say, Signatory, Visibility
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour, Field, plain
from cogs._ui.moments import when
from cogs._ui.replies import answer
from cogs.letters.buttons import Lasting
from cogs.letters.forms import Form, in_time
from cogs.letters.look import receipt_card, say_to

_STYLE = discord.ButtonStyle.primary


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
    await interaction.response.send_modal(SignForm(say_to(interaction), view.letter, capacity, website, {}))


class CapacityButton(
    Lasting,
    template=r"letter:(?P<id>[0-9]{1,18}):as:(?P<capacity>organisation|person):(?P<fingerprint>[0-9a-f]{12})",
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
        letter: what is signed.
        capacity: for whom.
        website: the organisation's.
        given: what the fields hold at first.
    """

    def __init__(self, say: Say, letter: Letter, capacity: Capacity, website: str, given: Mapping[str, str]) -> None:
        super().__init__(say, say("letter-form-title", id=str(letter.id)), given)
        self._letter = letter
        self._capacity = capacity
        self._website = website
        if capacity is Capacity.ORGANISATION:
            self.line("organisation", ("letter-form-organisation", "letter-form-organisation-help"), names.NAME_LIMIT)
            self.line("name", ("letter-form-your-name", "letter-form-your-name-help"), names.NAME_LIMIT)
            self.line("role", ("letter-form-role", "letter-form-role-help"), names.NAME_LIMIT)
        else:
            self.line("name", ("letter-form-person", "letter-form-person-help"), names.NAME_LIMIT)
            self.line(
                "title",
                ("letter-form-title-of-person", "letter-form-title-of-person-help"),
                names.NAME_LIMIT,
                needed=False,
            )
            self.line(
                "affiliation",
                ("letter-form-affiliation", "letter-form-affiliation-help"),
                names.NAME_LIMIT,
                needed=False,
            )
        self.line("country", ("letter-form-country", "letter-form-country-help"), names.COUNTRY_LIMIT)
        self.choice(
            "visibility",
            ("letter-form-visibility", "letter-form-visibility-help"),
            {v.value: (say(f"letter-visibility-{v.value}"), say(f"letter-visible-{v.value}")) for v in Visibility},
        )

    def again(self, given: Mapping[str, str]) -> "SignForm":
        """Return the same form, filled."""
        return SignForm(self.say, self._letter, self._capacity, self._website, given)

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Record the signature and give the receipt."""
        receipt = await in_time(
            interaction,
            services_of(interaction).letters.sign(
                actor_of(interaction),
                self._letter.id,
                self._letter.text.sha256,
                self._signatory(),
                Visibility(self.chosen("visibility")),
            ),
        )
        await answer(interaction, receipt_card(say_to(interaction), receipt))

    def _signatory(self) -> Signatory:
        country = self.typed("country")
        if self._capacity is Capacity.PERSON:
            return Person(self.typed("name"), country, self.typed("title"), self.typed("affiliation"))
        return Organisation(self.typed("organisation"), country, self.typed("name"), self.typed("role"), self._website)
