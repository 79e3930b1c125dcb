"""Letters across servers: who may offer, take in, take back, and what organisers of each side see."""

from dataclasses import dataclass

from bot.actor import Actor
from bot.clock import to_text
from bot.errors import NotFound, Refused
from bot.letters import acts as letter_acts
from bot.letters.desk import LetterDesk
from bot.letters.model import Letter
from bot.letters.reach import again
from bot.letters.sharing import acts, codes, store
from bot.letters.sharing.model import NewOffer, Offer, Shared
from bot.storage import Transaction


@dataclass(frozen=True, slots=True)
class Revoked:
    """What was taken back: codes that were not used, and servers."""

    letter: Letter
    codes: int
    servers: tuple[int, ...]


class SharingService:
    """What organisers of two servers do with one letter.

    Args:
        desk: who may do what with which letter.
    """

    def __init__(self, desk: LetterDesk) -> None:
        self._desk = desk

    async def offer(self, actor: Actor, letter_id: int) -> NewOffer:
        """Make a one-time code for an open letter; raises as `acts.offer`, and where the person does not run it."""
        return await self._desk.act(
            actor, letter_id, lambda tx, letter, now: acts.offer(tx, letter, actor.user_id, now)
        )

    async def accept(self, actor: Actor, code: str, channel_id: int | None) -> Letter:
        """Take a letter in with a code, and plan its panel here, all or nothing.

        Args:
            actor: an organiser of the server that takes it in.
            code: as typed.
            channel_id: where the panel goes; None for the server's channel for letters.

        Raises:
            Refused: not an organiser; ``share-tries``: too many wrong codes were typed here.
            NotFound: ``share-code-wrong``: the same for a wrong, used, expired and taken back one.
            Conflict: it is run here, or was taken in already.
            Invalid: no channel was named, and none is set.
        """
        guild_id = self._desk.servers.require_organiser(actor)
        channel = self._desk.channel(guild_id, channel_id)

        def work(tx: Transaction) -> Letter | None:
            now = self._desk.clock.now()
            if store.misses(tx, guild_id, now - codes.TRIES_WITHIN) >= codes.TRIES:
                raise Refused("share-tries", minutes=int(codes.TRIES_WITHIN.total_seconds() // 60))
            found = acts.offered(tx, code, now)
            if found is None:
                # Not refused here: an error would take the note back with everything else.
                store.missed(tx, guild_id, to_text(now))
                return None
            letter = acts.accept(tx, found, guild_id, actor.user_id, now)
            letter_acts.plan_panel(tx, letter, actor.user_id, channel, self._desk.deliveries, now, guild_id)
            self._desk.changed(letter.id)
            return letter

        letter = await self._desk.db.write(work)
        if letter is None:
            raise NotFound("share-code-wrong")
        return letter

    async def revoke(self, actor: Actor, letter_id: int, guild_id: int | None = None) -> Revoked:
        """Take a letter out of sight in other servers; either side may.

        Args:
            actor: who runs it (takes back codes and servers), or an organiser of a server it is shared with (takes
                back that server only).
            letter_id: the letter.
            guild_id: one server, where not every code and every server is meant.

        Raises:
            Refused, NotFound: as `LetterDesk.found_to_run`; ``share-not-found``: there was nothing to take back.
        """

        def work(tx: Transaction) -> Revoked:
            letter, now = self._desk.found_to_show(tx, actor, letter_id), self._desk.clock.now()
            home = letter.guild_id == actor.guild_id
            wanted = guild_id if home else actor.guild_id
            there = [one.guild_id for one in store.shares(tx, letter.id) if wanted in (None, one.guild_id)]
            taken = acts.revoke_offers(tx, letter, actor.user_id, now) if home and wanted is None else 0
            if not there and not taken:
                raise NotFound("share-not-found")
            for one in there:
                acts.revoke_share(tx, letter, actor.user_id, one, now)
            self._desk.changed(letter.id)
            return Revoked(letter, taken, tuple(there))

        return await self._desk.db.write(work)

    async def shared(self, actor: Actor) -> list[Shared]:
        """Return the letters that are offered from here or shared with other servers, and those taken in, newest first.

        Raises:
            Refused: the person runs none of them and is no organiser.
        """
        guild_id = self._desk.servers.require_server(actor)

        def work(tx: Transaction) -> list[Shared]:
            now = to_text(self._desk.clock.now())
            own = [again(tx, one) for one in store.shared_from(tx, guild_id)]
            taken = [again(tx, one) for one in store.letters_shared_with(tx, guild_id)]
            found = [_at_home(tx, one, now) for one in own if self._desk.organises(tx, actor, one)]
            found += [_elsewhere(tx, one, guild_id) for one in taken if self._desk.hosts(tx, actor, one)]
            return sorted(found, key=lambda one: one.letter.id, reverse=True)

        shared = await self._desk.db.read(work)
        if not shared:
            self._desk.servers.require_organiser(actor)
        return shared

    async def offered_at(self, letter_id: int, guild_id: int) -> bool:
        """Whether a letter is in sight in a server: its own, or one that it is shared with."""

        def work(tx: Transaction) -> bool:
            return again(tx, letter_id).guild_id == guild_id or store.in_sight(tx, letter_id, guild_id)

        return await self._desk.db.read(work)


def _at_home(tx: Transaction, letter: Letter, now: str) -> Shared:
    offers: tuple[Offer, ...] = tuple(one for one, _, _ in store.open_offers(tx, letter.id, now))
    return Shared(letter, True, offers, store.shares(tx, letter.id), store.counts_elsewhere(tx, letter.id))  # noqa: FBT003 - `home`


def _elsewhere(tx: Transaction, letter: Letter, guild_id: int) -> Shared:
    shares = tuple(one for one in store.shares(tx, letter.id) if one.guild_id == guild_id)
    here = {guild_id: store.counts_elsewhere(tx, letter.id).get(guild_id, {})}
    return Shared(letter, False, (), shares, here)  # noqa: FBT003 - `home`
