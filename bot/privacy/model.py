"""What Caucus keeps about a person, and what erasing did. Frozen facts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

Row = Mapping[str, str | int | float | None]


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of one table that name a person.

    Attributes:
        table: the table.
        rows: each with `as`, the columns in which the person is named, and what else the row says.
    """

    table: str
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Told:
    """All that is kept about a person.

    Attributes:
        user_id: the account.
        at: when it was looked at.
        sections: tables with something in them.
        contacts: the person's own contact details with who looked at them.
    """

    user_id: int
    at: datetime
    sections: Sequence[Section]
    contacts: Sequence[Row]

    @property
    def rows(self) -> int:
        """Return how many rows name the person."""
        return sum(len(section.rows) for section in self.sections)


@dataclass(frozen=True, slots=True)
class Question:
    """What erasing a person would do, to be asked before.

    Attributes:
        rows: how many rows name the person.
        withdrawn: titles of the letters from which a live signature would be withdrawn.
        named: titles of the delivered letters under which a public name stays.
        counted: how many signatures stay as a number under delivered letters.
        runs: titles of letters that go on and that the person wrote or runs.
    """

    rows: int
    withdrawn: Sequence[str]
    named: Sequence[str]
    counted: int
    runs: Sequence[str]


@dataclass(frozen=True, slots=True)
class Erased:
    """What erasing did.

    Attributes:
        tables: table -> rows that named the person and no longer do.
        withdrawn: how many live signatures were withdrawn.
        named: how many public names stay under delivered letters.
        counted: how many signatures stay there as a number.
    """

    tables: Mapping[str, int]
    withdrawn: int
    named: int
    counted: int
