"""What one person may learn about another's signature: a table, and the same answer both ways."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

from bot.actor import Actor
from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.errors import DomainError, NotFound, Refused, Value
from bot.letters.desk import LetterDesk
from bot.letters.export import write
from bot.letters.model import ExportFormat, Organisation, Visibility
from bot.letters.service import LetterService
from bot.servers.service import ServerService
from bot.settings import Delivery, Letters
from bot.storage import open_database
from tests.blank import lay_blank
from tests.letters.laid_bare import laid_bare
from tests.letters.people import (
    ACME,
    ALICE,
    BOB,
    CHANNEL,
    COALITION,
    DANA,
    DRAFT,
    ELSEWHERE,
    NOWHERE,
    ORGANISER,
    OUTSIDER,
    opened,
    signed,
)


@pytest.mark.parametrize(
    ("reader", "seen"),
    [
        (ORGANISER, {"public", "coalition", "count"}),
        (BOB, {"public", "coalition"}),
        (ALICE, {"public", "coalition"}),
        (OUTSIDER, {"public"}),
    ],
    ids=["organiser", "member", "signatory", "outsider"],
)
async def test_who_reads_which_names_in_a_status(
    letters: LetterService, servers: ServerService, reader: Actor, seen: set[str]
) -> None:
    """Numbers by visibility and marks of duplicates are the organisers' too; outsiders are in the server only."""
    await servers.change(ORGANISER, coalition_role_id=COALITION)
    letter = await opened(letters)
    for visibility in Visibility:
        await signed(letters, letter, ALICE, replace(ACME, name=visibility.value), visibility)
    status = await letters.status(reader, letter.id)
    assert {listed.signatory.name for listed in status.names} == seen
    assert (status.by_visibility is not None) == (reader is ORGANISER)
    assert (status.more, status.view.counts.total) == (0, 3)


async def test_outsiders_read_nothing(letters: LetterService) -> None:
    """Neither another server's organiser nor direct messages reach a status."""
    letter = await opened(letters)
    with pytest.raises(NotFound):
        await letters.status(ELSEWHERE, letter.id)
    with pytest.raises(DomainError, match="server-needed"):
        await letters.status(NOWHERE, letter.id)


@pytest.mark.parametrize("form", list(ExportFormat))
async def test_an_export_names_only_the_public(letters: LetterService, form: ExportFormat) -> None:
    """Hidden names are a number in every format, unpacked; who committed an organisation, ids, codes are nowhere."""
    organiser, alice, bob = (replace(one, user_id=one.user_id + 9 * 10**17) for one in (ORGANISER, ALICE, BOB))
    letter = await letters.create(organiser, DRAFT)
    letter = await letters.open(organiser, letter.id, letter.text.sha256, None)
    receipts = [await signed(letters, letter, alice, ACME)]
    hidden = Organisation("Quiet Group", "Chad", "Quentin", "Chair", "https://hush.example")
    receipts.append(await signed(letters, letter, bob, hidden, Visibility.COALITION))
    receipts.append(await signed(letters, letter, bob, DANA, Visibility.COUNT))
    exported = await letters.export(organiser, letter.id, form)
    said: list[tuple[str, dict[str, Value]]] = []

    def label(key: str, /, **data: Value) -> str:
        said.append((key, data))
        return key

    text = laid_bare(write(exported, label).content, form)
    assert "Acme Rights" in text
    secrets = ["Quiet", "Quentin", "Chad", "Dana", "Graz", "hush", "Alice Doe", "Director"]
    secrets += [str(one.user_id) for one in (organiser, alice, bob)]
    secrets += [receipt.signature.code for receipt in receipts]
    for secret in secrets:
        assert not re.search(rf"\b{secret}\b", text), secret
    assert exported.content["hidden"] == 2
    if form is not ExportFormat.JSON:
        assert ("letter-export-hidden", {"count": 2}) in said


