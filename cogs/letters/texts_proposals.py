"""New texts between preview and press: cards and buttons that work on messages of any age."""

import asyncio
import contextlib
from collections.abc import Callable

import discord

from bot.errors import Value
from bot.letters.model import Letter, Say
from bot.letters.texts.change import ChangeKind
from bot.letters.texts.model import Preview
from cogs._ui.actor import Interaction, actor_of, language_of, services_of, text
from cogs._ui.books import Book, book, show_made
from cogs._ui.forms import say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import SILENT, answer, in_time
from cogs.letters.texts_look import made_sentence, preview_cards, redline_file, sheet_of, wording_file


async def show_preview(interaction: Interaction, preview: Preview, notes: tuple[str, ...] = ()) -> None:
    """Show a proposal as a redline, with the exact new text as a file and the buttons that decide.

    Args:
        interaction: to be answered.
        preview: the proposal.
        notes: keys of sentences about where the text came from.
    """
    say = say_to(interaction)
    made = Book(preview_cards(say, preview), buttons(say, preview))
    file = wording_file(preview.letter, preview.proposal.text, "new")
    await show_made(interaction, "letter-proposal", str(preview.proposal.id), made, files=[file])
    if notes:
        await answer(interaction, "\n".join(map(say, notes)))


@book("letter-proposal")
async def preview_book(interaction: Interaction, proposal: str) -> Book:
    """Return a proposal as a redline."""
    preview = await services_of(interaction).letter_texts.preview(actor_of(interaction), int(proposal))
    say = say_to(interaction)
    return Book(preview_cards(say, preview), buttons(say, preview))


def buttons(say: Say, preview: Preview) -> list["ProposalButton"]:
    """Return the buttons under a proposal; an editorial one is shown to a second organiser first."""
    number, green = preview.proposal.id, discord.ButtonStyle.success
    if preview.proposal.kind is ChangeKind.VERSION:
        first = ProposalButton(f"letter:text:{number}:make", say("letter-revise-button"), discord.ButtonStyle.danger)
    else:
        first = ProposalButton(f"letter:text:{number}:post", say("letter-editorial-post"), green)
    return [first, *_other_buttons(say, number)]


def _other_buttons(say: Say, number: int) -> list["ProposalButton"]:
    return [
        ProposalButton(f"letter:text:{number}:drop", say("letter-proposal-drop")),
        ProposalButton(f"letter:text:{number}:html", say("letter-redline-html")),
        ProposalButton(f"letter:text:{number}:docx", say("letter-redline-docx")),
    ]


class ProposalButton(Lasting, template=r"letter:text:(?P<id>[0-9]{1,18}):(?P<do>make|post|look|drop|html|docx)"):
    """Makes a proposal so, shows it to a second organiser, drops it, hands out its redline. The service decides."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do it."""
        number = int(said["id"])
        match said["do"]:
            case "make":
                await _make(interaction, number)
            case "drop":
                await in_time(interaction, services_of(interaction).letter_texts.drop(actor_of(interaction), number))
                await _settled(interaction, lambda say: say("letter-proposal-dropped"))
            case "post" | "look":
                await _show(interaction, number, public=said["do"] == "post")
            case _:
                await _file(interaction, number, said["do"])


async def _make(interaction: Interaction, number: int) -> None:
    work = services_of(interaction).letter_texts.make(actor_of(interaction), number)
    made = await in_time(interaction, work)
    await _settled(interaction, lambda say: made_sentence(say, made))


async def _settled(interaction: Interaction, words: Callable[[Say], str]) -> None:
    """Say what became of a proposal, and to the room too where it was shown there: nobody else need decide."""
    await answer(interaction, words(say_to(interaction)))
    message, guild, services = interaction.message, interaction.guild_id, services_of(interaction)
    if message is None or guild is None or message.flags.ephemeral:
        return
    language = services.servers.of(guild).language or services.settings.language

    def say_there(key: str, /, **data: Value) -> str:
        return services.texts.text(key, language, **data)

    # Best effort: it may be deleted, or stand where Caucus may not look any more; the services decide anyway.
    with contextlib.suppress(discord.HTTPException):
        await message.edit(content=words(say_there), view=None, allowed_mentions=SILENT)


async def _show(interaction: Interaction, number: int, *, public: bool) -> None:
    """Show an editorial change with the button that agrees to it, to the channel or to oneself."""
    services, say = services_of(interaction), say_to(interaction)
    preview = await services.letter_texts.preview(actor_of(interaction), number)
    # Where people cannot write themselves, the bot does not write for them.
    private = not (public and interaction.guild is not None and interaction.permissions.send_messages)
    cards = preview_cards(say, preview)
    row = discord.ui.View(timeout=None)
    agree = say("letter-editorial-agree" if preview.proposal.kind is ChangeKind.EDITORIAL else "letter-revise-button")
    row.add_item(ProposalButton(f"letter:text:{number}:make", agree, discord.ButtonStyle.success))
    for button in _other_buttons(say, number):
        row.add_item(button)
    await interaction.response.send_message(
        embed=cards[0].embed(), view=row, ephemeral=private, allowed_mentions=SILENT
    )


async def _file(interaction: Interaction, number: int, how: str) -> None:
    preview = await services_of(interaction).letter_texts.preview(actor_of(interaction), number)
    letter, proposal = preview.letter, preview.proposal
    old, new = (letter.text.text, letter.text.sha256), (proposal.text, proposal.sha256)
    await hand_redline(interaction, letter, (old, new), how)


async def hand_redline(
    interaction: Interaction, letter: Letter, texts: tuple[tuple[str, str], tuple[str, str]], how: str
) -> None:
    """Answer with what changed between two texts of a letter, each with its SHA-256, as a file: 'html' or 'docx'."""
    say, labels, now = say_to(interaction), language_of(interaction), services_of(interaction).clock.now()

    def written() -> discord.File:
        return redline_file(say, letter, sheet_of(say, letter, *texts, labels), how, now)

    file = await in_time(interaction, asyncio.to_thread(written))
    await answer(interaction, text(interaction, "letter-redline-here"), files=[file])
