"""Who of the register has not answered a letter, and who would be asked. Runs in the reader's and writer's threads."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from bot.letters.desk import LetterDesk
from bot.letters.model import Letter, SignatureState
from bot.letters.register import store as register
from bot.letters.register.model import Member
from bot.letters.running import store
from bot.letters.running.model import Answer, Answered, Answers, Nudged, Plan
from bot.storage import Transaction

AT_ONCE = 100
"""Most accounts nudged at once: who writes to hundreds of people privately in a moment is taken for a spammer."""

_ANSWERS = {
    SignatureState.SIGNED: Answer.SIGNED,
    # Another signature stands for both.
    SignatureState.MERGED: Answer.SIGNED,
    SignatureState.NEEDS_CONFIRMATION: Answer.WAITS,
    SignatureState.PENDING: Answer.WAITS,
    SignatureState.INTENDS: Answer.INTENDS,
    SignatureState.WITHDRAWN: Answer.BACK,
    SignatureState.REJECTED: Answer.BACK,
}
_ORDER = list(_ANSWERS)
_STANDS = frozenset({Answer.SIGNED, Answer.WAITS, Answer.INTENDS})


def answers_of(tx: Transaction, desk: LetterDesk, letter: Letter) -> Answers:
    """Return how each organisation of the letter's server has answered."""
    members = register.members(tx, letter.guild_id)
    by_number, by_name = _states(tx, letter)
    declined, nudged = store.declines(tx, letter.id), _by_organisation(store.nudges(tx, letter.id))
    accounts = store.accounts(tx, letter.guild_id)
    unwilling = store.unwilling(tx, {user_id for each in accounts.values() for user_id in each})
    rows = []
    for member in members:
        states = by_number[member.id].union(*(by_name.get(key, ()) for key in member.details.known_as()))
        answer, refused = answer_of(states, declined=member.id in declined), member.id in declined
        mine, disputed = accounts.get(member.id, ()), refused and answer in _STANDS
        asked = nudged.get(member.id, {})
        at = max(asked.values(), default=None)
        rows.append(Answered(member, answer, mine, unwilling.intersection(mine), frozenset(asked), at, disputed))
    return Answers(desk.view(tx, letter), tuple(rows))


def answer_of(states: Iterable[SignatureState], *, declined: bool) -> Answer:
    """Return what stands for an organisation: a signature before a refusal, a refusal before what was taken back."""
    best = min(states, key=_ORDER.index, default=None)
    answer = Answer.MISSING if best is None else _ANSWERS[best]
    return Answer.DECLINED if declined and answer not in _STANDS else answer


def plan_of(tx: Transaction, desk: LetterDesk, letter: Letter) -> Plan:
    """Return whom nudges would go to now: accounts of organisations without an answer, each once for each of them."""
    missing = answers_of(tx, desk, letter).of(Answer.MISSING)
    to, nobody, unwilling, done = list[tuple[Member, int]](), list[Member](), list[Member](), 0
    for row in missing:
        to += [(row.member, user_id) for user_id in row.askable]
        if not row.accounts:
            nobody.append(row.member)
        elif row.unwilling.issuperset(row.accounts):
            unwilling.append(row.member)
        elif not row.askable:
            done += 1
    return Plan(letter, tuple(to[:AT_ONCE]), len(to[AT_ONCE:]), tuple(nobody), tuple(unwilling), done)


def _states(
    tx: Transaction, letter: Letter
) -> tuple[Mapping[int, set[SignatureState]], Mapping[str, set[SignatureState]]]:
    by_number, by_name = defaultdict[int, set[SignatureState]](set), defaultdict[str, set[SignatureState]](set)
    for number, key, state in store.answers(tx, letter.id):
        if number is not None:
            by_number[number].add(state)
        else:
            by_name[key].add(state)
    return by_number, by_name


def _by_organisation(nudges: Iterable[Nudged]) -> Mapping[int, Mapping[int, datetime]]:
    found = defaultdict[int, dict[int, datetime]](dict)
    for one in nudges:
        found[one.organisation_id][one.user_id] = one.nudged_at
    return found
