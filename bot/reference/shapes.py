"""The shapes of the files in data/, checked by pydantic; bot/reference/loader.py makes the model out of them."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from bot.reference.model import Rating, Verified

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")]
Number = Annotated[int, Field(ge=1, le=999)]


def _quoted(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError("a bare yes or no is a truth value in YAML; write it in quotes, 'no'")
    return value


State = Annotated[Verified, BeforeValidator(_quoted)]


class Shape(BaseModel):
    """A mapping in a file; a key that is not known is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class VersionShape(Shape):
    """See `model.Version`."""

    id: Text
    status: Literal["draft", "adopted", "in force"]
    date: Day
    name: str = ""
    in_force: str = ""
    place: str = ""
    note: str = ""
    articles: int = 0


def _ordered(value: tuple[int, int]) -> tuple[int, int]:
    if not 1 <= value[0] <= value[1]:
        raise ValueError("first and last article, in that order")
    return value


class HeadingShape(Shape):
    """See `model.Heading`."""

    kind: Literal["chapter", "section", "title"]
    number: Text
    title: Text
    articles: Annotated[tuple[int, int], AfterValidator(_ordered)]


class ConcernShape(Shape):
    """See `model.Concern`."""

    concern: Text
    raised_by: Text
    sources: list[Text]


class ArticleShape(Shape):
    """An article of an instrument's file; see `model.Provision`."""

    number: Number
    title: Text
    summary: Text
    tags: list[Text]
    counterparts: dict[str, list[Number]] = {}
    safeguard: str = ""
    concerns: list[ConcernShape] = []
    earlier: dict[str, Number] = {}
    earlier_inferred: bool = False
    note: str = ""
    verified: State
    sources: Annotated[list[Text], Field(min_length=1)]
    as_of: Day


class NoteShape(Shape):
    """See `model.Note`."""

    text: Text
    sources: list[Text]


class InstrumentFile(Shape):
    """data/treaties/ID.yaml."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
    rank: Number
    name: Text
    title: Text
    aliases: list[Text]
    language: Text
    as_of: Day
    warning: str = ""
    versions: Annotated[list[VersionShape], Field(min_length=1)]
    notes: list[NoteShape] = []
    sources: dict[str, Text]
    headings: list[HeadingShape]
    articles: Annotated[list[ArticleShape], Field(min_length=1)]


class KnownShape(Shape):
    """See `model.Known`."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
    name: Text
    title: Text
    aliases: list[Text]
    version: VersionShape
    sources: Annotated[list[Text], Field(min_length=1)]


class NamesFile(Shape):
    """data/treaties/names.yaml."""

    as_of: Day
    sources: dict[str, Text]
    instruments: list[KnownShape]


class AssessmentShape(Shape):
    """See `model.Assessment`."""

    version: Annotated[dict[str, Text], Field(min_length=1, max_length=1)]
    rating: Rating
    text: Text
    sources: list[Text]


class PrincipleShape(Shape):
    """See `model.Principle`."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
    order: Number
    group: Text
    title: Text
    summary: Text
    provisions: dict[str, list[Number]]
    assessment: AssessmentShape
    sources: Annotated[list[Text], Field(min_length=1)]
    as_of: Day


class ClaimShape(Shape):
    """See `landscape.Claim`."""

    value: Text
    source: Text


class SignatoriesShape(Shape):
    """How many endorsed a framework, as others say."""

    claims: list[ClaimShape]
    note: Text


class FrameworkFile(Shape):
    """data/principles/ID.yaml. What nothing shows yet is kept as it is."""

    id: Text
    name: Text
    authors: list[Text]
    published: Day
    as_of: Day
    url: str = ""
    languages: dict[str, list[str]]
    languages_source: Text
    signatories: SignatoriesShape
    positions: dict[str, Text]
    ratings_note: Text
    principles: Annotated[list[PrincipleShape], Field(min_length=1)]


class TermShape(Shape):
    """See `model.Term`."""

    term: Text
    definition: Text
    aliases: list[Text] = []
    verified: State
    sources: Annotated[list[Text], Field(min_length=1)]
    as_of: Day


class GlossaryFile(Shape):
    """data/glossary.yaml."""

    id: Literal["glossary"]
    as_of: Day
    sources: dict[str, Text]
    terms: list[TermShape]


class InitiativeShape(Shape):
    """See `landscape.Initiative`."""

    id: Text
    name: Text
    year: int
    stakeholders: Text
    url: Text
    key_norms: Text
    categories: list[Text]
    bpf_2019: Text
    instrument: str = ""
    source: Annotated[list[Text], Field(min_length=1)]
    as_of: Day


class CategoryShape(Shape):
    """See `landscape.Category`."""

    id: Text
    meaning: Text
    principles: list[Text]


class FindingShape(Shape):
    """See `landscape.Finding`."""

    finding: Text
    source: Text


class InitiativesFile(Shape):
    """data/initiatives.yaml."""

    id: Literal["initiatives"]
    as_of: Day
    incomplete: bool
    warning: Text
    reference: dict[str, Any]
    initiatives: list[InitiativeShape]
    categories_reading: Text
    categories: list[CategoryShape]
    common_categories: list[dict[str, str]]
    findings_2019: list[FindingShape]


class EntryShape(Shape):
    """See `model.IndexEntry`."""

    at: Annotated[list[Text], Field(min_length=1)]
    names: Annotated[list[Text], Field(min_length=1)]
    details: list[Text] = []


class FindingAidFile(Shape):
    """data/treaties/finding_aid.yaml."""

    as_of: Day
    entries: list[EntryShape]


class SynonymsFile(Shape):
    """data/treaties/synonyms.yaml."""

    as_of: Day
    groups: list[Annotated[list[Text], Field(min_length=2)]]


class ElsewhereFile(Shape):
    """data/treaties/elsewhere.yaml."""

    as_of: Day
    fields: dict[Text, list[Text]]
    laws: list[Text]


class TranslationShape(Shape):
    """An English phrase and what people type for it in the other languages."""

    en: Text
    fr: list[Text]
    es: list[Text]
    ru: list[Text]
    zh: list[Text]
    ar: list[Text]


class TermsFile(Shape):
    """data/treaties/terms.yaml."""

    as_of: Day
    terms: list[TranslationShape]


class OperativeFile(Shape):
    """data/treaties/operative.yaml: by language, group -> phrases."""

    as_of: Day
    languages: Annotated[
        dict[Text, Annotated[dict[Text, Annotated[list[Text], Field(min_length=1)]], Field(min_length=1)]],
        Field(min_length=1),
    ]
