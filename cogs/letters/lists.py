"""Lists of letters, of signatories, of one's own signatures: as many cards as they need."""

from collections.abc import Iterator, Sequence

from bot.letters.model import LetterView, Organisation, OwnSignature, Say, SignatureState
from bot.letters.standing import Listed, Status
from cogs._ui.cards import Card, Colour, Field, plain
from cogs._ui.moments import stamp
from cogs.letters.look import PAGE, facts, signatory_line, state_key, title

_STATES = {
    SignatureState.INTENDS: "signing-my-intends",
    SignatureState.PENDING: "signing-my-pending",
    SignatureState.REJECTED: "signing-my-rejected",
    SignatureState.NEEDS_CONFIRMATION: "signing-my-needs",
}
"""A signature that was merged is told as one that stands: its giver must not learn that somebody else signed too."""

MOST = 20
"""Lines on one card."""


def own_cards(say: Say, own: Sequence[OwnSignature]) -> list[Card]:
    """Return a person's own signatures."""
    blocks = [own_line(say, one) + "\n" for one in own] or [say("letter-my-none")]
    heading, footer = say("letter-my-title"), say("letter-my-footer")
    return [Card(heading, page, footer=footer, colour=Colour.LETTER) for page in _pages(blocks)]


def status_cards(say: Say, status: Status) -> list[Card]:
    """Return counts and the names that this reader may read."""
    fields = facts(say, status.view)
    if status.by_visibility is not None:
        numbers = [say(f"letter-count-{v.value}", count=n) for v, n in status.by_visibility.items()]
        fields.append(Field(say("letter-by-visibility"), "\n".join(numbers)))
    if status.waiting:
        fields.append(Field(say("letter-waiting-title"), say("letter-waiting", count=status.waiting)))
    if any(listed.duplicate for listed in status.names):
        fields.append(Field(say("letter-duplicates"), say("letter-duplicates-body")))
    lines = [_listed_line(say, listed, organiser=status.organiser) for listed in status.names]
    if status.more:
        lines.append(say("letter-status-more", count=status.more))
    heading = title(say, status.view)
    note = say("letter-status-organiser" if status.organiser else "letter-status-member")
    pages = _pages(lines or [say("letter-status-none")])
    return [Card(heading, page, fields, footer=note, colour=Colour.LETTER) for page in pages]


def list_cards(say: Say, views: Sequence[LetterView]) -> list[Card]:
    """Return the server's letters, one a line."""
    lines = [
        say(
            "letter-list-line",
            id=str(view.letter.id),
            title=plain(view.letter.title),
            state=say(state_key(view.state)),
            count=view.counts.total,
            deadline=stamp(view.letter.deadline.utc, "R"),
        )
        for view in views
    ]
    pages = _pages(lines or [say("letter-list-none")])
    return [Card(say("letter-list-title"), page, colour=Colour.LETTER) for page in pages]


def own_line(say: Say, own: OwnSignature) -> str:
    """Return one of a person's own signatures in a few lines."""
    letter, signature = own.letter, own.signature
    heading = f"`{signature.code}` · #{letter.id} {plain(letter.title)}"
    if signature.withdrawn_at is not None:
        state = say("letter-my-withdrawn", moment=stamp(signature.withdrawn_at, "f"))
    elif own.retraction is not None:
        state = say("letter-my-asked-back", moment=stamp(own.retraction.asked_at, "f"))
    else:
        visible = say(f"letter-visibility-{signature.visibility.value}")
        key = _STATES.get(signature.state, "letter-my-signed")
        said = plain(signature.reason) if signature.state is SignatureState.REJECTED else ""
        state = say(key, moment=stamp(signature.signed_at, "f"), visibility=visible, reason=said)
    fingerprint = f"{say('letter-fingerprint')} `{signature.stands_under[:12]}`"
    lines = [heading, signatory_line(signature.signatory), f"{state} · {fingerprint}"]
    if signature.stands_under != signature.sha256 and signature.confirmed_at is None:
        lines.append(say("letter-my-went-along", fingerprint=signature.stands_under[:12]))
    return "\n".join(lines)


def _listed_line(say: Say, listed: Listed, *, organiser: bool) -> str:
    marks = [say(f"letter-visibility-{listed.visibility.value}")]
    if listed.duplicate:
        marks.append(say("letter-duplicate-mark"))
    if listed.brought:
        marks.append(say("letter-brought-mark"))
    line = f"• {signatory_line(listed.signatory)} · {' · '.join(marks)}"
    if organiser and isinstance(listed.signatory, Organisation) and listed.signatory.committed_by:
        who, role = plain(listed.signatory.committed_by), plain(listed.signatory.committed_role)
        line += "\n  " + say("letter-status-committed", name=who, role=role)
    if listed.level is not None:
        line += f" · {say(f'signing-level-{listed.level.value}')}"
    return line


def _pages(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines together, as many as fit a card."""
    page: list[str] = []
    for line in lines:
        if page and (len(page) == MOST or sum(len(one) + 1 for one in page) + len(line) > PAGE):
            yield "\n".join(page)
            page = []
        page.append(line)
    yield "\n".join(page)
