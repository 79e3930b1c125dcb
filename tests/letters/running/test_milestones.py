"""A milestone is said once, only of public signatures, only where it is wanted."""

import random
from dataclasses import replace

import pytest

from bot.delivery.service import DeliveryService
from bot.letters.life.notices import news_of
from bot.letters.model import Letter, Visibility
from bot.letters.running.limits import RuleService
from bot.letters.running.milestones import MilestoneService
from bot.letters.running.model import Change
from bot.letters.service import LetterService
from tests.letters.people import CHANNEL, DANA, ORGANISER, member, opened, signed


async def told(deliveries: DeliveryService, letter: Letter) -> list[object]:
    """Return the numbers that were said, in order."""
    news = await deliveries.of_cause(news_of(letter.id))
    assert all(one.channel_id == CHANNEL for one in news)
    return [one.data["count"] for one in news if one.message == "letter-milestone"]


async def wanted(letters: LetterService, rules: RuleService) -> Letter:
    """Return an open letter whose milestones are said."""
    letter = await opened(letters)
    await rules.change(ORGANISER, letter.id, Change(milestones=True))
    return letter


@pytest.mark.parametrize("seed", range(3))
async def test_each_once_however_people_come_and_go(
    letters: LetterService, rules: RuleService, milestones: MilestoneService, deliveries: DeliveryService, seed: int
) -> None:
    """Against plain counting: a look after every act, now and then a service that has just started."""
    letter, rnd = await wanted(letters, rules), random.Random(seed)
    standing, most = list[tuple[int, str]](), 0
    for number in range(45):
        if standing and rnd.random() < 0.35:
            who, code = standing.pop(rnd.randrange(len(standing)))
            await letters.withdraw(member(who), code)
        else:
            receipt = await signed(letters, letter, member(number), DANA)
            standing.append((number, receipt.signature.code))
        most = max(most, len(standing))
        await milestones.run_due(letter.created_at)
        assert await told(deliveries, letter) == [one for one in (10, 25) if one <= most]


async def test_hidden_names_reach_no_milestone(
    letters: LetterService, rules: RuleService, milestones: MilestoneService, deliveries: DeliveryService
) -> None:
    """What is said is the same with and without them."""
    letter = await wanted(letters, rules)
    for number in range(9):
        await signed(letters, letter, member(number), DANA)
    for number, visibility in enumerate([Visibility.COUNT, Visibility.COALITION] * 8, 100):
        await signed(letters, letter, member(number), DANA, visibility)
    await milestones.run_due(letter.created_at)
    assert await told(deliveries, letter) == []
    await signed(letters, letter, member(9), DANA)
    await milestones.run_due(letter.created_at)
    assert await told(deliveries, letter) == [10]


async def test_nothing_is_said_where_nobody_asked_nor_of_the_past(
    letters: LetterService, rules: RuleService, milestones: MilestoneService, deliveries: DeliveryService
) -> None:
    """Off unless organisers turn it on; turned on later it begins with the next one."""
    letter = await opened(letters)
    for number in range(12):
        await signed(letters, letter, member(number), DANA)
    await milestones.run_due(letter.created_at)
    await rules.change(ORGANISER, letter.id, Change(milestones=True))
    await milestones.run_due(letter.created_at)
    assert await told(deliveries, letter) == []
    for number in range(12, 25):
        await signed(letters, letter, member(number), replace(DANA, name=f"Person {number}"))
    await milestones.run_due(letter.created_at)
    assert await told(deliveries, letter) == [25]


async def test_what_was_passed_in_one_leap_is_not_said_on_the_way_back(
    letters: LetterService, rules: RuleService, milestones: MilestoneService, deliveries: DeliveryService
) -> None:
    """Only the highest one; the lower ones not later either, when people have left and others come."""
    letter = await wanted(letters, rules)
    codes = [(await signed(letters, letter, member(n), DANA)).signature.code for n in range(5)]
    await milestones.run_due(letter.created_at)
    codes += [(await signed(letters, letter, member(n), DANA)).signature.code for n in range(5, 26)]
    await milestones.run_due(letter.created_at)
    for number in range(20):
        await letters.withdraw(member(number), codes[number])
    for number in range(100, 106):
        await signed(letters, letter, member(number), DANA)
        await milestones.run_due(letter.created_at)
    assert await told(deliveries, letter) == [25]
