"""What the formats for readers (DOCX, PDF, HTML) show alike: one letter, ready to be laid out. Pure."""

from dataclasses import dataclass
from datetime import datetime

from bot.clock import from_text
from bot.letters.export.content import Exported
from bot.letters.export.prose import Block, blocks_of
from bot.letters.export.roll import Group, groups_of
from bot.letters.export.standing import standing_lines
from bot.letters.export.style import Style
from bot.letters.export.versions import versions_of
from bot.letters.model import Say


@dataclass(frozen=True, slots=True)
class Also:
    """The text in a further language: its tag, the heading above it, its blocks."""

    language: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A letter ready to be laid out.

    Attributes:
        title: of the letter.
        to: the label before the addressee.
        addressee: to whom it goes.
        language: tag of the language of the text that comes first.
        labels: tag of the language of everything that is not the coalition's or a signatory's.
        blocks: the text that comes first.
        signatories: the heading of the names.
        groups: the names by class.
        hidden: the sentence that counts those who are not named; empty when all are.
        facts: deadlines, delivery, fingerprint, date and ledger, one a line.
        moment: when it was exported.
        heading: what is said above the first text; empty where there is only one.
        also: the text in further languages.
    """

    title: str
    to: str
    addressee: str
    language: str
    labels: str
    blocks: tuple[Block, ...]
    signatories: str
    groups: tuple[Group, ...]
    hidden: str
    facts: tuple[str, ...]
    moment: datetime
    heading: str = ""
    also: tuple[Also, ...] = ()


def paper_of(exported: Exported, say: Say, style: Style) -> Paper:
    """Return a letter ready to be laid out; `say` speaks the style's language."""
    content, head = exported.content, exported.entries[-1]
    letter = content["letter"]
    first, *others = versions = versions_of(exported, say, style)
    deadline, hidden = letter["deadline"], content["hidden"]
    wall = deadline["wall"][:16].replace("T", " ")
    written = f"{content['exported_at'][:16].replace('T', ' ')}"
    facts = (
        say("letter-export-deadline", moment=wall, city=deadline["city"] or deadline["zone"]),
        *standing_lines(exported, say),
        *(one.fact for one in versions),
        say("letter-export-ledger", moment=written, seq=str(head.seq), head=head.hash),
    )
    return Paper(
        title=letter["title"],
        to=say("letter-export-to"),
        addressee=letter["addressee"],
        language=first.language,
        labels=style.language,
        blocks=blocks_of(first.text),
        signatories=say("letter-export-signatories"),
        groups=groups_of(exported, say, style),
        hidden=say("letter-export-hidden", count=hidden) if hidden else "",
        facts=facts,
        moment=from_text(content["exported_at"]),
        heading=first.heading,
        also=tuple(Also(one.language, one.heading, blocks_of(one.text)) for one in others),
    )
