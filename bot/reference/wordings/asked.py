"""What a person says of a file, made whole: ids checked, versions spelt as they are known, gaps filled. Pure."""

import re
from collections.abc import Sequence
from datetime import date

from bot.errors import Invalid
from bot.reference.model import Instrument, Known, Library, Version
from bot.reference.suggest import normal
from bot.reference.wordings.choice import same_version
from bot.reference.wordings.model import Asked, Reading, Wording

STATUSES = ("draft", "adopted", "in force")
_ID = re.compile(r"[a-z][a-z0-9_-]{1,39}")
_RESERVED = {"any", "all"}
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
# What committees number while they negotiate: 'A/AC.291/22/Rev.3', 'CRP.13', 'zero draft'.
_DRAFT = re.compile(r"draft|\brev\b|\bcrp\b|\bac\.?\d|/l\.\d|proposal|\bwip\b|chair", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_VERSION, _NAME = 80, 150


def settled(asked: Asked, reading: Reading | None, library: Library, there: Sequence[Wording]) -> Asked:
    """Return what is asked for with nothing left open.

    Args:
        asked: as a person said it.
        reading: what was found in the file; None to check only what can be checked before it is read.
        library: the instruments that are known.
        there: the texts in sight.

    Raises:
        Invalid: ``wording-id``, ``wording-version``, ``wording-status``, ``wording-date``, ``wording-language`` or
            ``wording-name``: that cannot be taken.
    """
    instrument = _instrument(asked.instrument, library, there)
    known = _versions(instrument, library, there)
    typed = _one_line(asked.version)
    if not 1 <= len(typed) <= _VERSION or not normal(typed):
        raise Invalid("wording-version", most=_VERSION)
    version = next((one for one in known if same_version(one.id, typed)), None)
    language = asked.language.strip().replace("_", "-") or (reading.language if reading is not None else "")
    if language and _LANGUAGE.fullmatch(language) is None:
        raise Invalid("wording-language", language=language[:20])
    status = asked.status.strip().casefold().replace("_", " ").replace("-", " ")
    if status and status not in STATUSES:
        raise Invalid("wording-status", status=status[:20], known=", ".join(STATUSES))
    return Asked(
        instrument=instrument,
        version=version.id if version is not None else typed,
        status=status or _likely_status(typed, version, known),
        date=_date(asked.date) or (version.date if version is not None else ""),
        language=language or "und",
        name=_name(instrument, asked.name, reading, library, there),
    )


def _instrument(typed: str, library: Library, there: Sequence[Wording]) -> str:
    wanted = _one_line(typed)
    ids = {*library.instruments, *library.known, *(one.instrument for one in there)}
    lower = wanted.casefold()
    if lower in ids:
        return lower
    every: list[Instrument | Known] = [*library.instruments.values(), *library.known.values()]
    named = {normal(name): one.id for one in every for name in (one.name, one.title, *one.aliases)}
    found = named.get(normal(wanted))
    if found is not None:
        return found
    if _ID.fullmatch(lower) is None or lower in _RESERVED:
        raise Invalid("wording-id", id=wanted[:60])
    return lower


def _versions(instrument: str, library: Library, there: Sequence[Wording]) -> list[Version]:
    found: list[Version] = []
    if instrument in library.instruments:
        found += library.instruments[instrument].versions
    elif instrument in library.known:
        found.append(library.known[instrument].version)
    found += [Version(one.version, one.status, one.date) for one in there if one.instrument == instrument]
    return found


def _likely_status(typed: str, version: Version | None, known: Sequence[Version]) -> str:
    if version is not None:
        return version.status
    # 'final' or '2001' of a treaty that is concluded is its text; of anything else nobody has adopted it yet.
    concluded = next((one.status for one in known if one.status != "draft"), "draft")
    return "draft" if _DRAFT.search(typed) else concluded


def _date(typed: str) -> str:
    text = typed.strip()
    if not text:
        return ""
    match = _DATE.fullmatch(text)
    if match is None:
        raise Invalid("wording-date", date=text[:20])
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        date(year, month, day)
    except ValueError as error:
        raise Invalid("wording-date", date=text[:20]) from error
    return text


def _name(instrument: str, typed: str, reading: Reading | None, library: Library, there: Sequence[Wording]) -> str:
    name = _one_line(typed)
    if len(name) > _NAME:
        raise Invalid("wording-name", most=_NAME)
    if instrument in library.instruments:
        return ""
    earlier = next((one.name for one in there if one.instrument == instrument and one.name), "")
    known = library.known.get(instrument)
    title = _one_line(reading.title)[:_NAME] if reading is not None else ""
    return name or (known.name if known is not None else earlier or title or instrument)


def _one_line(text: str) -> str:
    return " ".join(_CONTROL.sub(" ", text).split())
