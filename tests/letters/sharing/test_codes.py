"""One-time codes: read as people type them, kept as a salted hash, worth nothing to who reads the database."""

import random

import pytest

from bot.letters.sharing.codes import LENGTH, LETTERS, code_hash, fits, new_code, new_salt, plain_code


def test_codes_are_read_however_they_are_typed() -> None:
    """Small letters, spaces, other dashes, a code in a code block."""
    code = new_code()
    salt = new_salt()
    kept = code_hash(salt, code)
    for typed in (code, code.lower(), code.replace("-", ""), code.replace("-", " – "), f" `{code}`\n"):
        assert fits(salt, kept, typed)


@pytest.mark.parametrize("typed", ["", "-", "ABCD", "x" * 10_000, "ＡＢＣＤ-EFGH-JKMN-PQRS", "٢٣٤٥" * 4])
def test_what_can_be_no_code_fits_nothing(typed: str) -> None:
    """Not even an offer whose code was empty."""
    salt = new_salt()
    assert plain_code(typed) == ""
    assert not fits(salt, code_hash(salt, new_code()), typed)


def test_codes_differ_and_one_letter_matters() -> None:
    """79 bits, and no two hashes of one code are alike."""
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(len(plain_code(code)) == LENGTH for code in codes)
    code, salt = new_code(), new_salt()
    assert code_hash(salt, code) != code_hash(new_salt(), code)
    for at in random.Random(5).sample(range(LENGTH), 4):
        plain = plain_code(code)
        other = LETTERS[(LETTERS.index(plain[at]) + 1) % len(LETTERS)]
        assert not fits(salt, code_hash(salt, code), plain[:at] + other + plain[at + 1 :])
