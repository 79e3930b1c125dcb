"""What running a letter is about. Frozen facts; no rule, no SQL, no Discord."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.letters.model import Letter, LetterView
from bot.letters.register.model import Member
from bot.letters.signatures.flow.model import Approval, SigningRule


@dataclass(frozen=True, slots=True)
class Limits:
    """What a signature must fit to count at once; what does not fit waits for an organiser. 0 is no limit.

    The defaults let hundreds sign in the last minutes before a deadline and stop a flood of accounts.

    Attributes:
        burst: signatures under one letter within a minute.
        sustained: signatures under one letter within an hour.
        per_account: signatures of one account under one letter, rejected ones too; those taken back make room.
        account_days: how many days old an account must be.
        member_days: how many days it must have been in the server.
        role_id: a role it must have there; None for none.
        milestones: whether the channels with a panel are told of 10, 25, 50 ... public signatures.
    """

    burst: int = 300
    sustained: int = 1_500
    per_account: int = 5
    account_days: int = 0
    member_days: int = 0
    role_id: int | None = None
    milestones: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """What of a rule is to become another; None leaves it. `role_id` 0 asks for no role."""

    approval: Approval | None = None
    levels: bool | None = None
    burst: int | None = None
    sustained: int | None = None
    per_account: int | None = None
    account_days: int | None = None
    member_days: int | None = None
    role_id: int | None = None
    milestones: bool | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """Which rules hold.

    Attributes:
        limits: what signatures must fit.
        signing: which organisations wait for an organiser whatever else they fit, and what exports tell of them.
        letter_id: the letter they hold for; None for the server's letters without their own.
        own: whether they are the letter's own.
    """

    limits: Limits
    signing: SigningRule
    letter_id: int | None
    own: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """What was signed before: within a minute and an hour by everybody, and by this account under this letter."""

    minute: int
    hour: int
    own: int


class Answer(StrEnum):
    """How an organisation of the register has answered a letter, as organisers see it."""

    MISSING = "missing"
    INTENDS = "intends"
    WAITS = "waits"
    DECLINED = "declined"
    BACK = "back"
    """It was taken back, or rejected."""
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class Answered:
    """An organisation of the register and its answer.

    Attributes:
        member: the organisation.
        answer: how it has answered.
        accounts: who may commit it.
        unwilling: which of them want no nudges.
        asked: accounts that were asked already.
        nudged_at: when one of them was asked last; None where nobody was.
        disputed: one of its accounts said that it will not sign, and yet there is a signature.
    """

    member: Member
    answer: Answer
    accounts: tuple[int, ...]
    unwilling: frozenset[int]
    asked: frozenset[int]
    nudged_at: datetime | None
    disputed: bool = False

    @property
    def askable(self) -> tuple[int, ...]:
        """Return the accounts that can be asked: each once, and nobody who wants no nudges."""
        return tuple(one for one in self.accounts if one not in self.unwilling | self.asked)


@dataclass(frozen=True, slots=True)
class Answers:
    """How the register has answered a letter; by name."""

    view: LetterView
    rows: tuple[Answered, ...]

    def of(self, answer: Answer) -> tuple[Answered, ...]:
        """Return the organisations with an answer."""
        return tuple(row for row in self.rows if row.answer is answer)


@dataclass(frozen=True, slots=True)
class Plan:
    """Whom nudges would go to, or went to.

    Attributes:
        letter: the letter.
        to: organisation and account, those of this time.
        later: how many more there are for another time.
        nobody: organisations that have not answered and for which the register names no account.
        unwilling: organisations whose accounts all want no nudges.
        before: how many organisations without an answer were nudged before and are not nudged again.
    """

    letter: Letter
    to: tuple[tuple[Member, int], ...]
    later: int
    nobody: tuple[Member, ...]
    unwilling: tuple[Member, ...]
    before: int


@dataclass(frozen=True, slots=True)
class Nudged:
    """Somebody who was asked to answer for an organisation."""

    organisation_id: int
    user_id: int
    nudged_by: int | None
    nudged_at: datetime


@dataclass(frozen=True, slots=True)
class Figures:
    """A letter's signatures in numbers, of the names that one reader may read.

    Attributes:
        view: the letter.
        regions: regional group -> how many, the most first; '' for countries of no group, or not recognised.
        classes: class -> how many: 'general', 'special', 'roster' (status with ECOSOC), 'organisation', 'person'.
        days: day (UTC) -> how many were given then, the earliest first.
        counted: how many of those the reader may not read.
    """

    view: LetterView
    regions: Mapping[str, int]
    classes: Mapping[str, int]
    days: Mapping[date, int]
    counted: int

    @property
    def read(self) -> int:
        """Return of how many signatures the figures are."""
        return sum(self.classes.values())
