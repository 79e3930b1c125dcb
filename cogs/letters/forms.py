"""Forms that outlive a restart, and a way to correct what was refused without typing it again."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

import discord

from bot.errors import Invalid
from bot.letters.model import Say
from cogs._ui.actor import Interaction, services_of, text
from cogs._ui.cards import clip
from cogs._ui.replies import answer, refuse
from cogs._ui.views import CaucusModal, CaucusView
from cogs.letters.look import say_to

Words = tuple[str, str]
"""Keys of a field's label and of the sentence under it."""


class Form(CaucusModal):
    """A modal of labelled fields that can be sent off however long ago it was opened, also after a restart.

    Args:
        say: the catalogue.
        title: the form's title.
        given: what the fields hold at first, by name.
        custom_id: what the form is about, from which `receive` builds it again; without one the form is forgotten
            with the process (it belongs to something that only lives there, such as a file).
    """

    def __init__(self, say: Say, title: str, given: Mapping[str, str], custom_id: str | None) -> None:
        super().__init__(title, custom_id=custom_id)
        self.say = say
        self.given = given
        self._lasting = custom_id is not None

    async def open(self, interaction: Interaction) -> None:
        """Show the form."""
        if self._lasting:
            # discord.py does not wait for its answer then: `receive` takes it.
            self.stop()
        await interaction.response.send_modal(self)

    def line(self, name: str, words: Words, limit: int, *, needed: bool = True, long: bool = False) -> None:
        """Add a text field; long ones have several lines."""
        field: discord.ui.TextInput[Form] = discord.ui.TextInput(
            style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
            custom_id=name,
            default=self.given.get(name, "")[:limit] or None,
            required=needed,
            max_length=limit,
        )
        self._label(words, field)

    def choice(self, name: str, words: Words, options: Mapping[str, tuple[str, str]]) -> None:
        """Add a choice between options: value -> (label, description)."""
        field: discord.ui.RadioGroup[Form] = discord.ui.RadioGroup(custom_id=name, required=True)
        for value, (label, description) in options.items():
            field.add_option(
                label=clip(label, 100),
                value=value,
                description=clip(description, 100),
                default=self.given.get(name) == value,
            )
        self._label(words, field)

    def again(self, given: Mapping[str, str]) -> "Form":
        """Return the same form, filled."""
        raise NotImplementedError

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Do what the form is for.

        Args:
            interaction: to be answered.
            filled: what each field holds, by name.
        """
        raise NotImplementedError

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Do what the form is for. What cannot be taken is said, with a button to correct it."""
        filled = _filled(interaction)
        try:
            await self.sent(interaction, filled)
        except Invalid as error:
            sentence = services_of(interaction).texts.of(error, str(interaction.locale))
            correct = Correct(text(interaction, "letter-correct"), lambda: self.again(filled))
            await answer(interaction, sentence, view=correct)

    def _label(self, words: Words, field: "discord.ui.TextInput[Form] | discord.ui.RadioGroup[Form]") -> None:
        label, description = map(self.say, words)
        self.add_item(discord.ui.Label(text=clip(label, 45), description=clip(description, 100), component=field))


async def receive(interaction: Interaction, forms: Iterable[Callable[[Say, str], Form | None]]) -> None:
    """Take a form that was sent off.

    Args:
        interaction: any interaction; what is no form of ours is left alone.
        forms: each builds a form from its custom id, or returns None where it is not its kind.
    """
    if interaction.type is not discord.InteractionType.modal_submit:
        return
    custom_id = str(_data(interaction)["custom_id"])
    for build in forms:
        form = build(say_to(interaction), custom_id)
        if form is not None:
            try:
                await form.on_submit(interaction)
            except Exception as error:  # noqa: BLE001 - refuse() logs what nobody foresaw
                await refuse(interaction, error)
            return


class Correct(CaucusView):
    """A button that opens a form again.

    Args:
        label: what it says.
        form: makes the form.
    """

    def __init__(self, label: str, form: Callable[[], Form]) -> None:
        super().__init__()
        self._form = form
        self.correct.label = label

    @discord.ui.button(style=discord.ButtonStyle.primary)
    async def correct(self, interaction: Interaction, button: "discord.ui.Button[Correct]") -> None:
        """Open it."""
        del button
        await self._form().open(interaction)


def _filled(interaction: Interaction) -> dict[str, str]:
    fields = [label["component"] for label in _data(interaction)["components"] if "component" in label]
    return {str(field["custom_id"]): str(field.get("value") or "") for field in fields}


def _data(interaction: Interaction) -> dict[str, Any]:
    return cast("dict[str, Any]", interaction.data)
