"""How letters and receipts look. Texts from people are shown as typed, never obeyed."""

import io
import re
from collections.abc import Iterator

import discord

from bot.calendar.zones import Adjusted
from bot.labels import labelled
from bot.letters.export import ExportFile, file_name
from bot.letters.life.model import Deadlines
from bot.letters.model import (
    Letter,
    LetterState,
    LetterView,
    Organisation,
    Receipt,
    Say,
    Signatory,
    SignatureState,
)
from bot.letters.texts.languages import language_name
from cogs._ui.cards import Card, Colour, Field, plain
from cogs._ui.moments import stamp, when
from cogs.letters.texts_look import change_sentence

PAGE = 3_300
"""Most characters of a letter's text on one card; leaves room for the fields within 6,000."""

_RECEIPTS = {
    "again": ("letter-receipt-again", "letter-receipt-again-body"),
    SignatureState.SIGNED: ("letter-receipt", "letter-receipt-body"),
    SignatureState.PENDING: ("signing-receipt-waits", "signing-receipt-waits-body"),
    SignatureState.INTENDS: ("signing-receipt-intends", "signing-receipt-intends-body"),
}
_MAGIC = re.compile(r"\\*([<|\[])")


def letter_cards(say: Say, view: LetterView, note: str = "", text: str | None = None) -> list[Card]:
    """Return a letter in full: its text over as many cards as it needs, the facts on each.

    Args:
        say: the catalogue.
        view: the letter.
        note: a sentence at the top of the first card.
        text: what is shown in place of the binding text: a translation.
    """
    pages = list(_pages(_wording(view.letter.text.text if text is None else text)))
    cards = []
    for number, page in enumerate(pages, 1):
        first = number == 1
        footer = say("letter-page", page=str(number), pages=str(len(pages))) if len(pages) > 1 else ""
        body = f"{note}\n\n{page}" if note and first else page
        cards.append(Card(title(say, view), body, facts(say, view), footer=footer, colour=Colour.LETTER))
    return cards


def panel_card(say: Say, view: LetterView) -> Card:
    """Return what a letter's panel shows to a channel."""
    letter = view.letter
    lines = [say("letter-panel-to", addressee=plain(letter.addressee))]
    if view.languages:
        lines.append(say("letter-panel-languages", languages=", ".join(map(language_name, view.languages))))
    if view.change is not None:
        lines.append(change_sentence(say, view.change))
    body = "\n".join(lines)
    footer = say("letter-panel-fingerprint", fingerprint=letter.text.fingerprint)
    return Card(title(say, view), body, _numbers(say, view), footer=footer, colour=Colour.LETTER)


def title(say: Say, view: LetterView) -> str:
    """Return a letter's title, with its state where that is not 'open'."""
    shown = plain(view.letter.title)
    if view.state is LetterState.OPEN:
        return shown
    return labelled(say, say(state_key(view.state)), shown)


def state_key(state: LetterState) -> str:
    """Return the catalogue's key for a state."""
    return f"letter-state-{state.value}"


def receipt_card(say: Say, receipt: Receipt) -> Card:
    """Return what a signer keeps. It says nothing about anybody else."""
    letter, signature = receipt.letter, receipt.signature
    fields = [
        Field(say("letter-receipt-code"), f"`{signature.code}`", inline=True),
        Field(say("letter-fingerprint"), f"`{signature.sha256[:12]}`", inline=True),
        Field(say("letter-receipt-letter"), f"#{letter.id} {plain(letter.title)}"),
        Field(say("letter-receipt-signatory"), signatory_line(signature.signatory)),
        Field(say("letter-receipt-visibility"), say(f"letter-visible-{signature.visibility.value}")),
        Field(say("letter-receipt-time"), stamp(signature.signed_at)),
    ]
    heading, body = _RECEIPTS.get("again" if receipt.again else signature.state, _RECEIPTS[SignatureState.SIGNED])
    return Card(say(heading), say(body), fields, colour=Colour.LETTER)


