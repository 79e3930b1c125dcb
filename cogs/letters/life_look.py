"""How a letter's later life looks: delivery, who runs it, its ledger, deadlines that moved."""

from collections.abc import Sequence

from bot.letters.life.model import CoOrganiser, Head, Wanted
from bot.letters.model import LetterView, Say
from cogs._ui.cards import Card, Colour, Field, plain
from cogs._ui.moments import stamp
from cogs.letters.look import facts


def delivery_card(say: Say, view: LetterView, wanted: Sequence[Wanted]) -> Card:
    """Return a delivered letter with both counts and the signatures that are wanted back."""
    lines = [say("letter-wanted-line", name=plain(one.name), moment=stamp(one.asked_at, "f")) for one in wanted[:20]]
    fields = facts(say, view)
    fields.append(Field(say("letter-wanted-back"), "\n".join(lines) or say("letter-wanted-none")))
    title = say("letter-delivered-title", title=plain(view.letter.title))
    return Card(title, fields=fields, colour=Colour.LETTER)


def organisers_card(say: Say, letter_id: int, given: Sequence[CoOrganiser]) -> Card:
    """Return who runs one letter besides the organisers of its server."""
    lines = [say("letter-organisers-line", user=str(one.user_id), moment=stamp(one.added_at, "f")) for one in given]
    body = "\n".join([say("letter-organisers-body"), "", *(lines or [say("letter-organisers-none")])])
    return Card(say("letter-organisers-title", id=str(letter_id)), body, colour=Colour.LETTER)


def ledger_card(say: Say, head: Head, note: str = "", title: str = "") -> Card:
    """Return where a ledger ends and how to check it; `title` in place of the one that names the letter's number."""
    fields = [
        Field(say("letter-ledger-entries"), str(head.entries), inline=True),
        Field(say("letter-ledger-moment"), stamp(head.at), inline=True),
        Field(say("letter-ledger-verify"), say("letter-ledger-verify-body")),
    ]
    body = say("letter-ledger-body", head=head.hash)
    heading = title or say("letter-ledger-title", id=str(head.letter_id))
    return Card(heading, f"{body}\n\n{note}" if note else body, fields, colour=Colour.LETTER)
