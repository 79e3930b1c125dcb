"""Scorecards: how a version does on each principle, by our sources and by a server's coalition."""

import re

from bot.actor import Actor
from bot.clock import Clock
from bot.errors import Conflict, Invalid, NotFound
from bot.reference.model import Framework, Principle, Rating
from bot.reference.ratings import store
from bot.reference.ratings.model import (
    REASON_LIMIT,
    SOURCE_LIMIT,
    CoalitionRating,
    History,
    Line,
    Rated,
    Scorecard,
)
from bot.reference.service import ReferenceService
from bot.reference.suggest import normal
from bot.servers.service import ServerService
from bot.storage import Database, Transaction

MOST_ENTRIES = 50
_DROPPED = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


class RatingService:
    """What coalitions record about versions, with its history.

    Args:
        db: the database.
        clock: the time.
        servers: who is an organiser.
        reference: principles and treaties.
    """

    def __init__(self, db: Database, clock: Clock, servers: ServerService, reference: ReferenceService) -> None:
        self._db = db
        self._clock = clock
        self._servers = servers
        self._reference = reference

    def rateable(self, guild_id: int | None) -> list[Rated]:
        """Return the versions that can be rated there: those of data/, then what was imported; drafts too."""
        library = self._reference.library_of(guild_id)
        found: dict[str, Rated] = {}
        for one in library.instruments.values():
            texts = (text for text in library.wordings if text.instrument == one.id)
            versions = [(each.id, each.status, each.date) for each in one.versions]
            for version, status, date in (*versions, *((text.version, text.status, text.date) for text in texts)):
                rated = Rated(one.id, one.name, version, status, date)
                found.setdefault(normal(rated.key), rated)
        return list(found.values())

    async def scorecard(self, actor: Actor, version: str = "") -> Scorecard:
        """Return how a version does on each principle; outside a server by our sources only.

        Args:
            actor: who asks.
            version: 'uncc A/RES/79/243' or the symbol alone; '' for the version that our sources are about.

        Raises:
            NotFound: ``version-unknown``.
        """
        framework = self._framework()
        rated = self._rated(actor.guild_id, version, framework)
        held: dict[str, tuple[CoalitionRating, int]] = {}
        if actor.guild_id is not None:
            guild_id = actor.guild_id
            held = await self._db.read(lambda tx: store.holding(tx, guild_id, rated))
        return Scorecard(framework, rated, tuple(_line(one, rated, held.get(one.id)) for one in framework.principles))

    async def rate(
        self,
        actor: Actor,
        principle: str,
        rating: Rating | None,
        reason: str,
        *,
        version: str = "",
        source: str = "",
    ) -> CoalitionRating:
        """Record the coalition's rating; the one before stays in the history. The same once more changes nothing.

        Args:
            actor: an organiser.
            principle: its id, number or title.
            rating: None takes the coalition's rating back.
            reason: why.
            version: see `scorecard`.
            source: what it rests on.

        Raises:
            Refused: the person is no organiser.
            NotFound: no such principle or version.
            Invalid: ``rating-reason-empty`` or ``rating-long``.
            Conflict: ``rating-none``: there is nothing to take back.
        """
        guild_id = self._servers.require_organiser(actor)
        meant = self._reference.principle(principle).principle
        rated = self._rated(guild_id, version, self._framework())
        words = _clean(reason, REASON_LIMIT), _clean(source, SOURCE_LIMIT)
        if not words[0]:
            raise Invalid("rating-reason-empty")

        def work(tx: Transaction) -> CoalitionRating:
            before = store.last(tx, guild_id, rated, meant.id)
            if rating is None and (before is None or before.rating is None):
                raise Conflict("rating-none")
            if before is not None and (before.rating, before.reason, before.source) == (rating, *words):
                return before
            return store.insert(tx, guild_id, rated, meant.id, rating, words, actor.user_id, self._clock.now())

        return await self._db.write(work)

    async def history(self, actor: Actor, principle: str, version: str = "") -> History:
        """Return what this server's coalition recorded about a principle and a version, the newest first.

        Raises:
            Invalid: ``server-needed``.
            NotFound: no such principle or version.
        """
        guild_id = self._servers.require_server(actor)
        meant = self._reference.principle(principle).principle
        rated = self._rated(guild_id, version, self._framework())
        entries = await self._db.read(lambda tx: store.history(tx, guild_id, rated, meant.id, MOST_ENTRIES))
        return History(meant, rated, tuple(entries))

    def _framework(self) -> Framework:
        return next(iter(self._reference.library.frameworks.values()))

    def _rated(self, guild_id: int | None, version: str, framework: Framework) -> Rated:
        there = self.rateable(guild_id)
        assessed = framework.principles[0].assessment
        wanted = normal(version[:200]) or normal(f"{assessed.instrument} {assessed.version}")
        for one in there:
            if wanted in {normal(one.key), normal(one.version), normal(f"{one.name} {one.version}")}:
                return one
        raise NotFound("version-unknown", version=version[:60], known=", ".join(one.version for one in there))


def _line(principle: Principle, rated: Rated, held: tuple[CoalitionRating, int] | None) -> Line:
    assessed = principle.assessment
    about_this = (assessed.instrument, normal(assessed.version)) == (rated.instrument, normal(rated.version))
    own, entries = held if held is not None else (None, 0)
    return Line(
        principle,
        assessed if about_this else None,
        own if own is not None and own.rating is not None else None,
        entries,
    )


def _clean(text: str, limit: int) -> str:
    """Return what an organiser typed, on one line, without characters that nobody sees."""
    clean = " ".join(_DROPPED.sub(" ", text).split())
    if len(clean) > limit:
        raise Invalid("rating-long", limit=limit, length=len(clean))
    return clean
