"""Watching on a small Discord: told once, in private, of the right things, in the right servers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.actor import Actor, Permission
from bot.delivery.model import State
from bot.errors import Conflict, Invalid, NotFound, Refused
from bot.reference.compare.compare import compare
from bot.reference.compare.service import Wanted
from bot.reference.service import ReferenceService
from bot.reference.watch.model import About, NewWatch, Wish
from bot.reference.watch.rules import hits
from bot.reference.wordings.model import Article, Caption, Wording
from tests.reference.compare.texts import invented, stored, wording
from tests.reference.watch.conftest import Room
from tests.town import Town, is_private, words

LAMPS = Article("1", "Lamps", "1. Each Party shall light its lamps at dusk.\n2. Lamps shall be green.")
FOG = Article("2", "Fog", "No Party shall make fog of any kind at sea, unless a storm forbids it.")
TIDES = Article("3", "Tides", "Each Party shall encrypt its tide tables.", (Caption("chapter", "II", "Water"),))
NEW = Article("1", "Wonders", "Every Party may invent a wonder and show it to the Conference of the Parties.")
HERE, THERE = 111, 222


def first() -> Wording:
    return replace(wording((LAMPS, FOG, TIDES, *_more()), "Rev.1"), date="2026-01-01")


def second() -> Wording:
    """An article came in before all others; the fog was reworded, nothing else."""
    fog = replace(FOG, number="3", text=FOG.text.replace("shall", "may"))
    moved = (NEW, replace(LAMPS, number="2"), fog, replace(TIDES, number="4"), *_more())
    return replace(wording(moved, "Rev.2"), date="2026-02-01")


def _more() -> tuple[Article, ...]:
    return tuple(replace(one, number=str(90 + at)) for at, one in enumerate(invented(2).articles[:3]))


def actor(user: int, guild: int = HERE, *, organiser: bool = False) -> Actor:
    return Actor(user, guild, permissions=Permission.MANAGE_GUILD if organiser else Permission.NONE)


Told = dict[tuple[int | None, int | None], list[int]]


async def told(room: Room, wording_id: int) -> Told:
    """Return who is told of a text: (person, channel) -> places of the changes."""
    found = await room.deliveries.of_cause(f"wording:{wording_id}")
    told_of: Told = {}
    for one in found:
        changes = one.data["changes"]
        assert isinstance(changes, list)
        if one.state is State.PLANNED:
            assert (one.user_id, one.channel_id) not in told_of
            told_of[one.user_id, one.channel_id] = changes
    return told_of


async def test_each_is_told_of_what_is_watched_wherever_its_number_went(room: Room) -> None:
    """Article 2 became 3: its watcher hears of it; words in any form, chapters, new articles; or nothing changed."""
    await stored(room, first())
    await room.watch.add(actor(1), Wish("lights", article="2"))
    await room.watch.add(actor(2), Wish("lights", article="92"))
    await room.watch.add(actor(3), Wish("lights", word="storms"))
    await room.watch.add(actor(4), Wish("lights", chapter="II"))
    await room.watch.add(actor(5), Wish("lights", word="wonder"))
    arrived = await stored(room, second())
    found = await room.compare.compare(Wanted("lights"))
    kinds = {at: (change.kind.value, change.article.number) for at, change in enumerate(found.changes)}
    heard = {user: [kinds[at] for at in places] for (user, _), places in (await told(room, arrived.id)).items()}
    assert heard == {
        1: [("changed", "3")],
        2: [],
        3: [("changed", "3")],
        4: [("renumbered", "4")],
        5: [("added", "1")],
    }


async def test_a_number_is_followed_over_several_texts(room: Room) -> None:
    """Watched as 2 of the first text, it is 3 in the second and 4 in the third."""
    await stored(room, first())
    await room.watch.add(actor(1), Wish("lights", article="2"))
    later = second()
    await stored(room, later)
    shifted = [replace(one, number=str(int(one.number) + 1)) for one in later.articles]
    shifted[2] = replace(shifted[2], text=f"{shifted[2].text} Nor ice.")
    opening = Article("1", "Greeting", "The Parties greet each other warmly, every morning before the work begins.")
    third = replace(later, version="Rev.3", date="2026-03-01", articles=(opening, *shifted))
    arrived = await stored(room, third)
    (places,) = (await told(room, arrived.id)).values()
    found = await room.compare.compare(Wanted("lights"))
    assert [found.changes[at].article.number for at in places] == ["4"]


async def test_told_once(room: Room) -> None:
    """One message a person, whatever he or she watches and in however many servers; a second import says nothing."""
    await stored(room, first())
    for guild in (HERE, THERE):
        await room.watch.add(actor(1, guild), Wish("lights", article="2", word="storm", chapter="II"))
    arrived = await stored(room, second())
    assert set(await told(room, arrived.id)) == {(1, None)}
    again = await stored(room, second())
    assert again.id == arrived.id
    assert len(await room.deliveries.list_of()) == 1


async def test_a_server_hears_of_its_own_texts_and_everybody_of_the_hosts(room: Room) -> None:
    """What an organiser brings in is that server's; nobody elsewhere is told, or learns that there is such a text."""
    await stored(room, first())
    for user, guild in ((1, HERE), (2, THERE)):
        await room.watch.add(actor(user, guild), Wish("lights", article="2"))
    own = await stored(room, second(), actor(9, HERE, organiser=True))
    assert set(await told(room, own.id)) == {(1, None)}
    (delivery,) = await room.deliveries.of_cause(f"wording:{own.id}")
    assert delivery.data["members_only"]
    host = await stored(room, replace(second(), version="Rev.3", date="2026-04-01"))
    assert set(await told(room, host.id)) == {(1, None), (2, None)}


