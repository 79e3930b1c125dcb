"""How states, blocs and progress look: every figure with its day and source, what conflicts side by side."""

from collections.abc import Iterable, Sequence

from bot.labels import labelled
from bot.status.loader import OWN
from bot.status.model import Deed, Figure, State, Step, Table
from bot.status.names import States
from bot.status.rules import BlocView, Count, Said, StateView, StepView, Tally
from bot.status.service import BUDAPEST, CONVENTION, Progress
from cogs._ui.cards import Card, Colour, Field, clip, linked, plain
from cogs._ui.forms import Say
from cogs._ui.moments import stamp

_UNSEEN = "unseen"
_NAMES = 30
_SOURCES = 2
_ADDRESS = 400


def state_card(say: Say, view: StateView) -> Card:
    """Return where a state stands: by every source, towards both treaties."""
    kind = say("status-kind", kind=view.state.kind)
    fields = [
        Field(say("status-convention"), _steps(say, view.steps)),
        Field(say("status-budapest"), _steps(say, view.budapest)),
    ]
    if view.remarks:
        fields.append(
            Field(say("status-said"), "\n".join(_remark(say, one.kind, one.text, one.sources) for one in view.remarks))
        )
    if view.blocs:
        fields.append(Field(say("status-blocs-of"), ", ".join(bloc.name for bloc in view.blocs)))
    title = say("status-state-title", state=view.state.name)
    return Card(title, f"-# {view.state.code} · {kind}", fields, say("status-footer"), colour=Colour.REFERENCE)


def _steps(say: Say, steps: Iterable[StepView]) -> str:
    """Return what each table says of both steps, and where tables contradict each other."""
    lines = []
    by_table: dict[str, list[tuple[Step, Said]]] = {}
    steps = list(steps)
    for step in steps:
        for said in step.said:
            by_table.setdefault(said.table.id, []).append((step.step, said))
    for pairs in by_table.values():
        words = [_said(say, step, said) for step, said in pairs]
        if not any(said.deed for _, said in pairs) and not pairs[0][1].table.whole:
            words = [say("status-on-neither")]
        lines.append(f"**{' · '.join(dict.fromkeys(words))}**")
        lines.append(f"-# {table_name(say, pairs[0][1].table)}")
        sources = [source for _, said in pairs if said.deed is not None for source in said.deed.sources]
        if sources:
            lines.append(f"-# {say('status-source', source=_sources(sources))}")
    conflicts = {"dates": say("status-conflict-dates"), "missing": say("status-conflict-missing")}
    lines += dict.fromkeys(conflicts[step.conflict] for step in steps if step.conflict)
    return "\n".join(lines)


def _said(say: Say, step: Step, said: Said) -> str:
    if said.deed is not None:
        return deed_words(say, said.deed)
    if not said.table.whole:
        return say("status-not-listed", step=step.value)
    return say("status-not-signed") if step is Step.SIGNED else say("status-not-bound")


def deed_words(say: Say, deed: Deed) -> str:
    """Return 'signed 2025-10-25 (Hanoi)', 'acceded 2026-03-03'."""
    date = deed.date or _UNSEEN
    if deed.step is Step.SIGNED:
        words = say("status-signed", date=date)
    else:
        words = say("status-bound", how=deed.how.value if deed.how is not None else "ratified", date=date)
    notes = "; ".join(part for part in (deed.note, deed.confidence) if part)
    return f"{words} ({notes})" if notes else words


def table_name(say: Say, table: Table) -> str:
    """Return whose table it is, of which day."""
    if table.id == OWN:
        return say("status-table-own", day=table.as_of)
    when = stamp(table.imported_at, "d") if table.imported_at is not None else "?"
    return say("status-table-imported", source=plain(table.source), day=table.as_of, when=when)


def table_words(say: Say, table: Table) -> str:
    """Return a table's name where Markdown is not obeyed: pictures, footers, alternative texts."""
    return say("status-chart-list", day=table.as_of) if table.id == OWN else f"{table.source} ({table.as_of})"


def _remark(say: Say, kind: str, text: str, sources: Sequence[str]) -> str:
    if kind == "parliament":
        words = say("status-parliament", text=text)
    elif kind == "absent":
        words = say("status-absent", text=text)
    else:
        words = say("status-claim", text=text)
    return f"{words.strip()}\n-# {say('status-source', source=_sources(sources))}"


def bloc_card(say: Say, view: BlocView) -> Card:
    """Return where a bloc stands by each table, with the names by the newest, and what others reported."""
    bloc = view.bloc
    lines = []
    for count in view.counts:
        numbers = say("status-bloc-numbers", signed=count.signatories, bound=len(count.bound))
        lines += [f"**{numbers}**", f"-# {say('status-bloc-count-note', table=table_name(say, count.table))}"]
    for figure in bloc.reported:
        lines.append(say("status-bloc-reported", count=figure.count, date=figure.date, source=clip(figure.source, 120)))
    if view.conflicts:
        lines.append(say("status-bloc-conflict"))
    members = say("status-bloc-members", source=_source(bloc.source), as_of=bloc.as_of, verified=bloc.verified.value)
    lines += ["", f"-# {members}", *([f"-# {bloc.note}"] if bloc.note else [])]
    title = say("status-bloc-title", bloc=bloc.name, members=len(bloc.members))
    fields = _names(say, view.counts[0])
    return Card(title, "\n".join(lines), fields, say("status-footer"), colour=Colour.REFERENCE)


