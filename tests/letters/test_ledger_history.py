"""What a ledger may tell: a chain whose every hash is right and that tells what cannot have happened is found out."""

import json
from typing import Any

import pytest

from bot.letters.ledger import verify
from bot.letters.ledger.entry import GENESIS, Act, Json, content_digest, entry_hash, seal, spelled
from bot.letters.ledger.history import Contradiction, Stands, told
from bot.letters.service import LetterService
from tests.letters.people import BOB, DANA, ORGANISER, exported_json, opened, signed

TEXT, OTHER = "a" * 64, "b" * 64
NOON, LATER = {"utc": "noon"}, {"utc": "later"}
LETTER = {"id": 1, "title": "A letter", "deadline": NOON}
BEGUN: list[tuple[str, dict[str, Any]]] = [("create", {"letter": LETTER, "text": TEXT})]
OPEN = [*BEGUN, ("open", {"letter": LETTER, "text": TEXT})]
SIGN, WAITS = ("sign", {"text": TEXT}), ("sign", {"text": TEXT, "pending": True})
INTENDS, BROUGHT = ("sign", {"text": TEXT, "intends": True}), ("sign", {"text": TEXT, "via": "organiser"})
CLOSE: tuple[str, dict[str, Any]] = ("close", {})
CANCEL: tuple[str, dict[str, Any]] = ("cancel", {})
VERSION = ("version", {"number": 2, "was": TEXT, "text": OTHER})
ONE_DELIVERED: list[tuple[str, dict[str, Any]]] = [SIGN, CLOSE, ("deliver", {"organisations": 1, "people": 0})]
MERGED: list[tuple[str, dict[str, Any]]] = [SIGN, SIGN, ("merge", {"keep": 2, "merged": [3]})]


def ledger(acts: list[tuple[str, dict[str, Any]]]) -> list[dict[str, Any]]:
    return [{"seq": seq, "act": Act(act), "data": data} for seq, (act, data) in enumerate(acts)]


def of(act: str, sign: int = 2, **more: Any) -> tuple[str, dict[str, Any]]:
    """Return an act about a signature."""
    return act, {"sign": sign, **more}


@pytest.mark.parametrize(
    ("acts", "fault"),
    [
        ([SIGN], "signed"),  # in a draft
        ([*OPEN, ("sign", {"text": OTHER})], "signed"),
        ([*OPEN, CLOSE, SIGN], "signed"),
        ([*OPEN, CANCEL, BROUGHT], "signed"),
        ([*OPEN, VERSION, SIGN], "signed"),
        ([*OPEN, BEGUN[0]], "acts"),
        ([*OPEN, OPEN[1]], "acts"),
        ([*OPEN, ("edit", BEGUN[0][1])], "acts"),
        ([*OPEN, ("version", {"number": 2, "was": OTHER, "text": TEXT})], "acts"),
        ([*OPEN, CLOSE, VERSION], "acts"),
        ([("editorial", {"was": TEXT, "text": OTHER})], "acts"),
        ([*OPEN, ("translate", {"language": "es", "text": OTHER, "of": OTHER})], "acts"),
        ([*OPEN, *ONE_DELIVERED, ("translate", {"language": "es", "text": OTHER, "of": TEXT})], "acts"),
        ([*OPEN, SIGN, of("commit", text=TEXT)], "signature"),
        ([*OPEN, INTENDS, of("commit", text=OTHER)], "signed"),
        ([*OPEN, INTENDS, CLOSE, of("commit", text=TEXT)], "acts"),
        ([*OPEN, *MERGED, of("commit", 3, text=TEXT)], "signed"),
        ([*OPEN, SIGN, of("confirm", text=TEXT)], "signature"),
        ([*OPEN, SIGN, VERSION, of("confirm", text=TEXT)], "signed"),
        ([*OPEN, SIGN, VERSION, CANCEL, of("confirm", text=OTHER)], "acts"),
        ([*OPEN, SIGN, of("approve")], "signature"),
        ([*OPEN, WAITS, CANCEL, of("approve")], "acts"),
        ([*OPEN, SIGN, of("reject")], "signature"),
        ([*OPEN, SIGN, of("withdraw"), of("withdraw")], "withdrawn"),
        ([*OPEN, SIGN, of("withdraw", 1)], "withdrawn"),
        ([*OPEN, *ONE_DELIVERED, of("withdraw")], "acts"),
        ([*OPEN, SIGN, of("retract")], "acts"),
        ([*OPEN, *ONE_DELIVERED, of("retract"), of("retract")], "withdrawn"),
        ([*OPEN, SIGN, of("withdraw"), of("visibility")], "signature"),
        ([*OPEN, SIGN, of("amend", 7)], "signature"),
        ([*OPEN, SIGN, ("merge", {"keep": 2, "merged": [2]})], "signature"),
        ([*OPEN, SIGN, SIGN, of("withdraw"), ("merge", {"keep": 2, "merged": [3]})], "signature"),
        ([*OPEN, *MERGED, ("merge", {"keep": 2, "merged": [3]})], "signature"),
        ([*OPEN, SIGN, ("separate", {"signs": [2]})], "signature"),
        ([*OPEN, SIGN, WAITS, ("merge", {"keep": 2, "merged": [3]}), of("confirm", 3, text=TEXT)], "signed"),
        ([("extend", {"was": NOON, "deadline": LATER})], "acts"),
        ([*OPEN, ("extend", {"was": LATER, "deadline": NOON})], "acts"),
        ([*OPEN, CLOSE, CLOSE], "acts"),
        ([*OPEN, *ONE_DELIVERED, CANCEL], "acts"),
        ([*OPEN, SIGN, ("deliver", {"organisations": 1, "people": 0})], "acts"),
        ([*OPEN, SIGN, CLOSE, ("deliver", {"organisations": 1, "people": 1})], "delivered"),
        ([*OPEN, *MERGED, CLOSE, ("deliver", {"organisations": 2, "people": 0})], "delivered"),
    ],
)
def test_what_cannot_have_happened(acts: list[tuple[str, dict[str, Any]]], fault: str) -> None:
    """Each rule by itself; the entry before the last one is as it should be."""
    whole = acts if acts[0] == BEGUN[0] else [*BEGUN, *acts]
    told(ledger(whole[:-1]))
    with pytest.raises(Contradiction, match=f"letter-verify-{fault}") as found:
        told(ledger(whole))
    assert found.value.seq == len(whole) - 1


