"""The register that its tests need, on the desk of letters."""

from tests.letters.signing.conftest import register

__all__ = ["register"]
