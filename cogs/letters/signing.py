"""Signing, up to the form: whose name is signed is chosen, a form is filled, a summary asks for the confirmation."""

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence

import discord

from bot.errors import NotFound
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
from cogs.letters.summary import show_summary
from cogs.letters.texts_show import tell_changed, text_button

AS_BUTTONS = 3
"""Most organisations that are offered as buttons of their own."""

_STYLE = discord.ButtonStyle.primary
_FORM = re.compile("letter:(?P<id>[0-9]{1,12}):(?P<capacity>[op]):(?P<mark>[A-Za-z0-9_-]{43})")
_OLD_FORM = re.compile("letter:(?P<id>[0-9]{1,12}):(?P<capacity>organisation|person):(?P<sha256>[0-9a-f]{64})")
"""As forms were named that may still be open, or wait below *Try again*."""
_CAPACITIES = {capacity.value[0]: capacity for capacity in Capacity}


async def ask(interaction: Interaction, letter_id: int) -> None:
    """Show what will be signed and who will see what, with a choice of whose name."""
    services, actor = services_of(interaction), actor_of(interaction)
    view = await services.letters.show(actor, letter_id, LetterState.OPEN)
    known = await services.signing.known(actor, letter_id)
    say, letter = say_to(interaction), view.letter
    fields = [
        Field(say("letter-fingerprint"), f"`{letter.text.fingerprint}`", inline=True),
        Field(say("letter-deadline"), when(say, letter.deadline)),
        *run_elsewhere(say, letter, interaction.guild_id),
    ]
    title, footer = say("letter-sign-title", title=plain(letter.title)), say("letter-sign-footer")
    card = Card(title, say("letter-sign-body"), fields, footer, colour=Colour.LETTER)
    await answer(interaction, card, view=_choices(say, letter, known))


def _choices(say: Say, letter: Letter, known: Sequence[Known]) -> discord.ui.View:
    """Return for whom one can sign, those first for whom a press is enough, and the way to the text."""
    choices = discord.ui.View(timeout=None)
    if len(known) > AS_BUTTONS:
        choices.add_item(KnownChoice.of(say, letter, known))
    else:
        for one in known:
            choices.add_item(KnownButton.of(say, letter, one))
    style = discord.ButtonStyle.secondary if known else _STYLE
    other = say("letter-sign-another" if known else "letter-sign-organisation")
    choices.add_item(CapacityButton.of(letter, Capacity.ORGANISATION, other, style))
    choices.add_item(CapacityButton.of(letter, Capacity.PERSON, say("letter-sign-person"), style))
    choices.add_item(text_button(say, letter.id))
    return choices


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
    def of(cls, letter: Letter, capacity: Capacity, label: str, style: discord.ButtonStyle) -> "CapacityButton":
        """Return the button for a letter as it stands."""
        return cls(f"letter:{letter.id}:as:{capacity.value}:{letter.text.fingerprint}", label, style)

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Open the form."""
        await ask_form(interaction, int(said["id"]), Capacity(said["capacity"]), fingerprint=said["fingerprint"])


class KnownButton(
    Lasting,
    template=r"letter:(?P<id>[0-9]{1,12}):knows:(?P<mark>[0-9a-f]{16}):(?P<fingerprint>[0-9a-f]{12})",
):
    """'Sign for X': an organisation that this account may sign for, or signed for before."""

    @classmethod
    def of(cls, say: Say, letter: Letter, known: Known) -> "KnownButton":
        """Return the button for a letter as it stands."""
        name, place = known.organisation.name, f"letter:{letter.id}:knows"
        custom_id = f"{place}:{mark_of(name)}:{letter.text.fingerprint}"
        return cls(custom_id, say("signing-for", name=name), discord.ButtonStyle.success)

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Sign for it."""
        await _sign_for(interaction, int(said["id"]), said["mark"], said["fingerprint"])


