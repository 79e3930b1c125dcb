"""Contact details encrypted and opened again: AES-256-GCM under the host's key. Pure but for the random nonce."""

import base64
import hashlib
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.errors import Unavailable
from bot.letters.safety.model import Sealed

NONCE_BYTES = 12
_PADDED_TO = 128
"""Lengths are rounded up to this, so that the length of what is stored does not tell a number from an address."""
_END = b"\x80"


class Sealer:
    """Seals and opens contact details.

    Args:
        key: CAUCUS_DATA_KEY, 32 bytes in base64; empty where the host has set none.
        before: the key before that one, which still opens what it sealed; empty where there is none.
    """

    def __init__(self, key: str, before: str = "") -> None:
        keys = [base64.b64decode(one) for one in (key, before) if one]
        self._keys = {key_id(one): AESGCM(one) for one in reversed(keys)}
        self.current = key_id(keys[0]) if key else None

    def require(self) -> None:
        """Refuse where there is no key.

        Raises:
            Unavailable: ``contact-no-key``.
        """
        if self.current is None:
            raise Unavailable("contact-no-key")

    def opens(self, sealed: Sealed) -> bool:
        """Whether the key that sealed something is here."""
        return sealed.key_id in self._keys

    def seal(self, letter_id: int, seq: int, text: str) -> Sealed:
        """Encrypt contact details; they open as those of this signature only.

        Raises:
            Unavailable: ``contact-no-key``.
        """
        self.require()
        current = str(self.current)
        nonce, plain = secrets.token_bytes(NONCE_BYTES), text.encode() + _END
        padded = plain.ljust(-(-len(plain) // _PADDED_TO) * _PADDED_TO, b"\0")
        return Sealed(current, nonce, self._keys[current].encrypt(nonce, padded, _bound_to(letter_id, seq)))

    def open(self, letter_id: int, seq: int, sealed: Sealed) -> str:
        """Return contact details.

        Raises:
            Unavailable: ``contact-no-key``; ``contact-key-other``: they were sealed with a key that is not here, or
                they were changed, or belong to another signature.
        """
        if not self._keys:
            raise Unavailable("contact-no-key")
        if not self.opens(sealed):
            raise Unavailable("contact-key-other")
        try:
            padded = self._keys[sealed.key_id].decrypt(sealed.nonce, sealed.content, _bound_to(letter_id, seq))
        except InvalidTag as error:
            raise Unavailable("contact-key-other") from error
        return padded.rstrip(b"\0").removesuffix(_END).decode()


def key_id(key: bytes) -> str:
    """Return what a key is called beside what it sealed: it tells keys apart and nothing of the key."""
    return hashlib.sha256(b"caucus data key id 1\n" + key).hexdigest()[:8]


def _bound_to(letter_id: int, seq: int) -> bytes:
    return f"caucus contact 1:{letter_id}:{seq}".encode()
