"""What signatures must fit to count at once. What does not fit waits for an organiser, with the reason."""

from dataclasses import replace

from bot.actor import Actor
from bot.letters.desk import LetterDesk
from bot.letters.model import Letter, Level, Signature, SignatureState
from bot.letters.running import rules, store
from bot.letters.running.model import Change, Rules
from bot.letters.signatures.flow import store as flow
from bot.storage import Transaction

_KNOWN = frozenset({Level.MAIL, Level.CHECKED})


class RuleService:
    """The rules of letters; signatures ask them whether they wait.

    Args:
        desk: who may do what with which letter.
    """

    def __init__(self, desk: LetterDesk) -> None:
        self._desk = desk
        desk.on_signing(self._asked_for)

    async def rules(self, actor: Actor, letter_id: int | None) -> Rules:
        """Return the rules that hold for a letter, or for the server's letters without their own.

        Raises:
            Refused: the person does not run the letter, or is no organiser.
            NotFound: ``letter-not-found``.
        """
        if letter_id is not None:
            return await self._desk.db.read(lambda tx: _rules(tx, self._desk.found_to_run(tx, actor, letter_id)))
        guild_id = self._desk.servers.require_organiser(actor)
        return await self._desk.db.read(lambda tx: _rules_of(tx, guild_id, None))

    async def change(self, actor: Actor, letter_id: int | None, change: Change) -> Rules:
        """Change rules; they hold for what is signed from now on. Raises as `rules`, or Invalid as `rules.changed`."""
        if letter_id is not None:
            return await self._desk.act(
                actor, letter_id, lambda tx, letter, _: _write(tx, letter.guild_id, letter.id, change)
            )
        guild_id = self._desk.servers.require_organiser(actor)
        return await self._desk.db.write(lambda tx: _write(tx, guild_id, None, change))

    def _asked_for(self, tx: Transaction, letter: Letter, signature: Signature, actor: Actor) -> str | None:
        """Say which rule a signature does not fit.

        What stands already is not measured again; who runs the letter, or is known to organisers, need not fit.
        """
        if signature.seq and signature.state is not SignatureState.INTENDS:
            return None
        if signature.level in _KNOWN:
            return None
        limits, _ = store.limits(tx, letter.guild_id, letter.id)
        now = self._desk.clock.now()
        reason = rules.misfit(limits, actor, store.seen(tx, letter.id, actor.user_id, now), now)
        return None if reason is None or self._desk.organises(tx, actor, letter) else reason


def _rules(tx: Transaction, letter: Letter) -> Rules:
    return _rules_of(tx, letter.guild_id, letter.id)


def _rules_of(tx: Transaction, guild_id: int, letter_id: int | None) -> Rules:
    limits, own = store.limits(tx, guild_id, letter_id or 0)
    return Rules(limits, flow.rule(tx, guild_id, letter_id or 0), letter_id, own)


def _write(tx: Transaction, guild_id: int, letter_id: int | None, change: Change) -> Rules:
    where = letter_id or 0
    limits, _ = store.limits(tx, guild_id, where)
    wanted = rules.changed(limits, change)
    # Written though it is the same, both: a letter that was given its own rule keeps it when the server's changes.
    if rules.limits_in(change):
        store.set_limits(tx, guild_id, where, wanted)
    rule = flow.rule(tx, guild_id, where)
    if change.approval is not None:
        rule = replace(rule, approval=change.approval)
    if change.levels is not None:
        rule = replace(rule, levels=change.levels)
    if (change.approval, change.levels) != (None, None):
        flow.set_rule(tx, guild_id, where, rule)
    return _rules_of(tx, guild_id, letter_id)
