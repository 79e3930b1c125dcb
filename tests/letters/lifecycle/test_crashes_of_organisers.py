"""Killed between any two steps of what organisers do: nothing acknowledged is lost, nothing is done or said twice."""

import logging
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from bot.letters.entries.model import How, Received, Reported
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act
from bot.letters.model import ExportFormat, Level, Organisation, Visibility
from bot.letters.running.model import Change
from bot.letters.signatures.flow.model import Approval
from bot.letters.texts.change import ChangeKind
from tests.letters.lifecycle.house import House
from tests.letters.lifecycle.profile import LARGE
from tests.letters.lifecycle.story import Story, Try, mortal_story
from tests.letters.lifecycle.truths import assert_ledger
from tests.letters.people import ACME, BOB, DRAFT, ORGANISER, member
from tests.letters.sharing.people import HOST, PANELS
from tests.letters.texts.acts import SECOND

SEEDS = range(100 if LARGE else 4)
IN_THE_OTHER_STORY = {Act.VERSION, Act.CONFIRM, Act.WITHDRAW, Act.RETRACT, Act.IMPORT, Act.DELIVER}
ONCE = {
    Act.OPEN: 1, Act.SIGN: 6, Act.APPROVE: 3, Act.REJECT: 1, Act.COMMIT: 1, Act.MERGE: 1, Act.SEPARATE: 1,
    Act.DIFFERENT: 1, Act.VISIBILITY: 2, Act.AMEND: 2, Act.TRANSLATE: 1, Act.EDITORIAL: 1, Act.EXTEND: 1,
    Act.ORGANISER: 2, Act.ACCEPT: 1, Act.CLOSE: 1, Act.CANCEL: 1,
}  # fmt: skip
AGAIN = {Act.CREATE, Act.EDIT, Act.OFFER, Act.REVOKE, Act.PUBLISH, Act.EXPORT}
"""What is done anew by whoever does it again: nothing tells that it was done before."""


def organisation(n: int) -> Organisation:
    return replace(ACME, name=f"Organisation {n}")


