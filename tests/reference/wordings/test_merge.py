"""What is looked up where texts are here: the text with its version, our summary beside it, numbers that moved."""

import asyncio
import itertools
from collections.abc import Sequence

import pytest

from bot.errors import NotFound
from bot.reference.model import Kind, Library, Provision
from bot.reference.service import ReferenceService
from bot.reference.wordings.choice import in_order, pick, same_version
from bot.reference.wordings.model import Article, Caption, Wording
from tests import NOON
from tests.reference.wordings.readings import ELSEWHERE, HERE

_IDS = itertools.count(1)
FINAL = "A/RES/79/243"
DRAFT = "A/AC.291/22/Rev.2"


def text(
    instrument: str = "uncc",
    version: str = FINAL,
    language: str = "en",
    status: str = "adopted",
    articles: Sequence[Article] = (),
    guild_id: int | None = None,
    date: str = "",
    name: str = "",
) -> Wording:
    """Return a text as the store would."""
    return Wording(
        next(_IDS), guild_id, instrument, version, language, status, date, "Title", "", tuple(articles), "file.pdf",
        "0" * 64, NOON, None, name,
    )  # fmt: skip


def article(number: str, title: str, said: str = "", chapter: str = "I") -> Article:
    return Article(number, title, said or f"The wording of {number}.", (Caption("chapter", chapter, "Of things"),))


UNCC_EN = text(articles=[article("6", "Respect for human rights"), article("24", "Conditions and safeguards")])
UNCC_ES = text(language="es", articles=[article("24", "Condiciones y salvaguardias", "El texto.")])
UNCC_DRAFT = text(
    version=DRAFT,
    status="draft",
    articles=[article("5", "Respect for human rights", "The draft."), article("24", "Another subject")],
)
UNTOC = text("untoc", "A/RES/55/25", articles=[article("16", "Extradition"), article("Annex I", "", "The annex.")])


def service(library: Library, *texts: Wording) -> ReferenceService:
    return ReferenceService(library, texts=texts)


def test_a_text_is_shown_with_our_summary_beside_it(library: Library) -> None:
    """Never mixed up: the kind, version, language, file of each."""
    reference = service(library, UNCC_EN)
    one = reference.article("uncc", "24")
    assert (one.kind, one.text, one.language, one.version.id) == (Kind.TEXT, "The wording of 24.", "en", FINAL)
    assert one.wording is UNCC_EN
    assert one.summary is not None
    assert one.summary.kind is Kind.SUMMARY
    assert one.summary == library.provision("uncc:24")
    assert one.concerns == one.summary.concerns
    # The articles that the text lacks are still there, as summaries.
    assert reference.article("uncc", "25").kind is Kind.SUMMARY
    shown = reference.show(one)
    assert [other.citation for other in shown.counterparts] == ["budapest:15"]
    assert len(shown.instrument.provisions) == 68
    chapter = reference.look_up("chapter IV", "uncc").places
    assert {place.provision.kind for place in chapter} == {Kind.SUMMARY, Kind.TEXT}


def test_a_language_is_asked_for_or_preferred(library: Library) -> None:
    """Asked for and not here is a refusal that says what is; preferred and not here is nothing."""
    reference = service(library, UNCC_EN, UNCC_ES)
    assert reference.article("uncc", "24", language="es").text == "El texto."
    assert reference.article("uncc", "24", prefer="es").text == "El texto."
    assert reference.article("uncc", "24", prefer="ru").language == "en"
    with pytest.raises(NotFound) as refused:
        reference.article("uncc", "24", language="ru")
    assert refused.value.data == {"language": "ru", "known": "en, es"}
    with pytest.raises(NotFound, match="article-unknown"):
        reference.article("uncc", "25", language="es")
    # A text of some articles does not hide what else is here of the others.
    assert reference.article("uncc", "6", prefer="es").wording is UNCC_EN
    assert reference.article("uncc", "25", prefer="es").kind is Kind.SUMMARY
    languages = {one.provision.language for one in reference.look_up("chapter IV", "uncc", prefer="es").places}
    assert languages == {"en", "es"}


def test_a_text_in_another_language_only(library: Library) -> None:
    """It is the text; the summary in English can still be asked for, and lists stay readable."""
    reference = service(library, UNCC_ES)
    assert reference.article("uncc", "24").language == "es"
    assert reference.article("uncc", "40").kind is Kind.SUMMARY
    assert [one.name for one in reference.suggest_articles("24", "uncc")][:1] == ["UNCC 24 Conditions and safeguards"]
    english = reference.article("uncc", "24", language="en")
    assert (english.kind, english.language) == (Kind.SUMMARY, "en")
    assert reference.show(english).provision is english


def test_a_draft_is_shown_only_when_it_is_named(library: Library) -> None:
    """Its own numbers are meant then, and it is said where the article is now."""
    reference = service(library, UNCC_DRAFT)
    assert reference.article("uncc", "5").kind is Kind.SUMMARY
    draft = reference.article("uncc", "5", version="a/ac.291/22/rev2")
    assert (draft.text, draft.version.id, draft.version.status) == ("The draft.", DRAFT, "draft")
    assert draft.summary is not None
    assert draft.summary.number == "6"
    shown = reference.show(draft)
    assert [(moved.version.id, moved.number) for moved in shown.moved] == [(FINAL, "6")]
    assert [other.citation for other in shown.counterparts] == [
        other.citation for other in reference.show(reference.article("uncc", "6")).counterparts
    ]
    # An equal number is no equal article.
    other = reference.article("uncc", "24", version=DRAFT)
    assert other.summary is None
    assert reference.show(other).moved == ()
    with pytest.raises(NotFound, match="version-unknown") as refused:
        reference.article("uncc", "5", version="Rev.9")
    assert refused.value.data["known"] == f"{FINAL}, {DRAFT}"
    final = service(library, UNCC_DRAFT, UNCC_EN)
    moved = final.show(final.article("uncc", "6")).moved
    assert [(one.version.id, one.number, one.inferred) for one in moved] == [(DRAFT, "5", True)]


