"""A provision's citation as it can be pasted into a statement: treaty, article, paragraph, symbol, date. Pure."""

from bot.reference.model import Instrument, Provision

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def full_citation(provision: Provision, instrument: Instrument, points: tuple[str, ...] = ()) -> str:
    """Return 'Title, article 24 (Conditions and safeguards), paragraph 2(b), A/RES/79/243, 24 December 2024 (adopted)'.

    English, the way documents of the United Nations are cited; the title of the article in the text's language.
    """
    article = f"article {provision.number}" + (f" ({provision.title})" if provision.title else "")
    version = provision.version
    dated = ", ".join(part for part in (version.id, day(version.date)) if part)
    # The UN convention's official title goes on, after a semicolon, for three lines.
    parts = [instrument.title.partition(";")[0], article, _paragraph(points), f"{dated} ({version.status})"]
    if provision.language != "en":
        parts.append(f"text in {provision.language}")
    return ", ".join(part for part in parts if part)


def short_citation(provision: Provision, points: tuple[str, ...] = ()) -> str:
    """Return 'UNCC art. 24(2)(b), A/RES/79/243 (2024-12-24)'."""
    name = provision.label.split()[0]
    place = f"{name} art. {provision.number}" + "".join(f"({point})" for point in points)
    version = provision.version
    return f"{place}, {version.id}" + (f" ({version.date})" if version.date else "")


def day(date: str) -> str:
    """Return a date as it is written out: '2024-12-24' -> '24 December 2024', '2023-11' -> 'November 2023'."""
    parts = date.split("-")
    if len(parts) == 1 or not all(part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= len(_MONTHS):
        return date
    month = f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{int(parts[2])} {month}" if len(parts) > 2 else month


def _paragraph(points: tuple[str, ...]) -> str:
    if not points:
        return ""
    if not points[0].isdigit():
        return "subparagraph " + "".join(f"({point})" for point in points)
    return f"paragraph {points[0]}" + "".join(f"({point})" for point in points[1:])
