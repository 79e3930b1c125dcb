"""Milestones: 10, 25, 50, 100 ... public signatures, said once in the channels with a panel where that is wanted.

Only names that everybody may read are counted: such a message tells nothing of a signature that is hidden.
"""

from datetime import datetime

from bot.letters import reach
from bot.letters.desk import LetterDesk
from bot.letters.life.notices import panel_channels, post
from bot.letters.running import rules, store
from bot.storage import Transaction


class MilestoneService:
    """Looks now and then how far open letters have come. One of the things that happen by themselves (`Timed`).

    Args:
        desk: what tells of changes.
    """

    def __init__(self, desk: LetterDesk) -> None:
        self._desk = desk
        # Also what happened before the last end.
        self._changed = True
        desk.on_change(self._note)

    async def next_due(self) -> datetime | None:
        """Return nothing: a milestone waits for the next regular look, so that signing wakes nobody."""
        return None

    async def run_due(self, now: datetime) -> None:
        """Say which milestones were reached; each once, also when signatures were taken back meanwhile."""
        if not self._changed:
            return
        self._changed = False
        try:
            if await self._desk.db.read(store.grown):
                await self._desk.db.write(lambda tx: self._tell(tx, now))
        except BaseException:
            self._changed = True
            raise

    def _note(self, letter_id: int) -> None:
        del letter_id
        self._changed = True

    def _tell(self, tx: Transaction, now: datetime) -> None:
        for letter_id, count, was in store.grown(tx):
            store.reached(tx, letter_id, count)
            letter, reached = reach.again(tx, letter_id), rules.milestone(was, count)
            limits, _ = store.limits(tx, letter.guild_id, letter.id)
            if reached is None or not limits.milestones:
                continue
            # In the letter's own server only: others decide themselves what is said in their channels.
            places = [one for one in panel_channels(tx, self._desk.deliveries, letter) if one[0] == letter.guild_id]
            key, data = f"milestone:{reached}", {"count": reached}
            words = post(letter, places, "letter-milestone", key, now, data, letter.created_by)
            self._desk.deliveries.enrol(tx, words)
