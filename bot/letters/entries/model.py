"""What is known of a signature that an organiser brought: how it was received and what proves it. Frozen facts."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.errors import Invalid
from bot.letters import names
from bot.letters.ledger.entry import Json, canonical
from bot.letters.model import Letter, Signature, Visibility

PROOF_LIMIT = 500
"""Most characters of the words about how a signature was received."""

FILE_NAME_LIMIT = 120


class How(StrEnum):
    """In which way a signature reached an organiser."""

    MAIL = "mail"
    PHONE = "phone"
    PAPER = "paper"
    FORM = "form"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class ProofFile:
    """A file that proves something. Only its name and fingerprint are kept, never the file."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Received:
    """How a signature (or a wish to change it) was received, and what proves it; organisers only.

    Attributes:
        how: in which way.
        proof: the organiser's words, or a link.
        file: the file that proves it; of imports the file it came in.
        row: of imports the row of that file, from 1.
    """

    how: How
    proof: str = ""
    file: ProofFile | None = None
    row: int = 0

    def fact(self) -> dict[str, Json]:
        """Return what the ledger commits to."""
        file = {"file": {"name": self.file.name, "sha256": self.file.sha256}} if self.file is not None else {}
        row = {"row": self.row} if self.row else {}
        return {"how": self.how.value, "proof": self.proof, **file, **row}

    def spelled(self) -> str:
        """Return the form that is stored."""
        return canonical(self.fact()).decode()

    @classmethod
    def read(cls, stored: str) -> "Received":
        """Return it from its stored form; what was noted later (of a confirmation) follows its words."""
        first, _, later = stored.partition("\n")
        try:
            fact = json.loads(first)
            file = fact.get("file")
            proof_file = ProofFile(file["name"], file["sha256"]) if file else None
            words = "\n".join(part for part in (fact["proof"], later) if part)
            return cls(How(fact["how"]), words, proof_file, fact.get("row", 0))
        except (ValueError, KeyError, TypeError, AttributeError):
            return cls(How.FORM, stored)


def clean_proof(proof: str) -> str:
    """Return the words about a proof, safe to show.

    Raises:
        Invalid: ``letter-entry-proof``: they say nothing, or too much.
    """
    line = " ".join(names.clean_line(proof, "proof", 10 * PROOF_LIMIT).split())
    if not names.name_key(line) or len(line) > PROOF_LIMIT:
        raise Invalid("letter-entry-proof", limit=PROOF_LIMIT)
    return line


def clean_file_name(name: str) -> str:
    """Return a file's name as one safe line, cut to what is kept."""
    return names.clean_line(name[: 2 * FILE_NAME_LIMIT], "proof", 2 * FILE_NAME_LIMIT)[:FILE_NAME_LIMIT]


@dataclass(frozen=True, slots=True)
class Reported:
    """Who signed, by what an organiser received: the fields of a form, by name, not yet cleaned.

    Attributes:
        fields: ``name``, ``country`` and of an organisation ``committed_by``, ``committed_role``, ``website``,
            of a person ``title``, ``affiliation``.
        organisation: whether it is one.
    """

    fields: Mapping[str, str]
    organisation: bool


@dataclass(frozen=True, slots=True)
class NewEntry:
    """A signature to be entered.

    Attributes:
        reported: who signed.
        visibility: what the signatory chose, as reported.
        received: how it came.
    """

    reported: Reported
    visibility: Visibility
    received: Received


@dataclass(frozen=True, slots=True)
class Entered:
    """A signature that an organiser brought.

    Attributes:
        letter: the letter.
        signature: the signature.
        received: how it came.
        again: it was there before; nothing was recorded now.
    """

    letter: Letter
    signature: Signature
    received: Received
    again: bool = False


@dataclass(frozen=True, slots=True)
class Entries:
    """Some of a letter's signatures that organisers brought.

    Attributes:
        letter: the letter.
        found: the newest that fit what was looked for.
        total: how many fit.
    """

    letter: Letter
    found: tuple[Signature, ...]
    total: int
