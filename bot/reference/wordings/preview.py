"""What a person should know before a text is stored: how it differs from what is there, and what looks odd. Pure."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TypedDict

from bot.errors import Invalid
from bot.reference.model import Library
from bot.reference.suggest import normal
from bot.reference.wordings.asked import settled
from bot.reference.wordings.choice import same_language, same_version
from bot.reference.wordings.lengths import other_lengths
from bot.reference.wordings.model import Article, Asked, Doubt, Preview, Reading, Wording
from bot.reference.wordings.titles import other_titles

_SAID = ("status", "date", "name", "title", "preamble", "articles")


class Differences(TypedDict):
    """Numbers of articles in which two texts differ."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]


def preview_of(
    asked: Asked,
    reading: Reading,
    file: str,
    library: Library,
    in_sight: Sequence[Wording],
    *,
    guild_id: int | None,
    now: datetime,
) -> Preview:
    """Return what storing a reading would do.

    Args:
        asked: what a person says of the file.
        reading: what was found in it.
        file: its name or address.
        library: the instruments that data/ knows.
        in_sight: the texts that the server sees.
        guild_id: the server; None for the host.
        now: the present moment.

    Raises:
        Invalid: no articles were found, or something asked for cannot be; see `settled`.
    """
    if not any(article.text for article in reading.articles):
        raise Invalid("wording-no-articles", file=file[:80])
    said = settled(asked, reading, library, in_sight)
    wording = _wording(said, reading, file, guild_id, now)
    there = next((one for one in in_sight if _slot(one) == _slot(wording)), None)
    return Preview(
        wording=wording,
        reading=reading,
        doubts=(*doubts(wording, reading, library, in_sight), *reading.warnings),
        there=there,
        same=there is not None and there.sha256 == wording.sha256,
        **differences(there, wording),
    )


def _wording(said: Asked, reading: Reading, file: str, guild_id: int | None, now: datetime) -> Wording:
    return Wording(
        id=0,
        guild_id=guild_id,
        instrument=said.instrument,
        version=said.version,
        language=said.language,
        status=said.status,
        date=said.date,
        title=reading.title[:500],
        preamble=reading.preamble,
        articles=reading.articles,
        source=file[:500],
        sha256=reading.sha256,
        imported_at=now,
        name=said.name,
    )


def same_content(one: Wording, other: Wording) -> bool:
    """Whether two texts say the same, whatever they were called when they came."""
    return all(getattr(one, name) == getattr(other, name) for name in _SAID)


def differences(there: Wording | None, new: Wording) -> Differences:
    """Return what would change where a text takes the place of another; nothing where none is there."""
    if there is None:
        return Differences(added=(), removed=(), changed=())
    before = {one.number: _said(one) for one in there.articles}
    after = {one.number: _said(one) for one in new.articles}
    return Differences(
        added=tuple(number for number in after if number not in before),
        removed=tuple(number for number in before if number not in after),
        changed=tuple(number for number, said in after.items() if before.get(number, said) != said),
    )


def doubts(wording: Wording, reading: Reading, library: Library, there: Sequence[Wording]) -> Iterator[Doubt]:
    """Yield what does not fit between a file, what was said of it and what is known of the instrument."""
    if reading.language and not same_language(wording.language.split("-")[0], reading.language.split("-")[0]):
        yield Doubt("wording-doubt-language", (("said", wording.language), ("found", reading.language)))
    if reading.symbol and not _names(wording.version, reading.symbol):
        yield Doubt("wording-doubt-symbol", (("said", wording.version), ("found", reading.symbol)))
    instrument, known = library.instruments.get(wording.instrument), library.known.get(wording.instrument)
    versions = instrument.versions if instrument is not None else (known.version,) if known is not None else ()
    expected = next((one.articles for one in versions if same_version(one.id, wording.version)), 0)
    found = sum(1 for one in wording.articles if one.number.isdecimal())
    if expected and expected != found:
        yield Doubt("wording-doubt-count", (("expected", expected), ("found", found)))
    otherwise = other_titles(wording, library)
    if otherwise:
        yield Doubt("wording-doubt-titles", (("numbers", ", ".join(otherwise[:8])), ("count", len(otherwise))))
    lengths = other_lengths(wording, there)
    if lengths:
        yield Doubt("wording-doubt-lengths", (("numbers", ", ".join(lengths[:8])), ("count", len(lengths))))
    empty = [one.number for one in wording.articles if not one.text]
    if empty:
        yield Doubt("wording-doubt-empty", (("numbers", ", ".join(empty[:8])), ("count", len(empty))))


def paragraphs(article: Article) -> int:
    """Return how many numbered paragraphs an article has; 1 for a text without numbers, 0 for none."""
    expected = 1
    for line in article.text.splitlines():
        if _number(line) == expected:
            expected += 1
    return max(expected - 1, 1) if article.text else 0


def _number(line: str) -> int:
    """Return the number a line begins with ('3.', '3)', '٣ -', '三、'), 0 where it begins with none."""
    digits = ""
    for character in line.lstrip(" ("):
        if not character.isdecimal():
            break
        digits += character
    if digits and len(digits) < 4:
        return int(digits)
    head = line.lstrip().partition("、")[0]
    return _HAN.get(head, 0) if head != line.lstrip() else 0


def _han() -> dict[str, int]:
    ones = "一二三四五六七八九"
    found = {one: at for at, one in enumerate(ones, 1)} | {"十": 10}
    found |= {f"十{one}": 10 + at for at, one in enumerate(ones, 1)}
    return found | {f"二十{one}": 20 + at for at, one in enumerate(ones, 1)} | {"二十": 20}


_HAN = _han()


def _names(version: str, symbol: str) -> bool:
    said, found = normal(version), normal(symbol)
    # A convention carries its resolution's symbol, a draft the session's: only a different symbol is a doubt.
    return said in found or found in said or "/" not in version


def _slot(wording: Wording) -> tuple[int | None, str, str, str]:
    return wording.guild_id, wording.instrument, wording.version, wording.language


def _said(article: Article) -> tuple[str, str]:
    return article.title, article.text
