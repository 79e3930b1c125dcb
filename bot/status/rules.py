"""Counting without mixing sources: where a state or a bloc stands by each table, and where tables differ. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.status.model import Bloc, Deed, Figure, Remark, Rule, State, Step, Table


@dataclass(frozen=True, slots=True)
class Said:
    """What one table says of a state's step; `deed` is None where it does not have it."""

    table: Table
    deed: Deed | None


@dataclass(frozen=True, slots=True)
class StepView:
    """A state's step by every table.

    Attributes:
        conflict: 'dates' where two tables give days that cannot both be right; 'missing' where one has the step and
            another, which is whole and not older than that step, does not; '' where nothing contradicts.
    """

    step: Step
    said: tuple[Said, ...]
    conflict: str


@dataclass(frozen=True, slots=True)
class StateView:
    """Where a state stands: both steps towards the convention, its tie to Budapest, what else is said of it."""

    state: State
    steps: tuple[StepView, ...]
    budapest: tuple[StepView, ...]
    blocs: tuple[Bloc, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A bloc's states by one table: those bound, those that only signed, and the rest."""

    table: Table
    bound: tuple[State, ...]
    signed: tuple[State, ...]
    neither: tuple[State, ...]

    @property
    def signatories(self) -> int:
        """Return how many signed or bound themselves: who accedes does not sign."""
        return len(self.bound) + len(self.signed)


@dataclass(frozen=True, slots=True)
class BlocView:
    """Where a bloc stands by each table; `conflicts` are reported numbers that fit none of them."""

    bloc: Bloc
    counts: tuple[Count, ...]
    conflicts: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """An instrument by one table.

    Attributes:
        signed: how many signed.
        bound: how many bound themselves.
        counting: those of them that count towards the number needed.
        both: states that signed or bound themselves here and are party to Budapest by `budapest`, by name.
    """

    table: Table
    signed: int
    bound: tuple[Deed, ...]
    counting: int
    budapest: Table | None
    both: tuple[str, ...]


def step_view(code: str, step: Step, tables: Iterable[Table]) -> StepView:
    """Return what each table says of a step, and whether they contradict each other."""
    said = tuple(Said(table, table.of(code, step)) for table in tables)
    return StepView(step, said, _conflict(said))


def _conflict(said: Sequence[Said]) -> str:
    dates = [one.deed.date for one in said if one.deed is not None and one.deed.date]
    if any(not fits(a, b) for a in dates for b in dates):
        return "dates"
    done = [one.deed for one in said if one.deed is not None]
    silent = [one.table for one in said if one.deed is None and one.table.whole]
    # A table of an earlier day rightly does not have what came later.
    if any(not deed.date or deed.date <= table.as_of[: len(deed.date)] for deed in done for table in silent):
        return "missing" if done else ""
    return ""


def fits(one: str, other: str) -> bool:
    """Whether two dates can be the same day: '2026-02' fits '2026-02-14'."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def count(bloc: Bloc, table: Table, states: Sequence[State]) -> Count:
    """Return a bloc's members by what a table has of them; `states` are its members in the order they are shown."""
    bound, signed = table.codes(Step.BOUND), table.codes(Step.SIGNED)
    members = [one for one in states if one.code in bloc.members]
    return Count(
        table,
        tuple(one for one in members if one.code in bound),
        tuple(one for one in members if one.code in signed - bound),
        tuple(one for one in members if one.code not in signed | bound),
    )


def bloc_view(bloc: Bloc, tables: Iterable[Table], states: Sequence[State]) -> BlocView:
    """Return where a bloc stands by each table, and the reported numbers of signatures that fit none of them."""
    counts = tuple(count(bloc, table, states) for table in tables)
    signed = {sum(one.code in each.table.codes(Step.SIGNED) for one in states) for each in counts}
    return BlocView(bloc, counts, tuple(one for one in bloc.reported if one.count not in signed))


def tally(table: Table, rule: Rule, budapest: Table | None) -> Tally:
    """Return an instrument's numbers by one table, and the overlap with Budapest by one of its tables."""
    bound = tuple(sorted((d for d in table.deeds if d.step is Step.BOUND), key=lambda d: (d.date or "9999", d.code)))
    codes = table.codes(Step.SIGNED) | table.codes(Step.BOUND)
    both = codes & budapest.codes(Step.BOUND) if budapest is not None else frozenset()
    return Tally(
        table=table,
        signed=len(table.codes(Step.SIGNED)),
        bound=bound,
        counting=len({one.code for one in bound} - set(rule.not_counted)),
        budapest=budapest,
        both=tuple(sorted(both)),
    )
