"""Bad input and bad luck, line by line: one clear sentence each, nothing lost, the ledger and its export whole."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.clock import FixedClock
from bot.errors import Conflict, DomainError, Invalid, NotFound, Refused
from bot.letters import exporting
from bot.letters.export import write
from bot.letters.ledger import verify
from bot.letters.model import ExportFormat, Letter, Signatory, SignatureState, Visibility
from bot.letters.texts.change import ChangeKind
from bot.storage import open_database
from tests import NOON
from tests.letters.lifecycle.house import House, anywhere, new_house
from tests.letters.lifecycle.truths import assert_ledger
from tests.letters.people import ACME, ALICE, BOB, DANA, GUILD, ORGANISER, TEXTS, english, opened
from tests.letters.texts.acts import NEW, SECOND


@pytest_asyncio.fixture
async def house(tmp_path: Path, clock: FixedClock) -> AsyncIterator[House]:
    """All services of letters on a real file."""
    house = await new_house(tmp_path / "house.db", clock)
    yield house
    await house.db.close()


async def sign(
    house: House, letter: Letter, signatory: Signatory = ACME, visibility: Visibility = Visibility.PUBLIC
) -> str:
    """Sign as people do: a form, a summary, the confirmation; return the receipt's code."""
    kept = await house.signing.keep(ALICE, letter.id, letter.text.sha256, signatory, visibility)
    return (await house.signing.confirm(ALICE, kept.token)).signature.code


async def refused(work: Awaitable[object], kind: type[DomainError], key: str) -> None:
    """Fail unless it is refused with one clear sentence or two, which hold nothing that a machine would say."""
    with pytest.raises(kind, match=key) as caught:
        await work
    said = TEXTS.text(caught.value.key, "en", **caught.value.data)
    assert said != caught.value.key
    assert re.fullmatch(r"[^{}<>\n]{15,260}[.?]", said), said
    assert not re.search(r"None|Error|Exception|sqlite", said)


async def counted(house: House, letter: Letter, number: int) -> None:
    """Fail unless so many signatures count, and everything agrees."""
    view = await house.letters.held(ORGANISER, letter.id)
    assert view.counts.total == number
    await assert_ledger(house, view.letter)


