"""What people of each server may learn of who signed: a table, and the same answer both ways."""

from collections.abc import Awaitable, Callable
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

from bot.actor import Actor
from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.errors import DomainError, Refused
from bot.letters.desk import LetterDesk
from bot.letters.ledger import verify
from bot.letters.life.service import LifeService
from bot.letters.model import ExportFormat, SignatureState, Visibility
from bot.letters.service import LetterService
from bot.letters.sharing.service import SharingService
from bot.servers.service import ServerService
from bot.settings import Delivery, Letters
from bot.storage import open_database
from tests.blank import lay_blank
from tests.letters.people import (
    ACME,
    ALICE,
    BOB,
    CHANNEL,
    COALITION,
    DANA,
    ORGANISER,
    OTHER_GUILD,
    OUTSIDER,
    exported_json,
    member,
    signed,
)
from tests.letters.sharing.people import (
    ELSEWHERE_COALITION,
    GUEST,
    GUEST_FRIEND,
    GUEST_OUTSIDER,
    HOST,
    PANELS,
    shared,
)

PUBLIC = {"home public", "guest public"}
EVERYTHING = PUBLIC | {"home coalition", "home count", "guest coalition", "guest count"}
SEES: dict[str, tuple[Actor, set[str]]] = {
    "organiser at home": (ORGANISER, EVERYTHING),
    "coalition at home": (ALICE, PUBLIC | {"home coalition"}),
    "others at home": (OUTSIDER, PUBLIC),
    "organiser there": (HOST, PUBLIC | {"guest coalition", "guest count"}),
    "coalition there": (GUEST_FRIEND, PUBLIC | {"guest coalition"}),
    "others there": (GUEST_OUTSIDER, PUBLIC),
}


async def with_coalitions(servers: ServerService) -> None:
    """Have both servers know who is of their coalition."""
    await servers.change(ORGANISER, coalition_role_id=COALITION)
    await servers.change(HOST, coalition_role_id=ELSEWHERE_COALITION)


@pytest.mark.parametrize("reader", SEES)
async def test_who_reads_which_names(
    letters: LetterService, sharing: SharingService, servers: ServerService, reader: str
) -> None:
    """A name for the coalition stays with the coalition that its giver was told of; all count for all."""
    await with_coalitions(servers)
    letter = await shared(letters, sharing)
    for place, actor in (("home", BOB), ("guest", GUEST)):
        for visibility in Visibility:
            await signed(letters, letter, actor, replace(ACME, name=f"{place} {visibility.value}"), visibility)
    actor, seen = SEES[reader]
    status = await letters.status(actor, letter.id)
    assert {listed.signatory.name for listed in status.names} == seen
    assert (status.more, status.view.counts.total) == (0, 6)
    assert status.organiser == (reader == "organiser at home")
    assert (status.by_visibility is not None) == (reader == "organiser at home")


@pytest.mark.parametrize("reader", SEES)
async def test_names_that_do_not_fit_are_counted_right(
    letters: LetterService,
    sharing: SharingService,
    servers: ServerService,
    monkeypatch: pytest.MonkeyPatch,
    reader: str,
) -> None:
    """'and so many more' is of the names that this reader may read, never of all."""
    monkeypatch.setattr("bot.letters.rules.NAMES_SHOWN", 1)
    await with_coalitions(servers)
    letter = await shared(letters, sharing)
    for place, actor in (("home", BOB), ("guest", GUEST)):
        for visibility in Visibility:
            await signed(letters, letter, actor, replace(ACME, name=f"{place} {visibility.value}"), visibility)
    actor, seen = SEES[reader]
    status = await letters.status(actor, letter.id)
    assert len(status.names) + status.more == len(seen)


async def test_an_organiser_there_knows_the_numbers_of_their_own_server_only(
    letters: LetterService, sharing: SharingService
) -> None:
    """The home server's organisers know them by server; a third server is in neither list."""
    letter = await shared(letters, sharing)
    await signed(letters, letter, ALICE, ACME)
    await signed(letters, letter, GUEST, DANA, Visibility.COUNT)
    gone = await signed(letters, letter, GUEST, ACME)
    await letters.withdraw(GUEST, gone.signature.code)
    (there,) = await sharing.shared(HOST)
    assert (there.home, there.offers) == (False, ())
    assert there.here == {OTHER_GUILD: {SignatureState.SIGNED: 1, SignatureState.WITHDRAWN: 1}}
    (home,) = await sharing.shared(ORGANISER)
    assert home.here == there.here