def clock_lines(say: Say, deadlines: Deadlines) -> list[str]:
    """Return what was taken of deadlines that were typed in an hour in which clocks change."""
    both = (("letter-deadline-signing", deadlines.internal), ("letter-deadline-official", deadlines.official))
    return [
        say(key, moment=say(f"session-clock-{moment.adjusted.value}"))
        for key, moment in both
        if moment is not None and moment.adjusted is not Adjusted.NO
    ]


def text_file(letter: Letter) -> discord.File:
    """Return the text as a file of exactly the bytes that are hashed."""
    return discord.File(io.BytesIO(letter.text.text.encode()), filename=file_name(letter, "md"))


def attached(file: ExportFile) -> discord.File:
    """Return an exported file as something to attach."""
    return discord.File(io.BytesIO(file.content), filename=file.name)


def signatory_line(signatory: Signatory) -> str:
    """Return a signatory as a line."""
    if isinstance(signatory, Organisation):
        shown = f"**{plain(signatory.name)}** ({plain(signatory.country)})"
        return f"{shown} <{signatory.website}>" if signatory.website else shown
    parts = [part for part in (signatory.title, signatory.affiliation) if part]
    return ", ".join([f"**{plain(signatory.name)}**", *map(plain, parts)]) + f" ({plain(signatory.country)})"


def facts(say: Say, view: LetterView) -> list[Field]:
    """Return what every card of a letter says: addressee, deadline, numbers, fingerprint; of a draft no numbers."""
    letter, deadline = view.letter, Field(say("letter-deadline"), when(say, view.letter.deadline))
    draft = view.state is LetterState.DRAFT
    return [
        Field(say("letter-addressee"), plain(letter.addressee)),
        *([deadline, *_standing(say, view)] if draft else _numbers(say, view)),
        Field(say("letter-fingerprint"), f"`{letter.text.fingerprint}`", inline=True),
    ]


def _numbers(say: Say, view: LetterView) -> list[Field]:
    counts = view.counts
    numbers = say("letter-counts", organisations=counts.organisations, people=counts.people)
    return [
        Field(say("letter-deadline"), when(say, view.letter.deadline)),
        *_standing(say, view),
        Field(say("letter-signatures", count=counts.total), numbers, inline=True),
        Field(say("letter-countries"), str(counts.countries), inline=True),
    ]


def _standing(say: Say, view: LetterView) -> list[Field]:
    """Return what every card says of the official deadline, the delivery, and the counts then and now."""
    fields = []
    if view.letter.official is not None:
        fields.append(Field(say("letter-official"), when(say, view.letter.official)))
    published = view.published
    if published is None:
        return fields
    then = say(
        "letter-published-then",
        moment=stamp(published.at, "f"),
        organisations=published.organisations,
        people=published.people,
    )
    fields += [
        Field(say("letter-delivered-how"), plain(published.how)),
        Field(say("letter-published"), then, inline=True),
    ]
    if view.seen_at is not None:
        counts, moment = view.counts, stamp(view.seen_at, "f")
        now = say("letter-published-then", moment=moment, organisations=counts.organisations, people=counts.people)
        fields.append(Field(say("letter-published-now"), now, inline=True))
    return fields


def _wording(wording: str) -> str:
    """Return a letter's text with its bold and headings, but without mentions, hidden parts and masked links."""
    return _MAGIC.sub(r"\\\1", discord.utils.escape_mentions(wording))


def _pages(wording: str) -> Iterator[str]:
    """Yield a text in parts of at most PAGE characters, cut between paragraphs, lines or words where there are any."""
    while len(wording) > PAGE:
        cut = PAGE
        for gap in ("\n\n", "\n", " "):
            at = wording.rfind(gap, PAGE // 2, PAGE)
            if at > 0:
                cut = at
                break
        while wording[cut - 1] == "\\":
            cut -= 1
        yield wording[:cut]
        wording = wording[cut:].lstrip("\n")
    yield wording
