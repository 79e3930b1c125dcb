"""Our summaries and imported texts as one library: what a text says is its own, what we say stands beside it. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from bot.reference.model import Heading, Instrument, Kind, Known, Library, Provision, Verified, Version
from bot.reference.suggest import normal
from bot.reference.wordings.choice import in_order, same_version
from bot.reference.wordings.model import Article, Caption, Wording

T = TypeVar("T")


def merged(library: Library, wordings: Iterable[Wording]) -> Library:
    """Return a library in which the texts in one server's sight are shown wherever they are what is meant.

    Args:
        library: what was read from data/.
        wordings: the texts in sight.
    """
    texts: dict[str, list[Wording]] = {}
    for one in wordings:
        texts.setdefault(one.instrument, []).append(one)
    instruments = {
        name: _joined(instrument, in_order(texts.pop(name))) if name in texts else instrument
        for name, instrument in library.instruments.items()
    }
    for name, held in texts.items():
        instruments[name] = _imported(name, in_order(held), library.known.get(name))
    known = {name: one for name, one in library.known.items() if name not in instruments}
    return replace(library, instruments=instruments, known=known, wordings=tuple(wordings))


def edition(instrument: Instrument, wording: Wording) -> Instrument:
    """Return an instrument as it reads in one text: its articles and headings, our summaries beside them.

    Args:
        instrument: of `merged` or as data/ has it.
        wording: a text of it.
    """
    version = _version(wording, instrument.versions)
    summaries = _summaries(instrument, wording)
    headings = _headings(wording.articles)
    by_caption = {(caption, place): heading for caption, place, heading in headings}
    provisions = tuple(
        _provision(
            wording,
            article,
            version,
            tuple(heading for caption in article.path if (heading := by_caption.get((caption, place))) is not None),
            summaries.get(article.number),
        )
        for place, article in enumerate(wording.articles)
    )
    unique = tuple(dict.fromkeys(heading for _, _, heading in headings))
    return replace(instrument, provisions=provisions, headings=unique, language=wording.language)


def main_text(texts: Sequence[Wording], version: str, language: str) -> Wording | None:
    """Return the text that lists and titles show: the concluded one, in the language of the summaries.

    One in another language is shown to whoever looks an article up; titles that nobody here can read are not.

    Args:
        texts: of an instrument that data/ has summaries of, `in_order`.
        version: the one the summaries are about.
        language: theirs.
    """
    concluded = [one for one in texts if same_version(one.version, version)]
    concluded = concluded or [one for one in texts if one.status != "draft"]
    meant = [one for one in concluded if same_version(one.version, concluded[0].version)]
    return next((one for one in meant if one.language == language), None)


def _joined(instrument: Instrument, texts: Sequence[Wording]) -> Instrument:
    main = main_text(texts, instrument.version.id, instrument.language)
    versions = _all_versions(instrument.versions, texts)
    if main is None:
        return replace(instrument, versions=versions)
    first = next(one for one in versions if same_version(one.id, main.version))
    instrument = replace(instrument, versions=(first, *(one for one in versions if one is not first)))
    read = edition(instrument, main)
    by_number = {one.number: one for one in read.provisions}
    kept = tuple(
        replace(found, path=one.path) if (found := by_number.pop(one.number, None)) is not None else one
        for one in instrument.provisions
    )
    # What only the text has (annexes) stands behind, so that the headings of data/ still say where they begin.
    return replace(instrument, provisions=(*kept, *by_number.values()))


def _imported(name: str, texts: Sequence[Wording], known: Known | None) -> Instrument:
    versions = _all_versions((known.version,) if known is not None else (), texts)
    main = next((one for one in texts if one.language == "en" and one.version == texts[0].version), texts[0])
    first = next(one for one in versions if same_version(one.id, main.version))
    called = next((one.name for one in texts if one.name), name)
    instrument = Instrument(
        id=name,
        name=known.name if known is not None else called,
        title=known.title if known is not None else next((one.title for one in texts if one.title), called),
        aliases=known.aliases if known is not None else (),
        language=main.language,
        versions=(first, *(one for one in versions if one is not first)),
        headings=(),
        provisions=(),
        notes=(),
        warning="",
        as_of=main.imported_at.date().isoformat(),
    )
    return edition(instrument, main)


def _all_versions(versions: Sequence[Version], texts: Iterable[Wording]) -> tuple[Version, ...]:
    found = list(versions)
    for text in texts:
        if not any(same_version(one.id, text.version) for one in found):
            found.append(Version(text.version, text.status, text.date, articles=len(text.articles)))
    return tuple(found)


def _version(wording: Wording, versions: Iterable[Version]) -> Version:
    known = next((one for one in versions if same_version(one.id, wording.version)), None)
    return known or Version(wording.version, wording.status, wording.date)


def _provision(
    wording: Wording, article: Article, version: Version, path: tuple[Heading, ...], summary: Provision | None
) -> Provision:
    text = Provision(
        instrument=wording.instrument,
        number=article.number,
        title=article.title or (summary.title if summary is not None else ""),
        text=article.text,
        version=version,
        language=wording.language,
        path=path,
        tags=(),
        verified=Verified.NO,
        sources=(wording.source,),
        as_of=wording.imported_at.date().isoformat(),
        kind=Kind.TEXT,
        wording=wording,
    )
    if summary is None:
        return text
    return replace(
        text,
        path=path or summary.path,
        tags=summary.tags,
        verified=summary.verified,
        concerns=summary.concerns,
        safeguard=summary.safeguard,
        note=summary.note,
        earlier=summary.earlier if summary.number == article.number else {},
        earlier_inferred=summary.earlier_inferred,
        summary=summary,
    )


def _summaries(instrument: Instrument, wording: Wording) -> Mapping[str, Provision]:
    """Return our summaries by the number that an article has in a text."""
    ours = [one.summary or one for one in instrument.provisions]
    ours = [one for one in ours if one.kind is Kind.SUMMARY]
    if wording.status != "draft":
        return {one.number: one for one in ours}
    named = {
        number: one for one in ours for version, number in one.earlier.items() if same_version(version, wording.version)
    }
    if named:
        return named
    # Nobody wrote down where this draft's articles went: an equal title in the summaries' language says it.
    titles = by_title((one.title, one) for one in ours)
    return {
        one.number: titles[title]
        for title, one in by_title((one.title, one) for one in wording.articles).items()
        if title in titles
    }


def by_title(titled: Iterable[tuple[str, T]]) -> dict[str, T]:
    """Return things by their title as it is compared; titles that several have are left out."""
    found: dict[str, T] = {}
    twice: set[str] = set()
    for title, one in titled:
        key = normal(title)
        twice.update({key} & found.keys())
        found[key] = one
    return {key: one for key, one in found.items() if key and key not in twice}


def _headings(articles: Sequence[Article]) -> list[tuple[Caption, int, Heading]]:
    """Return for each article and each caption above it the heading, with its first and last place."""
    spans: list[tuple[Caption, int, int]] = []
    open_spans: dict[tuple[Caption, ...], int] = {}
    for place, article in enumerate(articles):
        paths = [article.path[: depth + 1] for depth in range(len(article.path))]
        # Two chapters of one name in different parts are two; one that ended does not go on.
        open_spans = {path: at for path, at in open_spans.items() if path in paths}
        for path in paths:
            if path in open_spans:
                caption, first, _ = spans[open_spans[path]]
                spans[open_spans[path]] = (caption, first, place)
            else:
                open_spans[path] = len(spans)
                spans.append((path[-1], place, place))
    return [
        (caption, place, Heading(caption.kind, caption.number, caption.title, first + 1, last + 1))
        for caption, first, last in spans
        for place in range(first, last + 1)
    ]
