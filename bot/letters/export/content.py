"""What an export says, whatever its format: the facts that may leave the server. Pure.

Only names whose signatories chose `public` leave the server; all others are a number.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.clock import to_text
from bot.letters.facts import letter_fact, signatory_fact
from bot.letters.ledger.entry import Entry, Json, Salts
from bot.letters.life.model import Published
from bot.letters.model import ExportFormat, Letter, Organisation, Visibility
from bot.letters.standing import Named
from bot.letters.texts.model import Translation


@dataclass(frozen=True, slots=True)
class Exported:
    """What was exported, and the ledger up to the entry that records it (where it could be recorded).

    Attributes:
        letter: the letter.
        format: how it is to be written.
        content: the public part; the entry that records the export holds its digest.
        entries: the whole chain.
    """

    letter: Letter
    format: ExportFormat
    content: Mapping[str, Any]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A file for a person: its name, safe everywhere, and its bytes."""

    name: str
    content: bytes


def content_of(
    letter: Letter,
    named: Sequence[Named],
    total: int,
    salts: Salts,
    now: str,
    delivered: Mapping[str, Json] | None = None,
    translations: Sequence[Translation] = (),
) -> dict[str, Json]:
    """Return the public part of a letter: what every format is written from.

    Args:
        letter: the letter; its text is frozen.
        named: those that count and chose to be public, in order of signing.
        total: how many count.
        salts: what lets facts of the ledger be disclosed; a name without is one that is hidden.
        now: the moment in stored form.
        delivered: what `delivered_fact` says of a letter that was delivered.
        translations: those of the letter's present text; outdated ones do not leave the server.
    """
    disclosed: list[Json] = [
        {
            "entry": one.fact_seq,
            "signatory": signatory_fact(one.signatory, Visibility.PUBLIC),
            "salt": salt,
        }
        for one in named
        if (salt := salts.of(one.fact_seq, "signatory")) is not None
    ]
    translated: list[Json] = [
        {"language": one.language, "sha256": one.sha256, "text": one.text}
        for one in translations
        if not one.is_outdated(letter)
    ]
    return {
        "exported_at": now,
        "letter": letter_fact(letter),
        "text": {"version": letter.text.number, "sha256": letter.text.sha256, "text": letter.text.text},
        "signatures": disclosed,
        "hidden": total - len(disclosed),
        **({"delivered": delivered} if delivered is not None else {}),
        **({"translations": translated} if translated else {}),
    }


def delivered_fact(published: Published, entry: int, salts: Salts) -> dict[str, Json]:
    """Return what an export says of a delivery: its moment, the counts then, and how, as long as the salt is there.

    Args:
        published: the delivery.
        entry: number of the ledger entry that records it.
        salts: as in `content_of`.
    """
    how: dict[str, Json] = {}
    if (salt := salts.of(entry, "how")) is not None:
        how = {"how": published.how, "salt": salt}
    numbers = {"organisations": published.organisations, "people": published.people}
    return {"entry": entry, "at": to_text(published.at), **numbers, **how}


def with_levels(disclosed: Any, named: Sequence[Named]) -> list[Json]:
    """Return what is disclosed with how well each organisation's will is known, where a letter's rule has that told.

    The level is the organisers' word: the ledger commits to it beside who committed the organisation, which stays here.
    """
    levels = {one.fact_seq: one.level.value for one in named if isinstance(one.signatory, Organisation)}
    return [{**one, "level": levels[one["entry"]]} if one["entry"] in levels else one for one in disclosed]


def file_name(letter: Letter, ending: str) -> str:
    """Return a file's name that no system misunderstands: 'letter-3-keep-researchers-safe.md'."""
    flat = unicodedata.normalize("NFKD", letter.title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", flat).strip("-")[:50].strip("-")
    return "-".join(part for part in ("letter", str(letter.id), words) if part) + f".{ending}"
