"""How articles, principles and words look: short cards that say what they are, of which version, date and source."""

from collections.abc import Iterable, Sequence

from bot.reference.answers import PrincipleShown, Shown
from bot.reference.compare.said import status_said
from bot.reference.model import Kind, Principle, Provision, Rating, Term, Verified, said
from bot.reference.resolve import Place
from bot.reference.snippets import Snippet
from cogs._ui.actor import Interaction, text
from cogs._ui.cards import Card, Colour, Field, clip, is_plain, plain
from cogs._ui.forms import say_to
from cogs.reference.texts import heading_name, text_footer

RATINGS = {Rating.MET: "🟢", Rating.MIXED: "🟡", Rating.WEAK: "🟠", Rating.OPEN: "⚪"}
_CONCERNS = 2
_BESIDE = 6


def article_card(interaction: Interaction, shown: Shown, place: Place) -> Card:
    """Return an article: where it stands, our summary, how far it was checked, what belongs beside it."""
    one = shown.provision
    lines = [f"-# {_path(interaction, shown)}", "", one.text, "", *_notes(interaction, shown, place)]
    title = text(interaction, "reference-article-title", number=one.number, title=one.title)
    fields, footer = beside_fields(interaction, shown), provision_footer(interaction, one)
    return Card(title, "\n".join(lines), fields, footer, colour=Colour.REFERENCE)


def beside_fields(interaction: Interaction, shown: Shown) -> list[Field]:
    """Return what belongs beside an article: concerns, safeguard, counterparts, principles."""
    one = shown.provision
    fields = []
    if one.concerns:
        fields.append(Field(text(interaction, "reference-concerns"), _concerns(one)))
    if one.safeguard:
        fields.append(Field(text(interaction, "reference-safeguard"), one.safeguard[:1].upper() + one.safeguard[1:]))
    if one.note:
        fields.append(Field(text(interaction, "reference-note"), one.note))
    beside = [f"**{other.label}** {plain(other.title)}" for other in shown.counterparts]
    if shown.elsewhere:
        beside.append(", ".join(map(said, shown.elsewhere)))
    if beside:
        fields.append(Field(text(interaction, "reference-counterparts"), _list(beside)))
    if shown.principles:
        named = [f"**{principle.order}** {principle.title}" for principle in shown.principles]
        fields.append(Field(text(interaction, "reference-principles"), _list(named)))
    return fields


def list_card(interaction: Interaction, asked: str, places: Sequence[Place]) -> Card:
    """Return several articles by their titles: a chapter, a range."""
    lines = [f"**{plain(place.provision.number)}** {plain(place.provision.title)}" for place in places]
    count = text(interaction, "reference-articles", count=len(places))
    footer = provision_footer(interaction, places[0].provision, several=True)
    return Card(_list_title(asked, places), "\n".join([f"-# {count}", *lines]), footer=footer, colour=Colour.REFERENCE)


def _list_title(asked: str, places: Sequence[Place]) -> str:
    """Return 'UNCC chapter V · International cooperation'; of a range what was asked."""
    one = places[0].provision
    name, cited = one.label.split()[0], asked.removeprefix(f"{one.instrument} ")
    shared = [heading for heading in one.path if all(heading in place.provision.path for place in places)]
    about = f" · {shared[-1].title}" if shared and shared[-1].kind in cited else ""
    return f"{name} {cited}{about}" if cited != asked else asked


def principle_card(interaction: Interaction, shown: PrincipleShown) -> Card:
    """Return a principle: our summary, how the text does on it and by whose reading, the articles it bears on."""
    one = shown.principle
    where = f"{shown.framework.name} · {shown.framework.published}"
    assessment = one.assessment
    rated = text(interaction, "reference-rating", rating=assessment.rating.value)
    fields = [
        Field(
            text(interaction, "reference-assessment", version=assessment.version),
            f"{RATINGS[assessment.rating]} **{rated}**\n{assessment.text}\n-# {text(interaction, 'reference-reading')}",
        )
    ]
    if shown.provisions:
        bears = [f"**{provision.number}** {provision.title}" for provision in shown.provisions]
        name = text(interaction, "reference-bears-on", instrument=shown.provisions[0].label.split()[0])
        fields.append(Field(name, _list(bears)))
    footer = _footer(text(interaction, "reference-summary-principle"), _sources(interaction, one.sources), one.as_of)
    title = text(interaction, "reference-principle-title", number=one.order, title=one.title)
    return Card(title, f"-# {where}\n\n{one.text}", fields, footer, colour=Colour.REFERENCE)


