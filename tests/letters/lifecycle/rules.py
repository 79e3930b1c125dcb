"""The acts: of signatories, of organisers about signatures, of organisers about the letter."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.actor import Actor
from bot.letters.entries.model import How, Received, Reported
from bot.letters.model import Receipt, Visibility
from bot.letters.running.model import Change
from bot.letters.signatures.flow.model import Approval
from bot.letters.texts.change import ChangeKind
from tests.letters.lifecycle.house import PEOPLE, anywhere
from tests.letters.lifecycle.machine import COUNTRIES, NAMES, TEXTS, VISIBILITIES, WHO, WORDS, Base, signatory
from tests.letters.lifecycle.model import LIVE, ORDER, Sig, pair
from tests.letters.people import BOB, CHANNEL, ORGANISER
from tests.letters.sharing.people import HOST, PANELS
from tests.letters.texts.acts import SECOND

RECEIVED = Received(How.MAIL, "a mail to the coalition")
with_signatures = precondition(lambda self: self.model.signatures)


class OfSignatories(Base):
    """What people do with their own signatures."""

    @rule(who=WHO, name=NAMES, organisation=st.booleans(), visibility=VISIBILITIES, stale=st.integers(0, 4))
    def sign(self, who: int, name: str, organisation: bool, visibility: str, stale: int) -> None:  # noqa: FBT001 - drawn
        own = self.model.own(who, name, organisation=organisation)
        there = own is not None and own.state != "intends"
        allowed = self.in_sight(who) and (there or (self.model.stands == "open" and stale != 4))
        sha256 = "0" * 64 if stale == 4 else self.sha256()
        person = signatory(name, "Kenya", organisation=organisation)
        signing = self.at.letters.sign(PEOPLE[who], self.letter_id, sha256, person, Visibility(visibility))
        if (receipt := self.expect(allowed, signing)) is not None:
            assert receipt.again == there
            state = self.model.given(organisation=organisation)
            self._recorded(receipt, own, Sig(0, who, name, organisation, "Kenya", visibility, state, self.model.text))

    def _recorded(self, receipt: Receipt, own: Sig | None, new: Sig) -> None:
        if own is None:
            new.seq, new.code = receipt.signature.seq, receipt.signature.code
            new.place = self.place(new.who or 0)
            self.model.signatures[new.seq] = new
            return
        assert (receipt.signature.seq, receipt.signature.code) == (own.seq, own.code)
        if own.state == "intends" and new.state != "intends":
            own.state, own.under = new.state, new.under

    @precondition(lambda self: self.model.deadline > self.model.now + timedelta(hours=2))
    @rule(who=WHO, name=NAMES, visibility=VISIBILITIES)
    def intend(self, who: int, name: str, visibility: str) -> None:
        person, actor = signatory(name, "Kenya", organisation=True), PEOPLE[who]
        keeping = self.at.signing.keep(actor, self.letter_id, self.sha256(), person, Visibility(visibility))
        kept = self.expect(self.in_sight(who) and self.model.stands == "open", keeping)
        if kept is None:
            return
        own = self.model.own(who, name, organisation=True)
        receipt = self.run(self.at.signing.intend(actor, kept.token, "in 1 hour"))
        assert receipt.again == (own is not None)
        new = Sig(0, who, name, organisation=True, country="Kenya", visibility=visibility, state="intends", under="")
        new.under = self.model.text
        self._recorded(receipt, own, new)

    @with_signatures
    @rule(data=st.data())
    def commit(self, data: st.DataObject) -> None:
        one = self.of_somebody(data, lambda one: one.who is not None)
        if one is None:
            return
        intends = one.seen == "intends"
        allowed = one.seen in LIVE and (not intends or self.model.stands == "open")
        done = self.expect(allowed, self.at.signing.commit(self.giver(one), one.code))
        if done is not None:
            assert done.again == (not intends)
            if intends:
                one.state, one.under = self.model.given(organisation=one.organisation), self.model.text

    @with_signatures
    @rule(data=st.data(), stale=st.booleans())
    def confirm(self, data: st.DataObject, stale: bool) -> None:  # noqa: FBT001 - drawn
        one = self.of_somebody(data, lambda one: one.state in {"needs confirmation", "signed", "merged"})
        if one is None:
            return
        fingerprint = "0" * 12 if stale else self.sha256()[:12]
        if one.who is None:
            work = self.at.texts.confirm_for(ORGANISER, self.letter_id, [one.seq], fingerprint, "by mail")
            seen = one.state
        else:
            work, seen = self.at.texts.confirm(self.giver(one), one.code, fingerprint), one.seen  # type: ignore[assignment] # of either
        there = seen == "signed" and one.under == self.model.text
        waits = seen == "needs confirmation" and self.model.goes_on and not stale
        if self.expect(there or waits, work) is not None and waits:
            self.model.confirm(one)

    @with_signatures
    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        one = self.of_somebody(data)
        if one is None:
            return
        if one.who is None:
            self.run(self.at.entries.withdraw(ORGANISER, self.letter_id, one.seq, RECEIVED))
        else:
            self.run(self.at.letters.withdraw(self.giver(one), one.code))
        self.model.withdraw(one)

    @with_signatures
    @rule(data=st.data(), visibility=VISIBILITIES)
    def show_to(self, data: st.DataObject, visibility: str) -> None:
        one = self.of_somebody(data, lambda one: one.who is not None)
        if one is None:
            return
        more = ORDER.index(visibility) > ORDER.index(one.visibility)
        allowed = one.seen in LIVE and (not more or self.model.goes_on)
        work = self.at.safety.set_visibility(self.giver(one), one.code, Visibility(visibility))
        if self.expect(allowed, work) is not None:
            one.visibility = visibility

    @with_signatures
    @rule(data=st.data(), country=COUNTRIES)
    def amend(self, data: st.DataObject, country: str) -> None:
        one = self.of_somebody(data)
        if one is None:
            return
        if one.who is None:
            allowed = self.model.goes_on and one.state not in {"withdrawn", "rejected"}
            reported = Reported({"name": one.name, "country": country}, one.organisation)
            work = self.at.entries.correct(ORGANISER, self.letter_id, one.seq, reported, RECEIVED)
        else:
            allowed = self.model.state not in {"delivered", "cancelled"} and one.seen in LIVE
            person = signatory(one.name, country, organisation=one.organisation)
            work = self.at.signing.amend(self.giver(one), one.code, person)  # type: ignore[assignment] # of either
        if self.expect(allowed, work) is not None:
            one.country = country

    def giver(self, one: Sig) -> Actor:
        """Return who gave a signature, in direct messages: from there everything goes, also from another server."""
        return anywhere(PEOPLE[one.who or 0])


class OfOrganisers(Base):
    """What organisers decide about signatures, and bring."""

    @with_signatures
    @rule(data=st.data(), approve=st.booleans())
    def decide(self, data: st.DataObject, approve: bool) -> None:  # noqa: FBT001 - drawn
        one = self.of_somebody(data)
        if one is None:
            return
        reason = "" if approve else "unknown to us"
        work = self.at.signers.decide(ORGANISER, self.letter_id, [one.seq], approve=approve, reason=reason)
        done = self.expect(self.model.goes_on, work)
        if done is not None and one.state == "pending approval":
            assert len(done.decided) == 1
            one.state = self.model.standing(one) if approve else "rejected"

    @rule(approval=st.booleans())
    def set_rule(self, approval: bool) -> None:  # noqa: FBT001 - drawn
        wanted = Change(Approval.ORGANISATIONS if approval else Approval.NOBODY)
        self.run(self.at.rules.change(ORGANISER, self.letter_id, wanted))
        self.model.approval = approval

    @with_signatures
    @rule(data=st.data(), verdict=st.sampled_from(["merged", "merged", "different"]))
    def compare(self, data: st.DataObject, verdict: str) -> None:
        keep, other = self.of_somebody(data), self.of_somebody(data)
        if keep is None or other is None:
            return
        allowed = self.model.mergeable(keep.seq, other.seq)
        allowed = allowed and (verdict != "merged" or not self.model.tells(keep.seq, other.seq))
        decide = self.at.duplicates.merge if verdict == "merged" else self.at.duplicates.different
        self.expect(allowed, decide(ORGANISER, self.letter_id, keep.seq, other.seq))
        if allowed:
            self.model.decided[pair(keep.seq, other.seq)] = (verdict, keep.seq)
        if allowed and verdict == "merged":
            other.before, other.state, other.into = other.state, "merged", keep.seq

    @precondition(lambda self: self.model.decided)
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        couple = data.draw(st.sampled_from(sorted(self.model.decided)))
        decisions = self.run(self.at.duplicates.decisions(ORGANISER, self.letter_id))
        found = next(one.decision for one in decisions if (one.decision.low, one.decision.high) == couple)
        allowed = self.model.separable(couple)
        self.expect(allowed, self.at.duplicates.undo(ORGANISER, self.letter_id, found.id))
        if allowed:
            self.model.separate(couple)

    @rule(name=NAMES, country=COUNTRIES, organisation=st.booleans(), visibility=VISIBILITIES)
    def enter(self, name: str, country: str, organisation: bool, visibility: str) -> None:  # noqa: FBT001 - drawn
        there = self.model.like(name, country, organisation=organisation)
        reported = Reported({"name": name, "country": country}, organisation)
        work = self.at.entries.enter(ORGANISER, self.letter_id, reported, Visibility(visibility), RECEIVED)
        done = self.expect(there is not None or self.model.goes_on, work)
        if done is not None and there is None:
            seq, text = done.signature.seq, self.model.text
            self.model.signatures[seq] = Sig(seq, None, name, organisation, country, visibility, "signed", text)
        assert done is None or done.again == (there is not None)

    @rule(
        rows=st.lists(st.tuples(NAMES, COUNTRIES, VISIBILITIES), min_size=1, max_size=3, unique_by=lambda row: row[:2])
    )
    def bring(self, rows: list[tuple[str, str, str]]) -> None:
        self.model.files += 1
        lines = [f"{name},{country},{visibility},{self.model.files}" for name, country, visibility in rows]
        content = "\n".join(["Organisation,Country,Visibility,Note", *lines]).encode()
        staging = self.at.imports.stage(ORGANISER, self.letter_id, "list.csv", content)
        seen = self.expect(self.model.goes_on, staging)
        if seen is None:
            return
        new = [row for row in rows if not self.model.ended(row[0], row[1], organisation=True)]
        assert len(seen.plan.taken) == len(new)
        if self.expect(bool(new), self.at.imports.record(ORGANISER, seen.import_id, seen.digest)) is None:
            return
        found = self.run(self.at.entries.entered(ORGANISER, self.letter_id)).found
        for one in sorted(found, key=lambda one: one.seq)[-len(new) :]:
            row = next(row for row in new if row[:2] == (one.signatory.name, one.signatory.country))
            text = self.model.text
            self.model.signatures[one.seq] = Sig(one.seq, None, row[0], True, row[1], row[2], "signed", text)  # noqa: FBT003 - an organisation


class OfTheLetter(Base):
    """What becomes of the letter."""

    @rule(number=TEXTS)
    def revise(self, number: int) -> None:
        if self._change(ChangeKind.VERSION, WORDS.format(number), alone=True):
            self.model.revise(WORDS.format(number))

    @rule(number=TEXTS, alone=st.sampled_from([False, False, True]))
    def correct(self, number: int, alone: bool) -> None:  # noqa: FBT001 - drawn
        if self._change(ChangeKind.EDITORIAL, WORDS.format(number), alone=alone):
            self.model.correct(WORDS.format(number))

    def _change(self, kind: ChangeKind, text: str, *, alone: bool) -> bool:
        proposing = self.at.texts.propose(ORGANISER, self.letter_id, kind, text, "why")
        made = self.expect(self.model.stands == "open" and text != self.model.text, proposing)
        if made is None:
            return False
        making = self.at.texts.make(ORGANISER if alone else SECOND, made.proposal.id)
        return self.expect(kind is ChangeKind.VERSION or not alone, making) is not None

    @rule(hours=st.sampled_from([1, 1, 5, 30]), alarm=st.booleans())
    def time_passes(self, hours: int, alarm: bool) -> None:  # noqa: FBT001 - drawn
        self.model.later(hours)
        self.clock.move_to(self.model.now)
        if alarm:
            self.run(self.at.ring())
            self.model.state = self.model.stands

    @rule(hours=st.integers(2, 200))
    def extend(self, hours: int) -> None:
        new = self.model.now + timedelta(hours=hours)
        if new == self.model.deadline:
            return
        allowed = self.model.goes_on and (new > self.model.deadline or not self.model.signatures)
        if self.expect(allowed, self.at.life.extend(ORGANISER, self.letter_id, f"in {hours} hours")) is not None:
            self.model.deadline, self.model.state = new, "open"

    @precondition(lambda self: len(self.model.signatures) > 2)
    @rule()
    def close(self) -> None:
        if self.expect(self.model.stands == "open", self.at.letters.close(ORGANISER, self.letter_id)) is not None:
            self.model.state = "closed"

    @precondition(lambda self: len(self.model.signatures) > 3)
    @rule(closes=st.booleans())
    def deliver(self, closes: bool) -> None:  # noqa: FBT001 - drawn
        if closes and self.model.stands == "open":
            self.run(self.at.letters.close(ORGANISER, self.letter_id))
            self.model.state = "closed"
        work = self.at.life.deliver(ORGANISER, self.letter_id, "by hand (demo)")
        if self.expect(self.model.stands == "closed", work) is not None:
            self.model.state, self.model.published = "delivered", len(self.model.counted())

    @precondition(lambda self: self.model.stands in {"closed", "delivered"})
    @rule(data=st.data(), asks=st.booleans())
    def give_back(self, data: st.DataObject, asks: bool) -> None:  # noqa: FBT001 - drawn
        one = self.of_somebody(data, lambda one: one.wanted) or self.of_somebody(data)
        if one is None:
            return
        if asks and one.who is not None:
            self.run(self.at.letters.withdraw(anywhere(PEOPLE[one.who]), one.code))
            self.model.withdraw(one)
        allowed = self.model.state == "delivered" and one.wanted and one.state != "withdrawn"
        if self.expect(allowed, self.at.life.give_back(ORGANISER, self.letter_id, one.seq)) is not None:
            one.state, one.into = "withdrawn", None

    @precondition(lambda self: self.steps > 15)
    @rule(really=st.integers(0, 5))
    def cancel(self, really: int) -> None:
        if really == 0:
            allowed = self.model.state not in {"delivered", "cancelled"}
            if self.expect(allowed, self.at.letters.cancel(ORGANISER, self.letter_id)) is not None:
                self.model.state = "cancelled"

    @precondition(lambda self: not self.model.shared)
    @rule()
    def share(self) -> None:
        made = self.expect(self.model.stands == "open", self.at.sharing.offer(ORGANISER, self.letter_id))
        if made is not None:
            self.run(self.at.sharing.accept(HOST, made.code, PANELS))
            self.model.shared = True

    @precondition(lambda self: self.model.shared)
    @rule(by=st.sampled_from([ORGANISER, HOST]))
    def unshare(self, by: Actor) -> None:
        self.run(self.at.sharing.revoke(by, self.letter_id))
        self.model.shared = False

    @rule(number=TEXTS, give=st.booleans())
    def tell_of_it(self, number: int, give: bool) -> None:  # noqa: FBT001 - drawn
        work = self.at.texts.translate(ORGANISER, self.letter_id, "es", f"Pedimos {number}.")
        self.expect(self.model.stands in {"draft", "open", "closed"}, work)
        self.expect(self.model.state != "draft", self.at.life.publish_head(ORGANISER, self.letter_id, CHANNEL))
        change = self.at.life.give_to if give else self.at.life.take_from
        allowed = not give or self.model.state != "cancelled"
        self.expect(allowed, change(ORGANISER, self.letter_id, BOB.user_id))
        self.expect(True, self.at.life.take_from(ORGANISER, self.letter_id, BOB.user_id))  # noqa: FBT003 - reads as a sentence
