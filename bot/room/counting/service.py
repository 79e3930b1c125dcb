"""Counting a text against what it is for. Nothing of the text is stored, logged or sent anywhere."""

import asyncio
import re

from bot.actor import Actor
from bot.calendar.deadlines.service import DeadlineService
from bot.errors import Invalid
from bot.letters.texts.files import WORD_BYTES, is_word, read_text
from bot.room.counting import rules
from bot.room.counting.model import (
    FASTEST,
    LARGEST,
    SLOWEST,
    STATEMENT_MINUTES,
    SUBMISSION_WORDS,
    Count,
    CountWish,
    Limit,
    LimitKind,
)

_TEXT_FILE = re.compile(r"(?i).+\.(?:md|markdown|txt|docx)")
_WORDS = {
    "letter-text-empty": "room-count-empty",
    "letter-text-long": "room-count-long",
    "letter-file-encoding": "room-count-encoding",
}


class CountService:
    """Counts words, characters and minutes.

    Args:
        deadlines: those with a word limit of their own.
    """

    def __init__(self, deadlines: DeadlineService) -> None:
        self._deadlines = deadlines

    def check_file(self, name: str, size: int) -> None:
        """Refuse a file before it is read.

        Raises:
            Invalid: ``room-count-kind`` or ``room-count-large``.
        """
        if not _TEXT_FILE.fullmatch(name):
            raise Invalid("room-count-kind")
        # Four bytes a character at most.
        if size > (WORD_BYTES if is_word(name) else LARGEST * 4):
            raise Invalid("room-count-large", most=LARGEST)

    async def count_file(self, actor: Actor, name: str, content: bytes, wish: CountWish) -> Count:
        """Return how long the text of a file is.

        Args:
            actor: who asks.
            name: .md, .txt or .docx.
            content: its bytes; Word files are read in a process that is thrown away.
            wish: pace and limit.

        Raises:
            Invalid: the file, the pace or the limit cannot be taken.
            NotFound: there is no such deadline here.
        """
        self.check_file(name, len(content))
        limit = await self.limit(actor, wish)
        try:
            found = await read_text(name, content, LARGEST)
        except Invalid as error:
            raise Invalid(_WORDS.get(error.key, error.key), **error.data) from error
        return await self._count(found.text, limit, wish)

    async def count(self, actor: Actor, text: str, wish: CountWish) -> Count:
        """Return how long a text is that was typed.

        Raises:
            Invalid: the text has no words, or the pace or the limit cannot be taken.
            NotFound: there is no such deadline here.
        """
        return await self._count(text[:LARGEST], await self.limit(actor, wish), wish)

    async def limit(self, actor: Actor, wish: CountWish) -> Limit | None:
        """Return what a text is held against.

        Raises:
            Invalid: ``room-count-pace``, or ``room-count-no-limit``: the deadline has no word limit.
            NotFound: there is no such deadline here.
        """
        if not SLOWEST <= wish.pace <= FASTEST:
            raise Invalid("room-count-pace", slowest=SLOWEST, fastest=FASTEST)
        if wish.deadline.strip():
            deadline = await self._deadlines.find(actor, wish.deadline)
            if deadline.words is None:
                raise Invalid("room-count-no-limit")
            return Limit(LimitKind.DEADLINE, words=deadline.words, title=deadline.title)
        if wish.kind is LimitKind.SUBMISSION:
            return Limit(wish.kind, words=SUBMISSION_WORDS)
        return Limit(wish.kind, minutes=STATEMENT_MINUTES) if wish.kind is LimitKind.STATEMENT else None

    async def _count(self, text: str, limit: Limit | None, wish: CountWish) -> Count:
        # Thirty thousand words take some hundredths of a second: others are answered meanwhile.
        found = await asyncio.to_thread(rules.counted, text, wish.pace, limit)
        if not found.words:
            raise Invalid("room-count-empty")
        return found
