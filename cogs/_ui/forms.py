"""Forms of labelled fields. What was typed is not lost: a refused form can be opened again as it was filled."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Protocol

import discord

from bot.errors import Value
from cogs._ui.actor import Interaction, text
from cogs._ui.cards import clip
from cogs._ui.replies import refuse
from cogs._ui.views import CaucusModal, CaucusView

Words = tuple[str, str]
"""Keys of a field's label and of the sentence under it."""


class Say(Protocol):
    """Words of the catalogue in one language."""

    def __call__(self, key: str, /, **data: Value) -> str:
        """Return a message of the catalogue."""
        ...


def say_to(interaction: Interaction) -> Say:
    """Return the catalogue in the person's language."""
    return partial(text, interaction)


class Form(CaucusModal):
    """A modal of labelled fields, at most five. Whatever is refused, a button opens it again as it was filled.

    Args:
        say: the catalogue.
        title: the form's title.
        given: what the fields hold at first, by name; ids of channels and roles as text.
    """

    def __init__(self, say: Say, title: str, given: Mapping[str, str]) -> None:
        super().__init__(title)
        self.say = say
        self.given = given
        self._fields: dict[str, Callable[[], str]] = {}

    def line(self, name: str, words: Words, limit: int, *, needed: bool = True, long: bool = False) -> None:
        """Add a text field; long ones have several lines."""
        field: discord.ui.TextInput[Form] = discord.ui.TextInput(
            style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
            custom_id=name,
            default=self.given.get(name, "")[:limit] or None,
            required=needed,
            max_length=limit,
        )
        self._add(name, words, field, lambda: field.value)

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
        self._add(name, words, field, lambda: field.value or "")

    def channel(self, name: str, words: Words, *, needed: bool = True) -> None:
        """Add a choice of a text channel; it holds the channel's id, or nothing."""
        field: discord.ui.ChannelSelect[Form] = discord.ui.ChannelSelect(
            custom_id=name,
            channel_types=[discord.ChannelType.text, discord.ChannelType.news],
            required=needed,
            min_values=int(needed),
            default_values=self._default(name, discord.SelectDefaultValueType.channel),
        )
        self._add(name, words, field, lambda: str(field.values[0].id) if field.values else "")

    def role(self, name: str, words: Words, *, needed: bool = True) -> None:
        """Add a choice of a role; it holds the role's id, or nothing."""
        field: discord.ui.RoleSelect[Form] = discord.ui.RoleSelect(
            custom_id=name,
            required=needed,
            min_values=int(needed),
            default_values=self._default(name, discord.SelectDefaultValueType.role),
        )
        self._add(name, words, field, lambda: str(field.values[0].id) if field.values else "")

    def typed(self, name: str) -> str:
        """Return what a field holds; empty when nothing was typed or chosen."""
        return self._fields[name]()

    def filled(self) -> dict[str, str]:
        """Return every field by name."""
        return {name: self.typed(name) for name in self._fields}

    def again(self, given: Mapping[str, str]) -> "Form":
        """Return the same form, filled."""
        raise NotImplementedError

    # discord.py's own Modal narrows View.on_error in the same way.
    async def on_error(self, interaction: Interaction, error: Exception, /) -> None:  # type: ignore[override]
        """Say what went wrong and offer the form again."""
        filled = self.filled()
        await refuse(interaction, error, view=TryAgain(text(interaction, "form-again"), lambda: self.again(filled)))

    def _default(self, name: str, kind: discord.SelectDefaultValueType) -> list[discord.SelectDefaultValue]:
        given = self.given.get(name)
        return [discord.SelectDefaultValue(id=int(given), type=kind)] if given else []

    def _add(self, name: str, words: Words, field: discord.ui.Item[Any], value: Callable[[], str]) -> None:
        label, description = map(self.say, words)
        self._fields[name] = value
        self.add_item(discord.ui.Label(text=clip(label, 45), description=clip(description, 100), component=field))


class TryAgain(CaucusView):
    """A button that opens a form again.

    Args:
        label: what it says.
        form: makes the form.
    """

    def __init__(self, label: str, form: Callable[[], Form]) -> None:
        super().__init__()
        self._form = form
        self.again.label = clip(label, 80)

    @discord.ui.button(style=discord.ButtonStyle.primary)
    async def again(self, interaction: Interaction, button: "discord.ui.Button[TryAgain]") -> None:
        """Open it."""
        del button
        await interaction.response.send_modal(self._form())