def principles_card(interaction: Interaction, principles: Sequence[Principle], name: str) -> Card:
    """Return every principle in one line each."""
    lines = [f"{RATINGS[one.assessment.rating]} **{one.order}** {one.title}" for one in principles]
    legend = text(interaction, "reference-legend", **{rating.value: RATINGS[rating] for rating in Rating})
    footer = _footer(
        text(interaction, "reference-summary-principle"),
        _sources(interaction, principles[0].sources),
        principles[0].as_of,
    )
    body = "\n".join([*lines, "", f"-# {legend}", f"-# {text(interaction, 'reference-reading')}"])
    return Card(name, body, footer=footer, colour=Colour.REFERENCE)


def term_card(interaction: Interaction, term: Term, found: Iterable[Provision]) -> Card:
    """Return a word of the glossary, and the articles that are about it."""
    lines = [term.text]
    if term.aliases:
        lines.append(f"-# {text(interaction, 'reference-also', names=', '.join(term.aliases))}")
    if term.verified is not Verified.FULL:
        lines.append(f"\n{_unverified(interaction, term.verified, term=True)}")
    see = [f"**{one.label}** {one.title}" for one in found]
    fields = [Field(text(interaction, "reference-see"), _list(see))] if see else []
    footer = _footer(text(interaction, "reference-summary-term"), _sources(interaction, term.sources), term.as_of)
    return Card(term.term, "\n".join(lines), fields, footer, colour=Colour.REFERENCE)


def marked(snippet: Snippet) -> str:
    """Return a snippet with its matched words in bold."""
    if is_plain("".join(part.text for part in snippet)):
        return "".join(f"**{part.text}**" if part.matched else part.text for part in snippet)
    return "".join(f"**{plain(part.text)}**" if part.matched else plain(part.text) for part in snippet)


def provision_footer(interaction: Interaction, one: Provision, *, several: bool = False) -> str:
    """Return what every answer about an article names: what it is, version, date, source."""
    if one.kind is Kind.TEXT:
        return text_footer(interaction, one)
    status = status_said(say_to(interaction), one.version.status)
    version = text(interaction, "reference-version", version=one.version.id, status=status, date=one.version.date)
    # The sources of several articles differ; each one's card names its own.
    sources = "" if several else _sources(interaction, one.sources)
    return _footer(text(interaction, "reference-summary-article"), version, sources, one.as_of)


def _path(interaction: Interaction, shown: Shown) -> str:
    headings = [heading_name(interaction, heading) for heading in shown.provision.path]
    return " · ".join([shown.instrument.name, *headings])


def _notes(interaction: Interaction, shown: Shown, place: Place) -> list[str]:
    one = shown.provision
    notes = []
    if one.verified is not Verified.FULL:
        notes.append(_unverified(interaction, one.verified))
    if place.points:
        points = "".join(f"({point})" for point in place.points)
        notes.append("-# " + text(interaction, "reference-whole-article", points=points))
    for version, number in one.earlier.items():
        key_data = {"number": number, "version": _version_name(shown, version), "now": one.number}
        if one.earlier_inferred:
            notes.append("-# ↪️ " + text(interaction, "reference-moved-inferred", **key_data))
        elif number != one.number or place.was == version:
            notes.append("-# ↪️ " + text(interaction, "reference-moved", **key_data))
    return notes


def _version_name(shown: Shown, version: str) -> str:
    found = next(one for one in shown.instrument.versions if one.id == version)
    return f"{found.name} ({found.date})" if found.name else found.id


def _unverified(interaction: Interaction, verified: Verified, *, term: bool = False) -> str:
    if term:
        key = text(interaction, "reference-term-partly") if verified is Verified.PARTIAL else ""
        return "⚠️ " + (key or text(interaction, "reference-term-unchecked"))
    if verified is Verified.PARTIAL:
        return "⚠️ " + text(interaction, "reference-partly-checked")
    return "⚠️ " + text(interaction, "reference-not-checked")


def _concerns(one: Provision) -> str:
    shown = [f"• {clip(c.concern, 240)}\n-# {clip(c.raised_by, 120)}" for c in one.concerns[:_CONCERNS]]
    return "\n".join(shown)


def _sources(interaction: Interaction, sources: Sequence[str]) -> str:
    first = clip(sources[0], 120)
    more = f" +{len(sources) - 1}" if len(sources) > 1 else ""
    return text(interaction, "reference-source", source=first + more)


def _list(items: Sequence[str]) -> str:
    more = len(items) - _BESIDE
    shown = list(items) if more <= 1 else list(items[:_BESIDE])
    return "\n".join(shown) + (f"\n… +{more}" if more > 1 else "")


def _footer(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
