"""Who runs one letter: a table of who may do what, and what happens when somebody leaves."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

import pytest

from bot.actor import Actor, Permission
from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, DomainError
from bot.letters.ledger import verify
from bot.letters.life.service import LifeService
from bot.letters.model import ExportFormat, Letter, Visibility
from bot.letters.service import LetterService
from bot.letters.sharing.service import SharingService
from bot.servers.service import ServerService
from tests.letters.people import (
    ACME,
    ALICE,
    BOB,
    CHANNEL,
    DRAFT,
    ELSEWHERE,
    GUILD,
    NOWHERE,
    ORGANISER,
    OTHER_GUILD,
    exported_json,
    opened,
    signed,
)

ROLE = 9
BY_ROLE = Actor(20, GUILD, frozenset({ROLE}), name="Otto")
GIVEN = Actor(21, GUILD, name="Greta")
GIVEN_ELSEWHERE = replace(GIVEN, guild_id=OTHER_GUILD)
GIVEN_IN_PRIVATE = replace(GIVEN, guild_id=None)


@dataclass
class Desks:
    """The services that the table is about."""

    letters: LetterService
    life: LifeService
    sharing: SharingService


ACTS: dict[str, Callable[[Desks, Actor, Letter], Awaitable[object]]] = {
    "held": lambda d, a, letter: d.letters.held(a, letter.id),
    "panel": lambda d, a, letter: d.letters.post_panel(a, letter.id, 5),
    "export": lambda d, a, letter: d.letters.export(a, letter.id, ExportFormat.CSV),
    "extend": lambda d, a, letter: d.life.extend(a, letter.id, "2027-01-25 18:00 Vienna"),
    "organisers": lambda d, a, letter: d.life.organisers(a, letter.id),
    "give": lambda d, a, letter: d.life.give_to(a, letter.id, 77),
    "take": lambda d, a, letter: d.life.take_from(a, letter.id, 77),
    "head": lambda d, a, letter: d.life.head(a, letter.id),
    "publish": lambda d, a, letter: d.life.publish_head(a, letter.id, CHANNEL),
    "offer": lambda d, a, letter: d.sharing.offer(a, letter.id),
    "close": lambda d, a, letter: d.letters.close(a, letter.id),
    "deliver": lambda d, a, letter: d.life.deliver(a, letter.id, "by mail"),
    "delivery": lambda d, a, letter: d.life.delivery_of(a, letter.id),
}
MAY = [ORGANISER, BY_ROLE, GIVEN]
MAY_NOT = [ALICE, BOB, ELSEWHERE, NOWHERE, GIVEN_ELSEWHERE, GIVEN_IN_PRIVATE]


@pytest.fixture
async def desks(letters: LetterService, life: LifeService, sharing: SharingService, servers: ServerService) -> Desks:
    await servers.change(ORGANISER, organiser_role_id=ROLE)
    return Desks(letters, life, sharing)


async def test_who_may_do_what_with_one_letter(desks: Desks) -> None:
    """Every act: organisers and whom it was given to may; nobody else, nowhere else, and with no other letter."""
    letter = await opened(desks.letters)
    other = await opened(desks.letters)
    await desks.life.give_to(ORGANISER, letter.id, GIVEN.user_id)
    for name, act in ACTS.items():
        ledger = (await desks.life.head(ORGANISER, letter.id)).entries
        for actor in MAY_NOT:
            with pytest.raises(DomainError, match=r"organiser-needed|server-needed|letter-not-found"):
                await act(desks, actor, letter)
        with pytest.raises(DomainError, match="organiser-needed"):
            await act(desks, GIVEN, other)
        assert (await desks.life.head(ORGANISER, letter.id)).entries == ledger, name
        if name not in {"close", "deliver", "extend"}:
            for actor in MAY:
                await act(desks, actor, letter)
        else:
            await act(desks, GIVEN, letter)
    assert verify(await exported_json(desks.letters, letter)).valid


async def test_a_draft_can_be_written_by_whom_it_was_given_to(desks: Desks) -> None:
    """It is in their list and nobody else's; they may edit and open it, not write a new one."""
    letter = await desks.letters.create(ORGANISER, DRAFT)
    assert await desks.letters.letters(GIVEN) == []
    await desks.life.give_to(ORGANISER, letter.id, GIVEN.user_id)
    assert [view.letter.id for view in await desks.letters.letters(GIVEN)] == [letter.id]
    assert await desks.letters.letters(ALICE) == []
    letter = await desks.letters.edit(GIVEN, letter.id, replace(DRAFT, title="Better"))
    letter = await desks.letters.open(GIVEN, letter.id, letter.text.sha256, None)
    with pytest.raises(DomainError, match="organiser-needed"):
        await desks.letters.create(GIVEN, DRAFT)
    assert verify(await exported_json(desks.letters, letter)).valid