def test_the_draft_that_data_knows_by_number(library: Library) -> None:
    """What a source says of the numbers goes before titles."""
    known = next(one for one in library.instruments["uncc"].provisions if "draft-2023" in one.earlier)
    number = known.earlier["draft-2023"]
    draft = text(version="draft-2023", status="draft", articles=[article(number, "A title of its own")])
    reference = service(library, draft)
    one = reference.article("uncc", number, version="draft-2023")
    assert one.summary == known
    assert [moved.number for moved in reference.show(one).moved] == [known.number] * (known.number != number)


def test_an_instrument_without_summaries_is_a_full_citizen(library: Library) -> None:
    """Cited by its names, listed, suggested, a counterpart of others; its annex is found too."""
    reference = service(library, UNTOC)
    assert [one.id for one in reference.instruments()] == ["uncc", "budapest", "untoc"]
    assert "untoc" not in reference.library.known
    for typed in ("UNTOC 16", "Palermo Convention art. 16", "untoc:16"):
        assert reference.look_up(typed).places[0].provision.citation == "untoc:16"
    assert reference.look_up("Annex I", "untoc").places[0].provision.text == "The annex."
    assert [place.provision.number for place in reference.look_up("chapter I", "untoc").places] == ["16", "Annex I"]
    assert [one.value for one in reference.suggest_articles("extrad", "untoc")] == ["untoc 16"]
    uncc = reference.show(reference.article("uncc", "37"))
    assert "untoc:16" in [one.citation for one in uncc.counterparts]
    assert "untoc:16" not in uncc.elsewhere
    found = reference.search("extradition", "untoc").results
    assert [one.provision.citation for one in found][:1] == ["untoc:16"]


def test_a_new_id_is_named_by_its_import(library: Library) -> None:
    """Of several drafts the newest is meant."""
    old = text("my-draft", "v1", status="draft", date="2026-01", articles=[article("1", "Old")], name="My draft")
    new = text("my-draft", "v2", status="draft", date="2026-06", articles=[article("1", "New")], name="My draft")
    reference = service(library, old, new)
    assert reference.instrument("My draft").id == "my-draft"
    assert reference.article("my-draft", "1").title == "New"
    assert reference.article("my-draft", "1", version="v1").title == "Old"


async def test_each_server_sees_its_own(library: Library) -> None:
    """Nothing of another server's text is found, suggested or told in a refusal."""
    own = text(
        "secret-draft", "v1", status="draft", articles=[article("1", "Zebrafication of seagrass")], guild_id=HERE
    )
    reference = service(library)
    await reference.refresh(lambda guild_id: [own] if guild_id == HERE else [], [HERE])
    assert reference.article("secret-draft", "1", guild_id=HERE).wording is own
    for guild_id in (ELSEWHERE, None):
        with pytest.raises(NotFound) as refused:
            reference.article("secret-draft", "1", guild_id=guild_id)
        assert "secret" not in str(refused.value.data["known"])
        answer = reference.search("zebrafication", guild_id=guild_id)
        assert (answer.results, answer.read_as) == ((), ())
        assert "zebra" not in str(answer.did_you_mean).casefold()
        assert reference.suggest_articles("zebraf", None, guild_id) == []
    assert reference.search("zebrafication", guild_id=HERE).results[0].provision.wording is own
    await reference.refresh(lambda _: [], [HERE], everybody=False)
    with pytest.raises(NotFound):
        reference.article("secret-draft", "1", guild_id=HERE)


async def test_questions_are_answered_while_texts_change(library: Library) -> None:
    """Each sees one whole state, the old or the new, and the loop goes on."""
    states = [text(articles=[article(str(n), f"Title {at}", f"State {at}.") for n in range(1, 69)]) for at in (0, 1)]
    reference = service(library, states[0])
    seen: list[set[str]] = []

    async def ask() -> None:
        while not done.is_set():
            places = reference.look_up("1-68", "uncc").places
            shown: list[Provision] = [place.provision for place in places]
            shown += [
                reference.show(shown[0]).instrument.provisions[3],
                *reference.library.instruments["uncc"].provisions,
            ]
            seen.append({one.text for one in shown})
            await asyncio.sleep(0)

    done = asyncio.Event()
    asking = asyncio.create_task(ask())
    for at in (1, 0, 1):
        await reference.refresh(lambda _, at=at: [states[at]])  # type: ignore[misc]  # a default holds it
    done.set()
    await asking
    assert len(seen) > 10
    assert {frozenset(one) for one in seen} == {frozenset({"State 0."}), frozenset({"State 1."})}


def test_order_and_choice() -> None:
    """In force, adopted, drafts; the newest first. A language alone never leads from the adopted text to a draft."""
    draft = text(version="Rev.2", status="draft", date="2024-01", language="es")
    older = text(version="Rev.1", status="draft", date="2023-01")
    adopted = text(version=FINAL, date="2024-12")
    assert in_order([older, draft, adopted]) == [adopted, draft, older]
    assert pick([older, draft, adopted]) is adopted
    assert pick([older, draft, adopted], language="es") is None
    assert pick([older, draft], language="es") is draft
    assert pick([adopted], "other") is None
    assert same_version("ETS No. 185", "CETS 185")
    assert not same_version("Rev.1", "Rev.2")
