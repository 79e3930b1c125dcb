"""How the wording of an article looks: the text, what it is and of which file; our summary below it and apart."""

from collections.abc import Sequence

from bot.reference.answers import Shown
from bot.reference.compare.said import status_said
from bot.reference.model import Heading, Provision, Verified
from bot.reference.resolve import Place
from bot.reference.wordings.model import Wording
from cogs._ui.actor import Interaction, text
from cogs._ui.cards import BODY, Card, Colour, Field, clip, plain
from cogs._ui.forms import say_to
from cogs.reference.pages import page_with, pages_of

FIRST, REST = 2_400, BODY - 500
_SUMMARY = 900
_FOOTNOTES = 900
_MOVED = 4


def text_cards(interaction: Interaction, shown: Shown, place: Place, fields: Sequence[Field]) -> tuple[list[Card], int]:
    """Return an article's wording page by page, and the page that what was cited stands on.

    Args:
        interaction: the question, for its language.
        shown: the article, of kind TEXT.
        place: what was cited.
        fields: what belongs beside it, for the first page.
    """
    one = shown.provision
    pages = pages_of(one.text or "…", one.language, place.points, first=FIRST, rest=REST)
    head = "\n".join([f"-# {_path(interaction, shown)}", *_notes(interaction, shown, place)])
    beside = [*_summary(interaction, one), *_footnotes(interaction, one), *fields]
    cards = []
    for number, page in enumerate(pages, 1):
        body = f"{head}\n\n{page}" if number == 1 else page
        where = f"{number}/{len(pages)}" if len(pages) > 1 else ""
        footer = " · ".join(part for part in (where, text_footer(interaction, one)) if part)
        title = article_title(interaction, one)
        cards.append(Card(title, body, beside if number == 1 else (), footer, colour=Colour.REFERENCE))
    return cards, page_with(pages)


def article_title(interaction: Interaction, one: Provision) -> str:
    """Return 'Article 24 · Conditions and safeguards'; an annex and an article without title as they are called."""
    title = plain(one.title)
    if not one.number[:1].isdigit():
        return " · ".join(part for part in (plain(one.number), title) if part)
    if not title:
        return text(interaction, "text-article-bare", number=one.number)
    return text(interaction, "reference-article-title", number=one.number, title=title)


def text_footer(interaction: Interaction, one: Provision) -> str:
    """Return what every wording names: that it is one, its version, date, language, file and the file's SHA-256."""
    wording = one.wording
    parts = [
        text(interaction, "text-wording"),
        version_name(interaction, one),
        language_name(interaction, one.language),
    ]
    if wording is not None:
        file = plain_name(wording.source)
        parts.append(text(interaction, "text-file", file=file, sha256=wording.sha256, day=one.as_of))
    return " · ".join(parts)


def version_name(interaction: Interaction, one: Provision | Wording) -> str:
    """Return 'A/RES/79/243 (adopted, 2024-12-24)'."""
    version = one.version if isinstance(one, Wording) else one.version.id
    status = status_said(say_to(interaction), one.status if isinstance(one, Wording) else one.version.status)
    date = one.date if isinstance(one, Wording) else one.version.date
    if not date:
        return text(interaction, "text-version-undated", version=version, status=status)
    return text(interaction, "reference-version", version=version, status=status, date=date)


def language_name(interaction: Interaction, code: str) -> str:
    """Return a language's name; its code where the catalogue has none."""
    return text(interaction, "text-language", code=code.split("-", maxsplit=1)[0], full=code)


def plain_name(source: str) -> str:
    """Return a file's name or address for a footer, where Markdown is not obeyed."""
    return clip(" ".join(source.split()), 120)


def heading_name(interaction: Interaction, heading: Heading) -> str:
    """Return a heading as people say it: 'Chapter IV Procedural measures'."""
    named = text(interaction, "reference-heading", kind=heading.kind, number=heading.number, title=heading.title)
    return plain(" ".join(named.split()))


def _path(interaction: Interaction, shown: Shown) -> str:
    headings = [heading_name(interaction, heading) for heading in shown.provision.path]
    return " · ".join([plain(shown.instrument.name), *headings])


def _notes(interaction: Interaction, shown: Shown, place: Place) -> list[str]:
    one = shown.provision
    notes = []
    names = {one.id: f"{one.name} ({one.date})" if one.name else one.id for one in shown.instrument.versions}
    for version, number in one.earlier.items():
        data = {"number": number, "version": names.get(version, version), "now": one.number}
        if one.earlier_inferred:
            notes.append(text(interaction, "reference-moved-inferred", **data))
        elif number != one.number or place.was == version:
            notes.append(text(interaction, "reference-moved", **data))
    for moved in shown.moved:
        key = "text-moved-probably" if moved.inferred else "text-moved"
        version = plain(names.get(moved.version.id, moved.version.id))
        notes.append(text(interaction, key, number=moved.number, version=version))
    return [f"-# ↪️ {note}" for note in notes[:_MOVED]]


def _summary(interaction: Interaction, one: Provision) -> list[Field]:
    ours = one.summary
    if ours is None:
        return []
    name = text(interaction, "text-summary", version=ours.version.id)
    lines = [clip(ours.text, _SUMMARY)]
    if ours.verified is Verified.NO:
        lines.append("-# ⚠️ " + text(interaction, "reference-not-checked"))
    elif ours.verified is Verified.PARTIAL:
        lines.append("-# ⚠️ " + text(interaction, "reference-partly-checked"))
    return [Field(name, "\n".join(lines))]


def _footnotes(interaction: Interaction, one: Provision) -> list[Field]:
    article = one.wording.article(one.number) if one.wording is not None else None
    if article is None or not article.footnotes:
        return []
    return [Field(text(interaction, "text-footnotes"), clip("\n".join(map(plain, article.footnotes)), _FOOTNOTES))]