async def test_given_twice_and_taken_twice_happens_once(desks: Desks, deliveries: DeliveryService) -> None:
    """The ledger has one entry each; the account is committed to and not named; they hear of it once each time."""
    letter = await opened(desks.letters)
    for _ in range(2):
        given = await desks.life.give_to(ORGANISER, letter.id, GIVEN.user_id)
        assert [one.user_id for one in given] == [GIVEN.user_id]
    for _ in range(2):
        assert await desks.life.take_from(ORGANISER, letter.id, GIVEN.user_id) == ()
    await desks.life.give_to(ORGANISER, letter.id, GIVEN.user_id)
    told = [one for one in await deliveries.of_cause(f"letter:{letter.id}:news") if one.user_id == GIVEN.user_id]
    assert len(told) == 2
    file = await exported_json(desks.letters, letter)
    assert file.count(b'"organiser"') == 2 * 3
    assert verify(file).valid


async def test_a_letter_is_given_to_a_few_only(desks: Desks) -> None:
    """A list without end would be no list."""
    letter = await opened(desks.letters)
    for number in range(20):
        await desks.life.give_to(ORGANISER, letter.id, 500 + number)
    with pytest.raises(Conflict, match="letter-organisers-many"):
        await desks.life.give_to(ORGANISER, letter.id, 600)
    await desks.life.give_to(ORGANISER, letter.id, 519)


async def test_when_all_who_ran_it_are_gone_server_managers_still_can(
    desks: Desks, deliveries: DeliveryService, clock: FixedClock
) -> None:
    """Who wrote it has left, who was given it too: the letter closes by itself, and another manager goes on."""
    letter = await opened(desks.letters)
    await signed(desks.letters, letter, BOB, ACME)
    await desks.life.give_to(ORGANISER, letter.id, GIVEN.user_id)
    left = replace(ORGANISER, permissions=Permission.NONE)
    with pytest.raises(DomainError, match="organiser-needed"):
        await desks.letters.close(left, letter.id)
    clock.move_to(letter.deadline.utc)
    await desks.letters.run_due(clock.now())
    told = [d.user_id for d in await deliveries.of_cause(f"letter:{letter.id}:news") if "closed" in d.key]
    assert told == [ORGANISER.user_id, GIVEN.user_id]
    manager = Actor(90, GUILD, permissions=Permission.MANAGE_GUILD)
    await desks.life.take_from(manager, letter.id, GIVEN.user_id)
    with pytest.raises(DomainError, match="organiser-needed"):
        await desks.life.deliver(GIVEN, letter.id, "by mail")
    await desks.life.deliver(manager, letter.id, "by mail")
    assert verify(await exported_json(desks.letters, letter)).valid


async def test_who_runs_it_reads_every_name_of_it(desks: Desks) -> None:
    """As the form says: organisers always see the name. Only of this letter."""
    letter, other = await opened(desks.letters), await opened(desks.letters)
    for one in (letter, other):
        await signed(desks.letters, one, BOB, ACME, Visibility.COUNT)
    await desks.life.give_to(ORGANISER, letter.id, GIVEN.user_id)
    assert len((await desks.letters.status(GIVEN, letter.id)).names) == 1
    assert (await desks.letters.status(GIVEN, other.id)).names == ()
