"""data/ -> Library. Strict: what is wrong in a file, or between two files, is told with file, line and key."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from bot.errors import DomainError, Invalid
from bot.reference.endorsers import FILE as ENDORSERS
from bot.reference.endorsers import EndorsersFile, load_endorsers
from bot.reference.files import DataFile, spelled_out
from bot.reference.initiatives import load_landscape
from bot.reference.landscape import Claim, Endorsers
from bot.reference.model import (
    Aids,
    Assessment,
    Concern,
    Crosswalk,
    Framework,
    Heading,
    IndexEntry,
    Instrument,
    Known,
    Library,
    Note,
    Principle,
    Provision,
    Term,
    Version,
)
from bot.reference.shapes import (
    ArticleShape,
    ElsewhereFile,
    FindingAidFile,
    FrameworkFile,
    GlossaryFile,
    InitiativesFile,
    InstrumentFile,
    NamesFile,
    OperativeFile,
    Shape,
    SynonymsFile,
    TermsFile,
)
from bot.reference.suggest import normal

# In data/treaties/ every file is an instrument but these.
_AIDS: Mapping[str, type[Shape]] = {
    "elsewhere.yaml": ElsewhereFile,
    "finding_aid.yaml": FindingAidFile,
    "names.yaml": NamesFile,
    "operative.yaml": OperativeFile,
    "synonyms.yaml": SynonymsFile,
    "terms.yaml": TermsFile,
}


def load(folder: Path) -> Library:
    """Read everything under data/.

    Args:
        folder: the folder that holds treaties/, principles/, glossary.yaml and initiatives.yaml.

    Raises:
        Invalid: a file is missing or wrong: ``yaml-…`` or ``data-wrong`` with file, line, key and reason.
    """
    files = [DataFile(path, InstrumentFile) for path in _instrument_files(folder)]
    treaties = sorted(files, key=lambda file: file.content.rank)
    instruments = {file.content.id: _instrument(file) for file in treaties}
    counterparts = _counterparts(treaties, instruments)
    frameworks = [DataFile(path, FrameworkFile) for path in _framework_files(folder)]
    built = {file.content.id: _framework(file, instruments) for file in frameworks}
    return Library(
        instruments=instruments,
        frameworks=built,
        terms=_terms(DataFile(folder / "glossary.yaml", GlossaryFile)),
        landscape=load_landscape(folder / "initiatives.yaml", set(instruments), _principle_ids(built.values())),
        endorsers=_endorsers(folder, frameworks),
        crosswalk=Crosswalk(counterparts, _bearing(built.values())),
        aids=_aids(folder / "treaties", instruments),
        known=_known(DataFile(folder / "treaties" / "names.yaml", NamesFile), instruments),
    )


def mistakes(folder: Path) -> list[DomainError]:
    """Return what is wrong in these files: the first mistake of each file, or else the first between files."""
    wanted: list[tuple[Path, type[Shape]]] = [(path, InstrumentFile) for path in _instrument_files(folder)]
    wanted += [(folder / "treaties" / name, shape) for name, shape in _AIDS.items()]
    wanted += [(path, FrameworkFile) for path in _framework_files(folder)]
    wanted += [
        (folder / "principles" / ENDORSERS, EndorsersFile),
        (folder / "glossary.yaml", GlossaryFile),
        (folder / "initiatives.yaml", InitiativesFile),
    ]
    found = [error for path, shape in wanted if (error := _caught(_reading(path, shape))) is not None]
    if not found and (error := _caught(lambda: load(folder))) is not None:
        found.append(error)
    return found


def _reading(path: Path, shape: type[Shape]) -> Callable[[], object]:
    return lambda: DataFile(path, shape)


def _caught(act: Callable[[], object]) -> DomainError | None:
    try:
        act()
    except DomainError as error:
        return error
    return None


def _instrument_files(folder: Path) -> list[Path]:
    return [path for path in sorted((folder / "treaties").glob("*.yaml")) if path.name not in _AIDS]


def _framework_files(folder: Path) -> list[Path]:
    return [path for path in sorted((folder / "principles").glob("*.yaml")) if path.name != ENDORSERS]


def _instrument(file: DataFile[InstrumentFile]) -> Instrument:
    shape = file.content
    _check_instrument(file)
    versions = tuple(Version(**version.model_dump()) for version in shape.versions)
    headings = tuple(Heading(one.kind, one.number, one.title, *one.articles) for one in shape.headings)
    return Instrument(
        id=shape.id,
        name=shape.name,
        title=shape.title,
        aliases=tuple(shape.aliases),
        language=shape.language,
        versions=versions,
        headings=headings,
        provisions=tuple(_provision(shape, article, versions[0], headings) for article in shape.articles),
        notes=tuple(Note(note.text, spelled_out(note.sources, shape.sources)) for note in shape.notes),
        warning=shape.warning,
        as_of=shape.as_of,
    )


def _check_instrument(file: DataFile[InstrumentFile]) -> None:
    shape = file.content
    drafts = {version.id for version in shape.versions}
    for index, article in enumerate(shape.articles):
        if article.number != index + 1:
            raise file.mistake(("articles", index, "number"), f"articles stand in order; here {index + 1} was expected")
        for version in article.earlier:
            if version not in drafts:
                raise file.mistake(("articles", index, "earlier"), f"there is no version {version}")
        used: list[tuple[tuple[int | str, ...], list[str]]] = [(("articles", index, "sources"), article.sources)]
        used += [
            (("articles", index, "concerns", at, "sources"), one.sources) for at, one in enumerate(article.concerns)
        ]
        file.check_sources(used, shape.sources)
    expected = shape.versions[0].articles
    if expected and expected != len(shape.articles):
        raise file.mistake(("versions", 0, "articles"), f"{len(shape.articles)} articles follow, not {expected}")
    for index, heading in enumerate(shape.headings):
        if heading.articles[1] > len(shape.articles):
            raise file.mistake(("headings", index, "articles"), "there are no so many articles")


def _provision(
    shape: InstrumentFile, article: ArticleShape, version: Version, headings: tuple[Heading, ...]
) -> Provision:
    known = shape.sources
    return Provision(
        instrument=shape.id,
        number=str(article.number),
        title=article.title,
        text=article.summary,
        version=version,
        language=shape.language,
        path=tuple(heading for heading in headings if heading.first <= article.number <= heading.last),
        tags=tuple(article.tags),
        verified=article.verified,
        sources=spelled_out(article.sources, known),
        as_of=article.as_of,
        concerns=tuple(Concern(o.concern, o.raised_by, spelled_out(o.sources, known)) for o in article.concerns),
        safeguard=article.safeguard,
        note=article.note,
        earlier={version: str(number) for version, number in article.earlier.items()},
        earlier_inferred=article.earlier_inferred,
    )


def _counterparts(
    files: Iterable[DataFile[InstrumentFile]], instruments: Mapping[str, Instrument]
) -> dict[str, tuple[str, ...]]:
    pairs: dict[str, list[str]] = {}
    for file in files:
        for index, article in enumerate(file.content.articles):
            for other, numbers in article.counterparts.items():
                for number in numbers:
                    if other in instruments and instruments[other].provision(str(number)) is None:
                        where = ("articles", index, "counterparts", other)
                        raise file.mistake(where, f"{other} has no article {number}")
                    here, there = f"{file.content.id}:{article.number}", f"{other}:{number}"
                    pairs.setdefault(here, []).append(there)
                    if other in instruments:
                        pairs.setdefault(there, []).append(here)
    return {citation: tuple(dict.fromkeys(others)) for citation, others in pairs.items()}


def _framework(file: DataFile[FrameworkFile], instruments: Mapping[str, Instrument]) -> Framework:
    shape = file.content
    principles = []
    seen: set[str] = set()
    for index, one in enumerate(shape.principles):
        if one.id in seen:
            raise file.mistake(("principles", index, "id"), f"{one.id} is there twice")
        seen.add(one.id)
        citations = tuple(f"{name}:{number}" for name, numbers in one.provisions.items() for number in numbers)
        _check_citations(file, ("principles", index, "provisions"), citations, instruments)
        ((instrument, version),) = one.assessment.version.items()
        principles.append(
            Principle(
                framework=shape.id,
                id=one.id,
                order=one.order,
                group=one.group,
                title=one.title,
                text=one.summary,
                provisions=citations,
                assessment=Assessment(
                    instrument, version, one.assessment.rating, one.assessment.text, tuple(one.assessment.sources)
                ),
                sources=tuple(one.sources),
                as_of=one.as_of,
            )
        )
    ordered = tuple(sorted(principles, key=lambda one: one.order))
    return Framework(
        shape.id, shape.name, shape.published, tuple(shape.authors), shape.ratings_note, ordered, shape.as_of
    )


def _check_citations(
    file: DataFile[FrameworkFile] | DataFile[FindingAidFile],
    where: tuple[int | str, ...],
    citations: Iterable[str],
    instruments: Mapping[str, Instrument],
) -> None:
    for citation in citations:
        instrument, _, number = citation.partition(":")
        if instrument not in instruments or instruments[instrument].provision(number) is None:
            raise file.mistake(where, f"there is no {citation}")


def _bearing(frameworks: Iterable[Framework]) -> dict[str, tuple[Principle, ...]]:
    found: dict[str, list[Principle]] = {}
    for framework in frameworks:
        for principle in framework.principles:
            for citation in principle.provisions:
                found.setdefault(citation, []).append(principle)
    return {citation: tuple(principles) for citation, principles in found.items()}


def _terms(file: DataFile[GlossaryFile]) -> tuple[Term, ...]:
    known = file.content.sources
    file.check_sources(
        ((("terms", index, "sources"), one.sources) for index, one in enumerate(file.content.terms)), known
    )
    return tuple(
        Term(one.term, one.definition, tuple(one.aliases), one.verified, spelled_out(one.sources, known), one.as_of)
        for one in file.content.terms
    )


def _principle_ids(frameworks: Iterable[Framework]) -> set[str]:
    return {principle.id for framework in frameworks for principle in framework.principles}


def _endorsers(folder: Path, frameworks: Iterable[DataFile[FrameworkFile]]) -> dict[str, Endorsers]:
    claims = {
        file.content.id: tuple(Claim(one.value, one.source) for one in file.content.signatories.claims)
        for file in frameworks
    }
    endorsers = load_endorsers(folder / "principles" / ENDORSERS, claims)
    return {endorsers.framework: endorsers}


def _known(file: DataFile[NamesFile], instruments: Mapping[str, Instrument]) -> dict[str, Known]:
    file.check_sources(
        ((("instruments", at, "sources"), one.sources) for at, one in enumerate(file.content.instruments)),
        file.content.sources,
    )
    # A name that two carry would lead to either; those of the files with articles are taken.
    taken = {normal(name): one.id for one in instruments.values() for name in (one.id, one.name, *one.aliases)}
    for at, one in enumerate(file.content.instruments):
        for name in {normal(name) for name in (one.id, one.name, *one.aliases, one.version.id)}:
            if taken.setdefault(name, one.id) != one.id:
                raise file.mistake(("instruments", at, "aliases"), f"{taken[name]} is called {name!r} already")
    return {
        one.id: Known(one.id, one.name, one.title, tuple(one.aliases), Version(**one.version.model_dump()))
        for one in file.content.instruments
        if one.id not in instruments
    }


def _aids(folder: Path, instruments: Mapping[str, Instrument]) -> Aids:
    index = DataFile(folder / "finding_aid.yaml", FindingAidFile)
    for at, entry in enumerate(index.content.entries):
        _check_citations(index, ("entries", at, "at"), entry.at, instruments)
    synonyms = DataFile(folder / "synonyms.yaml", SynonymsFile).content
    terms = DataFile(folder / "terms.yaml", TermsFile).content
    elsewhere = DataFile(folder / "elsewhere.yaml", ElsewhereFile).content
    return Aids(
        index=tuple(IndexEntry(tuple(e.at), tuple(e.names), tuple(e.details)) for e in index.content.entries),
        synonyms=tuple(tuple(group) for group in synonyms.groups),
        terms=tuple(
            (one.en, {name: tuple(words) for name, words in one.model_dump(exclude={"en"}).items()})
            for one in terms.terms
        ),
        elsewhere=frozenset(word.casefold() for words in elsewhere.fields.values() for word in words),
        laws=tuple(elsewhere.laws),
        right=_words(folder / "english.txt"),
    )


def _words(path: Path) -> frozenset[str]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Invalid("yaml-missing", file=str(path)) from error
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
