"""Reference answers as the JSON that `caucus treaty` and `caucus principle` print; the contract: docs/reference.md."""

from collections.abc import Sequence
from typing import TypeAlias

from bot.clock import to_text
from bot.reference.answers import Answer, PrincipleResult, PrincipleShown, Result, Shown
from bot.reference.model import Instrument, Kind, Principle, Provision, Term
from bot.reference.snippets import plain
from bot.reference.wordings.choice import same_version
from bot.reference.wordings.model import Wording

JSON: TypeAlias = "dict[str, JSON] | list[JSON] | str | int | float | bool | None"
Row: TypeAlias = dict[str, JSON]


def instrument_json(instrument: Instrument, texts: Sequence[Wording] = ()) -> Row:
    """Return an instrument without its articles; of each version the languages of its imported texts."""
    langs = {
        version.id: [one.language for one in texts if same_version(one.version, version.id)]
        for version in instrument.versions
    }
    return {
        "id": instrument.id,
        "name": instrument.name,
        "title": instrument.title,
        "version": instrument.version.id,
        "status": instrument.version.status,
        "date": instrument.version.date,
        "lang": instrument.language,
        "kind": instrument.provisions[0].kind.value,
        "articles": len(instrument.provisions),
        "versions": [
            {"id": one.id, "status": one.status, "date": one.date, "name": one.name, "texts": [*langs[one.id]]}
            for one in instrument.versions
        ],
        "as_of": instrument.as_of,
    }


def provision_json(provision: Provision) -> Row:
    """Return an article: citation, title, version, lang, kind, text, and how far a summary was verified."""
    return {
        "citation": provision.citation,
        "title": provision.title,
        "version": provision.version.id,
        "status": provision.version.status,
        "date": provision.version.date,
        "lang": provision.language,
        "kind": provision.kind.value,
        "text": provision.text,
        "verified": provision.verified.value,
        "sources": list(provision.sources),
        "as_of": provision.as_of,
        "path": [f"{one.kind} {one.number}: {one.title}".strip(": ") for one in provision.path],
        "tags": list(provision.tags),
        **(_text_json(provision, provision.wording) if provision.wording is not None else {}),
    }


def _text_json(provision: Provision, wording: Wording) -> Row:
    ours = provision.summary
    article = wording.article(provision.number)
    return {
        "file": wording.source,
        "sha256": wording.sha256,
        "imported": to_text(wording.imported_at),
        "footnotes": list(article.footnotes) if article is not None else [],
        "summary": provision_json(ours) if ours is not None else None,
    }


def shown_json(shown: Shown) -> Row:
    """Return an article with its crosswalk."""
    one = shown.provision
    return {
        **provision_json(one),
        "concerns": [
            {"concern": c.concern, "raised_by": c.raised_by, "sources": list(c.sources)} for c in one.concerns
        ],
        "safeguard": one.safeguard,
        "note": one.note,
        "earlier": dict(one.earlier),
        "moved": [
            {"version": moved.version.id, "number": moved.number, "inferred": moved.inferred} for moved in shown.moved
        ],
        "texts": [{"version": text.version, "lang": text.language} for text in shown.texts],
        "counterparts": [*(other.citation for other in shown.counterparts), *shown.elsewhere],
        "principles": [principle.id for principle in shown.principles],
    }


def result_json(result: Result) -> Row:
    """Return a search result: citation, title, version, score, snippet, and why it was found."""
    return {
        "citation": result.provision.citation,
        "title": result.provision.title,
        "version": result.provision.version.id,
        "lang": result.provision.language,
        "score": result.score,
        "snippet": plain(result.snippet),
        "points": list(result.points),
        "kind": result.provision.kind.value,
        "verified": result.provision.verified.value,
        "cited": result.cited,
        "was": result.was,
        "found_under": result.found_under,
        "versions": [{"version": one.version.id, "number": one.number} for one in result.versions],
    }


def answer_json(answer: Answer) -> Row:
    """Return what a search found; `results` is empty when nothing fits."""
    return {
        "query": answer.query,
        "results": [result_json(result) for result in answer.results],
        "read_as": dict(answer.read_as),
        "did_you_mean": list(answer.did_you_mean),
        "elsewhere": list(answer.elsewhere),
    }


def principle_json(principle: Principle) -> Row:
    """Return a principle."""
    return {
        "id": principle.id,
        "number": principle.order,
        "framework": principle.framework,
        "group": principle.group,
        "title": principle.title,
        "kind": Kind.SUMMARY.value,
        "text": principle.text,
        "provisions": list(principle.provisions),
        "rating": principle.assessment.rating.value,
        "rating_version": f"{principle.assessment.instrument} {principle.assessment.version}",
        "sources": list(principle.sources),
        "as_of": principle.as_of,
    }


def principle_shown_json(shown: PrincipleShown) -> Row:
    """Return a principle with its framework and what was said of how it fared."""
    return {
        **principle_json(shown.principle),
        "framework_name": shown.framework.name,
        "published": shown.framework.published,
        "assessment": shown.principle.assessment.text,
        "assessment_sources": list(shown.principle.assessment.sources),
        "ratings_note": shown.framework.ratings_note,
    }


def principle_result_json(result: PrincipleResult) -> Row:
    """Return a principle that a search found."""
    return {
        "id": result.principle.id,
        "number": result.principle.order,
        "title": result.principle.title,
        "score": result.score,
        "snippet": plain(result.snippet),
    }


def term_json(term: Term) -> Row:
    """Return a word of the glossary."""
    return {
        "term": term.term,
        "text": term.text,
        "aliases": list(term.aliases),
        "verified": term.verified.value,
        "sources": list(term.sources),
        "as_of": term.as_of,
    }
