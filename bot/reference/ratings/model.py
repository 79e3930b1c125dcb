"""Ratings as they are spoken of. Frozen facts; no rule, no SQL."""

from dataclasses import dataclass
from datetime import datetime

from bot.reference.model import Assessment, Framework, Principle, Rating

REASON_LIMIT = 700
SOURCE_LIMIT = 300


@dataclass(frozen=True, slots=True)
class CoalitionRating:
    """What a server's coalition recorded about one principle and one version.

    Attributes:
        principle: its id.
        instrument: the treaty's id.
        version: the symbol it is cited by.
        rating: None where the coalition took its rating back.
        reason: why, in the organiser's words.
        source: what it rests on, as typed; may be empty.
        recorded_by: the organiser's user id, 0 once they had themself erased.
    """

    id: int
    guild_id: int
    principle: str
    instrument: str
    version: str
    rating: Rating | None
    reason: str
    source: str
    recorded_by: int
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class Rated:
    """A version that can be rated: 'uncc', 'A/RES/79/243', with its status and date."""

    instrument: str
    name: str
    version: str
    status: str
    date: str

    @property
    def key(self) -> str:
        """Return what is typed or chosen for it: 'uncc A/RES/79/243'."""
        return f"{self.instrument} {self.version}"


@dataclass(frozen=True, slots=True)
class Line:
    """One principle on a scorecard. The two ratings are two opinions and are never made into one.

    Attributes:
        sourced: the reading of published assessments in data/; None where they are about another version.
        coalition: the server's own, as it holds now; None where there is none or it was taken back.
        entries: how many entries the coalition's history has.
    """

    principle: Principle
    sourced: Assessment | None
    coalition: CoalitionRating | None
    entries: int


@dataclass(frozen=True, slots=True)
class Scorecard:
    """How a version does on each principle of a framework."""

    framework: Framework
    rated: Rated
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class History:
    """What a coalition recorded about one principle and one version, the newest first."""

    principle: Principle
    rated: Rated
    entries: tuple[CoalitionRating, ...]
