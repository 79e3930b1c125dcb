"""Scorecards: two readings apart, the coalition's with its history; who may record, and what another server sees."""

import random
import sqlite3
from dataclasses import replace

import pytest

from bot.actor import Actor, Permission
from bot.clock import FixedClock
from bot.errors import Conflict, DomainError, Invalid, Refused
from bot.reference.model import Rating
from bot.services import Services
from tests.town import Town, is_private, words

HERE, THERE = 1000, 2000
ORGANISER = Actor(user_id=1, guild_id=HERE, permissions=Permission.MANAGE_GUILD)
MEMBER = Actor(user_id=2, guild_id=HERE)
STRANGER = Actor(user_id=3, guild_id=THERE, permissions=Permission.MANAGE_GUILD)


async def test_the_two_readings_stand_apart_and_only_here(services: Services) -> None:
    """What the coalition records changes nothing of the published one, and no other server sees it."""
    before = await services.ratings.scorecard(MEMBER)
    await services.ratings.rate(ORGANISER, "9", Rating.MET, "Our reading of article 35")
    here = await services.ratings.scorecard(MEMBER)
    assert [line.sourced for line in here.lines] == [line.sourced for line in before.lines]
    rated = [line for line in here.lines if line.coalition is not None]
    assert [(line.principle.order, line.coalition.rating) for line in rated if line.coalition] == [(9, Rating.MET)]
    assert rated[0].sourced is not None
    assert rated[0].sourced.rating is Rating.WEAK
    for other in (STRANGER, replace(MEMBER, guild_id=None)):
        assert all(line.coalition is None for line in (await services.ratings.scorecard(other)).lines)
    assert (await services.ratings.history(STRANGER, "9")).entries == ()


async def test_a_member_records_nothing(services: Services) -> None:
    """Authority is decided in the service."""
    with pytest.raises(Refused, match="organiser-needed"):
        await services.ratings.rate(MEMBER, "9", Rating.MET, "because")
    with pytest.raises(Invalid, match="server-needed"):
        await services.ratings.rate(replace(ORGANISER, guild_id=None), "9", Rating.MET, "because")


async def test_the_history_is_what_happened(services: Services, clock: FixedClock) -> None:
    """A seeded story of ratings, take-backs and repetitions: the history is the list of acts that changed something."""
    dice = random.Random(4)
    told: list[tuple[Rating | None, str]] = []
    for _ in range(40):
        clock.move_to(clock.now().replace(microsecond=0))
        rating = dice.choice([*Rating, None])
        reason = dice.choice(["a", "b"])
        try:
            await services.ratings.rate(ORGANISER, "timeproof", rating, reason)
        except Conflict:
            # Only a rating that is not there cannot be taken back.
            assert rating is None
            assert [one for one, _ in told[-1:]] in ([], [None])
            continue
        assert rating is not None or (told and told[-1][0] is not None)
        if not told or told[-1] != (rating, reason):
            told.append((rating, reason))
    history = await services.ratings.history(MEMBER, "timeproof")
    assert [(one.rating, one.reason) for one in reversed(history.entries)] == told[-50:]
    assert {one.recorded_by for one in history.entries} == {ORGANISER.user_id}
    line = next(one for one in (await services.ratings.scorecard(MEMBER)).lines if one.principle.id == "timeproof")
    assert (line.coalition.rating if line.coalition else None) is told[-1][0]
    assert line.entries == len(told)


async def test_a_draft_has_a_card_of_its_own(services: Services) -> None:
    """Published assessments are about one version and are not lent to another."""
    draft = next(one for one in services.ratings.rateable(HERE) if one.status == "draft")
    await services.ratings.rate(ORGANISER, "1", Rating.OPEN, "Still bracketed", version=draft.key)
    card = await services.ratings.scorecard(MEMBER, draft.key)
    assert card.rated == draft
    assert all(line.sourced is None for line in card.lines)
    assert [line.principle.order for line in card.lines if line.coalition] == [1]
    assert all(line.coalition is None for line in (await services.ratings.scorecard(MEMBER)).lines)


@pytest.mark.parametrize(
    ("version", "reason", "key"),
    [("A/XYZ", "r", "version-unknown"), ("", " \u202e\u200b ", "rating-reason-empty"), ("", "x" * 701, "rating-long")],
)
async def test_what_cannot_be_recorded(services: Services, version: str, reason: str, key: str) -> None:
    """An unknown version, no reason, a treatise."""
    with pytest.raises(DomainError, match=key):
        await services.ratings.rate(ORGANISER, "1", Rating.MET, reason, version=version)


async def test_the_database_keeps_the_history(services: Services) -> None:
    """Not even our own SQL can rewrite or drop an entry; who recorded it can be erased."""
    await services.ratings.rate(ORGANISER, "1", Rating.MET, "why")
    for statement in (
        "UPDATE rating SET rating = 'weak'",
        "UPDATE rating SET reason = 'other'",
        "UPDATE rating SET recorded_by = 7",
        "DELETE FROM rating",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="rating"):
            await services.db.write(lambda tx, statement=statement: tx.execute(statement))  # type: ignore[misc] # mypy cannot infer a lambda with a default
    await services.db.write(lambda tx: tx.execute("UPDATE rating SET recorded_by = 0"))
    assert (await services.ratings.history(MEMBER, "1")).entries[0].recorded_by == 0


async def test_the_commands(town: Town) -> None:
    """Recorded by an organiser, seen by a member with sign and word, both readings, the history with who and when."""
    refused = await town.use(town.member, "principle rate", principle="1", rating="weak", reason="because")
    assert is_private(refused)
    assert "Only organisers" in words(refused) or "organiser" in words(refused)
    hostile = "@everyone **[x](http://e.vil)** <@&1>"
    recorded = await town.use(
        town.second, "principle rate", principle="1", rating="weak", reason=hostile, source="A/AC.291/22"
    )
    assert is_private(recorded)
    assert "Everybody in this server" in words(recorded)
    card = await town.use(town.member, "principle scorecard")
    assert is_private(card)
    for part in ("published: 🟡 Mixed", "coalition: 🟠 Weak", "never made into one"):
        assert part in words(card)
    assert card.response is not None
    await town.member.click(card.response.message, label="Next ▶")
    details = words(card)
    for part in ("Victim assistance", "source: Just Security", "2026-11-22", "A/AC.291/22", "recorded <t:"):
        assert part in details
    assert "@everyone" not in details.replace("@\u200beveryone", "")
    assert "](http" not in details
    history = await town.use(town.member, "principle ratings", principle="1")
    assert "🟠 Weak" in words(history)
    assert f"<@{town.second.id}>" in words(history)
    taken = await town.use(town.organiser, "principle rate", principle="1", rating="none", reason="too early")
    assert "taken back" in words(taken)
    assert "coalition: –" in words(await town.use(town.member, "principle scorecard"))


async def test_versions_are_suggested(town: Town) -> None:
    """Drafts too."""
    offered = await town.member.autocomplete(town.lobby, "principle scorecard", "version", "uncc")
    assert offered[0]["value"] == "uncc A/RES/79/243"
    assert len(offered) > 1
