"""One entry of a letter's ledger and how it is hashed. Pure; docs/letters.md says the same for other programs.

An entry never holds personal data. It holds commitments: hashes over that data and a salt which is kept apart, so
that erasing the salt and the data leaves the chain whole and the commitment without meaning.
"""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from json.encoder import encode_basestring
from typing import Any

import orjson

GENESIS = "0" * 64
"""What the first entry of a letter has in place of the hash before it."""

FORMAT = "caucus letter export 1"
"""What an export file says it is."""

SECRET_BYTES = 32
_ENTRY = b"caucus ledger entry 1\n"
_SEAL = b"caucus letter export seal 1\n"
_COMMITMENT = b"caucus ledger commitment 1\n"

Json = str | int | bool | None | Mapping[str, "Json"] | list["Json"]
"""What an entry and an export hold. No floats: they have more than one spelling."""


class Act(StrEnum):
    """What is recorded; `bot.letters.ledger.history` says what each does and what its data hold."""

    CREATE = "create"
    EDIT = "edit"
    OPEN = "open"
    VERSION = "version"
    EDITORIAL = "editorial"
    TRANSLATE = "translate"
    SIGN = "sign"
    COMMIT = "commit"
    CONFIRM = "confirm"
    APPROVE = "approve"
    REJECT = "reject"
    WITHDRAW = "withdraw"
    RETRACT = "retract"
    VISIBILITY = "visibility"
    AMEND = "amend"
    MERGE = "merge"
    SEPARATE = "separate"
    DIFFERENT = "different"
    IMPORT = "import"
    EXTEND = "extend"
    CLOSE = "close"
    CANCEL = "cancel"
    DELIVER = "deliver"
    EXPORT = "export"
    PUBLISH = "publish"
    ORGANISER = "organiser"
    OFFER = "offer"
    ACCEPT = "accept"
    REVOKE = "revoke"


@dataclass(frozen=True, slots=True)
class Entry:
    """One act.

    Attributes:
        letter_id: the letter it belongs to; an entry fits no other letter's chain.
        seq: its number, from 0 without gaps.
        at: when, in stored form (UTC).
        act: what happened.
        data: what may be known to everybody.
        commitments: purpose (`by`, `signatory`, `authority`) -> hex commitment to personal data.
        previous: hash of the entry before, `GENESIS` for the first.
        hash: hash of all the above.
    """

    letter_id: int
    seq: int
    at: str
    act: Act
    data: Mapping[str, Json]
    commitments: Mapping[str, str]
    previous: str
    hash: str

    def exported(self) -> dict[str, Json]:
        """Return the whole entry, as an export writes it."""
        return {
            "letter": self.letter_id,
            "seq": self.seq,
            "at": self.at,
            "act": self.act.value,
            "data": self.data,
            "commitments": dict(self.commitments),
            "previous": self.previous,
            "hash": self.hash,
        }


def canonical(value: Json) -> bytes:
    """Return the one spelling of a value that is hashed: JSON, keys sorted, no white space, UTF-8.

    Raises:
        TypeError: it holds what an entry cannot hold (see `Json`), or a number of more than 64 bits.
    """
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def entry_hash(content: Mapping[str, Json]) -> str:
    """Return the hash of an entry's content."""
    return hashlib.sha256(_ENTRY + canonical(content)).hexdigest()


def sealed(
    letter_id: int, seq: int, at: str, act: Act, data: Mapping[str, Json], commitments: Mapping[str, str], previous: str
) -> Entry:
    """Return an entry with its hash."""
    content: dict[str, Json] = {
        "letter": letter_id,
        "seq": seq,
        "at": at,
        "act": act.value,
        "data": data,
        "commitments": commitments,
        "previous": previous,
    }
    return Entry(letter_id, seq, at, act, data, commitments, previous, entry_hash(content))


def salt_for(secret: bytes, purpose: str) -> bytes:
    """Return the salt of one commitment; knowing it tells nothing of the entry's other salts."""
    return _salt(_keyed(secret), purpose)


def commitment(salt: bytes, fact: Json) -> str:
    """Return the commitment to a fact: without the salt nobody can test a guess against it."""
    return hashlib.sha256(_COMMITMENT + salt + canonical(fact)).hexdigest()


def commitments_to(secret: bytes, facts: Mapping[str, Json]) -> dict[str, str]:
    """Return the commitments to an entry's facts, by purpose."""
    keyed = _keyed(secret)
    return {purpose: commitment(_salt(keyed, purpose), fact) for purpose, fact in facts.items()}


def disclose(secret: bytes, purpose: str) -> str:
    """Return the salt, in hex, that lets others check one fact against its commitment."""
    return salt_for(secret, purpose).hex()


def _keyed(secret: bytes) -> hmac.HMAC:
    # Given as a function of Python's, HMAC is put together from two hashes: OpenSSL's own takes five times as long to
    # begin, and each signature begins three.
    return hmac.new(secret, digestmod=_sha256)


def _sha256(data: bytes = b"") -> "hashlib._Hash":
    return hashlib.sha256(data)


def _salt(keyed: hmac.HMAC, purpose: str) -> bytes:
    """Return HMAC-SHA256 of a purpose under the secret."""
    one = keyed.copy()
    one.update(purpose.encode())
    return one.digest()


@dataclass(frozen=True, slots=True)
class Salts:
    """What lets facts of a letter's ledger be disclosed.

    Attributes:
        secrets: number of an entry -> its secret, where it was not erased.
        kept: (number, purpose) -> the salt of one fact that is kept though the secret was erased.
    """

    secrets: Mapping[int, bytes]
    kept: Mapping[tuple[int, str], bytes]

    def of(self, seq: int, purpose: str) -> str | None:
        """Return the salt of an entry's fact, in hex; None where it was erased."""
        if seq in self.secrets:
            return disclose(self.secrets[seq], purpose)
        kept = self.kept.get((seq, purpose))
        return None if kept is None else kept.hex()


def content_digest(content: Json) -> str:
    """Return the SHA-256 of an export's content, which its `export` entry records."""
    return hashlib.sha256(canonical(content)).hexdigest()


def seal(content: Json, head: str) -> str:
    """Return what binds an export's content to the last entry of its ledger."""
    return hashlib.sha256(_SEAL + canonical({"content": content, "head": head})).hexdigest()


def spelled(document: Json) -> bytes:
    """Return the one spelling of an export file; a file spelled otherwise was changed."""
    return f"{_spelled(document)}\n".encode()


def _spelled(value: Any, margin: str = "\n") -> str:
    """Return JSON with sorted keys and an indent of 1.

    As the standard library spells it, which needs four times the time: with an indent it does without its C encoder.
    Words and numbers, most of what there is, are not worth a call each.
    """
    inner = f"{margin} "
    if isinstance(value, dict) and value:
        lines = []
        for key in sorted(value):
            part = value[key]
            kind = type(part)
            if kind is str:
                lines.append(f"{inner}{encode_basestring(key)}: {encode_basestring(part)}")
            elif kind is int:
                lines.append(f"{inner}{encode_basestring(key)}: {part}")
            else:
                lines.append(f"{inner}{encode_basestring(key)}: {_spelled(part, inner)}")
        return f"{{{','.join(lines)}{margin}}}"
    if isinstance(value, list) and value:
        return f"[{','.join([inner + _spelled(part, inner) for part in value])}{margin}]"
    return encode_basestring(value) if isinstance(value, str) else json.dumps(value, allow_nan=False)
