"""Erasing a person through the real services: nothing of them is left, nothing of others goes, letters still verify."""

import json
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.actor import Actor, Permission
from bot.clock import FixedClock
from bot.letters.export import write
from bot.letters.facts import facts_of
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger import verify
from bot.letters.ledger.entry import Json, commitment, salt_for
from bot.letters.model import ExportFormat, Letter, LetterState, Level, Person, SignatureState, Visibility
from bot.letters.reach import again
from bot.letters.signatures import store as signatures
from bot.settings import Settings
from bot.storage import Transaction
from tests.letters.people import ACME, CHANNEL, DANA, DRAFT, GUILD, bare
from tests.letters.safety.conftest import KEY

if TYPE_CHECKING:
    from bot.services import Services

# Numbers as long as Discord's, so that none stands in a file by chance.
ANN = Actor(876543210987654321, GUILD, permissions=Permission.MANAGE_GUILD, name="Ann")
BEA = Actor(112233445566778899, GUILD, permissions=Permission.MANAGE_GUILD, name="Bea")
SECRET = Person("Annelise Quillfeather", "Austria", "Professor", "University of Graz")


@pytest.fixture
def settings(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A host that has set a key."""
    monkeypatch.setenv("CAUCUS_DATA_KEY", KEY)
    return Settings.load(db=settings.db)


async def a_letter(services: "Services", by: Actor, title: str, state: str) -> Letter:
    """Return a letter that Ann and Bea signed, in each visibility, in a state."""
    letters = services.letters
    letter = await letters.create(by, replace(DRAFT, title=title))
    letter = await letters.open(by, letter.id, letter.text.sha256, None)
    for who in (ANN, BEA):
        for visibility in Visibility:
            name = f"{who.name} {title} {visibility.value}"
            organisation = replace(ACME, name=name, committed_by=f"{who.name} committing {title}")
            one = await letters.sign(who, letter.id, letter.text.sha256, organisation, visibility)
            await services.safety.give_contact(who, one.signature.code, f"{who.name}@example.org")
    gone = await letters.sign(ANN, letter.id, letter.text.sha256, SECRET, Visibility.PUBLIC)
    await letters.withdraw(ANN, gone.signature.code)
    assert len(await services.safety.contacts(by, letter.id)) == 6
    if state != "open":
        await letters.close(by, letter.id)
    if state == "delivered":
        await services.letter_life.deliver(by, letter.id, "by mail")
    if state == "cancelled":
        await letters.cancel(by, letter.id)
    return letter


async def everywhere(services: "Services") -> dict[str, Letter]:
    """Have Ann leave something in every room of the house, beside Bea."""
    await services.servers.change(ANN, letters_channel_id=CHANNEL)
    found = {
        "open": await a_letter(services, BEA, "Open", "open"),
        "closed": await a_letter(services, ANN, "Closed", "closed"),
        "delivered": await a_letter(services, ANN, "Delivered", "delivered"),
        "cancelled": await a_letter(services, BEA, "Cancelled", "cancelled"),
    }
    await services.letter_life.give_to(BEA, found["open"].id, ANN.user_id)
    await services.letter_life.extend(ANN, found["open"].id, "2027-01-25 18:00 Vienna")
    await services.reminders.add(ANN, "in 3 days", "water the Quillfeather plants", "")
    await services.letters.create(ANN, replace(DRAFT, title="Draft of Ann"))
    sha256 = found["open"].text.sha256
    await services.signing.keep(ANN, found["open"].id, sha256, SECRET, Visibility.COUNT)
    return found


def file_of(services: "Services") -> bytes:
    """Return every byte of the database's files."""
    path = Path(services.settings.db)
    return b"".join(one.read_bytes() for one in path.parent.glob(f"{path.name}*") if one.is_file())


async def exported(services: "Services", letter: Letter) -> bytes:
    """Return a letter's JSON export."""
    return write(await services.letters.export(BEA, letter.id, ExportFormat.JSON), bare).content


async def test_nothing_of_the_person_is_left_and_every_letter_verifies(services: "Services") -> None:
    """Not in any table, not in the bytes of the file; only a public name under the letter that was delivered."""
    letters = await everywhere(services)
    question = await services.privacy.question(ANN)
    assert sorted(question.withdrawn) == ["Cancelled"] * 3 + ["Closed"] * 3 + ["Open"] * 3
    assert (list(question.named), question.counted) == (["Delivered"], 2)
    assert list(question.runs) == ["Open", "Closed", "Draft of Ann"]
    done = await services.privacy.erase(ANN)
    assert (done.withdrawn, done.named, done.counted) == (9, 1, 2)
    assert sum(done.tables.values()) == question.rows
    assert (await services.privacy.told(ANN)).sections == []
    assert (await services.privacy.question(ANN)).rows == 0

    dumped = "\n".join(await services.db.read(lambda tx: list(tx.iterdump())))
    for trace in (str(ANN.user_id), "Ann committing", "Quillfeather", "Ann Open", "Ann Closed", "Ann Cancelled"):
        assert trace not in dumped, trace
    assert "Ann Delivered public" in dumped
    assert "Ann Delivered co" not in dumped
    for letter in letters.values():
        found = verify(await exported(services, letter))
        assert found.valid, found.faults
        rows = await services.db.read(partial(signatures.in_states, letter_id=letter.id, states=SignatureState))
        mine = [one for one in rows if one.user_id == BEA.user_id]
        assert [one.signatory.name.split()[0] for one in mine] == ["Bea"] * 3
    kept = json.loads(await exported(services, letters["delivered"]))["content"]["signatures"]
    assert [one["signatory"]["name"] for one in kept] == ["Ann Delivered public", "Bea Delivered public"]

    await services.db.close()
    # The log of writes keeps what was there until it is written over: closing empties it, as every checkpoint does.
    assert b"Quillfeather" not in file_of(services)
    assert b"Ann committing" not in file_of(services)


async def test_nobody_can_test_a_guess_at_who_it_was(services: "Services") -> None:
    """Neither the account nor a hidden name fits any commitment that can still be opened, in any entry."""
    letters = await everywhere(services)
    await about_ann(services)
    hidden = await services.db.read(lambda tx: [fact for one in letters.values() for fact in hidden_facts(tx, one.id)])
    assert len(hidden) > 50
    await services.privacy.erase(ANN)

    def openable(tx: Transaction) -> list[tuple[str, bytes]]:
        found = []
        for letter in letters.values():
            salts = ledger_store.salts_of(tx, letter.id)
            for entry in ledger_store.entries(tx, letter.id):
                for purpose, made in entry.commitments.items():
                    salt = salts.of(entry.seq, purpose)
                    if salt is not None:
                        found.append((made, bytes.fromhex(salt)))
        return found

    opened = await services.db.read(openable)
    assert opened, "Bea's are still there"
    for made, salt in opened:
        assert commitment(salt, str(ANN.user_id)) != made
        assert made not in {commitment(salt, fact) for fact in hidden}
    assert any(commitment(salt, str(BEA.user_id)) == made for made, salt in opened)
    assert salt_for(b"x" * 32, "by") != salt_for(b"x" * 32, "signatory")


async def about_ann(services: "Services") -> None:
    """Have Bea, who runs letters, do something about Ann's signatures: entries of hers commit to Ann's names."""
    for one in await services.letters.my(ANN):
        where, state = (one.letter.id, one.signature.seq), one.letter.state
        if one.signature.state is SignatureState.SIGNED and state in {LetterState.OPEN, LetterState.CLOSED}:
            await services.signers.set_level(BEA, *where, Level.CHECKED)
            await services.safety.lower(BEA, *where, Visibility.COUNT, "They are in danger")


def hidden_facts(tx: Transaction, letter_id: int) -> list[Json]:
    """Return every fact about Ann that an entry may commit to, but for the name that stays public."""
    found: list[Json] = []
    delivered = again(tx, letter_id).state is LetterState.DELIVERED
    for one in signatures.in_states(tx, letter_id, SignatureState):
        if one.user_id == ANN.user_id:
            stays = delivered and one.state is SignatureState.SIGNED and one.visibility is Visibility.PUBLIC
            for level in Level:
                for visibility in Visibility:
                    facts = facts_of(one.signatory, visibility, level)
                    if stays and visibility is Visibility.PUBLIC:
                        del facts["signatory"]
                    found += facts.values()
    return found


async def test_others_stay_as_they_were(services: "Services") -> None:
    """What Bea is told of herself stays, but for what was about Ann: looks at her contacts, words to her, her name."""
    await everywhere(services)
    before = await services.privacy.told(BEA)
    await services.privacy.erase(ANN)
    after = await services.privacy.told(BEA)
    was, now = ({one.table: list(one.rows) for one in told.sections} for told in (before, after))
    about_both = ("signature_contact_look", "ledger_secret", "delivery", "letter_organiser")
    counts = {table: (len(was.pop(table)), len(now.pop(table, []))) for table in about_both}
    assert was == now
    # Half of the looks; the secret of the entry that gave Ann a letter to run; the word to her is there, emptied.
    looks, secrets, words, given = counts.values()
    assert given == (1, 0)
    assert (looks[0], secrets[0] - secrets[1], words[0] - words[1]) == (2 * looks[1], 1, 0)
    assert [one["contact"] for one in before.contacts] == [one["contact"] for one in after.contacts]


async def test_what_a_person_is_told_is_theirs_alone(services: "Services") -> None:
    """Their rows, their contacts opened, who looked; not a word of what the other one left."""
    await everywhere(services)
    told = await services.privacy.told(ANN)
    said = str(told)
    for part in ("Ann Open count", "Ann@example.org", "Quillfeather", "exported by"):
        assert part in said
    assert "Bea Open" not in said
    assert "Bea@" not in said


async def test_erased_people_are_told_nothing_more_and_letters_go_on(services: "Services", clock: FixedClock) -> None:
    """What was planned for them is cancelled; what letters say to those who run them goes to those who are left."""
    letters = await everywhere(services)
    orphan = await a_letter(services, ANN, "Orphan", "open")
    await services.privacy.erase(ANN)
    assert [one for one in await services.deliveries.list_of() if one.user_id == ANN.user_id] == []
    clock.move_to(orphan.deadline.utc)
    await services.letters.run_due(clock.now())
    await services.letter_life.run_due(clock.now())
    assert {one.user_id for one in await services.deliveries.list_of() if one.user_id is not None} <= {BEA.user_id}
    assert (await services.letters.show(BEA, letters["open"].id)).counts.total == 3
    await services.letters.sign(ANN, letters["open"].id, letters["open"].text.sha256, DANA, Visibility.PUBLIC)
    assert len(await services.letters.my(ANN)) == 1