class KnownChoice(LastingChoice, template=r"letter:(?P<id>[0-9]{1,12}):known:(?P<fingerprint>[0-9a-f]{12})"):
    """The same as a menu, where there are many."""

    @classmethod
    def of(cls, say: Say, letter: Letter, known: Sequence[Known]) -> "KnownChoice":
        """Return the select for a letter as it stands."""
        options = [
            discord.SelectOption(
                label=clip(say("signing-for", name=one.organisation.name), 100),
                value=mark_of(one.organisation.name),
                description=clip(say(f"signing-level-{one.level.value}"), 100),
            )
            for one in known
        ]
        return cls(f"letter:{letter.id}:known:{letter.text.fingerprint}", options, say("signing-choose"))

    async def chosen(self, interaction: Interaction, said: dict[str, str], values: Sequence[str]) -> None:
        """Sign for the one that was chosen."""
        await _sign_for(interaction, int(said["id"]), values[0], said["fingerprint"])


async def _sign_for(interaction: Interaction, letter_id: int, mark: str, fingerprint: str) -> None:
    """Open the form with what is known of an organisation; where all of it is known, show it to be confirmed."""
    signing, actor = services_of(interaction).signing, actor_of(interaction)
    known = await signing.known(actor, letter_id)
    one = next((one for one in known if mark_of(one.organisation.name) == mark), None)
    if one is None:
        raise NotFound("signing-not-known")
    who, visibility = one.organisation, one.visibility
    letter = (await services_of(interaction).letters.show(actor, letter_id, LetterState.OPEN)).letter
    if visibility is None or not (who.committed_by and who.committed_role) or letter.text.fingerprint != fingerprint:
        given = given_of(who, visibility)
        await ask_form(interaction, letter_id, Capacity.ORGANISATION, fingerprint=fingerprint, given=given)
        return
    keeping = signing.keep(actor, letter_id, letter.text.sha256, who, visibility)
    await show_summary(interaction, await in_time(interaction, keeping, in_place=True))


class SignForm(Form):
    """The form of one capacity, bound to the text that was shown.

    Args:
        say: the catalogue.
        letter_id: what is signed.
        sha256: of its text.
        capacity: for whom.
        given: what the fields hold at first.
    """

    IN_PLACE = True

    def __init__(self, say: Say, letter_id: int, sha256: str, capacity: Capacity, given: Mapping[str, str]) -> None:
        # Short enough to stand in the button that opens it again.
        mark = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")
        custom_id = f"letter:{letter_id}:{capacity.value[0]}:{mark}"
        super().__init__(say, say("letter-form-title", id=str(letter_id)), given, custom_id)
        self._letter_id = letter_id
        self._sha256 = sha256
        self._capacity = capacity
        add_fields(self, capacity)
        add_visibility(self)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "SignForm | None":
        """Return the form with a custom id, None where it is another kind of form."""
        if (match := _FORM.fullmatch(custom_id)) is not None:
            sha256 = base64.urlsafe_b64decode(f"{match['mark']}=").hex()
            return cls(say, int(match["id"]), sha256, _CAPACITIES[match["capacity"]], {})
        match = _OLD_FORM.fullmatch(custom_id)
        return match and cls(say, int(match["id"]), match["sha256"], Capacity(match["capacity"]), {})

    def refilled(self, filled: Mapping[str, str]) -> "SignForm":
        """Return the same form, as it was filled."""
        return SignForm(self.say, self._letter_id, self._sha256, self._capacity, filled)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Keep what was typed, and show it to be confirmed."""
        signing, actor = services_of(interaction).signing, actor_of(interaction)
        signatory, visibility = signatory_of(self._capacity, filled), Visibility(filled["visibility"])
        keeping = signing.keep(actor, self._letter_id, self._sha256, signatory, visibility)
        await show_summary(interaction, await in_time(interaction, keeping, in_place=True))


def mark_of(name: str) -> str:
    """Return what stands for an organisation's name in the ids of buttons and menus."""
    return hashlib.sha256(names.name_key(name).encode()).hexdigest()[:16]
