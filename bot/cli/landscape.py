"""`caucus principle scorecard`, `caucus principle endorsers`, `caucus initiative`: what needs data/ only."""

import click

from bot.cli.common import Options, as_json, columns, refusals_end, show
from bot.cli.reference import principles
from bot.errors import NotFound
from bot.reference.endorsers import EndorserSearch
from bot.reference.initiatives import Initiatives
from bot.reference.jsonviews import Row
from bot.reference.landscape import Endorser, Initiative
from bot.reference.loader import load
from bot.reference.model import Library


def _library(options: Options) -> Library:
    # Nothing is searched here: without the index of the articles the answer is there at once.
    return load(options.settings().data)


def _initiatives(options: Options) -> Initiatives:
    return Initiatives(_library(options).landscape)


@principles.command("scorecard")
@as_json
@click.pass_obj
@refusals_end
def show_scorecard(options: Options, wants_json: bool) -> None:
    """Show how the adopted text does on each principle, by published assessments (a coalition's own are in Discord)."""
    rows: list[Row] = [
        {
            "number": one.order,
            "id": one.id,
            "title": one.title,
            "version": f"{one.assessment.instrument} {one.assessment.version}",
            "rating": one.assessment.rating.value,
            "reason": one.assessment.text,
            "sources": list(one.assessment.sources),
            "as_of": one.as_of,
        }
        for framework in _library(options).frameworks.values()
        for one in framework.principles
    ]
    show(rows, columns(rows, "number", "rating", "title", "reason"), wants_json=wants_json)


@principles.command("endorsers")
@click.argument("name", default="")
@as_json
@click.pass_obj
@refusals_end
def show_endorsers(options: Options, name: str, wants_json: bool) -> None:
    """Show who endorsed the manifesto, organisations and persons apart; with a NAME only those called so."""
    ((framework, listed),) = _library(options).endorsers.items()
    found = EndorserSearch(listed).find(name) if name else listed.all
    if not found:
        raise NotFound("endorser-unknown", name=name[:80])
    organisations = [endorser_json(one) for one in found if not one.person]
    persons = [endorser_json(one) for one in found if one.person]
    row: Row = {
        "framework": framework,
        "source": listed.source,
        "listed_at": listed.listed_at,
        "as_of": listed.as_of,
        "organisations": list(organisations),
        "persons": list(persons),
        "claims": [{"value": one.value, "source": one.source} for one in listed.claims],
        "flaws": list(listed.flaws),
    }
    lines = [f"Organisations ({len(organisations)})", *columns(organisations, "name", "within", "flaw"), ""]
    lines += [f"Persons in a personal capacity ({len(persons)})", *columns(persons, "name", "role", "flaw"), ""]
    lines += [f"{listed.source}, page of {listed.listed_at}"]
    show(row, lines, wants_json=wants_json)


def endorser_json(one: Endorser) -> Row:
    """Return an endorser with what is wrong with its place in the list."""
    return {
        "name": one.name,
        "person": one.person,
        "role": one.role,
        "within": one.within,
        "listed": one.listed or one.name,
        "listed_under": one.listed_under,
        "author": one.author,
        "flaw": one.flaw,
    }


@click.group("initiative")
def initiatives() -> None:
    """Agreements on cybersecurity: list, show, compare."""


@initiatives.command("list")
@click.option("--category", default="", help="Only those that have this.")
@as_json
@click.pass_obj
@refusals_end
def list_initiatives(options: Options, category: str, wants_json: bool) -> None:
    """List agreements."""
    there = _initiatives(options)
    chosen = there.having(there.category(category).id) if category else there.landscape.initiatives
    rows = [initiative_json(one) for one in chosen]
    show(rows, columns(rows, "id", "year", "stakeholders", "name"), wants_json=wants_json)


@initiatives.command("show")
@click.argument("name")
@as_json
@click.pass_obj
@refusals_end
def show_initiative(options: Options, name: str, wants_json: bool) -> None:
    """Show an agreement by its id or name."""
    one = _initiatives(options).get(name)
    lines = [
        f"{one.name}, {one.year} ({one.stakeholders}; summary)",
        "",
        one.text,
        "",
        "in common with others: " + ", ".join(one.categories),
        f"in the mapping of 2019: {one.bpf_2019}",
        "source: " + "; ".join(one.sources),
    ]
    show(initiative_json(one), lines, wants_json=wants_json)


@initiatives.command("compare")
@click.argument("names", nargs=-1, required=True)
@as_json
@click.pass_obj
@refusals_end
def compare_initiatives(options: Options, names: tuple[str, ...], wants_json: bool) -> None:
    """Compare two to four agreements by what they have in common."""
    found = _initiatives(options).compare(names)
    row: Row = {
        "initiatives": [one.id for one in found.initiatives],
        "shared": [one.id for one in found.shared],
        "some": {one.id: [each.id for each in having] for one, having in found.some},
        "alone": {one.id: [each.id for each in categories] for one, categories in found.alone},
    }
    lines = ["all: " + (", ".join(one.name for one in found.shared) or "-")]
    lines += [f"{one.name}: {', '.join(each.id for each in having)}" for one, having in found.some]
    lines += [f"only {one.id}: {', '.join(c.name for c in categories) or '-'}" for one, categories in found.alone]
    show(row, lines, wants_json=wants_json)


def initiative_json(one: Initiative) -> Row:
    """Return an agreement."""
    return {
        "id": one.id,
        "name": one.name,
        "year": one.year,
        "stakeholders": one.stakeholders,
        "url": one.url,
        "text": one.text,
        "categories": list(one.categories),
        "bpf_2019": one.bpf_2019,
        "sources": list(one.sources),
        "as_of": one.as_of,
    }
