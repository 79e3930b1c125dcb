"""Checks an export of a letter offline: what it proves, what it does not. Needs the file and nothing else."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.errors import Value
from bot.letters.ledger.entry import FORMAT, GENESIS, Act, commitment, content_digest, entry_hash, seal, spelled
from bot.letters.ledger.history import MEANWHILE, Contradiction, History, Stands, told

_ENTRY_KEYS = {"letter", "seq", "at", "act", "data", "commitments", "previous", "hash"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence about the file: a key of the catalogue and its data."""

    key: str
    data: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found.

    Attributes:
        valid: nothing contradicts anything.
        faults: what does; empty when valid.
        proved: what the file proves; empty when it is not valid.
        not_proved: what no file can prove by itself.
        facts: letter, title, state, sha256, head, entries, signed, withdrawn, aside, named, hidden; empty when not
            valid. `aside` are signatures that do not count: intended, waiting, rejected, merged.
    """

    valid: bool
    faults: tuple[Finding, ...]
    proved: tuple[Finding, ...] = ()
    not_proved: tuple[Finding, ...] = ()
    facts: Mapping[str, Value] = field(default_factory=dict)


class _Broken(Exception):
    """The file contradicts itself."""

    def __init__(self, key: str, **data: Value) -> None:
        super().__init__(key)
        self.finding = Finding(key, data)


def verify(file: bytes) -> Verification:
    """Check the bytes of a JSON export. Never raises: whatever is wrong is a fault."""
    try:
        document = _read(file)
        content, ledger = document["content"], document["ledger"]
        _check_chain(ledger, content["letter"]["id"])
        _check_sealed(document)
        recorded = _is_recorded(content, ledger[-1])
        history = _told_for(ledger) if recorded else _told(ledger)
        _check_content(content, history)
        _check_signatures(content, ledger, history)
        _check_delivered(content.get("delivered"), ledger)
    except _Broken as broken:
        return Verification(valid=False, faults=(broken.finding,))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        # The parts are there but not of the kind they should be.
        return Verification(valid=False, faults=(Finding("letter-verify-form"),))
    facts: dict[str, Value] = {
        "letter": str(content["letter"]["id"]),
        "title": content["letter"]["title"],
        "state": content["letter"]["state"],
        "sha256": content["text"]["sha256"],
        "exported_at": content["exported_at"],
        "head": ledger[-1]["hash"],
        "entries": len(ledger),
        "signed": len(history.signatures),
        "withdrawn": history.count(Stands.WITHDRAWN),
        "aside": history.count(Stands.INTENDS, Stands.PENDING, Stands.NEEDS, Stands.REJECTED, Stands.MERGED),
        "named": len(content["signatures"]),
        "hidden": content["hidden"],
    }
    proved = ["whole", "chain", "text", "names", "counts"]
    not_proved = ["identity", "hidden", "complete"]
    (proved if recorded else not_proved).append("recorded")
    return Verification(
        valid=True,
        faults=(),
        proved=tuple(Finding(f"letter-verify-proves-{part}", facts) for part in proved),
        not_proved=tuple(Finding(f"letter-verify-leaves-{part}", facts) for part in not_proved),
        facts=facts,
    )


def _read(file: bytes) -> dict[str, Any]:
    try:
        document = json.loads(file.decode("utf-8"))
        same = spelled(document) == file
    except (ValueError, RecursionError) as error:
        raise _Broken("letter-verify-unreadable") from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise _Broken("letter-verify-format")
    if document.keys() != {"format", "content", "ledger", "seal"} or not document["ledger"]:
        raise _Broken("letter-verify-form")
    if not same:
        raise _Broken("letter-verify-spelling")
    return document


def _check_chain(ledger: list[dict[str, Any]], letter_id: int) -> None:
    previous = GENESIS
    for seq, entry in enumerate(ledger):
        if entry.keys() != _ENTRY_KEYS:
            raise _Broken("letter-verify-form")
        content = {key: value for key, value in entry.items() if key != "hash"}
        if entry["hash"] != entry_hash(content):
            raise _Broken("letter-verify-entry", seq=str(seq))
        if entry["seq"] != seq or entry["previous"] != previous or entry["letter"] != letter_id:
            raise _Broken("letter-verify-link", seq=str(seq))
        if entry["act"] == Act.PUBLISH and entry["data"]["head"] != previous:
            raise _Broken("letter-verify-published", seq=str(seq))
        previous = entry["hash"]


def _check_sealed(document: dict[str, Any]) -> None:
    content, ledger = document["content"], document["ledger"]
    if document["seal"] != seal(content, ledger[-1]["hash"]):
        raise _Broken("letter-verify-seal")


def _told(ledger: list[dict[str, Any]]) -> History:
    try:
        history = told(ledger)
    except Contradiction as error:
        raise _Broken(error.key, seq=str(error.seq)) from error
    if not history.letter or sum(entry["act"] == Act.OPEN for entry in ledger) != 1:
        raise _Broken("letter-verify-acts", seq="0")
    return history


def _is_recorded(content: dict[str, Any], last: dict[str, Any]) -> bool:
    """Whether the last entry records this very export."""
    return bool(last["act"] == Act.EXPORT and last["data"].get("content") == content_digest(content))


def _told_for(ledger: list[dict[str, Any]]) -> History:
    """Return what the ledger told when the export was written, having told over what came meanwhile too."""
    whole, last = _told(ledger), ledger[-1]["data"]
    if "of" not in last:
        return whole
    between = ledger[last["of"] + 1 : -1]
    if type(last["of"]) is not int or not between or last["of"] < 0:
        raise _Broken("letter-verify-form")
    for entry in between:
        if entry["act"] not in MEANWHILE:
            raise _Broken("letter-verify-acts", seq=str(entry["seq"]))
    return _told(ledger[: last["of"] + 1])


def _check_content(content: dict[str, Any], history: History) -> None:
    _check_text(content["text"], history.text)
    translations = {one["language"]: one["sha256"] for one in content.get("translations", [])}
    for one in content.get("translations", []):
        _check_text(one, one["sha256"])
    if not translations.items() <= history.translations.items():
        raise _Broken("letter-verify-text")
    letter = {key: value for key, value in content["letter"].items() if key != "state"}
    if history.letter != letter:
        raise _Broken("letter-verify-opened")
    if history.state != content["letter"]["state"]:
        raise _Broken("letter-verify-state")


def _check_text(text: dict[str, Any], sha256: str) -> None:
    if hashlib.sha256(text["text"].encode()).hexdigest() != text["sha256"]:
        raise _Broken("letter-verify-text")
    if text["sha256"] != sha256:
        raise _Broken("letter-verify-opened")


def _check_signatures(content: dict[str, Any], ledger: list[dict[str, Any]], history: History) -> None:
    standing = history.standing()
    named = [disclosed["entry"] for disclosed in content["signatures"]]
    if len(set(named)) != len(named) or not set(named) <= standing.keys():
        raise _Broken("letter-verify-named")
    for disclosed in content["signatures"]:
        made = commitment(bytes.fromhex(disclosed["salt"]), disclosed["signatory"])
        if made != ledger[disclosed["entry"]]["commitments"]["signatory"]:
            raise _Broken("letter-verify-name", seq=str(disclosed["entry"]))
    if len(named) + content["hidden"] != len(standing):
        raise _Broken("letter-verify-counts")


def _check_delivered(delivered: dict[str, Any] | None, ledger: list[dict[str, Any]]) -> None:
    recorded = [entry for entry in ledger if entry["act"] == Act.DELIVER]
    if delivered is None and not recorded:
        return
    seq = str(recorded[0]["seq"]) if recorded else "0"
    if delivered is None or not recorded:
        raise _Broken("letter-verify-delivered", seq=seq)
    (entry,) = recorded
    said = {key: delivered[key] for key in ("entry", "at", "organisations", "people")}
    if said != {"entry": entry["seq"], "at": entry["at"], **entry["data"]}:
        raise _Broken("letter-verify-delivered", seq=seq)
    if "how" in delivered:
        made = commitment(bytes.fromhex(delivered["salt"]), delivered["how"])
        if made != entry["commitments"]["how"]:
            raise _Broken("letter-verify-how", seq=seq)
