"""How signatures look that were brought for others: organisers only."""

from collections.abc import Sequence

from bot.letters.entries.model import Entered, Entries, Received
from bot.letters.model import Organisation, Say, Signature, SignatureState
from bot.letters.rules import LIVE
from cogs._ui.cards import Card, Colour, Field, plain
from cogs._ui.moments import stamp
from cogs.letters.look import signatory_line

CHANGEABLE = LIVE | {SignatureState.MERGED}
"""States in which there is something to correct or to take back."""

_ON_A_PAGE = 10


def entered_card(say: Say, entered: Entered, heading: str) -> Card:
    """Return all that organisers know of one of them."""
    signature, received = entered.signature, entered.received
    fields = [
        Field(say("letter-entry-letter"), f"#{entered.letter.id} {plain(entered.letter.title)}", inline=True),
        Field(say("letter-entry-code"), f"`{signature.code}`", inline=True),
        Field(say("letter-entry-visibility"), say(f"letter-visibility-{signature.visibility.value}"), inline=True),
        Field(say("letter-entry-state"), state_word(say, signature), inline=True),
    ]
    if isinstance(signature.signatory, Organisation) and signature.signatory.committed_by:
        who = (signature.signatory.committed_by, signature.signatory.committed_role)
        fields.append(Field(say("letter-entry-by"), plain(", ".join(part for part in who if part))))
    if signature.received:
        fields.append(Field(say("letter-entry-received"), _received(say, received)))
    by = f" · <@{signature.entered_by}>" if signature.entered_by else ""
    body = f"{signatory_line(signature.signatory)}\n{stamp(signature.signed_at, 'f')}{by}"
    return Card(heading, body, fields, footer=say("letter-entry-footer"), colour=Colour.LETTER)


def entries_cards(say: Say, entries: Entries) -> list[Card]:
    """Return the list of them, as many cards as it needs."""
    lines = [_line(say, one) for one in entries.found]
    pages: Sequence[str] = ["\n".join(lines[at : at + _ON_A_PAGE]) for at in range(0, len(lines), _ON_A_PAGE)]
    heading = say("letter-entries", id=str(entries.letter.id), count=entries.total)
    shown = pages or [say("letter-entries-none")]
    return [Card(heading, page, footer=say("letter-entry-footer"), colour=Colour.LETTER) for page in shown]


def state_word(say: Say, signature: Signature) -> str:
    """Return where a signature stands, in words for organisers."""
    return say(f"letter-signature-{signature.state.value.replace(' ', '-')}")


def _line(say: Say, signature: Signature) -> str:
    seen = say(f"letter-visibility-{signature.visibility.value}")
    how = say(f"letter-received-{Received.read(signature.received).how.value}")
    parts = [signatory_line(signature.signatory), how, seen, state_word(say, signature)]
    return "• " + " · ".join(parts)


def _received(say: Say, received: Received) -> str:
    parts = [say(f"letter-received-{received.how.value}")]
    if received.proof:
        parts.append(plain(received.proof))
    if received.file is not None:
        parts.append(f"{plain(received.file.name)} · SHA-256 `{received.file.sha256}`")
    if received.row:
        parts.append(say("letter-received-row", row=received.row))
    return "\n".join(parts)
