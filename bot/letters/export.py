"""A letter written down for others: the content of an export, and its Markdown, CSV and JSON. Pure.

Only names whose signatories chose `public` leave the server; all others are a number.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.clock import to_text
from bot.letters.ledger.entry import FORMAT, Entry, Json, disclose, seal, spelled
from bot.letters.model import Capacity, ExportFormat, Letter, Organisation, Say, Signatory, Signature, Visibility

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


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
    letter: Letter, signatures: Sequence[Signature], secrets: Mapping[int, bytes], now: str
) -> dict[str, Json]:
    """Return the public part of a letter: what every format is written from.

    Args:
        letter: the letter; its text is frozen.
        signatures: all that count.
        secrets: secrets of the ledger entries, by number; from them come the salts of what is disclosed.
        now: the moment in stored form.
    """
    named = [s for s in signatures if s.visibility is Visibility.PUBLIC and s.seq in secrets]
    hidden = len(signatures) - len(named)
    disclosed: list[Json] = [
        {
            "entry": signature.seq,
            "signatory": signatory_fact(signature.signatory, signature.visibility),
            "salt": disclose(secrets[signature.seq], "signatory"),
        }
        for signature in named
    ]
    return {
        "exported_at": now,
        "letter": letter_fact(letter),
        "text": {"version": letter.text.number, "sha256": letter.text.sha256, "text": letter.text.text},
        "signatures": disclosed,
        "hidden": hidden,
    }


def letter_fact(letter: Letter) -> dict[str, Json]:
    """Return what an export and the ledger's entries say of a letter."""
    return {
        "id": letter.id,
        "title": letter.title,
        "addressee": letter.addressee,
        "state": letter.state.value,
        "deadline": {
            "wall": letter.deadline.wall.isoformat(),
            "zone": letter.deadline.zone,
            "city": letter.deadline.city,
            "utc": to_text(letter.deadline.utc),
        },
    }


def signatory_fact(signatory: Signatory, visibility: Visibility) -> dict[str, Json]:
    """Return what a signature's entry commits to and an export discloses: what the signatory lets everybody read."""
    fact: dict[str, Json] = {
        "capacity": signatory.capacity.value,
        "name": signatory.name,
        "country": signatory.country,
        "visibility": visibility.value,
    }
    if isinstance(signatory, Organisation):
        return {**fact, "website": signatory.website}
    return {**fact, "title": signatory.title, "affiliation": signatory.affiliation}


def write(exported: Exported, say: Say) -> ExportFile:
    """Return the file that a person is given."""
    writers = {ExportFormat.MARKDOWN: _markdown, ExportFormat.CSV: _csv, ExportFormat.JSON: _json}
    name = file_name(exported.letter, exported.format.value)
    return ExportFile(name, writers[exported.format](exported, say))


def file_name(letter: Letter, ending: str) -> str:
    """Return a file's name that no system misunderstands: 'letter-3-keep-researchers-safe.md'."""
    flat = unicodedata.normalize("NFKD", letter.title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", flat).strip("-")[:50].strip("-")
    return "-".join(part for part in ("letter", str(letter.id), words) if part) + f".{ending}"


def _json(exported: Exported, say: Say) -> bytes:
    del say
    ledger: list[Json] = [entry.exported() for entry in exported.entries]
    sealed = seal(exported.content, exported.entries[-1].hash)
    return spelled({"format": FORMAT, "content": exported.content, "ledger": ledger, "seal": sealed})


def _markdown(exported: Exported, say: Say) -> bytes:
    content = exported.content
    named = [disclosed["signatory"] for disclosed in content["signatures"]]
    lines = [
        f"# {_md(content['letter']['title'])}",
        "",
        f"**{say('letter-export-to')}** {_md(content['letter']['addressee'])}",
        "",
        content["text"]["text"],
        "",
        f"## {say('letter-export-signatories')}",
        "",
    ]
    for capacity, heading in (
        (Capacity.ORGANISATION, "letter-export-organisations"),
        (Capacity.PERSON, "letter-export-people"),
    ):
        group = [signatory for signatory in named if signatory["capacity"] == capacity]
        if group:
            lines += [f"### {say(heading, count=len(group))}", "", *(f"- {_md_signatory(s)}" for s in group), ""]
    if content["hidden"]:
        lines += [say("letter-export-hidden", count=content["hidden"]), ""]
    head = exported.entries[-1]
    lines += [
        "---",
        "",
        say("letter-export-fingerprint", sha256=content["text"]["sha256"]),
        "",
        say("letter-export-ledger", moment=content["exported_at"], seq=str(head.seq), head=head.hash),
        "",
    ]
    return "\n".join(lines).encode()


def _csv(exported: Exported, say: Say) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    columns = ("capacity", "name", "title", "affiliation", "country", "website", "signed")
    writer.writerow([say(f"letter-export-column-{column}") for column in columns])
    times = {entry.seq: entry.at for entry in exported.entries}
    for disclosed in exported.content["signatures"]:
        fact = {**disclosed["signatory"], "signed": times[disclosed["entry"]]}
        fact["capacity"] = say(f"letter-export-capacity-{fact['capacity']}")
        writer.writerow([_cell(str(fact.get(column, ""))) for column in columns])
    if exported.content["hidden"]:
        hidden = say("letter-export-hidden", count=exported.content["hidden"])
        writer.writerow(["", _cell(hidden), "", "", "", "", ""])
    # With a byte order mark, without which spreadsheets read the names in a local 8-bit encoding.
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA) or text.startswith(_FORMULA) else text


def _md(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#+\-!|~&])", r"\\\1", text)


def _md_signatory(fact: Mapping[str, str]) -> str:
    parts = [fact["name"], fact.get("title", ""), fact.get("affiliation", "")]
    shown = f"{', '.join(_md(part) for part in parts if part)} ({_md(fact['country'])})"
    website = fact.get("website", "")
    return f"{shown}, <{website}>" if website else shown
