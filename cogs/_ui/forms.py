"""Forms that outlive a restart. What was typed is not lost: a refused form can be opened again as it was filled."""

import asyncio
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, ClassVar, Protocol, cast

import discord

from bot.errors import Conflict, NotFound, Value
from cogs._ui.actor import Interaction, take, text
from cogs._ui.cards import clip
from cogs._ui.lasting import Lasting
from cogs._ui.replies import refuse, stays
from cogs._ui.still import StillView
from cogs._ui.typed import handed_back, typed_in
from cogs._ui.views import CaucusModal

MOST_TYPED = 200
"""So many refused forms are held as they were filled; then the oldest one is opened empty."""
TYPED_SECONDS = 3600.0
_FORM_ID = 79
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
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
    """A modal of labelled fields, at most five, that can be sent off however long ago it was opened.

    Args:
        say: the catalogue.
        title: the form's title.
        given: what the fields hold at first, by name; ids of channels and roles as text.
        custom_id: what the form is about: a cog's listener that calls `receive` builds it again from that. Without
            one the form is forgotten with the process (it belongs to something that lives there only, such as a file).
    """

    IN_PLACE: ClassVar[bool] = False
    """Whether what it comes to takes the place of the private message that it was opened from."""
    MENDS: ClassVar[frozenset[str]] = frozenset()
    """Keys of those conflicts that are over when something else is typed, or something else was done."""

    def __init__(self, say: Say, title: str, given: Mapping[str, str], custom_id: str | None) -> None:
        super().__init__(title, custom_id=custom_id)
        self.say = say
        self.given = given
        self.lasts = custom_id is not None
        # Where what was typed is gone; not where an empty field erases what is there.
        self.opens_empty = True

    async def open(self, interaction: Interaction) -> None:
        """Show the form; a channel or role that it held and that is gone is to be chosen anew."""
        for item in self.walk_children():
            if isinstance(item, discord.ui.ChannelSelect | discord.ui.RoleSelect):
                # Discord would refuse the whole form for it.
                item.default_values = [one for one in item.default_values if _is_there(interaction.guild, one)]
        if self.lasts:
            # discord.py does not wait for its answer then: `receive` takes it, in this process or the next.
            self.stop()
        await interaction.response.send_modal(self)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Do what the form is for.

        Args:
            interaction: to be answered.
            filled: what each field holds, by name; empty where nothing was typed or chosen.
        """
        raise NotImplementedError

    def refilled(self, filled: Mapping[str, str]) -> "Form":
        """Return the same form, as it was filled."""
        raise NotImplementedError

    def again(self, filled: Mapping[str, str], error: Exception) -> "Form | None":
        """Return the form to go on with after an error, as it was filled; None where it would be refused for ever.

        What is gone, or stands otherwise than the form knows, does not come back. And what Discord did not take is the
        answer: what the form is for is done by then, and would be done twice.
        """
        gone = isinstance(error, Conflict | NotFound) and error.key not in self.MENDS
        return None if gone or isinstance(error, discord.HTTPException) else self.refilled(filled)

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Do what the form is for; whatever goes wrong is said, and nothing that was typed is lost.

        Where it helps there is a button that opens the form again as it was filled; else what was typed is handed back.
        """
        data = cast("dict[str, Any]", interaction.data)
        filled = dict(_filled(label["component"]) for label in data["components"] if "component" in label)
        try:
            await self.sent(interaction, filled)
        except Exception as error:  # noqa: BLE001 - refuse() logs what nobody foresaw
            again = self.again(filled, error)
            view = None if again is None else try_again(interaction, again)
            below, files = handed_back(interaction, typed_in(interaction), held=view is not None)
            in_place = self.IN_PLACE and view is not None and stays(interaction)
            if view is not None and in_place:
                view.keep(interaction.message, instead="again:")
            await refuse(interaction, error, view=view, in_place=in_place, below=below, files=files)

    def line(self, name: str, words: Words, limit: int, *, needed: bool = True, long: bool = False) -> None:
        """Add a text field; long ones have several lines."""
        field: discord.ui.TextInput[Form] = discord.ui.TextInput(
            style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
            custom_id=name,
            default=self.given.get(name, "")[:limit] or None,
            required=needed,
            max_length=limit,
        )
        self._add(words, field)

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
        self._add(words, field)

    def channel(self, name: str, words: Words, *, needed: bool = True) -> None:
        """Add a choice of a text channel; it holds the channel's id, or nothing."""
        field: discord.ui.ChannelSelect[Form] = discord.ui.ChannelSelect(
            custom_id=name,
            channel_types=[discord.ChannelType.text, discord.ChannelType.news],
            required=needed,
            min_values=int(needed),
            default_values=self._default(name, discord.SelectDefaultValueType.channel),
        )
        self._add(words, field)

    def role(self, name: str, words: Words, *, needed: bool = True) -> None:
        """Add a choice of a role; it holds the role's id, or nothing."""
        field: discord.ui.RoleSelect[Form] = discord.ui.RoleSelect(
            custom_id=name,
            required=needed,
            min_values=int(needed),
            default_values=self._default(name, discord.SelectDefaultValueType.role),
        )
        self._add(words, field)

    def _default(self, name: str, kind: discord.SelectDefaultValueType) -> list[discord.SelectDefaultValue]:
        given = self.given.get(name)
        return [discord.SelectDefaultValue(id=int(given), type=kind)] if given else []

    def _add(self, words: Words, field: discord.ui.Item[Any]) -> None:
        label, description = map(self.say, words)
        self.add_item(discord.ui.Label(text=clip(label, 45), description=clip(description, 100), component=field))