async def test_the_channel_hears_once_where_somebody_watches(room: Room) -> None:
    """Organisers choose what is pointed out there; a server without a channel is told in private only."""
    boss = actor(9, HERE, organiser=True)
    await room.servers.change(boss, announcements_channel_id=77)
    await stored(room, first())
    await room.watch.add(boss, Wish("lights", article="2", for_channel=True))
    await room.watch.add(actor(2, THERE), Wish("lights", article="3"))
    arrived = await stored(room, second())
    found = await told(room, arrived.id)
    assert set(found) == {(None, 77), (2, None)}
    assert len(found[None, 77]) == 1


async def test_what_is_old_or_alone_is_no_news(room: Room) -> None:
    """The first text, an older one that is brought in later, another language: silence."""
    await stored(room, second())
    await room.watch.add(actor(1), Wish("lights", article="3"))
    older = await stored(room, first())
    other = await stored(room, replace(second(), version="Rev.3", language="fr", date="2026-05-01"))
    assert await told(room, older.id) == {}
    assert await told(room, other.id) == {}


async def test_withdrawn_before_it_was_said_it_is_not_said(room: Room) -> None:
    """In the same write; another file in its place is told of instead."""
    await stored(room, first())
    await room.watch.add(actor(1), Wish("lights", article="2"))
    arrived = await stored(room, second())
    await room.wordings.withdraw(None, arrived.id)
    assert await told(room, arrived.id) == {}
    states = [one.state for one in await room.deliveries.of_cause(f"wording:{arrived.id}")]
    assert states == [State.CANCELLED]


async def test_text_and_messages_are_kept_together_or_not_at_all(room: Room) -> None:
    """A crash between the two would leave one without the other."""
    await stored(room, first())
    await room.watch.add(actor(1), Wish("lights", article="2"))

    def crash(*_: object) -> None:
        raise RuntimeError("the power is gone")

    room.wordings.on_import(crash)
    with pytest.raises(RuntimeError):
        await stored(room, second())
    assert await room.deliveries.list_of() == []
    assert [one.version for one in room.wordings.versions("lights")] == ["Rev.1"]


