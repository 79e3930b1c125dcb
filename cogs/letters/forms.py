"""Forms of labelled fields, and a way to correct what was refused without typing it again."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar

import discord

from bot.errors import Invalid
from bot.letters.model import Say
from cogs._ui.actor import Interaction, services_of, text
from cogs._ui.cards import clip
from cogs._ui.replies import answer, refuse
from cogs._ui.views import CaucusModal, CaucusView

T = TypeVar("T")
Words = tuple[str, str]
"""Keys of a field's label and of the sentence under it."""

PATIENCE_SECONDS = 1.5
"""How long an answer may take before Discord is told to wait; its own limit is 3 s."""


async def in_time(interaction: Interaction, work: Awaitable[T]) -> T:
    """Wait for work that is usually done at once; when it is not, show that Caucus is at it.

    What is recorded is recorded: the work goes on whatever becomes of the interaction.
    """
    task = asyncio.ensure_future(work)
    await asyncio.wait({task}, timeout=PATIENCE_SECONDS)
    if not task.done() and not interaction.response.is_done():
        await interaction.response.defer(ephemeral=True, thinking=True)
    return await task


class Form(CaucusModal):
    """A modal of labelled fields. A refused field can be corrected: a button opens the form again as it was filled.

    Args:
        say: the catalogue.
        title: the form's title.
        given: what the fields hold at first, by name.
    """

    def __init__(self, say: Say, title: str, given: Mapping[str, str]) -> None:
        super().__init__(title)
        self.say = say
        self.given = given
        self._lines: dict[str, discord.ui.TextInput[Form]] = {}
        self._choices: dict[str, discord.ui.RadioGroup[Form]] = {}

    def line(self, name: str, words: Words, limit: int, *, needed: bool = True, long: bool = False) -> None:
        """Add a text field; long ones have several lines."""
        field: discord.ui.TextInput[Form] = discord.ui.TextInput(
            style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
            custom_id=name,
            default=self.given.get(name, "")[:limit] or None,
            required=needed,
            max_length=limit,
        )
        self._lines[name] = field
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
        self._choices[name] = field
        self._label(words, field)

    def typed(self, name: str) -> str:
        """Return what a text field holds."""
        return self._lines[name].value

    def chosen(self, name: str) -> str:
        """Return the value of a choice; empty when nothing was chosen."""
        return self._choices[name].value or ""

    def filled(self) -> dict[str, str]:
        """Return every field by name."""
        return {name: self.typed(name) for name in self._lines} | {name: self.chosen(name) for name in self._choices}

    def again(self, given: Mapping[str, str]) -> "Form":
        """Return the same form, filled."""
        raise NotImplementedError

    # discord.py's own Modal narrows View.on_error in the same way.
    async def on_error(self, interaction: Interaction, error: Exception, /) -> None:  # type: ignore[override]
        """Say what cannot be taken and offer to correct it; anything else as everywhere."""
        if not isinstance(error, Invalid):
            await refuse(interaction, error)
            return
        sentence = services_of(interaction).texts.of(error, str(interaction.locale))
        filled = self.filled()
        label = text(interaction, "letter-correct")
        await answer(interaction, sentence, view=Correct(label, lambda: self.again(filled)))

    def _label(self, words: Words, field: "discord.ui.TextInput[Form] | discord.ui.RadioGroup[Form]") -> None:
        label, description = map(self.say, words)
        self.add_item(discord.ui.Label(text=clip(label, 45), description=clip(description, 100), component=field))


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
        await interaction.response.send_modal(self._form())


class Confirm(CaucusView):
    """Asks once before something that cannot be taken back.

    Args:
        interaction: the question, for the buttons' language.
        label: what the confirming button says.
        action: what it does; answers the interaction it is given as a follow-up.
        style: the confirming button's colour.
    """

    def __init__(
        self,
        interaction: Interaction,
        label: str,
        action: Callable[[Interaction], Awaitable[None]],
        style: discord.ButtonStyle = discord.ButtonStyle.danger,
    ) -> None:
        super().__init__()
        self._action = action
        self.confirm.label = clip(label, 80)
        self.confirm.style = style
        self.leave.label = text(interaction, "letter-leave")

    @discord.ui.button()
    async def confirm(self, interaction: Interaction, button: "discord.ui.Button[Confirm]") -> None:
        """Take the buttons away, so that nothing is done twice, and do it."""
        del button
        self.stop()
        await interaction.response.edit_message(view=None)
        await self._action(interaction)

    @discord.ui.button(style=discord.ButtonStyle.secondary)
    async def leave(self, interaction: Interaction, button: "discord.ui.Button[Confirm]") -> None:
        """Take the buttons away and do nothing."""
        del button
        self.stop()
        await interaction.response.edit_message(content=text(interaction, "letter-left"), view=None)
