"""Where a letter's text comes from when it is not typed: an attached file, or messages that were picked."""

from dataclasses import dataclass

import discord

from bot.letters.texts.model import FileText
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.replies import in_time
from cogs._ui.sent import fetched


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text comes from, if not from a form: a file, or the messages that this organiser picked."""

    file: discord.Attachment | None = None
    picked: bool = False

    @property
    def is_given(self) -> bool:
        """Whether there is a text that need not be typed."""
        return self.file is not None or self.picked


def check(interaction: Interaction, source: Source) -> None:
    """Refuse a file before it is read; raises Invalid."""
    if source.file is not None:
        services_of(interaction).letters.check_file(source.file.filename, source.file.size)


async def text_from(interaction: Interaction, source: Source) -> FileText:
    """Return the text of a file, or of the messages that were picked.

    Raises:
        Invalid: the file cannot be taken.
        Unavailable: as `fetched`.
        Conflict: nothing was picked.
    """
    texts = services_of(interaction).letter_texts
    if source.file is None:
        return FileText((await texts.gathered(actor_of(interaction))).text)
    check(interaction, source)
    content = await fetched(interaction, source.file)
    return await in_time(interaction, texts.read(source.file.filename, content))
