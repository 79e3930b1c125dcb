"""What somebody typed, handed back where it could not be taken: quoted where short, as a file where long."""

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, cast

import discord

from bot.errors import Conflict
from cogs._ui.actor import Interaction, text
from cogs._ui.cards import plain
from cogs._ui.replies import refuse

LONG = 300
"""From so many characters on nobody types it again: it goes back as a file even where the form can be opened again,
for that is possible for an hour only, and a restart ends it."""

_TEXT_FIELD = discord.ComponentType.text_input.value


def typed_in(interaction: Interaction) -> tuple[str, ...]:
    """Return what was typed into a form that was sent off, as it was typed; what was chosen is soon chosen again."""
    data = cast("dict[str, Any]", interaction.data)
    fields = [label["component"] for label in data.get("components", ()) if "component" in label]
    typed = [str(field.get("value") or "") for field in fields if field["type"] == _TEXT_FIELD]
    return tuple(words for words in typed if words.strip())


def written_in(interaction: Interaction) -> tuple[str, ...]:
    """Return the long texts that a command was given in its options."""
    data = cast("dict[str, Any]", interaction.data or {})
    return tuple(value for value in _texts(data.get("options", ())) if len(value) > LONG)


def _texts(options: Iterable[dict[str, Any]]) -> Iterator[str]:
    for option in options:
        yield from _texts(option.get("options", ()))
        if isinstance(value := option.get("value"), str):
            yield value


def handed_back(
    interaction: Interaction, typed: Sequence[str], *, held: bool = False
) -> tuple[str, list[discord.File]]:
    """Return what to say below a refusal, and what to send with it, so that nothing has to be typed again.

    Args:
        interaction: what is refused.
        typed: each text as it was typed.
        held: there is a button that opens the form as it was filled: what is short needs no more than that.
    """
    is_long = sum(map(len, typed)) > LONG
    if not typed or (held and not is_long):
        return "", []
    # Signs that cannot be seen, and mentions, would not be the same when they are copied from a message.
    if not is_long and all(words.isprintable() and "@" not in words for words in typed):
        return "\n".join([text(interaction, "form-typed"), *(f"> {plain(words)}" for words in typed)]), []
    content = "\n\n".join(typed).encode("utf-8", "replace")
    return text(interaction, "form-typed-file"), [discord.File(io.BytesIO(content), "typed.txt")]


async def give_back(interaction: Interaction) -> None:
    """Answer a form that nobody knows any more with what was typed into it, so that it can be pasted."""
    below, files = handed_back(interaction, typed_in(interaction))
    await refuse(interaction, Conflict("form-stale"), below=below, files=files)