async def test_who_may_and_how_much(room: Room) -> None:
    """Organisers for the channel, everybody their own and nobody else's; no end of watching is refused."""
    many = [replace(one, number=str(at)) for at, one in enumerate(invented(4, 30).articles, 1)]
    await stored(room, wording(tuple(many)))
    member, boss = actor(1), actor(9, organiser=True)
    with pytest.raises(Refused):
        await room.watch.add(member, Wish("lights", article="24", for_channel=True))
    with pytest.raises(Invalid, match="watch-no-channel"):
        await room.watch.add(boss, Wish("lights", article="24", for_channel=True))
    await room.servers.change(boss, announcements_channel_id=77)
    (channels,) = await room.watch.add(boss, Wish("lights", article="24", for_channel=True))
    (own,) = await room.watch.add(member, Wish("lights", article="24"))
    with pytest.raises(Conflict, match="watch-already"):
        await room.watch.add(member, Wish("lights", article="24"))
    assert [one.id for one in await room.watch.seen_by(actor(2))] == [channels.id]
    for who, watch in ((actor(2), own), (actor(1, THERE), own)):
        with pytest.raises(NotFound):
            await room.watch.remove(who, watch.id)
    with pytest.raises(Refused):
        await room.watch.remove(member, channels.id)
    with pytest.raises(Conflict, match="watch-full"):
        await room.watch.add(member, Wish("lights", article="1-26"))
    assert await room.watch.seen_by(member) == [own, channels]
    for wish in (
        Wish("lights"),
        Wish("lights", chapter="one"),
        Wish("lights", word="%"),
        Wish("lights", word="x" * 99),
    ):
        with pytest.raises(Invalid):
            await room.watch.add(member, wish)
    for wish in (Wish("lights", tag="no such tag"), Wish("lights", article="999"), Wish("nowhere", word="fog")):
        with pytest.raises(NotFound):
            await room.watch.add(member, wish)
    await room.watch.remove(member, own.id)
    assert await room.watch.forget(1) == 0


def test_numbers_noted_in_data_are_followed_where_no_text_is_here(reference: ReferenceService) -> None:
    """Watching final article 7 means article 6 of a draft, by what data/ notes of earlier numbers."""
    instrument = reference.instrument("uncc")
    one = next(p for p in instrument.provisions if p.earlier and p.number not in p.earlier.values())
    version, number = next(iter(one.earlier.items()))
    text = Article(number, "Old title", "Each Party shall keep its harbour lights in good order, day and night.")
    old = replace(wording((text,), version), instrument="uncc")
    new = replace(wording((replace(text, text=text.text.replace("shall", "may")),), "Rev.9"), instrument="uncc")
    watch = NewWatch(HERE, 1, "uncc", About.ARTICLE, one.number, one.version.id, 1)
    found = compare(old, new, {})
    assert hits([watch], found, instrument, [old, new], lambda a, b: compare(a, b, {})) == [0]
    stranger = replace(watch, value="1" if number != "1" else "2")
    assert hits([stranger], found, instrument, [old, new], lambda a, b: compare(a, b, {})) == []


async def test_a_person_reads_the_redline_in_private_and_the_channel_a_summary(town: Town) -> None:
    """Sent by the real sender, once; what is not theirs to read is not in it."""
    await stored(town.services, first())
    added = await town.use(town.member, "treaty watch add", instrument="lights", article="2", word="wonder")
    assert is_private(added)
    assert "article 2 (Rev.1)" in words(added)
    refused = await town.use(town.member, "treaty watch add", instrument="lights", article="3", channel=True)
    assert "organiser" in words(refused).lower()
    await town.use(town.organiser, "treaty watch add", instrument="lights", article="3", channel=True)
    await stored(town.services, second())
    await town.due(town.clock.now() + timedelta(seconds=1))
    (message,) = town.member.user.dm_channel.history()
    (embed,) = message.embeds
    assert embed.title == "Convention on Lighthouses: Rev.2 is here"
    for part in ("2 changes in what you watch", "~~shall~~ **may**", "Article 3 · Fog", "Wonders"):
        assert part in (embed.description or "")
    assert [file.filename for file in message.attachments] == ["lights-rev-1-to-rev-2.html"]
    posted = [one for one in town.lobby.history() if one.embeds and "is here" in (one.embeds[0].title or "")]
    assert len(posted) == 1
    assert "1 changed" in (posted[0].embeds[0].description or "")
    listed = await town.use(town.member, "treaty watch list")
    assert "word “wonder”" in words(listed)
    assert is_private(listed)
