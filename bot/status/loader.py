"""data/status/ -> World. Strict: a name that is not its code's, a member that is no state, are told with the place."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bot.errors import DomainError
from bot.reference.files import DataFile
from bot.reference.suggest import normal
from bot.status.model import Bloc, Deed, Figure, How, Remark, Rule, State, Step, Table, World
from bot.status.shapes import (
    BlocsFile,
    BudapestFile,
    ConventionShape,
    FigureShape,
    RatifiedShape,
    StatesFile,
    StatusFile,
)

OWN = "list"
"""The id of the tables in data/."""
_Where = tuple[int | str, ...]


def load_world(folder: Path) -> World:
    """Read data/status/.

    Args:
        folder: data/.

    Raises:
        Invalid: a file is missing or wrong: ``yaml-…`` or ``data-wrong`` with file, line, key and reason.
    """
    place = folder / "status"
    states = _states(DataFile(place / "states.yaml", StatesFile))
    signatures = DataFile(place / "signatures.yaml", StatusFile)
    budapest = DataFile(place / "budapest.yaml", BudapestFile)
    convention = signatures.content.un_convention
    overlap = signatures.content.overlap_with_budapest
    tables = (
        _convention_table(signatures, states),
        _budapest_table(budapest, states),
    )
    return World(
        states=states,
        blocs=_blocs(DataFile(place / "blocs.yaml", BlocsFile), states),
        tables={one.instrument: one for one in tables},
        rule=_rule(convention),
        reported={
            convention.instrument: _figures(convention.signatories_reported),
            budapest.content.instrument: _figures(budapest.content.parties_reported),
        },
        overlap=Figure(overlap.count, overlap.date, overlap.source),
        remarks=tuple(_remarks(convention, states)),
        note=convention.note,
        as_of=signatures.content.as_of,
    )


def mistake_in(folder: Path) -> DomainError | None:
    """Return the first mistake under data/status/, None when all is well."""
    try:
        load_world(folder)
    except DomainError as error:
        return error
    return None


def _states(file: DataFile[StatesFile]) -> dict[str, State]:
    states: dict[str, State] = {}
    called: dict[str, str] = {}
    for index, one in enumerate(file.content.states):
        if one.code in states:
            raise file.mistake(("states", index, "code"), f"{one.code} is there twice")
        for name in (one.name, *one.aliases):
            if called.setdefault(normal(name), one.code) != one.code:
                raise file.mistake(("states", index, "name"), f"{called[normal(name)]} is called {name!r} too")
        states[one.code] = State(one.code, one.name, one.kind, one.aliases)
    return states


def _blocs(file: DataFile[BlocsFile], states: Mapping[str, State]) -> dict[str, Bloc]:
    blocs: dict[str, Bloc] = {}
    for index, one in enumerate(file.content.blocs):
        where: _Where = ("blocs", index, "members")
        unknown = [code for code in one.members if code not in states]
        if unknown:
            raise file.mistake(where, f"there is no state {unknown[0]}")
        if len(set(one.members)) != len(one.members):
            raise file.mistake(where, "a member is there twice")
        if one.id in blocs:
            raise file.mistake(("blocs", index, "id"), f"{one.id} is there twice")
        blocs[one.id] = Bloc(
            id=one.id,
            name=one.name,
            kind=one.kind,
            aliases=one.aliases,
            members=tuple(one.members),
            source=one.source,
            verified=one.verified,
            as_of=one.as_of,
            reported=tuple(Figure(each.signed, each.date, each.source) for each in one.reported),
            note=one.note,
        )
    return blocs


def _convention_table(file: DataFile[StatusFile], states: Mapping[str, State]) -> Table:
    shape = file.content.un_convention
    signed = [*shape.signed_at_hanoi, *shape.signed_later]
    where: list[_Where] = [("un_convention", "signed_at_hanoi", at) for at in range(len(shape.signed_at_hanoi))]
    where += [("un_convention", "signed_later", at) for at in range(len(shape.signed_later))]
    where += [("un_convention", "ratifications", at) for at in range(len(shape.ratifications))]
    _check_names(file, [(one.name, one.code) for one in (*signed, *shape.ratifications)], where, states)
    if len({one.code for one in signed}) != len(signed):
        raise file.mistake(("un_convention", "signed_at_hanoi"), "a state signs twice")
    deeds = [
        Deed(one.code, Step.SIGNED, one.signed or "", None, _joined(one.occasion, one.date_note), tuple(one.source))
        for one in signed
    ]
    deeds += [_bound(one) for one in shape.ratifications if one.ratified is not None]
    return Table(OWN, shape.instrument, "", file.content.as_of, not file.content.incomplete, tuple(deeds))


def _budapest_table(file: DataFile[BudapestFile], states: Mapping[str, State]) -> Table:
    shape = file.content
    named = [*shape.dated, *shape.signed_only]
    where: list[_Where] = [("dated", at) for at in range(len(shape.dated))]
    where += [("signed_only", at) for at in range(len(shape.signed_only))]
    _check_names(file, [(one.name, one.code) for one in named], where, states)
    unknown = [code for code in shape.parties.members if code not in states]
    if unknown:
        raise file.mistake(("parties", "members"), f"there is no state {unknown[0]}")
    dated = {one.code: _bound(one) for one in shape.dated}
    source = (shape.parties.source,)
    deeds = [
        dated.get(code) or Deed(code, Step.BOUND, "", How.RATIFIED, sources=source)
        for code in dict.fromkeys([*shape.parties.members, *dated])
    ]
    deeds += [Deed(one.code, Step.SIGNED, "", sources=tuple(one.source)) for one in shape.signed_only]
    return Table(OWN, shape.instrument, "", shape.as_of, not shape.incomplete, tuple(deeds))


def _bound(one: RatifiedShape) -> Deed:
    note = _joined(one.date_note, "with reservations" if one.reservations else "")
    return Deed(one.code, Step.BOUND, one.ratified or "", How.RATIFIED, note, tuple(one.source), one.confidence)


def _check_names(
    file: DataFile[StatusFile] | DataFile[BudapestFile],
    named: Sequence[tuple[str, str]],
    where: Sequence[_Where],
    states: Mapping[str, State],
) -> None:
    """Refuse an entry whose name and code are two states: one of them is a slip of the pen."""
    for (name, code), place in zip(named, where, strict=True):
        state = states.get(code)
        if state is None:
            raise file.mistake((*place, "code"), f"there is no state {code}")
        if normal(name) not in {normal(one) for one in (state.name, *state.aliases)}:
            raise file.mistake((*place, "name"), f"{code} is {state.name}; add {name!r} to its aliases or correct it")


def _remarks(shape: ConventionShape, states: Mapping[str, State]) -> Iterable[Remark]:
    names = {normal(name): one.code for one in states.values() for name in (one.name, *one.aliases)}
    for one in shape.ratifications:
        if one.ratified is None:
            yield Remark(one.code, "parliament", _joined(one.parliament_approved, one.confidence), tuple(one.source))
    for absent in shape.did_not_sign_at_hanoi:
        if code := names.get(normal(absent.name)):
            yield Remark(code, "absent", absent.note, (absent.source,))
    for claim in shape.unreliable_claims:
        said = f" {normal(claim.claim)} "
        named = [(name, code) for name, code in names.items() if f" {name} " in said and len(name) > 2]
        # The longest name decides: 'United States' is not 'States'.
        for code in dict.fromkeys(code for name, code in sorted(named, key=lambda pair: -len(pair[0]))):
            yield Remark(code, "claim", f"{claim.claim}: {claim.verdict}", (claim.source,))


def _rule(shape: ConventionShape) -> Rule:
    return Rule(
        needed=shape.needed,
        not_counted=tuple(shape.not_counted),
        note=shape.not_counted_note,
        open_until=shape.open_until,
        in_force=shape.in_force,
        source=shape.rule_source,
    )


def _figures(shapes: Iterable[FigureShape]) -> tuple[Figure, ...]:
    return tuple(Figure(one.count, one.date, one.source) for one in shapes)


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part)