async def test_a_panel_counts_no_country_of_those_who_are_not_public(letters: LetterService) -> None:
    """One signature from a small country would otherwise say who it was."""
    letter = await opened(letters)
    await signed(letters, letter, visibility=Visibility.COUNT)
    await signed(letters, letter, visibility=Visibility.COALITION, actor=BOB)
    assert (await letters.panel(letter.id)).counts.countries == 0
    await signed(letters, letter, BOB, DANA, Visibility.PUBLIC)
    assert (await letters.panel(letter.id)).counts.countries == 1


async def test_duplicates_are_marked_for_organisers_only(letters: LetterService) -> None:
    """A member must not learn from a mark that a hidden signature of the same name is there."""
    letter = await opened(letters)
    await signed(letters, letter, ALICE, ACME, Visibility.COUNT)
    await signed(letters, letter, BOB, replace(ACME, name="ACME-Rights"), Visibility.PUBLIC)
    assert [one.duplicate for one in (await letters.status(ORGANISER, letter.id)).names] == [True, True]
    assert [one.duplicate for one in (await letters.status(BOB, letter.id)).names] == [False]


def flat(value: object) -> object:
    """Return an answer without what is random or counts for everybody: codes, numbers of ledger entries, counts."""
    if is_dataclass(value) and not isinstance(value, type):
        kept = [one.name for one in fields(value) if one.name not in {"code", "seq", "fact_seq", "counts"}]
        return {name: flat(getattr(value, name)) for name in kept}
    if isinstance(value, list | tuple):
        return [flat(one) for one in value]
    return value


async def everything_bob_can_ask(letters: LetterService, letter_id: int, code: str) -> list[object]:
    """Return Bob's answers to all he can do: sign the same organisation, look it up, guess at codes."""
    letter = (await letters.show(BOB, letter_id)).letter
    questions: list[Callable[[], Awaitable[object]]] = [
        lambda: letters.my(BOB),
        lambda: letters.status(BOB, letter_id),
        lambda: letters.letters(BOB, "Acme"),
        lambda: letters.withdraw(BOB, code),
        lambda: letters.signature(BOB, code),
        lambda: letters.sign(BOB, letter_id, letter.text.sha256, ACME, Visibility.PUBLIC),
        lambda: letters.sign(BOB, letter_id, letter.text.sha256, DANA, Visibility.COALITION),
        lambda: letters.status(BOB, letter_id),
        lambda: letters.my(BOB),
        lambda: letters.panel(letter_id),
        lambda: letters.export(BOB, letter_id, ExportFormat.JSON),
    ]
    answers: list[object] = []
    for question in questions:
        try:
            answers.append(flat(await question()))
        except DomainError as error:
            answers.append((type(error), error.key, error.data))
    assert (Refused, "organiser-needed-no-role", {}) in answers
    return answers


@pytest.mark.parametrize("hidden", [Visibility.COUNT])
async def test_every_answer_is_the_same_whether_alice_signed_hidden_or_not(
    tmp_path: Path, clock: FixedClock, hidden: Visibility
) -> None:
    """Only the number of all signatures, which everybody may know, may differ."""
    answers = []
    for alice_signs in (False, True):
        db = await open_database(lay_blank(tmp_path / f"{alice_signs}.db"))
        servers = ServerService(db, clock, ("en",))
        await servers.change(ORGANISER, letters_channel_id=CHANNEL)
        deliveries = DeliveryService(db, clock, Delivery(), servers)
        letters = LetterService(LetterDesk(db, clock, Letters(), "Europe/Vienna", servers, deliveries))
        letter = await opened(letters, DRAFT)
        code = "NOSUCH22"
        if alice_signs:
            await signed(letters, letter, ALICE, DANA)
            code = (await signed(letters, letter, ALICE, ACME, hidden)).signature.code
            await letters.withdraw(ALICE, (await letters.my(ALICE))[-1].signature.code)
        answers.append(await everything_bob_can_ask(letters, letter.id, code))
        await db.close()
    assert answers[0] == answers[1]
