"""What the commands of series share: numbers as typed, files, the way from words to a preview."""

from collections.abc import Awaitable

import discord

from bot.announcements.series.changing import Change
from bot.announcements.series.model import MOST_BYTES, SeriesView
from bot.errors import Invalid, NotFound
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.forms import say_to
from cogs._ui.replies import in_time
from cogs._ui.sent import fetched
from cogs.announcements.series.form import WordsForm
from cogs.announcements.series.screens import put


async def begin(interaction: Interaction, change: Change, file: discord.Attachment | None) -> None:
    """Show the preview of a new series, or the form for the words that are missing.

    Raises:
        Invalid: ``series-files-large``, or what cannot be taken of the change.
    """
    say = say_to(interaction)
    _check_size(file)

    async def keep(interaction: Interaction, title: str, text: str) -> None:
        services, actor = services_of(interaction).series, actor_of(interaction)
        # Only now: a form has to be opened at once, however long Discord's files take.
        content = await content_of(interaction, file)
        await present_soon(interaction, services.draft(actor, change.worded(title, text), content))

    if change.title and change.text:
        await keep(interaction, change.title, change.text)
        return
    given = {"title": change.title or "", "text": change.text or ""}
    # What cannot be taken is said before anybody writes a long text.
    services_of(interaction).series.check(actor_of(interaction), change)
    await WordsForm(say, given, keep).open(interaction)


async def content_of(interaction: Interaction, file: discord.Attachment | None) -> tuple[str, bytes] | None:
    """Return a file's name and bytes; one that is too large is not even fetched.

    Raises:
        Invalid: ``series-files-large``.
        Unavailable: as `fetched`.
    """
    _check_size(file)
    return None if file is None else (file.filename, await fetched(interaction, file))


def _check_size(file: discord.Attachment | None) -> None:
    if file is not None and file.size > MOST_BYTES:
        raise Invalid("series-files-large", most=MOST_BYTES // (1024 * 1024))


def number(typed: str) -> int:
    """Return a series' number as somebody typed or chose it: '3' or '#3'.

    Raises:
        NotFound: ``series-not-found``: that is no number.
    """
    digits = typed.strip().removeprefix("#")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 18):
        raise NotFound("series-not-found")
    return int(digits)


def session_number(typed: str) -> int:
    """Return a session's number as somebody typed or chose it: 'session:3', '3' or '#3'.

    Raises:
        NotFound: ``session-not-found``: that is no number.
    """
    digits = typed.strip().removeprefix("session:").removeprefix("#")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 18):
        raise NotFound("session-not-found")
    return int(digits)


async def present_soon(interaction: Interaction, work: Awaitable[SeriesView]) -> None:
    """Show what a change came to, as soon as it is recorded."""
    await put(interaction, await in_time(interaction, work), in_place=False)
