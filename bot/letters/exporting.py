"""Exports: what may leave the server is read in a reader's snapshot, so that nobody who signs meanwhile waits for it.

The writer is asked for no more than the entry that records the export. What came in between stands in the file's
ledger too, and the entry says for which one before it the content was written.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.clock import to_text
from bot.errors import Conflict
from bot.letters import export
from bot.letters.desk import LetterDesk
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act, Json, content_digest
from bot.letters.ledger.history import MEANWHILE
from bot.letters.life import store as life
from bot.letters.model import ExportFormat, Letter
from bot.letters.signatures import store as signatures
from bot.letters.signatures.flow import store as flow
from bot.letters.texts import store as texts
from bot.storage import Transaction

TRIES = 3
"""How often an export is read anew because somebody took a name back meanwhile, before the writer does it all."""


async def exported(
    desk: LetterDesk, find: Callable[[Transaction], Letter], user_id: int | None, form: ExportFormat
) -> export.Exported:
    """Write down what may leave the server, then record that it left.

    Args:
        desk: where the letter lies.
        find: finds it and decides about authority; asked again when it is recorded.
        user_id: who exports; None for the machine's host.
        form: how it is to be written.
    """

    def read(tx: Transaction) -> tuple[export.Exported, str]:
        return written_down(tx, find(tx), form, desk.clock.now())

    def record(tx: Transaction, found: export.Exported, digest: str) -> export.Exported | None:
        desk.changed(find(tx).id)
        return recorded(tx, found, digest, user_id, desk.clock.now())

    for _ in range(TRIES):
        seen = await desk.db.read(read)
        if (made := await desk.db.write(partial(record, found=seen[0], digest=seen[1]))) is not None:
            return made

    def both(tx: Transaction) -> export.Exported:
        letter, now = find(tx), desk.clock.now()
        made = recorded(tx, *written_down(tx, letter, form, now), user_id, now)
        if made is None:
            raise LookupError("something came between two steps of one transaction")
        desk.changed(letter.id)
        return made

    return await desk.db.write(both)


def written_down(tx: Transaction, letter: Letter, form: ExportFormat, now: datetime) -> tuple[export.Exported, str]:
    """Return what may leave the server, with its digest; nothing is recorded.

    Raises:
        Conflict: the letter was never opened.
    """
    if letter.opened_at is None:
        raise Conflict("letter-is-draft")
    named, counts = signatures.named(tx, letter.id), signatures.counts(tx, letter.id)
    salts = ledger_store.salts_of(tx, letter.id)
    published = life.published(tx, letter.id)
    delivered = None if published is None else export.delivered_fact(published, published.entry, salts)
    translations = texts.translations(tx, letter.id)
    content = export.content_of(letter, named, counts.total, salts, to_text(now), delivered, translations)
    if flow.rule(tx, letter.guild_id, letter.id).levels:
        content["signatures"] = export.with_levels(content["signatures"], named)
    exported = export.Exported(letter, form, content, ledger_store.entries(tx, letter.id))
    return exported, content_digest(content)


def recorded(
    tx: Transaction, exported: export.Exported, digest: str, user_id: int | None, now: datetime
) -> export.Exported | None:
    """Record an export that was written down before, or return None: something happened that it has to know of.

    Args:
        tx: the writer's transaction.
        exported: what was written down.
        digest: of its content.
        user_id: the organiser; None for the machine's host.
        now: the moment.
    """
    letter, last = exported.letter, exported.entries[-1].seq
    since = ledger_store.entries(tx, letter.id, after=last)
    if any(entry.act not in MEANWHILE for entry in since):
        return None
    data: dict[str, Json] = {"format": exported.format.value, "content": digest, **({"of": last} if since else {})}
    entry = ledger_store.append(tx, letter.id, to_text(now), Act.EXPORT, user_id, data)
    return replace(exported, entries=(*exported.entries, *since, entry))
