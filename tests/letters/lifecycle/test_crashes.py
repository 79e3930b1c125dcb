"""Killed between any two steps, again and again: nothing acknowledged is lost, nothing doubled, the chain holds."""

import logging
from collections import Counter
from pathlib import Path

import pytest

from bot.letters.entries import imports
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act
from bot.letters.model import ExportFormat, Person, SignatureState, Visibility
from bot.letters.signatures import store as signatures
from bot.letters.texts.change import ChangeKind
from tests.letters.lifecycle.house import House
from tests.letters.lifecycle.profile import LARGE
from tests.letters.lifecycle.story import Story, Try, mortal_story
from tests.letters.lifecycle.truths import assert_ledger
from tests.letters.people import DRAFT, ORGANISER, member, opened

SEEDS = range(300 if LARGE else 8)
SIGNERS, ROWS = 8, 17
FILE = "\n".join(["Organisation,Country", *(f"Group {n},Chad" for n in range(ROWS))]).encode()
NEW = "We ask for two clauses.\n\nThank you."


class Life(Story):
    """What signers do, and what brings the letter to its addressee."""

    async def begin(self) -> None:
        """Open the letter; nobody dies yet."""
        await super().begin()
        self.letter = await opened(self.house.letters)
        self.codes: dict[int, str] = {}

    async def live(self) -> None:
        """Sign and import, withdraw, change the text, confirm, close, deliver, ask back."""
        everybody = range(SIGNERS)
        receipts = await self.until_answered(*map(self._sign, everybody), self._bring)
        self.codes = {n: receipts[n].signature.code for n in everybody}
        await self.until_answered(*(self._withdraw(n) for n in (0, 1)), _export(self.letter.id))
        await self.until_answered(self._revise)
        text = (await self.house.letters.held(ORGANISER, self.letter.id)).letter.text
        assert text.text == NEW
        mark = text.fingerprint
        await self.until_answered(
            *(self._confirm(n, mark) for n in range(3, SIGNERS)), self._withdraw(2), self._confirm_for(mark)
        )
        await self.until_answered(lambda house: house.letters.close(ORGANISER, self.letter.id), self._withdraw(3))
        await self.until_answered(lambda house: house.life.deliver(ORGANISER, self.letter.id, "by hand (demo)"))
        await self.until_answered(self._withdraw(4), self._withdraw(5))
        seq = next(one.signature.seq for one in await self.house.letters.my(member(4)))
        await self.until_answered(lambda house: house.life.give_back(ORGANISER, self.letter.id, seq))

    def _sign(self, n: int) -> Try:
        person, sha256 = Person(f"Person {n}", "Kenya"), self.letter.text.sha256
        return lambda house: house.letters.sign(member(n), self.letter.id, sha256, person, Visibility.PUBLIC)

    def _withdraw(self, n: int) -> Try:
        return lambda house: house.letters.withdraw(member(n), self.codes[n])

    def _confirm(self, n: int, mark: str) -> Try:
        return lambda house: house.texts.confirm(member(n), self.codes[n], mark)

    def _confirm_for(self, mark: str) -> Try:
        async def confirm(house: House) -> None:
            _, waiting = await house.texts.owed_for(ORGANISER, self.letter.id)
            seqs = [one.seq for one in waiting]
            await house.texts.confirm_for(ORGANISER, self.letter.id, seqs, mark, "a mail of each")

        return confirm

    async def _bring(self, house: House) -> None:
        seen = await house.imports.stage(ORGANISER, self.letter.id, "list.csv", FILE)
        if seen.plan.taken:
            await house.imports.record(ORGANISER, seen.import_id, seen.digest)

    async def _revise(self, house: House) -> None:
        made = await house.texts.propose(ORGANISER, self.letter.id, ChangeKind.VERSION, NEW)
        await house.texts.make(ORGANISER, made.proposal.id)


def _export(letter_id: int) -> Try:
    return lambda house: house.letters.export(ORGANISER, letter_id, ExportFormat.JSON)


@pytest.mark.parametrize("seed", SEEDS)
async def test_nothing_acknowledged_is_lost_and_nothing_doubled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    """Whenever the process dies, and however often."""
    caplog.set_level(logging.CRITICAL, "bot.storage.database")
    monkeypatch.setattr(imports, "BATCH", 4)
    story: Life = mortal_story(Life, seed, tmp_path, monkeypatch)
    await story.begin()
    await story.live()
    house, letter_id = story.house, story.letter.id
    rows = await house.db.read(lambda tx: signatures.in_states(tx, letter_id, list(SignatureState)))
    codes = {one.user_id: one.code for one in rows if one.user_id is not None}
    assert codes == {member(n).user_id: code for n, code in story.codes.items()}
    states = {one.signatory.name: one.state for one in rows}
    gone = {"Person 0", "Person 1", "Person 2", "Person 3", "Person 4"}
    assert len(rows) == len(states) == SIGNERS + ROWS
    assert {name for name, state in states.items() if state is SignatureState.WITHDRAWN} == gone
    assert {state for name, state in states.items() if name not in gone} == {SignatureState.SIGNED}
    entries = await house.db.read(lambda tx: ledger_store.entries(tx, letter_id))
    acts = Counter(entry.act for entry in entries)
    assert acts[Act.SIGN] == SIGNERS + ROWS
    # Person 3 may have confirmed before they withdrew, or not at all where both were asked for at once.
    assert acts[Act.CONFIRM] == SIGNERS - 3 + ROWS
    assert (acts[Act.WITHDRAW], acts[Act.RETRACT]) == (4, 1)
    assert (acts[Act.VERSION], acts[Act.CLOSE], acts[Act.DELIVER]) == (1, 1, 1)
    said = await house.db.read(
        lambda tx: Counter(
            row["message"] for row in tx.execute("SELECT message FROM delivery WHERE user_id IS NOT NULL")
        )
    )
    assert said["letter-was-delivered"] == SIGNERS - 4
    assert said["letter-given-back"] == 1
    view = await house.letters.held(ORGANISER, letter_id)
    assert view.counts.total == SIGNERS - 5 + ROWS
    await assert_ledger(house, view.letter)
    await house.db.close()
    assert DRAFT.title == view.letter.title
    assert story.deaths > 3
