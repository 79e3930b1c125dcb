"""What people do with a letter, in any order, each act held against the plain model; truths that hold after each."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from bot.clock import FixedClock
from bot.errors import DomainError
from bot.letters.drafting import Draft
from bot.letters.model import Organisation, Person, Signatory
from tests import NOON
from tests.letters.lifecycle.house import PEOPLE, House, new_house
from tests.letters.lifecycle.model import AWAY, HOME, Model, Sig
from tests.letters.lifecycle.truths import assert_true
from tests.letters.people import ORGANISER
from tests.letters.sharing.people import GUEST

T = TypeVar("T")
WHO = st.integers(0, len(PEOPLE) - 1)
NAMES = st.sampled_from(["Acme Rights", "River Watch"])
COUNTRIES = st.sampled_from(["Kenya", "Chad"])
VISIBILITIES = st.sampled_from(["public", "coalition", "count"])
TEXTS = st.integers(0, 2)
WORDS = "We ask for {} clauses.\n\nThank you."


def signatory(name: str, country: str, *, organisation: bool) -> Signatory:
    """Return who signs."""
    return Organisation(name, country, "Somebody", "Chair") if organisation else Person(name, country)


class Base(RuleBasedStateMachine):
    """A house, a letter in it, and the model."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory(prefix="caucus-life-")
        self.clock = FixedClock(NOON)
        self.house: House | None = None
        self.model = Model(NOON, NOON + timedelta(days=4))
        self.letter_id = 0
        self.steps = 0

    @property
    def at(self) -> House:
        """The house, once it is there."""
        if self.house is None:
            raise LookupError("before the beginning")
        return self.house

    @initialize(number=TEXTS)
    def begin(self, number: int) -> None:
        """Write a draft, change it, open it."""
        self.house = self.run(new_house(Path(self.folder.name) / "caucus.db", self.clock))
        self.model.text = WORDS.format("no")
        draft = Draft("Keep researchers safe", "The Chair", "in 96 hours", self.model.text)
        letter = self.run(self.at.letters.create(ORGANISER, draft))
        self.letter_id, self.model.deadline = letter.id, letter.deadline.utc
        self.what_must_hold()
        self.model.text = WORDS.format(number)
        changed = replace(draft, text=self.model.text)
        letter = self.run(self.at.letters.edit(ORGANISER, letter.id, changed))
        self.what_must_hold()
        self.run(self.at.letters.open(ORGANISER, letter.id, letter.text.sha256, None))
        self.model.state = "open"

    def run(self, work: Awaitable[T]) -> T:
        """Wait for work."""
        return self.loop.run_until_complete(_awaited(work))

    def expect(self, allowed: bool, work: Awaitable[T]) -> T | None:  # noqa: FBT001 - reads as a sentence
        """Return what came of an act, None where it was refused in words; fail where the model says otherwise."""
        done, refused = None, ""
        try:
            done = self.run(work)
        except DomainError as error:
            refused = error.key
        assert (refused == "") == allowed, refused or "was not refused"
        return done

    def sha256(self) -> str:
        """Return the fingerprint of the letter's present text."""
        return self.run(self.at.letters.held(ORGANISER, self.letter_id)).letter.text.sha256

    def of_somebody(self, data: st.DataObject, fits: Callable[[Sig], bool] = lambda _: True) -> Sig | None:
        """Return one of the signatures, None where none fits."""
        found = [one for one in self.model.signatures.values() if fits(one)]
        return data.draw(st.sampled_from(found)) if found else None

    def in_sight(self, who: int) -> bool:
        """Whether somebody may know of the letter where they are."""
        return self.model.state != "draft" and (PEOPLE[who] is not GUEST or self.model.shared)

    def place(self, who: int) -> int:
        """Return the server that somebody is in."""
        return AWAY if PEOPLE[who] is GUEST else HOME

    @invariant()
    def what_must_hold(self) -> None:
        """Database, ledger, export and what each reader sees say what the model says."""
        if self.house is not None:
            self.steps += 1
            self.run(assert_true(self.house, self.letter_id, self.model))

    def teardown(self) -> None:
        """Close the house."""
        if self.house is not None:
            self.run(self.house.db.close())
        self.loop.close()
        self.folder.cleanup()


async def _awaited(work: Awaitable[T]) -> T:
    return await work
