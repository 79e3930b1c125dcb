"""The register of a server's organisations: who may change what, and every change with its history."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.actor import Actor
from bot.clock import to_text
from bot.errors import Conflict, Invalid, NotFound, Refused
from bot.letters import names
from bot.letters.desk import LetterDesk
from bot.letters.model import Level
from bot.letters.register import store
from bot.letters.register.memory import Memory
from bot.letters.register.model import (
    Account,
    Change,
    ChangeKind,
    ChangeState,
    Details,
    Member,
    Sheet,
    applied,
    changed,
    difference,
)
from bot.letters.register.sheets import Fault, read, written
from bot.letters.signatures import levels
from bot.storage import Transaction

HISTORY = 10
MOST = 5_000
WAITING = 25
T = TypeVar("T")
Resolve = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Edited:
    """What came of an edit: the organisation as the register has it, and whether the edit only waits for approval."""

    member: Member
    waits: bool


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or would do: numbers of organisations; the others as in `Table`."""

    added: int
    changed: int
    same: int
    faults: tuple[Fault, ...]
    notes: tuple[Fault, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    unused: tuple[str, ...] = ()


class RegisterService:
    """The organisations that sign here. Organisers keep it; an organisation's own people may propose changes.

    Args:
        desk: who may do what.
        resolve: the code of the state that a country's name means, '' for none.
    """

    def __init__(self, desk: LetterDesk, resolve: Resolve) -> None:
        self._desk = desk
        self._resolve = resolve
        self._memory = Memory()

    async def load(self) -> None:
        """Read every register into memory, for suggestions."""
        everywhere = await self._desk.db.read(lambda tx: store.members(tx, None))
        for guild_id in {member.guild_id for member in everywhere}:
            self._memory.replace(guild_id, [one for one in everywhere if one.guild_id == guild_id])

    def suggest(self, actor: Actor, typed: str) -> list[Member]:
        """Return at most 25 organisations for what somebody has typed; from memory, nothing is read."""
        return self._memory.suggest(self._desk.servers.require_server(actor), typed)

    async def members(self, actor: Actor) -> list[Member]:
        """Return the organisations of the server, by name."""
        guild_id = self._desk.servers.require_server(actor)
        return await self._desk.db.read(lambda tx: store.members(tx, guild_id))

    async def sheet(self, actor: Actor, typed: str) -> Sheet:
        """Return what this person may see of an organisation, named by its number or any of its names.

        Raises:
            NotFound: ``register-not-found``.
        """
        organiser = self._desk.servers.is_organiser(actor)

        def look(tx: Transaction) -> Sheet:
            member = self._found(tx, actor, typed)
            accounts = store.accounts(tx, member.id)
            own = any(account.user_id == actor.user_id for account in accounts)
            if not organiser:
                return Sheet(member, own)
            return Sheet(member, own, accounts, store.history(tx, member.id, HISTORY))

        return await self._desk.db.read(look)

    async def add(self, actor: Actor, typed: dict[str, str]) -> Member:
        """Enter an organisation.

        Raises:
            Refused: not an organiser.
            Invalid: a field cannot be taken.
            Conflict: ``register-there``: the name is there; ``register-full``.
        """
        guild_id = self._desk.servers.require_organiser(actor)
        details = changed(Details(name=""), typed)

        def work(tx: Transaction) -> Member:
            if len(store.members(tx, guild_id)) >= MOST:
                raise Conflict("register-full", limit=MOST)
            return self._insert(tx, actor, guild_id, details, ChangeKind.ADDED)

        return await self._written(guild_id, work)

    async def edit(self, actor: Actor, typed_name: str, typed: dict[str, str]) -> Edited:
        """Change an entry as an organiser, or propose the change for one's own organisation.

        Raises:
            Refused: neither an organiser nor an account of the organisation.
            Invalid: a field cannot be taken, or ``register-nothing``.
            Conflict: ``register-there``.
        """
        guild_id = self._desk.servers.require_server(actor)

        def work(tx: Transaction) -> Edited:
            member = self._found(tx, actor, typed_name)
            wanted = difference(member.details, changed(member.details, typed))
            if not wanted:
                raise Invalid("register-nothing")
            if self._desk.servers.is_organiser(actor):
                return Edited(self._change(tx, actor, member, wanted, ChangeKind.EDITED), waits=False)
            if not any(one.user_id == actor.user_id for one in store.accounts(tx, member.id)):
                self._desk.servers.require_organiser(actor)
            if len(store.proposals(tx, guild_id)) >= WAITING:
                raise Conflict("register-proposals-full")
            now = to_text(self._desk.clock.now())
            store.note(tx, member.id, actor.user_id, ChangeKind.PROPOSED, wanted, now, ChangeState.WAITING)
            return Edited(member, waits=True)

        return await self._written(guild_id, work)

    async def proposals(self, actor: Actor) -> list[tuple[Member, Change]]:
        """Return what organisations' own people propose, to an organiser."""
        guild_id = self._desk.servers.require_organiser(actor)
        return await self._desk.db.read(lambda tx: store.proposals(tx, guild_id))

    async def decide(self, actor: Actor, change_id: int, *, approve: bool) -> Member:
        """Take a proposal over, or reject it.

        Raises:
            Conflict: ``register-decided``: it was decided before.
        """
        guild_id = self._desk.servers.require_organiser(actor)

        def work(tx: Transaction) -> Member:
            change = store.waiting(tx, change_id)
            member = store.find(tx, guild_id, change.organisation_id) if change is not None else None
            if change is None or member is None:
                raise Conflict("register-decided")
            state = ChangeState.APPROVED if approve else ChangeState.REJECTED
            store.decide(tx, change_id, state, actor.user_id, to_text(self._desk.clock.now()))
            return self._change(tx, actor, member, change.fields, None) if approve else member

        return await self._written(guild_id, work)

    async def remove(self, actor: Actor, typed: str) -> Member:
        """Take an organisation out of the register; what it signed stays signed."""
        guild_id = self._desk.servers.require_organiser(actor)

        def work(tx: Transaction) -> Member:
            member, now = self._found(tx, actor, typed), to_text(self._desk.clock.now())
            store.note(tx, member.id, actor.user_id, ChangeKind.REMOVED, {}, now)
            store.remove(tx, member.id, now)
            return member

        return await self._written(guild_id, work)

    async def set_account(self, actor: Actor, typed: str, user_id: int, level: Level | None) -> Member:
        """Let an account commit an organisation, as an organiser checked it or a mail said; None: no longer.

        What the account has signed for it already stands at that level from now on, never at a lower one.
        """
        guild_id = self._desk.servers.require_organiser(actor)
        if level not in {None, Level.CHECKED, Level.MAIL}:
            raise Invalid("register-level")

        def work(tx: Transaction) -> Member:
            member = self._found(tx, actor, typed)
            self._let(tx, actor, member, user_id, level, None)
            return member

        return await self._written(guild_id, work)

    async def vouch(self, actor: Actor, typed: str, user_id: int) -> Member:
        """Say, for one's own organisation, that an account may commit another one; who is vouched for may not.

        Raises:
            Refused: ``register-vouch-who``: this account commits no organisation that organisers know;
                ``register-vouch-own``: not for oneself or one's own organisation.
            Conflict: ``register-vouch-known``: it is known better already.
        """
        guild_id = self._desk.servers.require_server(actor)

        def work(tx: Transaction) -> Member:
            member = self._found(tx, actor, typed)
            mine = store.committed_by(tx, guild_id, actor.user_id)
            if user_id == actor.user_id or any(one.id == member.id for one, _ in mine):
                raise Refused("register-vouch-own")
            voucher = next((one for one, level in mine if level is not Level.VOUCHED), None)
            if voucher is None:
                raise Refused("register-vouch-who")
            if any(one.user_id == user_id for one in store.accounts(tx, member.id)):
                raise Conflict("register-vouch-known")
            self._let(tx, actor, member, user_id, Level.VOUCHED, voucher.id)
            return member

        return await self._written(guild_id, work)

    async def exported(self, actor: Actor) -> bytes:
        """Return the register as CSV, without accounts."""
        guild_id = self._desk.servers.require_organiser(actor)
        return written(await self._desk.db.read(lambda tx: store.members(tx, guild_id)))

    async def imported(self, actor: Actor, content: bytes, *, dry: bool) -> Imported:
        """Add and change organisations by name, from a table; rows that cannot be taken are told and left out."""
        guild_id = self._desk.servers.require_organiser(actor)
        table = read(content)

        def work(tx: Transaction) -> Imported:
            known = {names.name_key(one.details.name): one for one in store.members(tx, guild_id)}
            added = altered = 0
            for _, details in table.rows:
                there = known.get(names.name_key(details.name))
                wanted = {} if there is None else _filled(difference(there.details, details))
                added, altered = added + (there is None), altered + bool(wanted)
                if there is None:
                    fresh = Member(0, guild_id, details)
                    made = fresh if dry else self._insert(tx, actor, guild_id, details, ChangeKind.IMPORTED)
                    known[names.name_key(details.name)] = made
                elif wanted and not dry:
                    self._change(tx, actor, there, wanted, ChangeKind.IMPORTED)
            if len(known) > MOST:
                raise Conflict("register-full", limit=MOST)
            same = len(table.rows) - added - altered
            return Imported(added, altered, same, table.faults, table.notes, table.columns, table.unused)

        return await (self._desk.db.read(work) if dry else self._written(guild_id, work))

    async def _written(self, guild_id: int, work: Callable[[Transaction], T]) -> T:
        done, members = await self._desk.db.write(lambda tx: (work(tx), store.members(tx, guild_id)))
        self._memory.replace(guild_id, members)
        return done

    def _found(self, tx: Transaction, actor: Actor, typed: str) -> Member:
        guild_id = self._desk.servers.require_server(actor)
        digits = typed.strip().removeprefix("#")
        if digits.isascii() and digits.isdecimal() and len(digits) <= 18:
            found = store.find(tx, guild_id, int(digits))
            if found is not None:
                return found
        called = self._memory.named(guild_id, typed)
        again = store.find(tx, guild_id, called[0].id) if len(called) == 1 else None
        if again is None:
            raise NotFound("register-not-found")
        return again

    def _insert(self, tx: Transaction, actor: Actor, guild_id: int, details: Details, kind: ChangeKind) -> Member:
        if store.named(tx, guild_id, names.name_key(details.name)) is not None:
            raise Conflict("register-there", name=details.name)
        now, state = to_text(self._desk.clock.now()), self._resolve(details.country)
        member_id = store.insert(tx, guild_id, details, state, now)
        store.note(tx, member_id, actor.user_id, kind, difference(None, details), now)
        levels.belong(tx, guild_id, member_id, names.name_key(details.name))
        return Member(member_id, guild_id, details, state)

    def _change(
        self, tx: Transaction, actor: Actor, member: Member, wanted: dict[str, str], kind: ChangeKind | None
    ) -> Member:
        """Write a change; without a kind its history stands there already."""
        details = applied(member.details, wanted)
        there = store.named(tx, member.guild_id, names.name_key(details.name))
        if there not in {None, member.id}:
            raise Conflict("register-there", name=details.name)
        done = replace(member, details=details, state=self._resolve(details.country))
        store.update(tx, member.id, details, done.state)
        if kind is not None:
            store.note(tx, member.id, actor.user_id, kind, wanted, to_text(self._desk.clock.now()))
        return done

    def _let(
        self, tx: Transaction, actor: Actor, member: Member, user_id: int, level: Level | None, voucher: int | None
    ) -> None:
        now = self._desk.clock.now()
        fields = {str(user_id): level.value if level else ""}
        store.note(tx, member.id, actor.user_id, ChangeKind.ACCOUNT, fields, to_text(now))
        if level is None:
            store.drop_account(tx, member.id, user_id)
            return
        store.set_account(tx, member.id, Account(user_id, level, actor.user_id, now, voucher), to_text(now))
        for letter_id in levels.raised(tx, member, user_id, level, actor.user_id, now):
            self._desk.changed(letter_id)


def _filled(wanted: dict[str, str]) -> dict[str, str]:
    """Return only what a table says: an empty cell empties nothing."""
    return {field: value for field, value in wanted.items() if value}