class Night(Story):
    """What organisers do in one night."""

    async def begin(self) -> None:
        """Write the draft and change it; nobody dies yet."""
        await super().begin()
        draft = await self.house.letters.create(ORGANISER, replace(DRAFT, text="Another text."))
        self.letter = await self.house.letters.edit(ORGANISER, draft.id, DRAFT)

    async def live(self) -> None:
        """Open, approve, reject, enter, merge, hide, correct, extend, share, close, cancel."""
        at, sha256 = self.letter.id, self.letter.text.sha256
        await self.until_answered(lambda house: house.letters.open(ORGANISER, at, sha256, None))
        wanted = Change(approval=Approval.ORGANISATIONS)
        await self.until_answered(lambda house: house.rules.change(ORGANISER, at, wanted))
        receipts = await self.until_answered(*map(self._sign, range(4)))
        seqs = [one.signature.seq for one in receipts]
        code = receipts[2].signature.code
        await self.until_answered(
            lambda house: house.signers.decide(ORGANISER, at, seqs[:3], approve=True),
            lambda house: house.signers.decide(ORGANISER, at, seqs[3:], approve=False, reason="unknown to us"),
        )
        await self.until_answered(
            lambda house: house.rules.change(ORGANISER, at, Change(approval=Approval.NOBODY)), self._intend, self._enter
        )
        (mine,) = await self.house.letters.my(member(4))
        await self.until_answered(
            lambda house: house.signing.commit(member(4), mine.signature.code),
            lambda house: house.duplicates.merge(ORGANISER, at, seqs[0], seqs[1]),
            lambda house: house.duplicates.different(ORGANISER, at, seqs[0], seqs[2]),
            lambda house: house.safety.set_visibility(member(2), code, Visibility.COALITION),
        )
        decided = await self.house.duplicates.decisions(ORGANISER, at)
        merged = next(one.decision.id for one in decided if one.decision.keep is not None)
        await self.until_answered(
            lambda house: house.duplicates.undo(ORGANISER, at, merged),
            lambda house: house.safety.lower(ORGANISER, at, seqs[0], Visibility.COUNT, "They are in danger"),
            lambda house: house.signers.set_level(ORGANISER, at, seqs[1], Level.CHECKED),
            lambda house: house.signing.amend(member(2), code, replace(organisation(2), country="Mali")),
            lambda house: house.texts.translate(ORGANISER, at, "es", "Pedimos una cláusula."),
        )
        await self.until_answered(self._correct)
        await self.until_answered(
            lambda house: house.life.extend(ORGANISER, at, "2027-01-25 18:00 Vienna"),
            lambda house: house.life.publish_head(ORGANISER, at, PANELS),
            lambda house: house.life.give_to(ORGANISER, at, BOB.user_id),
            self._share,
        )
        await self.until_answered(
            lambda house: house.life.take_from(ORGANISER, at, BOB.user_id),
            lambda house: house.sharing.revoke(ORGANISER, at),
            lambda house: house.letters.export(ORGANISER, at, ExportFormat.JSON),
        )
        await self.until_answered(lambda house: house.letters.close(ORGANISER, at))
        await self.until_answered(lambda house: house.letters.cancel(ORGANISER, at))

    def _sign(self, n: int) -> Try:
        sha256 = self.letter.text.sha256
        return lambda house: house.letters.sign(member(n), self.letter.id, sha256, organisation(n), Visibility.PUBLIC)

    async def _intend(self, house: House) -> None:
        who, sha256 = member(4), self.letter.text.sha256
        kept = await house.signing.keep(who, self.letter.id, sha256, organisation(4), Visibility.PUBLIC)
        await house.signing.intend(who, kept.token, "in 1 day")

    async def _enter(self, house: House) -> None:
        reported = Reported({"name": "River Watch", "country": "Chad"}, organisation=True)
        await house.entries.enter(ORGANISER, self.letter.id, reported, Visibility.PUBLIC, Received(How.MAIL, "A mail"))

    async def _correct(self, house: House) -> None:
        text = f"{DRAFT.text!s} Yours."
        made = await house.texts.propose(ORGANISER, self.letter.id, ChangeKind.EDITORIAL, text, "A greeting")
        await house.texts.make(SECOND, made.proposal.id)

    async def _share(self, house: House) -> None:
        offer = await house.sharing.offer(ORGANISER, self.letter.id)
        await house.sharing.accept(HOST, offer.code, PANELS)


@pytest.mark.parametrize("seed", SEEDS)
async def test_what_organisers_do_is_done_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    """Every act there is stands in one of the two stories, so that a new one is told too."""
    caplog.set_level(logging.CRITICAL, "bot.storage.database")
    story: Night = mortal_story(Night, seed, tmp_path, monkeypatch)
    await story.begin()
    await story.live()
    house, at = story.house, story.letter.id
    acts = Counter(entry.act for entry in await house.db.read(lambda tx: ledger_store.entries(tx, at)))
    assert set(Act) - IN_THE_OTHER_STORY == ONCE.keys() | AGAIN == acts.keys()
    assert {act: acts[act] for act in ONCE} == ONCE
    words = await house.db.read(
        lambda tx: [(row["message"], row["user_id"]) for row in tx.execute("SELECT message, user_id FROM delivery")]
    )
    said = Counter(message for message, user_id in words if user_id is not None)
    once = ("signing-rejected-notice", "letter-lowered-notice", "letter-given-to-run", "signing-nudge")
    assert said["signing-approved-notice"] == 3
    assert {said[message] for message in once} == {1}
    # Four who signed or intend to; who was rejected is not told, what an organiser brought has no account.
    assert said["letter-extended"] == 4
    await assert_ledger(house, (await house.letters.held(ORGANISER, at)).letter)
    await house.db.close()
    assert story.deaths > 3
