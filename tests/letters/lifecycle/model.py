"""A letter as plain facts and rules, knowing nothing of the bot: what must come of each act, and who reads what."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

HOME, AWAY = 1, 2
LIVE = {"intends", "pending approval", "signed", "needs confirmation"}
ORDER = ["count", "coalition", "public"]
Pair = tuple[int, int]


@dataclass
class Sig:
    """A signature. `who` is None where no account gave it; `into` and `before` are those of a merged one."""

    seq: int
    who: int | None
    name: str
    organisation: bool
    country: str
    visibility: str
    state: str
    under: str
    place: int = HOME
    code: str = ""
    into: int | None = None
    before: str = ""
    wanted: bool = False

    @property
    def seen(self) -> str:
        """The state that its giver sees: merging is hidden from them."""
        return self.before if self.state == "merged" else self.state


@dataclass
class Model:
    """The letter."""

    now: datetime
    deadline: datetime
    text: str = ""
    state: str = "draft"
    approval: bool = False
    shared: bool = False
    published: int | None = None
    files: int = 0
    signatures: dict[int, Sig] = field(default_factory=dict)
    decided: dict[Pair, tuple[str, int]] = field(default_factory=dict)

    @property
    def stands(self) -> str:
        """The state that holds now, the alarm late or not."""
        return "closed" if self.state == "open" and self.now >= self.deadline else self.state

    @property
    def goes_on(self) -> bool:
        """Whether signatures may still come to count."""
        return self.stands in {"open", "closed"}

    def counted(self) -> list[Sig]:
        """Return the signatures that count."""
        return [one for one in self.signatures.values() if one.state == "signed"]

    def own(self, who: int, name: str, *, organisation: bool) -> Sig | None:
        """Return somebody's signature that stands for a signatory; a person has one in a personal capacity."""
        for one in self.signatures.values():
            stands = one.state in LIVE or one.state == "merged"
            same = one.organisation == organisation and (not organisation or one.name == name)
            if one.who == who and stands and same:
                return one
        return None

    def like(self, name: str, country: str, *, organisation: bool) -> Sig | None:
        """Return what stands for the same signatory, whoever gave it."""
        for one in self.signatures.values():
            if one.state not in {"withdrawn", "rejected"} and _key(one) == (organisation, name, country):
                return one
        return None

    def ended(self, name: str, country: str, *, organisation: bool) -> bool:
        """Whether a signatory's only signatures have ended."""
        return any(_key(one) == (organisation, name, country) for one in self.signatures.values())

    def given(self, *, organisation: bool) -> str:
        """Return the state of a signature that is given now."""
        return "pending approval" if self.approval and organisation else "signed"

    def standing(self, one: Sig) -> str:
        """Return the state of a signature that may count if its text is the letter's."""
        return "signed" if one.under == self.text else "needs confirmation"

    def revise(self, text: str) -> None:
        """Take a new text of substance."""
        self.text = text
        for one in self.counted():
            one.state = "needs confirmation"
        for one in self.signatures.values():
            # Whoever was merged is asked like everybody: else they would learn of it.
            one.before = "needs confirmation" if one.before == "signed" else one.before

    def correct(self, text: str) -> None:
        """Take an editorial change: whatever stands under the old text stands under the new one."""
        for one in self.signatures.values():
            one.under = text if one.under == self.text else one.under
        self.text = text

    def confirm(self, one: Sig) -> None:
        """Have a signature stand under the present text; a merged one goes on being merged."""
        one.under = self.text
        if one.state == "merged":
            one.before = "signed"
        else:
            one.state = "signed"

    def withdraw(self, one: Sig) -> None:
        """Take a signature back, or ask it back after delivery."""
        if one.seen not in LIVE:
            return
        if self.state == "delivered":
            one.wanted = True
        else:
            one.state, one.into = "withdrawn", None

    def mergeable(self, keep: int, other: int) -> bool:
        """Whether an organiser may decide about two signatures."""
        both = all(self.signatures[seq].state in {"signed", "pending approval"} for seq in (keep, other))
        return self.goes_on and keep != other and both and pair(keep, other) not in self.decided

    def tells(self, keep: int, other: int) -> bool:
        """Whether whoever is merged would see their name go, and learn of somebody else's signature."""
        one, gone = self.signatures[keep], self.signatures[other]
        less = one.state != "signed" or ORDER.index(one.visibility) < ORDER.index(gone.visibility)
        return gone.who is not None and gone.state == "signed" and less

    def separable(self, couple: Pair) -> bool:
        """Whether a decision can be taken back."""
        verdict, keep = self.decided[couple]
        if self.stands not in {"open", "closed", "delivered"}:
            return False
        other = self.signatures[sum(couple) - keep] if verdict == "merged" else None
        return other is None or (other.state == "merged" and other.into == keep)

    def separate(self, couple: Pair) -> None:
        """Take a decision back."""
        verdict, keep = self.decided.pop(couple)
        if verdict == "merged":
            other = self.signatures[sum(couple) - keep]
            other.state = other.before if other.before == "pending approval" else self.standing(other)
            other.into = None

    def reads(self, reader: str) -> list[str]:
        """Return the names that a reader may read: 'organiser', 'coalition', 'outsider', 'host' or 'guest'."""
        return [one.name for one in self.counted() if _reads(reader, one)]

    def later(self, hours: int) -> None:
        """Let time pass."""
        self.now += timedelta(hours=hours)


def pair(one: int, other: int) -> Pair:
    """Return two numbers in order."""
    return (min(one, other), max(one, other))


def _key(one: Sig) -> tuple[bool, str, str]:
    return one.organisation, one.name, one.country


def _reads(reader: str, one: Sig) -> bool:
    if one.visibility == "public" or reader == "organiser":
        return True
    place = {"coalition": HOME, "host": AWAY, "guest": AWAY}.get(reader)
    return one.place == place and (reader == "host" or one.visibility == "coalition")
