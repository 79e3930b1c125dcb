"""Answers to an interaction: private by default, without mentions, one sentence when something is refused."""

import asyncio
import logging
from collections.abc import Awaitable, Sequence
from typing import TypeVar

import aiohttp
import discord

from bot.errors import DomainError
from cogs._ui.actor import Interaction, services_of, text
from cogs._ui.cards import Card, clip
from cogs._ui.places import embed_for
from cogs._ui.share import with_share

log = logging.getLogger(__name__)
T = TypeVar("T")

PATIENCE_SECONDS = 1.5
"""How long an answer may take before Discord is told to wait; its own limit is 3 s."""

SILENT = discord.AllowedMentions.none()
# What Discord answers when the person's 3 s or 15 min are over, or the message is gone: nothing can be shown any more.
_TOO_LATE = {10062, 10015, 50027, 10008}


async def answer(
    interaction: Interaction,
    shown: Card | str,
    *,
    private: bool = True,
    share: bool = False,
    view: discord.ui.View | None = None,
    files: Sequence[discord.File] = (),
) -> None:
    """Answer an interaction, or follow up where it was answered or deferred before.

    Args:
        interaction: what is answered.
        shown: a card, or a plain sentence.
        private: only the person sees it (ephemeral).
        share: adds the button that shows the same answer to the channel.
        view: buttons and selects; over those of the card.
        files: files to go with it, besides those of the card.
    """
    content = clip(shown, 2000) if isinstance(shown, str) else None
    card = shown if isinstance(shown, Card) else None
    if card is not None:
        view = view or card.view
        files = [*card.files, *files]
    if share:
        view = with_share(view, text(interaction, "share-button"))
    embeds = [embed_for(interaction, card)] if card is not None else []
    if interaction.response.is_done():
        await interaction.followup.send(
            content=content or "",
            embeds=embeds,
            view=view or discord.utils.MISSING,
            files=list(files),
            ephemeral=private,
            allowed_mentions=SILENT,
        )
        return
    await interaction.response.send_message(
        content=content,
        embeds=embeds,
        view=view or discord.utils.MISSING,
        files=list(files),
        ephemeral=private,
        allowed_mentions=SILENT,
    )


async def replace(
    interaction: Interaction,
    shown: Card | str,
    *,
    view: discord.ui.View | None = None,
    files: Sequence[discord.File] = (),
) -> None:
    """Put an answer in the place of the private message it was asked from: nothing is left there to press twice.

    Where there is no such message (a command, a panel that everybody sees) it is a private message of its own.
    """
    response = interaction.response
    stayed = response.type is discord.InteractionResponseType.deferred_message_update
    if not stays(interaction) or (response.is_done() and not stayed):
        await answer(interaction, shown, view=view, files=files)
        return
    content = clip(shown, 2000) if isinstance(shown, str) else None
    embeds = [embed_for(interaction, shown)] if isinstance(shown, Card) else []
    if stayed:
        await interaction.edit_original_response(
            content=content, embeds=embeds, view=view, attachments=list(files), allowed_mentions=SILENT
        )
        return
    await response.edit_message(
        content=content, embeds=embeds, view=view, attachments=list(files), allowed_mentions=SILENT
    )


def stays(interaction: Interaction) -> bool:
    """Whether a press or a form came from a private message, in whose place its answer can be put."""
    message = interaction.message
    return message is not None and (message.flags.ephemeral or interaction.guild_id is None)


async def in_time(interaction: Interaction, work: Awaitable[T], *, in_place: bool = False, private: bool = True) -> T:
    """Wait for work that is usually done at once; when it is not, show that Caucus is at it.

    What is recorded is recorded: the work goes on whatever becomes of the interaction.

    Args:
        interaction: what is answered with the work's result.
        work: what takes a while.
        in_place: the result will `replace` the private message it was asked from, which stays as it is meanwhile.
        private: only the person will see the result; whether that is so is decided by what is shown first.
    """
    task = asyncio.ensure_future(work)
    if (left := patience(interaction)) > 0:
        await asyncio.wait({task}, timeout=left)
    if not task.done() and not interaction.response.is_done():
        if in_place and stays(interaction):
            await interaction.response.defer()
        else:
            await interaction.response.defer(ephemeral=private, thinking=True)
    return await task


def patience(interaction: Interaction) -> float:
    """Return for how many seconds more an answer may take before Discord is told to wait.

    There is one patience for an interaction, however many works follow one another: Discord counts from the press.
    """
    now = asyncio.get_running_loop().time()
    taken: float = interaction.extras.get("taken", now)
    return max(PATIENCE_SECONDS - (now - taken), 0.0)


async def refuse(
    interaction: Interaction,
    error: BaseException,
    *,
    view: discord.ui.View | None = None,
    in_place: bool = False,
    below: str = "",
    files: Sequence[discord.File] = (),
) -> None:
    """Tell the person in one private sentence what cannot be done; log what nobody foresaw.

    A refusal never raises: where it cannot be shown any more it is logged.

    Args:
        interaction: what is refused.
        error: why.
        view: a way to go on from there.
        in_place: say it above what the private message shows from which it came; the view is all that it offers then.
        below: what to say below it.
        files: files to go with it; in place of those of the same names, where they are there already.
    """
    if isinstance(error, discord.app_commands.CommandInvokeError | discord.app_commands.TransformerError):
        error = error.__cause__ or error
    sentence = _sentence(interaction, error)
    said = "\n".join(filter(None, (sentence, below)))
    try:
        if interaction.type is discord.InteractionType.autocomplete:
            return
        if in_place and stays(interaction) and not interaction.response.is_done():
            shown = _beside(interaction, files) if files else discord.utils.MISSING
            await interaction.response.edit_message(
                content=clip(said, 2000), view=view, attachments=shown, allowed_mentions=SILENT
            )
        else:
            await answer(interaction, said, view=view, files=files)
    except discord.HTTPException as fault:
        level = logging.INFO if fault.code in _TOO_LATE else logging.ERROR
        log.log(level, "a refusal could not be shown (%s): %s", fault, sentence)
    except (aiohttp.ClientError, OSError) as fault:
        log.warning("a refusal could not be shown (%s): %s", fault, sentence)


def _beside(interaction: Interaction, files: Sequence[discord.File]) -> list[discord.Attachment | discord.File]:
    """Return what stands beside the message that somebody pressed on, with more files."""
    names = {file.filename for file in files}
    there = interaction.message.attachments if interaction.message is not None else []
    return [*(one for one in there if one.filename not in names), *files]


_WORDS: tuple[tuple[type[BaseException], str], ...] = (
    (discord.Forbidden, "reply-forbidden"),
    (discord.NotFound, "reply-gone"),
    (discord.app_commands.NoPrivateMessage, "server-needed"),
    (discord.app_commands.CommandNotFound, "reply-outdated"),
    (discord.app_commands.CommandSignatureMismatch, "reply-outdated"),
    (discord.app_commands.CheckFailure, "reply-not-allowed"),
    (discord.app_commands.TransformerError, "reply-option"),
)


def _sentence(interaction: Interaction, error: BaseException) -> str:
    if isinstance(error, DomainError):
        return services_of(interaction).texts.of(error, str(interaction.locale))
    for kind, key in _WORDS:
        if isinstance(error, kind):
            return text(interaction, key)
    log.error("an interaction failed", exc_info=error)
    return text(interaction, "reply-fault", reference=f"{interaction.id % 1_000_000:06d}")