def test_what_may_happen() -> None:
    """What organisers bring after the deadline, more time after it, a merged signature that is confirmed like all."""
    acts: list[tuple[str, dict[str, Any]]] = [
        *OPEN, *MERGED, INTENDS, WAITS, VERSION, of("confirm", 2, text=OTHER), of("confirm", 3, text=OTHER),
        of("commit", 5, text=OTHER), of("approve", 6), CLOSE, ("sign", {"text": OTHER, "via": "import"}),
        ("extend", {"was": NOON, "deadline": LATER}), ("separate", {"signs": [3]}), of("confirm", 6, text=OTHER),
        CLOSE, ("deliver", {"organisations": 5, "people": 0}), of("retract", 3),
    ]  # fmt: skip
    history = told(ledger(acts))
    stands = {seq: one.stands for seq, one in history.signatures.items()}
    assert stands == {
        2: Stands.SIGNED, 3: Stands.WITHDRAWN, 5: Stands.SIGNED, 6: Stands.SIGNED, 13: Stands.SIGNED,
    }  # fmt: skip
    assert (history.state, history.letter["deadline"], history.text) == ("delivered", LATER, OTHER)


async def test_a_ledger_that_was_written_anew_still_has_to_tell_what_can_be(letters: LetterService) -> None:
    """Every hash made anew over a signature that comes after the close: the file is not valid."""
    letter = await opened(letters)
    await signed(letters, letter)
    await signed(letters, letter, BOB, DANA)
    await letters.close(ORGANISER, letter.id)
    document = json.loads(await exported_json(letters, letter))
    assert verify(anew(document, document["ledger"])).valid
    create, opening, one, other, close, export = document["ledger"]
    (fault,) = verify(anew(document, [create, opening, one, close, other, export])).faults
    assert (fault.key, fault.data) == ("letter-verify-signed", {"seq": "4"})


def anew(document: dict[str, Any], entries: list[dict[str, Any]]) -> bytes:
    """Return a file whose ledger has these entries, every hash made anew."""
    chain, previous = list[Json](), GENESIS
    numbers = {entry["seq"]: seq for seq, entry in enumerate(entries)}
    content = {
        **document["content"],
        "signatures": [{**one, "entry": numbers[one["entry"]]} for one in document["content"]["signatures"]],
    }
    for seq, entry in enumerate(entries):
        new = {key: value for key, value in entry.items() if key != "hash"} | {"seq": seq, "previous": previous}
        if new["act"] == Act.EXPORT:
            new["data"] = {**new["data"], "content": content_digest(content)}
        previous = entry_hash(new)
        chain.append({**new, "hash": previous})
    return spelled({**document, "content": content, "ledger": chain, "seal": seal(content, previous)})