def _names(say: Say, count: Count) -> list[Field]:
    table = f"-# {say('status-bloc-count-note', table=table_name(say, count.table))}"
    parts = [
        Field(say("status-bloc-ratified", count=len(count.bound)), _listed(count.bound)),
        Field(say("status-bloc-signed", count=len(count.signed)), _listed(count.signed)),
        Field(say("status-bloc-neither", count=len(count.neither)), _listed(count.neither)),
    ]
    shown = [part for part in parts if part.value]
    return [Field(shown[0].name, f"{table}\n{shown[0].value}"), *shown[1:]] if shown else []


def progress_card(say: Say, found: Progress, states: States) -> Card:
    """Return how far the convention is: by each table, by what others say, and beside Budapest."""
    first, rule = found.tallies[0], found.rule
    left = max(rule.needed - first.counting, 0)
    state = (
        say("status-progress-in-force")
        if rule.in_force
        else say("status-progress-not-in-force", needed=rule.needed, left=left, table=table_name(say, first.table))
    )
    lines = [state, say("status-progress-open-until", day=rule.open_until)]
    lines.append(f"-# {rule.note} {say('status-source', source=_source(rule.source))}")
    for each in found.tallies:
        numbers = say("status-progress-signed", signed=each.signed, bound=len(each.bound), counting=each.counting)
        lines += ["", f"**{numbers}**", f"-# {table_name(say, each.table)}"]
    if found.disputed:
        names = ", ".join(one.name for one in found.disputed[:12])
        lines += ["", say("status-progress-disputed", states=names)]
    title = say("status-progress-title", counting=first.counting, needed=rule.needed)
    fields = _progress_fields(say, found, states)
    return Card(title, "\n".join(lines), fields, say("status-footer"), colour=Colour.REFERENCE)


def _progress_fields(say: Say, found: Progress, states: States) -> list[Field]:
    first = found.tallies[0]
    bound = []
    for one in first.bound:
        source = _sources(one.sources) or table_words(say, first.table)
        bound.append(f"{labelled(say, f'**{states[one.code].name}**', deed_words(say, one))}\n-# {source}")
    fields = [Field(say("status-progress-bound"), _cut(bound))] if bound else []
    fields.append(Field(say("status-progress-reported"), "\n".join(_figure(say, one) for one in found.reported)))
    overlap = [_figure(say, found.overlap)]
    overlap += [_overlap(say, each) for each in found.tallies if each.budapest is not None]
    parties, names = found.parties_reported[0], first.budapest
    if names is not None and len(names.codes(Step.BOUND)) < parties.count:
        named = len(names.codes(Step.BOUND))
        overlap.append(
            "-# " + say("status-progress-overlap-lower", names=named, reported=parties.count, date=parties.date)
        )
    fields.append(Field(say("status-progress-overlap"), "\n".join(overlap)))
    fields.append(Field(say("status-progress-note"), found.note))
    return fields


def _overlap(say: Say, tally: Tally) -> str:
    budapest = table_words(say, tally.budapest) if tally.budapest is not None else ""
    table = table_words(say, tally.table)
    return say("status-progress-overlap-names", count=len(tally.both), table=plain(table), budapest=plain(budapest))


def _figure(say: Say, one: Figure) -> str:
    return "• " + say("status-progress-figure", count=one.count, date=one.date, source=_source(one.source))


def _listed(states: Sequence[State]) -> str:
    more = len(states) - _NAMES
    return ", ".join(one.name for one in states[:_NAMES]) + (f" … +{more}" if more > 0 else "")


def _cut(lines: Sequence[str], most: int = 6) -> str:
    more = len(lines) - most
    return "\n".join(lines[:most]) + (f"\n… +{more}" if more > 0 else "")


def _sources(sources: Sequence[str]) -> str:
    unique = list(dict.fromkeys(sources))
    more = len(unique) - _SOURCES
    return ", ".join(map(_source, unique[:_SOURCES])) + (f" +{more}" if more > 0 else "")


def _source(source: str) -> str:
    """Return a source: an address by its host; words as they are, cut where they go on for long."""
    return linked(source if "://" in source and len(source) < _ADDRESS else clip(source, 110))


def instrument_name(say: Say, instrument: str) -> str:
    """Return a treaty's name."""
    names = {CONVENTION: say("status-convention"), BUDAPEST: say("status-budapest")}
    return names[instrument]
