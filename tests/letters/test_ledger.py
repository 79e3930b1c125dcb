"""The ledger: whatever is changed in an export is found, and erasure does not break the chain."""

import asyncio
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import Unavailable
from bot.letters.export import write
from bot.letters.ledger import verify
from bot.letters.ledger.entry import canonical, commitment, content_digest, entry_hash, salt_for, seal, spelled
from bot.letters.model import ExportFormat, Visibility
from bot.letters.service import LetterService
from bot.storage import Database
from tests.letters.people import ACME, ALICE, BOB, DANA, ORGANISER, bare, english, exported_json, member, opened, signed

KEYS = st.sampled_from(["format", "content", "ledger", "seal", "letter", "id"])
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just("caucus letter export 1"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6),
)


FIT = st.integers(-(1 << 63), (1 << 64) - 1)
LEDGER_JSON = st.recursive(
    st.none() | st.booleans() | FIT | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=5),
)


@given(LEDGER_JSON)
def test_what_is_hashed_is_spelled_as_the_documents_say(value: Any) -> None:
    """So that any program with a JSON library can check a ledger: ours spells as Python's does."""
    said = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    assert canonical(value) == said.encode()


@pytest.mark.parametrize("value", [1 << 64, {1: 2}, {"a": {1}}, "\ud800"])
def test_what_has_no_one_spelling_is_not_hashed(value: Any) -> None:
    """It is refused, in a file that somebody made up too."""
    with pytest.raises((TypeError, ValueError)):
        canonical(value)


@pytest.fixture
async def export(letters: LetterService) -> bytes:
    """An export of a letter with four signatures: two public, one hidden, one withdrawn."""
    letter = await opened(letters)
    await signed(letters, letter)
    await signed(letters, letter, BOB, DANA)
    await signed(letters, letter, member(1), DANA, Visibility.COUNT)
    gone = await signed(letters, letter, member(2), DANA)
    await letters.withdraw(member(2), gone.signature.code)
    await letters.close(ORGANISER, letter.id)
    return await exported_json(letters, letter)


def test_what_a_good_file_proves(export: bytes) -> None:
    """The numbers, and sentences that say what is proved and what is not."""
    found = verify(export)
    assert found.valid
    assert not found.faults
    counted = {key: found.facts[key] for key in ("entries", "signed", "withdrawn", "named", "hidden", "state")}
    assert counted == {"entries": 9, "signed": 4, "withdrawn": 1, "named": 2, "hidden": 1, "state": "closed"}
    proved, left = ([english(one.key, **one.data) for one in part] for part in (found.proved, found.not_proved))
    assert any("4 signed and 1 of these withdrew: 2 named here, 1 counted" in line for line in proved)
    assert any(line.startswith("That the signatories are who they say") for line in left)
    assert not any("{" in line for line in proved + left)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_changed_byte_is_found(export: bytes, data: st.DataObject) -> None:
    """Anywhere in the file, into any other byte; also a byte more or less."""
    at = data.draw(st.integers(0, len(export) - 1), label="position")
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != export[at]), label="byte")
    for changed in (
        export[:at] + bytes([other]) + export[at + 1 :],
        export[:at] + export[at + 1 :],
        export[:at] + bytes([other]) + export[at:],
    ):
        found = verify(changed)
        assert not found.valid, (at, changed[max(0, at - 20) : at + 20])
        assert len(found.faults) == 1


def test_every_single_position_is_covered(export: bytes) -> None:
    """Not a sample: each byte of the file, one bit flipped."""
    for at in range(len(export)):
        assert not verify(export[:at] + bytes([export[at] ^ 1]) + export[at + 1 :]).valid, at


def resealed(document: dict[str, Any]) -> bytes:
    """Return a document as a forger writes it who knows the format: every hash over what he changed made anew."""
    document["ledger"][-1]["data"]["content"] = content_digest(document["content"])
    document["ledger"][-1]["hash"] = hash_of(document["ledger"][-1])
    document["seal"] = seal(document["content"], document["ledger"][-1]["hash"])
    return spelled(document)


def hash_of(entry: dict[str, Any]) -> str:
    return entry_hash({key: value for key, value in entry.items() if key != "hash"})


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_dropped_moved_and_repeated_entries_are_found(export: bytes, data: st.DataObject) -> None:
    """Even when the seal is made anew, as long as the other entries are the true ones."""
    document = json.loads(export)
    ledger = document["ledger"]
    one = data.draw(st.integers(0, len(ledger) - 2), label="entry")
    other = data.draw(st.integers(0, len(ledger) - 2).filter(lambda seq: seq != one), label="another")
    act = data.draw(st.sampled_from(["drop", "swap", "repeat"]))
    if act == "drop":
        del ledger[one]
    elif act == "swap":
        ledger[one], ledger[other] = ledger[other], ledger[one]
    else:
        ledger.insert(other, ledger[one])
    assert [fault.key for fault in verify(resealed(document)).faults] == ["letter-verify-link"]


