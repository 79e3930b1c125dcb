"""How new texts of letters look: redlines as cards and files, previews, histories. Texts are shown, never obeyed."""

import io
from collections.abc import Sequence
from datetime import datetime

import discord

from bot.letters.export import file_name
from bot.letters.export.scripts import language_of
from bot.letters.model import Letter, Say, TextVersion
from bot.letters.texts.change import ChangeKind, TextChange
from bot.letters.texts.languages import language_name
from bot.letters.texts.model import Made, Preview, Texts
from bot.reference.compare.model import Redline
from bot.reference.compare.plain import Sheet, docx_of, hides_signs, html_of, redline_of
from cogs._ui.cards import Card, Colour, clip, plain
from cogs._ui.moments import stamp
from cogs._ui.redlines import changed_places, paged


def redline_cards(say: Say, title: str, lead: Sequence[str], redline: Redline) -> list[Card]:
    """Return the changed places of a text, a page at a time, with sentences above the first.

    Args:
        say: the catalogue.
        title: of each card.
        lead: sentences; people's own words in them are escaped already.
        redline: the two texts.
    """
    places = changed_places(redline)
    lines = [*places] if places else [say("letter-redline-none")]
    if hides_signs(redline):
        lines.append(say("letter-redline-signs"))
    pages = list(paged(["\n".join(lead), *lines]))
    legend = say("letter-redline-legend")
    return [
        Card(title, page, footer=f"{at}/{len(pages)} · {legend}" if len(pages) > 1 else legend, colour=Colour.LETTER)
        for at, page in enumerate(pages, 1)
    ]


def sheet_of(say: Say, letter: Letter, old: tuple[str, str], new: tuple[str, str], labels: str) -> Sheet:
    """Return two texts of a letter to be laid out as a file; each is given with its SHA-256."""
    facts = (
        say("letter-redline-from", sha256=old[1]),
        say("letter-redline-to", sha256=new[1]),
    )
    redline = redline_of(old[0], new[0])
    note = say("letter-redline-signs") if hides_signs(redline) else ""
    language = letter.language or language_of(new[0], labels)
    return Sheet(say("letter-redline-title", title=letter.title), facts, note, redline, language, labels)


def redline_file(say: Say, letter: Letter, sheet: Sheet, how: str, now: datetime) -> discord.File:
    """Return a redline as a file: 'html' or 'docx'."""
    content = html_of(sheet, say) if how == "html" else docx_of(sheet, now)
    return discord.File(io.BytesIO(content), filename=f"changes-{file_name(letter, how)}")


def wording_file(letter: Letter, text: str, mark: str = "") -> discord.File:
    """Return a text as a file of exactly the bytes that are hashed; `mark` tells it from the letter's other ones."""
    name = file_name(letter, "md")
    return discord.File(io.BytesIO(text.encode()), filename=f"{mark}-{name}" if mark else name)


def preview_cards(say: Say, preview: Preview) -> list[Card]:
    """Return a proposal beside the present text, and what making it so would do."""
    letter, proposal = preview.letter, preview.proposal
    if proposal.kind is ChangeKind.VERSION:
        lead = [say("letter-revise-will", count=preview.signed)]
    else:
        lead = [say("letter-editorial-will")]
    if proposal.note:
        lead.append(say("letter-change-note", note=plain(proposal.note)))
    lead.append(say("letter-change-prints", old=letter.text.fingerprint, new=proposal.fingerprint))
    title = say(
        "letter-revise-title" if proposal.kind is ChangeKind.VERSION else "letter-editorial-title",
        id=str(letter.id),
        title=plain(letter.title),
    )
    return redline_cards(say, title, lead, redline_of(letter.text.text, proposal.text))


def made_sentence(say: Say, made: Made) -> str:
    """Return what a change did."""
    if made.kind is ChangeKind.EDITORIAL:
        return say("letter-editorial-made", id=str(made.letter.id), fingerprint=made.letter.text.fingerprint)
    told = say("letter-revise-made", id=str(made.letter.id), fingerprint=made.letter.text.fingerprint, count=made.asked)
    behalf = say("letter-revise-behalf", count=made.on_behalf) if made.on_behalf else ""
    return f"{told} {behalf}".strip()


def history_cards(say: Say, texts: Texts) -> list[Card]:
    """Return a letter's texts with their fingerprints and dates, how one became the other, and translations."""
    letter = texts.letter
    lines = [_first_line(say, letter, texts)]
    lines += [_change_line(say, texts, one) for one in texts.changes]
    lines.append(say("letter-versions-now", number=str(letter.text.number), fingerprint=letter.text.fingerprint))
    if letter.language:
        lines.append(say("letter-versions-binding", language=language_name(letter.language)))
    for one in texts.translations:
        key = "letter-versions-outdated" if one.is_outdated(letter) else "letter-versions-translation"
        moment = stamp(one.at, "f")
        lines.append(say(key, language=language_name(one.language), fingerprint=one.fingerprint, moment=moment))
    if texts.waiting:
        lines.append(say("letter-waiting", count=texts.waiting))
    if texts.proposals:
        lines.append(say("letter-versions-proposals", count=len(texts.proposals)))
    title = say("letter-versions-title", id=str(letter.id), title=plain(letter.title))
    footer = say("letter-versions-footer")
    return [Card(title, page, footer=footer, colour=Colour.LETTER) for page in paged(lines)]


def change_sentence(say: Say, change: TextChange) -> str:
    """Return the last change of a letter's text in a line, for panels and signers."""
    moment = stamp(change.at, "f")
    if change.kind is ChangeKind.VERSION:
        return say("letter-changed-version", moment=moment)
    return say("letter-changed-editorial", moment=moment, note=plain(clip(change.note, 200)) or "none")


def _first_line(say: Say, letter: Letter, texts: Texts) -> str:
    first = texts.version(1) or letter.text
    if letter.opened_at is None:
        return say("letter-versions-draft", fingerprint=first.fingerprint)
    moment = stamp(letter.opened_at, "f")
    return say("letter-versions-first", fingerprint=first.fingerprint, moment=moment, who=_who(letter.created_by))


def _change_line(say: Say, texts: Texts, one: TextChange) -> str:
    after: TextVersion | None = texts.version(one.number)
    key = "letter-versions-version" if one.kind is ChangeKind.VERSION else "letter-versions-editorial"
    line = say(
        key,
        was=str(one.was),
        number=str(one.number),
        fingerprint=after.fingerprint if after is not None else "?",
        moment=stamp(one.at, "f"),
        who=_who(one.proposed_by),
        second=_who(one.agreed_by),
    )
    return f"{line}\n> {plain(one.note)}" if one.note else line


def _who(user_id: int | None) -> str:
    return f"<@{user_id}>" if user_id is not None else "—"
