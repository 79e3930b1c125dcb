"""Letters after a change of the zone database: deadlines of open letters computed anew, on the ledger."""

from datetime import datetime

from bot.calendar.rezoning import again, moved_from
from bot.clock import to_text
from bot.delivery.model import Moved
from bot.letters.facts import moment_fact
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act, Json
from bot.letters.life import store as life_store
from bot.letters.life.model import Deadlines
from bot.letters.reach import again as letter_again
from bot.storage import Transaction


def rezone_letters(tx: Transaction, now: datetime) -> list[Moved]:
    """Compute the deadlines of open letters anew; return what moved. A deadline that has passed stays passed."""
    rows = tx.execute("SELECT id FROM letter WHERE state = 'open' AND deadline_utc > ?", (to_text(now),)).fetchall()
    moved = []
    for row in rows:
        letter = letter_again(tx, row["id"])
        new = Deadlines(again(letter.deadline), None if letter.official is None else again(letter.official))
        if (new.internal, new.official) == (letter.deadline, letter.official):
            continue
        data: dict[str, Json] = {"deadline": moment_fact(new.internal), "was": moment_fact(letter.deadline)}
        if new.official is not None and new.official != letter.official:
            data["official"] = moment_fact(new.official)
        ledger_store.append(tx, letter.id, to_text(now), Act.EXTEND, None, data)
        life_store.move(tx, letter.id, new)
        subject = f"letter:{letter.id}"
        if new.internal != letter.deadline:
            moved.append(
                moved_from(subject, letter.title, letter.guild_id, letter.created_by, letter.deadline, new.internal)
            )
        elif new.official is not None and letter.official is not None:
            moved.append(
                moved_from(subject, letter.title, letter.guild_id, letter.created_by, letter.official, new.official)
            )
    return moved
