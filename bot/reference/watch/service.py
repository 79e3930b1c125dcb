"""Watching: what people want to be told of, and telling them, inside the write that brings a text in."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.actor import Actor
from bot.clock import Clock
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, Invalid, NotFound
from bot.reference.citation_tokens import Names
from bot.reference.citations import parse
from bot.reference.compare.model import Comparison
from bot.reference.compare.service import CompareService
from bot.reference.model import Instrument
from bot.reference.service import ReferenceService
from bot.reference.suggest import normal
from bot.reference.watch import store
from bot.reference.watch.model import About, NewWatch, Watch, Wish
from bot.reference.watch.planning import cause_of, for_channel, for_person
from bot.reference.watch.rules import Compared, chapter_number, hits, one_before
from bot.reference.wordings.model import Wording
from bot.reference.wordings.service import WordingService
from bot.servers.service import ServerService
from bot.storage import Database, Transaction

MOST = 25
"""So much one person, or a server's channel, watches in a server: it fits one list."""
_LONGEST_WORD = 60


@dataclass(slots=True)
class _Reader:
    """Somebody who is told: where from, and what of."""

    guild_id: int
    before: Wording
    changes: set[int] = field(default_factory=set)


class WatchService:
    """Who is told of what.

    Args:
        db: the database.
        clock: the time.
        servers: who is an organiser, and where announcements go.
        deliveries: the way to tell.
        reference: what articles, chapters and tags there are.
        wordings: the texts in sight.
        compare: compares them.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        servers: ServerService,
        deliveries: DeliveryService,
        reference: ReferenceService,
        wordings: WordingService,
        compare: CompareService,
    ) -> None:
        self._db = db
        self._clock = clock
        self._servers = servers
        self._deliveries = deliveries
        self._reference = reference
        self._wordings = wordings
        self._compare = compare
        wordings.on_import(self.tell)
        wordings.on_withdraw(self.take_back)

    async def add(self, actor: Actor, wish: Wish) -> list[Watch]:
        """Watch something; return what is watched now that was not before.

        Raises:
            Invalid: ``server-needed``; ``watch-nothing``: nothing was typed; ``watch-chapter``, ``watch-word``;
                ``watch-no-channel``: the server has no announcements channel.
            Refused: ``organiser-needed``: only organisers choose for the channel.
            NotFound: there is no such instrument, article or tag.
            Conflict: ``watch-full``; ``watch-already``: all of it was watched before.
        """
        guild_id = self._servers.require_organiser(actor) if wish.for_channel else self._servers.require_server(actor)
        if wish.for_channel and self._servers.of(guild_id).announcements_channel_id is None:
            raise Invalid("watch-no-channel")
        owner = None if wish.for_channel else actor.user_id
        wanted = self._wanted(guild_id, owner, actor.user_id, wish)
        now = self._clock.now()

        def work(tx: Transaction) -> list[Watch]:
            added = [watch for one in wanted if (watch := store.insert(tx, one, now)) is not None]
            if not added:
                raise Conflict("watch-already")
            if store.count(tx, guild_id, owner) > MOST:
                raise Conflict("watch-full", most=MOST)
            return added

        return await self._db.write(work)

    async def seen_by(self, actor: Actor) -> list[Watch]:
        """Return what a person watches in this server, then what its channel watches; other people's never.

        Raises:
            Invalid: ``server-needed``.
        """
        guild_id = self._servers.require_server(actor)
        return await self._db.read(lambda tx: store.seen_by(tx, guild_id, actor.user_id))

    async def remove(self, actor: Actor, watch_id: int) -> Watch:
        """Watch something no longer.

        Raises:
            NotFound: ``watch-unknown``: there is none like that of this person, or of the channel.
            Refused: ``organiser-needed``: it is the channel's.
        """
        guild_id = self._servers.require_server(actor)

        def work(tx: Transaction) -> Watch:
            # A number of 6,000 digits is none that SQLite can hold.
            watch = store.find(tx, watch_id) if 0 < watch_id < 1 << 63 else None
            if watch is None or watch.guild_id != guild_id or watch.user_id not in {None, actor.user_id}:
                raise NotFound("watch-unknown")
            if watch.user_id is None:
                self._servers.require_organiser(actor)
            store.remove(tx, watch_id)
            return watch

        return await self._db.write(work)

    async def forget(self, user_id: int) -> int:
        """Delete all that a person watches, everywhere; return how much that was."""
        return await self._db.write(lambda tx: store.forget(tx, user_id))

    def tags(self, instrument: str, guild_id: int | None) -> list[str]:
        """Return the tags of an instrument's articles, in the order of the alphabet."""
        found = self._reference.instrument(instrument, guild_id)
        return sorted({tag for one in found.provisions for tag in one.tags})

    def tell(self, tx: Transaction, wording: Wording) -> None:
        """Plan what people are told of a text, inside the write that stores it.

        A server's own text is told there only; the host's wherever somebody watches. Runs in the database's thread.
        """
        by_server: dict[int, list[Watch]] = defaultdict(list)
        for watch in store.of_instrument(tx, wording.instrument, wording.guild_id):
            by_server[watch.guild_id].append(watch)
        between = _remembered(self._compare.between_now)
        people: dict[tuple[int, int], _Reader] = {}
        for guild_id, watches in by_server.items():
            texts = [*self._wordings.versions(wording.instrument, guild_id), wording]
            before = one_before(wording, texts)
            if before is None:
                continue
            found, known = between(before, wording), self._known(wording.instrument, guild_id)
            for user_id, own in _by_person(watches).items():
                places = hits(own, found, known, texts, between)
                if user_id is None:
                    self._plan_for_channel(tx, watches, before, wording, places)
                    continue
                # Who watches in two servers is told once.
                reader = people.setdefault((user_id, before.id), _Reader(guild_id, before))
                reader.changes |= set(places)
        now = self._clock.now()
        told = [
            for_person(user_id, reader.guild_id, reader.before, wording, sorted(reader.changes), now)
            for (user_id, _), reader in people.items()
        ]
        self._deliveries.enrol(tx, told)

    def take_back(self, tx: Transaction, wording: Wording) -> None:
        """Cancel what was not told yet of a text that is withdrawn, inside that write."""
        self._deliveries.cancel_cause(tx, cause_of(wording))

    def _plan_for_channel(
        self, tx: Transaction, watches: Sequence[Watch], before: Wording, wording: Wording, changes: Sequence[int]
    ) -> None:
        guild_id = watches[0].guild_id
        channel_id = self._servers.of(guild_id).announcements_channel_id
        if channel_id is None:
            return
        # Told when it cannot be said: who brought the text in, or an organiser who chose for the channel.
        chosen = next((one.created_by for one in watches if one.user_id is None), 0)
        by = wording.imported_by or chosen
        self._deliveries.enrol(tx, [for_channel(channel_id, guild_id, before, wording, changes, by, self._clock.now())])

    def _known(self, instrument: str, guild_id: int) -> Instrument | None:
        return self._reference.library_of(guild_id).instruments.get(instrument)

    def _wanted(self, guild_id: int, owner: int | None, by: int, wish: Wish) -> list[NewWatch]:
        instrument = self._reference.instrument(wish.instrument, guild_id)
        wanted: list[tuple[About, str, str]] = []
        if wish.article.strip():
            places = self._reference.look_up(wish.article, instrument.id, guild_id=guild_id).places
            wanted += [
                (About.ARTICLE, place.provision.number, place.provision.version.id)
                for place in places
                if place.provision.instrument == instrument.id
            ]
        if wish.chapter.strip():
            wanted.append((About.CHAPTER, self._chapter(wish.chapter), ""))
        if wish.tag.strip():
            wanted.append((About.TAG, self._tag(wish.tag, instrument), ""))
        if wish.word.strip():
            word = " ".join(wish.word.split())
            if not 1 < len(normal(word)) <= _LONGEST_WORD:
                raise Invalid("watch-word", most=_LONGEST_WORD)
            wanted.append((About.WORD, word, ""))
        if not wanted:
            raise Invalid("watch-nothing")
        return [NewWatch(guild_id, owner, instrument.id, about, value, version, by) for about, value, version in wanted]

    def _chapter(self, typed: str) -> str:
        cited = [number for one in parse(typed[:100], Names({})).citations for _, number in one.headings]
        number = chapter_number(cited[0] if cited else typed)
        if not number:
            raise Invalid("watch-chapter", chapter=typed.strip()[:40])
        return number

    def _tag(self, typed: str, instrument: Instrument) -> str:
        tags = sorted({tag for one in instrument.provisions for tag in one.tags})
        found = next((tag for tag in tags if normal(tag) == normal(typed)), None)
        if found is None:
            raise NotFound("watch-tag-unknown", tag=typed.strip()[:40], known=", ".join(tags[:12]) or "–")
        return found


def _by_person(watches: Sequence[Watch]) -> dict[int | None, list[Watch]]:
    """Return watches by whose they are; under None those of the channel, [] where it has none."""
    sorted_out: dict[int | None, list[Watch]] = {None: []}
    for one in watches:
        sorted_out.setdefault(one.user_id, []).append(one)
    return sorted_out


def _remembered(compared: Compared) -> Compared:
    """Return a comparing that does nothing twice."""
    done: dict[tuple[int, int], Comparison] = {}

    def between(old: Wording, new: Wording) -> Comparison:
        if (old.id, new.id) not in done:
            done[old.id, new.id] = compared(old, new)
        return done[old.id, new.id]

    return between
