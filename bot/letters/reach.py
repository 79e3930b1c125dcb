"""Which letters there are for whom, and the names under which deliveries speak of them."""

from bot.errors import NotFound
from bot.letters import store
from bot.letters.model import Letter
from bot.storage import Transaction


def find(tx: Transaction, guild_id: int | None, letter_id: int, *, organiser: bool) -> Letter:
    """Return a letter of a server (of any: None) that this person may know of; drafts are the organisers'.

    Raises:
        NotFound: ``letter-not-found``; the same for what is not there, elsewhere, or not yet opened.
    """
    letter = store.find_letter(tx, letter_id)
    hidden = letter is None or (guild_id is not None and letter.guild_id != guild_id)
    if letter is None or hidden or (letter.opened_at is None and not organiser):
        raise NotFound("letter-not-found")
    return letter


def again(tx: Transaction, letter_id: int) -> Letter:
    """Return a letter that was just written."""
    letter = store.find_letter(tx, letter_id)
    if letter is None:
        raise LookupError(f"letter {letter_id} went while it was written")
    return letter


def cause_of(letter_id: int) -> str:
    """Return the cause that a letter's deliveries name."""
    return f"letter:{letter_id}"


def intention_cause(letter_id: int, seq: int) -> str:
    """Return the cause that the nudge to those who only intend to sign names."""
    return f"letter:{letter_id}:intention:{seq}"