async def receive(interaction: Interaction, *known: Callable[[Say, str], Form | None]) -> None:
    """Take a form that was sent off, however long ago it was opened, or is to be opened again after a restart.

    Args:
        interaction: any interaction; what is no such form is left alone.
        known: each builds a form from its custom id, or returns None where it is not its kind.
    """
    sent = interaction.type is discord.InteractionType.modal_submit
    if not sent and interaction.type is not discord.InteractionType.component:
        return
    custom_id = str(cast("dict[str, Any]", interaction.data)["custom_id"])
    again = None if sent else AgainButton.__discord_ui_compiled_template__.fullmatch(custom_id)
    if not sent and (again is None or again["key"] in _TYPED):
        return
    about = custom_id if again is None else again["form"]
    form = next((form for build in known if (form := build(say_to(interaction), about))), None)
    if form is None:
        return
    take(interaction)
    if sent:
        await form.on_submit(interaction)
        return
    try:
        await form.open(interaction)
    # Nobody else would tell the person.
    except Exception as error:  # noqa: BLE001 - refuse() logs what nobody foresaw
        await refuse(interaction, error)


def _is_there(guild: discord.Guild | None, place: discord.SelectDefaultValue) -> bool:
    if guild is None:
        return False
    found = guild.get_role if place.type is discord.SelectDefaultValueType.role else guild.get_channel
    return found(place.id) is not None


def _filled(field: dict[str, Any]) -> tuple[str, str]:
    values = field.get("values") or [field.get("value") or ""]
    # Half a sign, as broken programs send it, could neither be kept nor shown again.
    whole = str(values[0]).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return str(field["custom_id"]), whole


class AgainButton(Lasting, template=r"again:(?P<key>[0-9a-z]{1,13}):(?P<form>.{0,79})"):
    """Opens a form again as it was filled; after a restart it is empty, made by who knows its custom id: `receive`."""

    async def callback(self, interaction: Interaction) -> None:
        """Open it where what was typed is still here; else leave it to those who know the form, or to nobody."""
        if self.custom_id.split(":")[1] in _TYPED:
            await super().callback(interaction)

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Open it: a new one each time, for one that was sent off or waited too long is known to nobody any more."""
        form = _TYPED[said["key"]]
        await form.refilled(form.given).open(interaction)


_TYPED: dict[str, Form] = {}


def try_again(interaction: Interaction, form: Form) -> StillView:
    """Return a button that opens a form again, as it was filled while this process lives and for an hour.

    Args:
        interaction: what was refused.
        form: with what was typed.
    """
    key, digits = "", interaction.id
    while digits:
        digits, last = divmod(digits, 36)
        key = _DIGITS[last] + key
    while len(_TYPED) >= MOST_TYPED:
        del _TYPED[next(iter(_TYPED))]
    _TYPED[key] = form
    asyncio.get_running_loop().call_later(TYPED_SECONDS, _TYPED.pop, key, None)
    known = form.custom_id if form.lasts and form.opens_empty and len(form.custom_id) <= _FORM_ID else ""
    view = StillView()
    view.add_item(AgainButton(f"again:{key}:{known}", text(interaction, "form-again"), discord.ButtonStyle.primary))
    return view
