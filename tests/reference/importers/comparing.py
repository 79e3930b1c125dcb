"""Compares a reading with the treaty that the document was made of."""

from rapidfuzz import fuzz

from bot.reference.wordings.model import Reading
from tests.reference.documents.treaty import Treaty


def plain(text: str) -> str:
    return " ".join(text.split())


def differences(reading: Reading, treaty: Treaty, ratio: float = 98) -> list[str]:
    """Return what is wrong: numbers that differ, titles and texts that are less than so much per cent equal."""
    got = {one.number: one for one in reading.articles if not one.number.startswith("Annex")}
    expected = {one.number: one for one in treaty.articles}
    wrong = [] if list(got) == list(expected) else [f"numbers: {' '.join(got)}"]
    for number in expected.keys() & got.keys():
        title, text = expected[number].title, expected[number].text
        for name, one, other in (("title", title, got[number].title), ("text", text, got[number].text)):
            if fuzz.ratio(plain(one), plain(other)) < ratio:
                wrong.append(f"{name} of {number}: {plain(one)[-120:]!r} came back as {plain(other)[-120:]!r}")
    return wrong