def flat(value: object) -> object:
    """Return an answer without what is random or counts for everybody: codes, numbers of ledger entries, counts."""
    if is_dataclass(value) and not isinstance(value, type):
        kept = [one.name for one in fields(value) if one.name not in {"code", "seq", "fact_seq", "counts", "entry"}]
        return {name: flat(getattr(value, name)) for name in kept}
    if isinstance(value, list | tuple):
        return [flat(one) for one in value]
    return value


async def everything_there(world: "World", letter_id: int, code: str) -> list[object]:
    """Return all that people of the other server can ask: a member who signs the same, its organiser."""
    letters, life, sharing = world.letters, world.life, world.sharing
    sha256 = (await letters.show(GUEST_FRIEND, letter_id)).letter.text.sha256
    questions: list[Callable[[], Awaitable[object]]] = [
        lambda: letters.my(GUEST_FRIEND),
        lambda: letters.letters(GUEST_FRIEND, "Acme"),
        lambda: letters.letters(HOST, ""),
        lambda: letters.withdraw(GUEST_FRIEND, code),
        lambda: letters.signature(HOST, code),
        lambda: letters.sign(GUEST_FRIEND, letter_id, sha256, ACME, Visibility.PUBLIC),
        lambda: letters.status(GUEST_FRIEND, letter_id),
        lambda: letters.status(HOST, letter_id),
        lambda: letters.panel(letter_id),
        lambda: sharing.shared(HOST),
        lambda: letters.export(HOST, letter_id, ExportFormat.JSON),
        lambda: life.head(HOST, letter_id),
        lambda: life.delivery_of(HOST, letter_id),
        lambda: life.organisers(HOST, letter_id),
        lambda: life.give_back(HOST, letter_id, 3),
        lambda: letters.held(HOST, letter_id),
        lambda: letters.hosted(HOST, letter_id),
        lambda: sharing.revoke(HOST, letter_id),
        lambda: letters.my(GUEST_FRIEND),
    ]
    answers: list[object] = []
    for question in questions:
        try:
            answers.append(flat(await question()))
        except DomainError as error:
            answers.append((type(error), error.key, error.data))
    assert answers.count((Refused, "letter-run-elsewhere", {})) == 6
    return answers


class World:
    """The services of a letter on a database of their own."""

    def __init__(self, desk: LetterDesk) -> None:
        self.letters = LetterService(desk)
        self.life = LifeService(desk)
        self.sharing = SharingService(desk)


@pytest.mark.parametrize("hidden", [Visibility.COUNT, Visibility.COALITION])
async def test_every_answer_there_is_the_same_whether_alice_signed_at_home_or_not(
    tmp_path: Path, clock: FixedClock, hidden: Visibility
) -> None:
    """Only the number of all signatures, which everybody may know, may differ."""
    answers = []
    for alice_signs in (False, True):
        db = await open_database(lay_blank(tmp_path / f"{alice_signs}.db"))
        servers = ServerService(db, clock, ("en",))
        await servers.change(ORGANISER, letters_channel_id=CHANNEL)
        await with_coalitions(servers)
        deliveries = DeliveryService(db, clock, Delivery(), servers)
        world = World(LetterDesk(db, clock, Letters(), "Europe/Vienna", servers, deliveries))
        letter = await shared(world.letters, world.sharing)
        await signed(world.letters, letter, BOB, DANA)
        code = "NOSUCH22"
        if alice_signs:
            code = (await signed(world.letters, letter, ALICE, ACME, hidden)).signature.code
            gone = await signed(world.letters, letter, member(5), DANA, hidden)
            await world.letters.withdraw(member(5), gone.signature.code)
        answers.append(await everything_there(world, letter.id, code))
        assert verify(await exported_json(world.letters, letter)).valid
        await db.close()
    assert answers[0] == answers[1]


async def test_words_to_the_other_server_name_nobody(
    letters: LetterService, sharing: SharingService, life: LifeService, deliveries: DeliveryService
) -> None:
    """What is planned in a server's name can be seen by its organisers: no account of another server is in it."""
    letter = await shared(letters, sharing)
    await signed(letters, letter, ALICE, ACME, Visibility.COUNT)
    await signed(letters, letter, GUEST, DANA, Visibility.COUNT)
    await life.extend(ORGANISER, letter.id, "2027-01-25 18:00 Vienna")
    await letters.close(ORGANISER, letter.id)
    await life.deliver(ORGANISER, letter.id, "by mail")
    there = [one for one in await deliveries.list_of(OTHER_GUILD) if one.guild_id == OTHER_GUILD]
    assert {one.user_id for one in there} == {None, GUEST.user_id}
    for one in there:
        assert "Acme" not in str(one.data)
        assert str(ALICE.user_id) not in str(one.data)
    assert PANELS in {one.channel_id for one in there}
