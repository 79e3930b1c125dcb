"""The services that the register's tests need, on one desk."""

from tests.letters.signing.conftest import desk, letters, register, signers, signing

__all__ = ["desk", "letters", "register", "signers", "signing"]
