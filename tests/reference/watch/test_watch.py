"""Watching on a small Discord: told once, in private, of the right things, in the right servers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.actor import Actor, Permission
from bot.delivery.model import State
from bot.errors import Conflict, Invalid, NotFound, Refused
from bot.reference.watch.model import Wish
from bot.reference.wordings.model import Article, Caption, Wording
from bot.services import Services
from tests.reference.compare.texts import invented, stored, wording
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


async def told(services: Services, wording_id: int) -> dict[tuple[int | None, int | None], list[int]]:
    """Return who is told of a text: (person, channel) -> places of the changes."""
    found = await services.deliveries.of_cause(f"wording:{wording_id}")
    return {(one.user_id, one.channel_id): list(one.data["changes"]) for one in found if one.state is State.PLANNED}  # type: ignore[arg-type]  # written as a list of numbers


async def test_each_is_told_of_what_is_watched_wherever_its_number_went(services: Services) -> None:
    """Article 2 became 3: its watcher hears of it, the watcher of 1 hears that nothing changed but the number."""
    await stored(services, first())
    await services.watch.add(actor(1), Wish("lights", article="2"))
    await services.watch.add(actor(2), Wish("lights", article="92"))
    await services.watch.add(actor(3), Wish("lights", word="storms"))
    await services.watch.add(actor(4), Wish("lights", chapter="II"))
    await services.watch.add(actor(5), Wish("lights", word="wonder"))
    arrived = await stored(services, second())
    found = await services.compare.between(*services.compare.texts(_all()))
    kinds = {at: (change.kind.value, change.article.number) for at, change in enumerate(found.changes)}
    heard = {user: [kinds[at] for at in places] for (user, _), places in (await told(services, arrived.id)).items()}
    assert heard == {
        1: [("changed", "3")],
        2: [],
        3: [("changed", "3")],
        4: [("renumbered", "4")],
        5: [("added", "1")],
    }


def _all():  # type: ignore[no-untyped-def]  # the type's name would hide what it is: everything
    from bot.reference.compare.service import Wanted

    return Wanted("lights")