@pytest.mark.parametrize("first", ["=", "+", "-", "@"])
async def test_names_that_begin_like_formulas(house: House, first: str) -> None:
    """They are names and stay as they are; no cell of a table is one that a spreadsheet calculates."""
    letter = await opened(house.letters)
    await sign(house, letter, replace(ACME, name=f"{first}cmd|'/c calc'!A0"))
    table = write(await house.letters.export(ORGANISER, letter.id, ExportFormat.CSV), english).content.decode(
        "utf-8-sig"
    )
    cells = [cell.strip('"') for line in table.splitlines() for cell in re.split(r",(?! )", line)]
    assert any(first in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    await counted(house, letter, 1)


async def test_zero_width_and_bidirectional_characters(house: House) -> None:
    """What cannot be seen goes; a name of nothing else is none."""
    letter = await opened(house.letters)
    await sign(house, letter, replace(ACME, name="Ac\u200bme\u202e Rig\u2066hts\ufeff"))
    (listed,) = (await house.letters.status(ORGANISER, letter.id)).names
    assert listed.signatory.name == "Acme Rights"
    nothing = replace(ACME, name="\u200b\u202e\u2066\ufeff")
    await refused(sign(house, letter, nothing), Invalid, "letter-field-empty")
    await counted(house, letter, 1)


async def test_look_alikes(house: House) -> None:
    """Recorded like any other, so that nobody learns who signed; organisers are shown the pair and why."""
    letter = await opened(house.letters)
    await sign(house, letter, replace(ACME, name="Peace Coop"))
    await sign(house, letter, replace(ACME, name="Реасе Соор", website=""))
    (pair,) = await house.duplicates.candidates(ORGANISER, letter.id)
    assert "looks" in {reason.why.value for reason in pair.reasons}
    await counted(house, letter, 2)


async def test_names_of_500_characters(house: House) -> None:
    """Too long, said with the number that fits."""
    letter = await opened(house.letters)
    await refused(sign(house, letter, replace(ACME, name="x" * 500)), Invalid, "letter-field-long")
    await counted(house, letter, 0)


async def test_links_in_names(house: House) -> None:
    """The website has its own field."""
    letter = await opened(house.letters)
    links = ("Acme https://evil.example", "www.evil.example", "Join discord.gg/abc", "evil.example/pay", "(EVIL.ORG/x)")
    for link in links:
        await refused(sign(house, letter, replace(ACME, name=link)), Invalid, "letter-field-link")
    await counted(house, letter, 0)
    for name in ("Example.org", "Rights and/or Duties", "S.O.S./Help e.V.", "Access 24/7", "AC/DC 2.0"):
        await sign(house, letter, replace(ACME, name=name))
    await counted(house, letter, 5)


async def test_the_same_person_clicks_ten_times(house: House) -> None:
    """One signature, ten times the same receipt; ten forms of the same signatory as well."""
    letter = await opened(house.letters)
    kept = await house.signing.keep(ALICE, letter.id, letter.text.sha256, ACME, Visibility.PUBLIC)
    receipts = await asyncio.gather(*(house.signing.confirm(ALICE, kept.token) for _ in range(10)))
    codes = {receipt.signature.code for receipt in receipts}
    codes |= set(await asyncio.gather(*(sign(house, letter) for _ in range(10))))
    assert len(codes) == 1
    await counted(house, letter, 1)


async def test_two_people_of_one_organisation_in_the_same_second(house: House) -> None:
    """Both have a receipt, and the same answer; organisers see the two beside each other."""
    letter = await opened(house.letters)
    signing = (house.letters.sign(who, letter.id, letter.text.sha256, ACME, Visibility.COUNT) for who in (ALICE, BOB))
    receipts = await asyncio.gather(*signing)
    assert [receipt.again for receipt in receipts] == [False, False]
    assert len(await house.duplicates.candidates(ORGANISER, letter.id)) == 1
    await counted(house, letter, 2)


async def test_signing_at_the_deadlines_last_second(house: House, clock: FixedClock) -> None:
    """The last millisecond counts, the very moment does not, the alarm late or not."""
    letter = await opened(house.letters)
    clock.move_to(letter.deadline.utc - timedelta(milliseconds=1))
    await sign(house, letter)
    clock.move_to(letter.deadline.utc)
    await refused(sign(house, letter, DANA), Conflict, "letter-is-closed")
    await house.ring()
    await counted(house, letter, 1)


async def test_withdrawing_during_an_export(house: House, clock: FixedClock) -> None:
    """Withdrawals are answered while exports are made; none that was acknowledged before a file is named in it."""
    letter = await opened(house.letters)
    code = await sign(house, letter)
    await sign(house, letter, DANA)
    seen = await house.db.read(lambda tx: exporting.written_down(tx, letter, ExportFormat.JSON, clock.now()))
    assert len(seen[0].content["signatures"]) == 2
    assert (await house.letters.withdraw(ALICE, code)).signature.state is SignatureState.WITHDRAWN
    assert await house.db.write(lambda tx: exporting.recorded(tx, *seen, ORGANISER.user_id, clock.now())) is None
    export = house.letters.export(ORGANISER, letter.id, ExportFormat.JSON)
    made, _ = await asyncio.gather(export, house.letters.withdraw(ALICE, code))
    assert verify(write(made, english).content).facts["named"] == 1
    await counted(house, letter, 1)


async def test_a_version_change_during_signing(house: House) -> None:
    """Who read the old text signs nothing; what they typed is kept, and signed once they have seen the new one."""
    letter = await opened(house.letters)
    kept = await house.signing.keep(ALICE, letter.id, letter.text.sha256, ACME, Visibility.PUBLIC)
    made = await house.texts.propose(ORGANISER, letter.id, ChangeKind.VERSION, NEW)
    await house.texts.make(ORGANISER, made.proposal.id)
    await refused(house.signing.confirm(ALICE, kept.token), Conflict, "letter-text-changed")
    await counted(house, letter, 0)
    now = (await house.letters.held(ORGANISER, letter.id)).letter.text
    await house.signing.renew(ALICE, kept.token, now.fingerprint)
    assert (await house.signing.confirm(ALICE, kept.token)).signature.sha256 == now.sha256
    await counted(house, letter, 1)


async def test_an_organiser_who_leaves(house: House) -> None:
    """Whoever left runs nothing, whoever wrote the letter or not; others go on with it to its end."""
    letter = await opened(house.letters)
    await sign(house, letter)
    await house.life.give_to(ORGANISER, letter.id, BOB.user_id)
    await house.letters.export(BOB, letter.id, ExportFormat.CSV)
    for gone in (anywhere(ORGANISER), anywhere(BOB)):
        await refused(house.letters.close(gone, letter.id), Invalid, "server-needed")
    await house.life.take_from(SECOND, letter.id, BOB.user_id)
    await refused(house.letters.close(BOB, letter.id), Refused, "organiser-needed")
    await house.letters.close(SECOND, letter.id)
    await house.life.deliver(SECOND, letter.id, "by hand (demo)")
    await counted(house, letter, 1)


async def test_a_server_that_removes_the_bot(house: House) -> None:
    """Signatures stay, and their signers find and take them back in direct messages."""
    letter = await opened(house.letters)
    code = await sign(house, letter)
    (own,) = await house.letters.my(anywhere(ALICE))
    assert (own.signature.code, own.letter.guild_id) == (code, GUILD)
    await refused(house.letters.show(anywhere(ALICE), letter.id), Invalid, "server-needed")
    await counted(house, letter, 1)
    await house.letters.withdraw(anywhere(ALICE), code)
    await counted(house, letter, 0)


async def test_a_restart_between_form_and_confirmation(house: House, clock: FixedClock, tmp_path: Path) -> None:
    """Another process on the same file confirms what was typed; a day later it is gone, and says so."""
    letter = await opened(house.letters)
    kept = await house.signing.keep(ALICE, letter.id, letter.text.sha256, ACME, Visibility.PUBLIC)
    late = await house.signing.keep(ALICE, letter.id, letter.text.sha256, DANA, Visibility.PUBLIC)
    await house.db.close()
    after = House(await open_database(tmp_path / "house.db"), clock)
    await after.settle()
    assert (await after.signing.confirm(ALICE, kept.token)).signature.signatory == ACME
    clock.move_to(NOON + timedelta(hours=25))
    await refused(after.signing.confirm(ALICE, late.token), NotFound, "signing-gone")
    await counted(after, letter, 1)
    await after.db.close()


async def test_a_csv_of_50000_rows_with_broken_encoding(house: House) -> None:
    """Each broken row is named with its reason, the whole ones are recorded."""
    letter = await opened(house.letters)
    rows = [f"Asociaci{'ó' if n % 1_250 == 0 else chr(0xFFFD)}n {n},Chad,public" for n in range(50_000)]
    content = "\n".join(["Organisation,Country,Visibility", *rows]).encode()
    seen = await house.imports.stage(ORGANISER, letter.id, "list.csv", content)
    assert len(seen.plan.taken) == 40
    assert seen.plan.refused == 49_960
    done = await house.imports.record(ORGANISER, seen.import_id, seen.digest)
    assert (done.one.recorded, done.stopped) == (40, None)
    await counted(house, letter, 40)


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "letter-import-empty"),
        (b"PK\x03\x04" + b"\0" * 50, "letter-import-workbook"),
        (bytes(range(256)) * 40, "letter-import-not-csv"),
        ("Organisation,Country\n".encode("utf-16")[:-1], "letter-import"),
    ],
)
async def test_files_that_are_no_table(house: House, content: bytes, key: str) -> None:
    """Said before anything is kept."""
    letter = await opened(house.letters)
    await refused(house.imports.stage(ORGANISER, letter.id, "list.csv", content), Invalid, key)
    await counted(house, letter, 0)
