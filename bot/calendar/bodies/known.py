"""Bodies and processes that come with Caucus: data/calendars/bodies.yaml -> records. Strict, as the known calendar."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import StringConstraints

from bot.calendar.bodies.model import Body, BodyKind, fold
from bot.calendar.model import EVERYWHERE
from bot.calendar.zones import zone_named
from bot.errors import Invalid
from bot.reference.files import DataFile, spelled_out
from bot.reference.shapes import Shape, Text

BODIES = "bodies.yaml"

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=100, strip_whitespace=True)]


class BodyShape(Shape):
    """See `Body`. `not_checked` says what of it no source was found for."""

    id: Id
    kind: BodyKind
    name: Name
    short: Annotated[str, StringConstraints(max_length=20)] = ""
    of: Id | None = None
    place: str = ""
    languages: tuple[Text, ...] = ()
    mandate: str = ""
    website: str = ""
    not_checked: str = ""
    sources: list[Text]
    as_of: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\d$")]


class BodiesFile(Shape):
    """The file, with its sources spelled out once; a body stands before its processes."""

    sources: dict[str, Text]
    bodies: list[BodyShape]


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body or process of the file, not numbered, and the name in the file of the body whose process it is."""

    body: Body
    of: str


def load_bodies(folder: Path) -> tuple[KnownBody, ...]:
    """Return the bodies and processes of a folder, in the order of the file; none where it has no such file.

    Raises:
        Invalid: ``yaml-…`` or ``data-wrong``, with file, line and key of the first mistake.
    """
    if not (folder / BODIES).is_file():
        return ()
    file = DataFile(folder / BODIES, BodiesFile)
    content = file.content
    file.check_sources(
        ((("bodies", at, "sources"), shape.sources) for at, shape in enumerate(content.bodies)), content.sources
    )
    there: dict[str, BodyKind] = {}
    names: set[str] = set()
    for at, shape in enumerate(content.bodies):
        if shape.id in there or fold(shape.name) in names:
            raise file.mistake(("bodies", at, "id"), f"there is another one called {shape.id} or {shape.name}")
        if shape.of is not None and (shape.kind is BodyKind.BODY or there.get(shape.of) is not BodyKind.BODY):
            raise file.mistake(("bodies", at, "of"), f"a process is of a body above it in this file, not {shape.of}")
        there[shape.id] = shape.kind
        names.add(fold(shape.name))
    return tuple(_known(file, at) for at in range(len(content.bodies)))


def _known(file: DataFile[BodiesFile], at: int) -> KnownBody:
    shape = file.content.bodies[at]
    try:
        zone, city = zone_named(shape.place) if shape.place else ("", "")
    except Invalid as error:
        raise file.mistake(("bodies", at, "place"), f"no place called {shape.place} is known") from error
    source = f"{', '.join(spelled_out(shape.sources, file.content.sources))} ({shape.as_of})"
    body = Body(
        id=0,
        guild_id=EVERYWHERE,
        kind=shape.kind,
        name=shape.name,
        short=shape.short,
        zone=zone,
        city=city,
        languages=shape.languages,
        mandate=shape.mandate,
        website=shape.website,
        source=f"{source}. {shape.not_checked}" if shape.not_checked else source,
        known=shape.id,
    )
    return KnownBody(body, shape.of or "")
