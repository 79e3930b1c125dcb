"""The services of running a letter on the same desk as those of letters."""

import pytest

from bot.letters.desk import LetterDesk
from bot.letters.register.service import RegisterService
from bot.letters.running.figures import FigureService
from bot.letters.running.milestones import MilestoneService
from bot.letters.running.nudges import NudgeService

REGIONS = {"kenya": "African Group", "mali": "African Group", "austria": "WEOG"}


@pytest.fixture
def nudges(desk: LetterDesk) -> NudgeService:
    return NudgeService(desk)


@pytest.fixture
def milestones(desk: LetterDesk) -> MilestoneService:
    return MilestoneService(desk)


@pytest.fixture
def figures(desk: LetterDesk) -> FigureService:
    return FigureService(desk, lambda country: REGIONS.get(country, ""))


@pytest.fixture
def register(desk: LetterDesk) -> RegisterService:
    return RegisterService(desk, lambda _: "")
