"""One-time codes with which a server takes a letter in. Pure but for the randomness."""

import hashlib
import hmac
import secrets
from datetime import timedelta

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""None that people mistake for another one."""

LENGTH = 16
"""Letters of a code: 79 bits, so that guessing is hopeless even without the limit on wrong tries."""

VALID = timedelta(days=7)
"""How long a code can be used."""

TRIES, TRIES_WITHIN = 5, timedelta(minutes=15)
"""So many wrong codes a server may type within that time."""

SALT_BYTES = 16


def new_code() -> str:
    """Return a code as people are shown it: four groups of four."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    return "-".join(letters[at : at + 4] for at in range(0, LENGTH, 4))


def plain_code(typed: str) -> str:
    """Return a code as it is hashed, however it was typed; empty where it can be none."""
    letters = "".join(one for one in typed.upper() if one.isascii() and one.isalnum())
    return letters if len(letters) == LENGTH else ""


def new_salt() -> bytes:
    """Return the salt of one code."""
    return secrets.token_bytes(SALT_BYTES)


def code_hash(salt: bytes, typed: str) -> bytes:
    """Return what is kept of a code."""
    return hashlib.sha256(b"caucus letter offer 1\n" + salt + plain_code(typed).encode()).digest()


def fits(salt: bytes, kept: bytes, typed: str) -> bool:
    """Whether a code is the one of which a hash was kept; takes as long either way."""
    return hmac.compare_digest(code_hash(salt, typed), kept)