def test_an_entry_that_was_rewritten_breaks_the_link_to_the_next(export: bytes) -> None:
    """Also when its own hash was made anew: the next entry holds the old one."""
    for seq in range(8):
        document = json.loads(export)
        entry = document["ledger"][seq]
        entry["at"] = "2027-01-01T00:00:00.000Z"
        entry["hash"] = hash_of(entry)
        (fault,) = verify(resealed(document)).faults
        assert (fault.key, fault.data) == ("letter-verify-link", {"seq": str(seq + 1)})


def forge_name(document: dict[str, Any]) -> None:
    document["content"]["signatures"][0]["signatory"]["name"] = "Somebody Else"


def forge_text(document: dict[str, Any]) -> None:
    document["content"]["text"]["text"] += " And more."


def forge_title(document: dict[str, Any]) -> None:
    document["content"]["letter"]["title"] = "Another letter"


def forge_state(document: dict[str, Any]) -> None:
    document["content"]["letter"]["state"] = "open"


def forge_count(document: dict[str, Any]) -> None:
    document["content"]["hidden"] += 1


def forge_twice(document: dict[str, Any]) -> None:
    document["content"]["signatures"].append(document["content"]["signatures"][0])


def forge_withdrawn(document: dict[str, Any]) -> None:
    # The withdrawn one is named in place of one that stands.
    document["content"]["signatures"][0]["entry"] = 5


@pytest.mark.parametrize(
    ("forge", "fault"),
    [
        (forge_name, "letter-verify-name"),
        (forge_text, "letter-verify-text"),
        (forge_title, "letter-verify-opened"),
        (forge_state, "letter-verify-state"),
        (forge_count, "letter-verify-counts"),
        (forge_twice, "letter-verify-named"),
        (forge_withdrawn, "letter-verify-named"),
    ],
)
def test_a_forger_who_seals_anew_is_found_by_the_chain(export: bytes, forge: Any, fault: str) -> None:
    """The content is held against the chain, not only against its own seal."""
    document = json.loads(export)
    forge(document)
    assert [one.key for one in verify(resealed(document)).faults] == [fault]


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"\xff",
        b"null",
        b"[]\n",
        b'{"format": "caucus letter export 1"}',
        b"[" * 100_000,
        b'{"format":' + b"9" * 5_000 + b"}",
        b'{"a": NaN}',
        spelled({"format": "caucus letter export 1", "content": {}, "ledger": [{}], "seal": ""}),
        spelled({"format": "caucus letter export 1", "content": 3, "ledger": 4, "seal": 5}),
    ],
)
def test_anything_else_is_refused_in_words(file: bytes) -> None:
    """Verification never raises."""
    found = verify(file)
    assert not found.valid
    assert found.faults[0].key.startswith("letter-verify-")


@settings(max_examples=100, deadline=None)
@given(ANY_JSON)
def test_verification_never_raises(document: Any) -> None:
    """On any JSON at all."""
    try:
        file = spelled(document)
    except UnicodeEncodeError:
        return
    assert not verify(file).valid


async def test_erasing_names_and_salts_leaves_the_chain_whole(letters: LetterService, db: Database) -> None:
    """The commitment of somebody who was erased means nothing to anybody, and all else still verifies."""
    letter = await opened(letters)
    await signed(letters, letter)
    await signed(letters, letter, BOB, DANA)

    def erase(tx: Any) -> None:
        tx.execute("DELETE FROM ledger_secret WHERE user_id = ?", (ALICE.user_id,))
        tx.execute("UPDATE signature SET name = '', country = '', user_id = 0 WHERE user_id = ?", (ALICE.user_id,))

    await db.write(erase)
    found = verify(await exported_json(letters, letter))
    assert found.valid
    assert (found.facts["named"], found.facts["hidden"]) == (1, 1)


def test_commitments_cannot_be_tested_without_their_salt() -> None:
    """The same fact has another commitment in every entry, and one salt says nothing of the next."""
    secrets = [bytes([n]) * 32 for n in range(2)]
    fact = {"name": ACME.name}
    made = {commitment(salt_for(secret, purpose), fact) for secret in secrets for purpose in ("by", "signatory")}
    assert len(made) == 4


async def test_an_export_beside_a_running_bot_verifies_and_says_that_it_is_not_recorded(
    letters: LetterService, db: Database
) -> None:
    """The host's command line can only read then."""
    letter = await opened(letters)
    await signed(letters, letter)

    async def held(_: object) -> object:
        await asyncio.sleep(0)
        raise Unavailable("storage-held", path="x")

    db.write = held  # type: ignore[method-assign, assignment] # as `open_beside` behaves
    exported = await letters.export_for_host(letter.id, ExportFormat.JSON)
    found = verify(write(exported, bare).content)
    assert found.valid
    assert "letter-verify-leaves-recorded" in [one.key for one in found.not_proved]
