"""Texts, proposals, translations and what signers owe to a new text. Frozen facts; no rule, no SQL, no Discord."""

from dataclasses import dataclass
from datetime import datetime

from bot.letters.model import Letter, Signature, TextVersion
from bot.letters.texts.change import ChangeKind, TextChange


@dataclass(frozen=True, slots=True)
class Proposal:
    """A new text between its preview and the press that makes it the letter's.

    Attributes:
        id: its number.
        letter_id: the letter.
        kind: how much it changes.
        was: SHA-256 of the text it was compared with; void once the letter has another one.
        text: in canonical form.
        sha256: of it.
        note: why, in the organiser's words.
        proposed_by: the organiser; None once erased.
        proposed_at: when.
        is_open: whether it waits; else it was made so, or dropped.
    """

    id: int
    letter_id: int
    kind: ChangeKind
    was: str
    text: str
    sha256: str
    note: str
    proposed_by: int | None
    proposed_at: datetime
    is_open: bool

    @property
    def fingerprint(self) -> str:
        """Return what people compare."""
        return self.sha256[:12]


@dataclass(frozen=True, slots=True)
class Preview:
    """A proposal beside the letter as it is.

    Attributes:
        proposal: the new text.
        letter: the letter with its present text.
        signed: how many signatures count now, and would wait for confirmation after a change of substance.
    """

    proposal: Proposal
    letter: Letter
    signed: int


@dataclass(frozen=True, slots=True)
class Made:
    """A change that was made: the letter with its new text, how many signers were asked to confirm, on whose behalf."""

    letter: Letter
    kind: ChangeKind
    asked: int
    on_behalf: int


@dataclass(frozen=True, slots=True)
class Translation:
    """A translation of a binding text.

    Attributes:
        seq: the ledger entry that records it.
        language: its tag.
        text: in canonical form.
        sha256: of it.
        translates: SHA-256 of the binding text it translates.
        at: when it was recorded.
    """

    seq: int
    language: str
    text: str
    sha256: str
    translates: str
    at: datetime

    @property
    def fingerprint(self) -> str:
        """Return what people compare."""
        return self.sha256[:12]

    def is_outdated(self, letter: Letter) -> bool:
        """Whether the binding text is another one by now."""
        return self.translates != letter.text.sha256


@dataclass(frozen=True, slots=True)
class Texts:
    """All there is of a letter's texts.

    Attributes:
        letter: the letter.
        versions: its texts by number; a draft has one that is not frozen.
        changes: what happened to the binding text, the first one first.
        translations: the last of each language, by tag.
        proposals: editorial changes that wait for a second organiser; organisers only, else empty.
        waiting: how many signatures wait for confirmation; organisers only, else None.
    """

    letter: Letter
    versions: tuple[TextVersion, ...]
    changes: tuple[TextChange, ...]
    translations: tuple[Translation, ...]
    proposals: tuple[Proposal, ...]
    waiting: int | None

    def version(self, number: int) -> TextVersion | None:
        """Return a text by its number."""
        return next((one for one in self.versions if one.number == number), None)

    def by_sha(self, sha256: str) -> TextVersion | None:
        """Return a text by its SHA-256."""
        return next((one for one in self.versions if one.sha256 == sha256), None)


@dataclass(frozen=True, slots=True)
class Exportable:
    """What an export in a language is made of.

    Attributes:
        language: the tag of the text that comes first; empty for the binding one.
        outdated: how many translations are left out, being of an earlier text.
        waiting: how many signatures wait for confirmation and are left out; None to who must not know.
    """

    language: str
    outdated: int
    waiting: int | None


@dataclass(frozen=True, slots=True)
class Owed:
    """A signature that stands under another text than the letter's, or did when it was asked for.

    Attributes:
        letter: the letter with its present text.
        signature: as it stands now.
        before: the text it stands under.
    """

    letter: Letter
    signature: Signature
    before: TextVersion


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A signature under the present text; `again`: it stood there already and nothing was recorded."""

    letter: Letter
    signature: Signature
    again: bool


@dataclass(frozen=True, slots=True)
class FileText:
    """What a file or messages gave: the text in Markdown, and what to know about it (keys of the catalogue)."""

    text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gathered:
    """Messages an organiser has picked: their text, in the order they were written, and how many they are."""

    text: str
    count: int
