"""Signing, up to the form: whose name is signed is chosen, a form is filled, a summary asks for the confirmation."""

import hashlib
import re
from collections.abc import Mapping, Sequence

import discord

from bot.errors import Invalid, NotFound
from bot.letters import names
from bot.letters.model import Capacity, Letter, LetterState, Say, Visibility
from bot.letters.signatures.flow.model import Known
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.choosing import LastingChoice
from cogs._ui.forms import Form, say_to
from cogs._ui.lasting import Lasting
from cogs._ui.moments import when
from cogs._ui.replies import answer, in_time
from cogs.letters.fields import add_fields, add_visibility, given_of, signatory_of
from cogs.letters.sharing_look import run_elsewhere
from cogs.letters.summary import show_summary, text_field
from cogs.letters.texts_show import tell_changed

_STYLE = discord.ButtonStyle.primary
_FORM = re.compile("letter:(?P<id>[0-9]{1,12}):(?P<capacity>organisation|person):(?P<sha256>[0-9a-f]{64})")


async def ask(interaction: Interaction, letter_id: int) -> None:
    """Show what will be signed and who will see what, with a choice of whose name."""
    services, actor = services_of(interaction), actor_of(interaction)
    view = await services.letters.show(actor, letter_id, LetterState.OPEN)
    known = await services.signing.known(actor, letter_id)
    say, letter = say_to(interaction), view.letter
    fields = [
        text_field(say, letter),
        Field(say("letter-deadline"), when(letter.deadline)),
        Field(say("letter-sign-who-sees"), say("letter-sign-risk")),
        *run_elsewhere(say, letter, interaction.guild_id),
    ]
    choices = discord.ui.View(timeout=None)
    if known:
        choices.add_item(KnownChoice.of(say, letter, known))
    other = "letter-sign-another" if known else "letter-sign-organisation"
    for capacity, key in ((Capacity.ORGANISATION, other), (Capacity.PERSON, "letter-sign-person")):
        choices.add_item(CapacityButton.of(letter, capacity, say(key)))
    card = Card(
        say("letter-sign-title", title=plain(letter.title)), say("letter-sign-body"), fields, colour=Colour.LETTER
    )
    await answer(interaction, card, view=choices)


async def ask_form(
    interaction: Interaction,
    letter_id: int,
    capacity: Capacity,
    *,
    fingerprint: str = "",
    given: Mapping[str, str] | None = None,
) -> None:
    """Open the form of a capacity.

    Args:
        interaction: the press or command.
        letter_id: the letter.
        capacity: for whom the person signs.
        fingerprint: of the text the person was shown; where it changed they are shown how, and no form.
        given: what the fields hold at first.
    """
    view = await services_of(interaction).letters.show(actor_of(interaction), letter_id, LetterState.OPEN)
    if fingerprint and view.letter.text.fingerprint != fingerprint:
        await tell_changed(interaction, letter_id, fingerprint)
        return
    await SignForm(say_to(interaction), letter_id, view.letter.text.sha256, capacity, given or {}).open(interaction)


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


class KnownChoice(LastingChoice, template=r"letter:(?P<id>[0-9]{1,12}):known:(?P<fingerprint>[0-9a-f]{12})"):
    """'Sign for X': the organisations that this account may sign for, or signed for before."""

    @classmethod
    def of(cls, say: Say, letter: Letter, known: Sequence[Known]) -> "KnownChoice":
        """Return the select for a letter as it stands."""
        options = [
            discord.SelectOption(
                label=clip(say("signing-for", name=one.organisation.name), 100),
                value=_mark(one.organisation.name),
                description=clip(say(f"signing-level-{one.level.value}"), 100),
            )
            for one in known
        ]
        return cls(f"letter:{letter.id}:known:{letter.text.fingerprint}", options, say("signing-choose"))

    async def chosen(self, interaction: Interaction, said: dict[str, str], values: Sequence[str]) -> None:
        """Open the form with what is known of the organisation."""
        letter_id, fingerprint = int(said["id"]), said["fingerprint"]
        known = await services_of(interaction).signing.known(actor_of(interaction), letter_id)
        one = next((one for one in known if _mark(one.organisation.name) == values[0]), None)
        if one is None:
            raise NotFound("signing-not-known")
        given = given_of(one.organisation, one.visibility)
        await ask_form(interaction, letter_id, Capacity.ORGANISATION, fingerprint=fingerprint, given=given)


class SignForm(Form):
    """The form of one capacity, bound to the text that was shown.

    Args:
        say: the catalogue.
        letter_id: what is signed.
        sha256: of its text.
        capacity: for whom.
        given: what the fields hold at first.
    """

    def __init__(self, say: Say, letter_id: int, sha256: str, capacity: Capacity, given: Mapping[str, str]) -> None:
        custom_id = f"letter:{letter_id}:{capacity.value}:{sha256}"
        super().__init__(say, say("letter-form-title", id=str(letter_id)), given, custom_id)
        self._letter_id = letter_id
        self._sha256 = sha256
        self._capacity = capacity
        add_fields(self, capacity)
        add_visibility(self)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "SignForm | None":
        """Return the form with a custom id, None where it is another kind of form."""
        match = _FORM.fullmatch(custom_id)
        return match and cls(say, int(match["id"]), match["sha256"], Capacity(match["capacity"]), {})

    def again(self, filled: Mapping[str, str], error: Exception) -> "SignForm | None":
        """Return the same form, filled, where something typed can be corrected."""
        if not isinstance(error, Invalid):
            return None
        return SignForm(self.say, self._letter_id, self._sha256, self._capacity, filled)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Keep what was typed, and show it to be confirmed."""
        signing, actor = services_of(interaction).signing, actor_of(interaction)
        signatory, visibility = signatory_of(self._capacity, filled), Visibility(filled["visibility"])
        keeping = signing.keep(actor, self._letter_id, self._sha256, signatory, visibility)
        await show_summary(interaction, await in_time(interaction, keeping))


def _mark(name: str) -> str:
    return hashlib.sha256(names.name_key(name).encode()).hexdigest()[:16]
