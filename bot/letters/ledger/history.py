"""What a letter's ledger says happened: its entries told over, one after the other. Pure; needs nothing but them.

Verification holds an export against it, tests hold the database against it. Data of the acts, besides what `Act` says
by its name (every `sign` below is the number of a `sign` entry, every `text` a SHA-256):

========== =====================================================================================================
create     letter, text; edit and open the same
version    number, text, was: a change of substance; every signature must be confirmed again
editorial  number, text, was, note: signatures go with it
translate  language, text, of: a translation of the binding text `of`
sign       text; pending: true where it waits for approval; via: 'organiser' or 'import' where no account signed;
           intends: true where somebody only says that they are going to sign
commit     sign, text: who intended to sign signs now; pending: true where that waits for approval
confirm    sign, text
approve    sign; reject the same; withdraw the same; retract the same, after delivery
visibility sign: commits to the signatory anew; amend the same
merge      keep, merged: numbers that no longer count beside `keep`
separate   signs: numbers that were merged and stand for themselves again
different  signs, undo: no duplicates, or that taken back
import     rows, file: SHA-256 of what was imported; the `sign` entries follow
extend     deadline, was; official: the addressee's new deadline, where it moved too
deliver    organisations, people: how many stood under it then
export     format; content: SHA-256 of what was exported; of: number of the entry that it was written for, where only
           such as `MEANWHILE` came between
publish    head: the last entry's hash, said in public
organiser  added: whether a person (committed to) runs the letter from now on, or no longer
offer      until: how long a code lets one other server (committed to by `accept`) take the letter in
accept     offer: the number of that entry; revoke the same for a code, or accept: the number of that entry
========== =====================================================================================================
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.letters.ledger.entry import Act

Data = Mapping[str, Any]

MEANWHILE = frozenset({
    Act.SIGN, Act.COMMIT, Act.CONFIRM, Act.APPROVE, Act.SEPARATE, Act.DIFFERENT, Act.IMPORT, Act.EXPORT, Act.PUBLISH,
    Act.ORGANISER, Act.OFFER, Act.ACCEPT, Act.REVOKE,
})  # fmt: skip
"""What may happen while an export is written: signatures are added, and nobody takes a name, text or letter back."""

_KNOWN = frozenset(Act)


class Contradiction(Exception):
    """An entry does not fit what came before it.

    Attributes:
        key: what is wrong, as a key of the catalogue.
        seq: the entry's number.
    """

    def __init__(self, key: str, seq: int) -> None:
        super().__init__(key, seq)
        self.key = key
        self.seq = seq


class Stands(StrEnum):
    """Where a signature stands by the ledger. Only `signed` counts."""

    SIGNED = "signed"
    INTENDS = "intends"
    PENDING = "pending"
    NEEDS = "needs"
    WITHDRAWN = "withdrawn"
    REJECTED = "rejected"
    MERGED = "merged"


_LIVE = frozenset({Stands.SIGNED, Stands.INTENDS, Stands.PENDING, Stands.NEEDS})
_NEVER_COUNTED = frozenset({Stands.INTENDS, Stands.PENDING})


@dataclass(slots=True)
class Signed:
    """A signature by the ledger.

    Attributes:
        stands: where it stands.
        text: SHA-256 of the text it stands under.
        fact: number of the entry that commits to who signs, as it is now.
        merged_from: where it stood before it was merged.
    """

    stands: Stands
    text: str
    fact: int
    merged_from: Stands | None = None


@dataclass(slots=True)
class History:
    """A letter by its ledger.

    Attributes:
        state: as `LetterState` names it.
        letter: the letter's facts as they are now, without its state.
        text: SHA-256 of the binding text.
        translations: language -> SHA-256 of its text.
        signatures: number of the `sign` entry -> the signature.
    """

    state: str = ""
    letter: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    translations: dict[str, str] = field(default_factory=dict)
    signatures: dict[int, Signed] = field(default_factory=dict)

    def count(self, *stands: Stands) -> int:
        """Return how many signatures stand so."""
        return sum(one.stands in stands for one in self.signatures.values())

    def standing(self) -> dict[int, int]:
        """Return what may be named: entry that commits to a signatory as it is now -> number of its signature."""
        return {one.fact: seq for seq, one in self.signatures.items() if one.stands is Stands.SIGNED}


def told(entries: Iterable[Mapping[str, Any]]) -> History:
    """Return what entries in their exported form say happened.

    Raises:
        Contradiction: an entry does not fit what came before it.
        KeyError, TypeError, ValueError: an entry lacks what its act needs.
    """
    history = History()
    for entry in entries:
        seq = entry["seq"]
        act = _ACTS.get(entry["act"])
        if act is None and entry["act"] not in _KNOWN:
            raise ValueError(entry["act"])
        if (seq == 0) != (entry["act"] == Act.CREATE):
            raise Contradiction("letter-verify-acts", seq)
        if act is not None:
            act(history, seq, entry["data"])
    return history


def _in_state(history: History, seq: int, *states: str) -> None:
    if history.state not in states:
        raise Contradiction("letter-verify-acts", seq)


def _draft(history: History, seq: int, data: Data) -> None:
    _in_state(history, seq, "", "draft")
    history.state = "draft"
    history.letter, history.text = dict(data["letter"]), data["text"]


def _open(history: History, seq: int, data: Data) -> None:
    _draft(history, seq, data)
    history.state = "open"


def _version(history: History, seq: int, data: Data) -> None:
    _in_state(history, seq, "open")
    _follows(history, seq, data)
    for one in history.signatures.values():
        if one.stands is Stands.SIGNED:
            one.stands = Stands.NEEDS


def _editorial(history: History, seq: int, data: Data) -> None:
    _in_state(history, seq, "open", "closed")
    _follows(history, seq, data)
    for one in history.signatures.values():
        if one.text == data["was"]:
            one.text = data["text"]


def _follows(history: History, seq: int, data: Data) -> None:
    if data["was"] != history.text:
        raise Contradiction("letter-verify-acts", seq)
    history.text = data["text"]


def _translate(history: History, seq: int, data: Data) -> None:
    _in_state(history, seq, "draft", "open", "closed")
    if data["of"] != history.text:
        raise Contradiction("letter-verify-acts", seq)
    history.translations[data["language"]] = data["text"]


def _sign(history: History, seq: int, data: Data) -> None:
    # What an organiser enters may have been received in time and be written down after the deadline.
    states = ("open", "closed") if "via" in data else ("open",)
    if history.state not in states or data["text"] != history.text:
        raise Contradiction("letter-verify-signed", seq)
    stands = Stands.INTENDS if data.get("intends") is True else _given(data)
    history.signatures[seq] = Signed(stands, data["text"], seq)


def _given(data: Data) -> Stands:
    return Stands.PENDING if data.get("pending") is True else Stands.SIGNED


def _commit(history: History, seq: int, data: Data) -> None:
    _in_state(history, seq, "open")
    found = _one(history, seq, data["sign"], Stands.INTENDS, Stands.MERGED)
    merged = found.stands is Stands.MERGED
    if data["text"] != history.text or (merged and found.merged_from is not Stands.INTENDS):
        raise Contradiction("letter-verify-signed", seq)
    found.text = data["text"]
    if merged:
        # Its giver does not learn that it was merged; it stands so once it is separated.
        found.merged_from = _given(data)
    else:
        found.stands = _given(data)


def _one(history: History, seq: int, number: int, *stands: Stands, key: str = "letter-verify-signature") -> Signed:
    found = history.signatures.get(number)
    if found is None or found.stands not in stands:
        raise Contradiction(key, seq)
    return found


def _confirm(history: History, seq: int, data: Data) -> None:
    _in_state(history, seq, "open", "closed")
    found = _one(history, seq, data["sign"], Stands.NEEDS, Stands.MERGED)
    if data["text"] != history.text or (found.stands is Stands.MERGED and found.merged_from in _NEVER_COUNTED):
        raise Contradiction("letter-verify-signed", seq)
    found.text = data["text"]
    if found.stands is Stands.NEEDS:  # A merged one stands so once it is separated.
        found.stands = Stands.SIGNED


def _approve(history: History, seq: int, data: Data) -> None:
    _in_state(history, seq, "open", "closed")
    found = _one(history, seq, data["sign"], Stands.PENDING)
    found.stands = _counting(history, found)


def _reject(history: History, seq: int, data: Data) -> None:
    _one(history, seq, data["sign"], Stands.PENDING).stands = Stands.REJECTED


def _withdraw(history: History, seq: int, data: Data) -> None:
    _in_state(history, seq, "open", "closed", "cancelled")
    found = _one(history, seq, data["sign"], *_LIVE, Stands.MERGED, key="letter-verify-withdrawn")
    found.stands = Stands.WITHDRAWN


def _retract(history: History, seq: int, data: Data) -> None:
    _in_state(history, seq, "delivered")
    found = _one(history, seq, data["sign"], *_LIVE, Stands.MERGED, key="letter-verify-withdrawn")
    found.stands = Stands.WITHDRAWN


def _fact(history: History, seq: int, data: Data) -> None:
    _one(history, seq, data["sign"], *_LIVE, Stands.MERGED).fact = seq


def _merge(history: History, seq: int, data: Data) -> None:
    _one(history, seq, data["keep"], *_LIVE)
    for number in data["merged"]:
        found = _one(history, seq, number, *_LIVE)
        if number == data["keep"]:
            raise Contradiction("letter-verify-signature", seq)
        found.stands, found.merged_from = Stands.MERGED, found.stands


def _separate(history: History, seq: int, data: Data) -> None:
    for number in data["signs"]:
        found = _one(history, seq, number, Stands.MERGED)
        before = found.merged_from or Stands.SIGNED
        found.stands = before if before in _NEVER_COUNTED else _counting(history, found)


def _counting(history: History, signed: Signed) -> Stands:
    return Stands.SIGNED if signed.text == history.text else Stands.NEEDS


def _extend(history: History, seq: int, data: Data) -> None:
    _in_state(history, seq, "open", "closed")
    if data["was"] != history.letter["deadline"]:
        raise Contradiction("letter-verify-acts", seq)
    history.state, history.letter["deadline"] = "open", data["deadline"]
    if "official" in data:
        history.letter["official"] = data["official"]


def _close(history: History, seq: int, data: Data) -> None:
    del data
    _in_state(history, seq, "open")
    history.state = "closed"


def _cancel(history: History, seq: int, data: Data) -> None:
    del data
    _in_state(history, seq, "draft", "open", "closed")
    history.state = "cancelled"


def _deliver(history: History, seq: int, data: Data) -> None:
    _in_state(history, seq, "closed")
    if data["organisations"] + data["people"] != history.count(Stands.SIGNED):
        raise Contradiction("letter-verify-delivered", seq)
    history.state = "delivered"


_ACTS: dict[Act, Callable[[History, int, Data], None]] = {
    Act.CREATE: _draft,
    Act.EDIT: _draft,
    Act.OPEN: _open,
    Act.VERSION: _version,
    Act.EDITORIAL: _editorial,
    Act.TRANSLATE: _translate,
    Act.SIGN: _sign,
    Act.COMMIT: _commit,
    Act.CONFIRM: _confirm,
    Act.APPROVE: _approve,
    Act.REJECT: _reject,
    Act.WITHDRAW: _withdraw,
    Act.RETRACT: _retract,
    Act.VISIBILITY: _fact,
    Act.AMEND: _fact,
    Act.MERGE: _merge,
    Act.SEPARATE: _separate,
    Act.EXTEND: _extend,
    Act.CLOSE: _close,
    Act.CANCEL: _cancel,
    Act.DELIVER: _deliver,
}
"""The acts that change how a letter stands; the others are only recorded."""
