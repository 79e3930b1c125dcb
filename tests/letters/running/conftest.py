"""The services of running a letter on the same desk as those of letters."""

import pytest

from bot.letters.desk import LetterDesk
from bot.letters.register.service import RegisterService
from bot.letters.running.figures import FigureService
from bot.letters.running.limits import RuleService
from bot.letters.running.milestones import MilestoneService
from bot.letters.running.nudges import NudgeService
from bot.letters.signatures.service import SigningService
from bot.letters.signatures.signers import SignersService

REGIONS = {"kenya": "African Group", "mali": "African Group", "austria": "WEOG"}


@pytest.fixture
def rules(desk: LetterDesk) -> RuleService:
    return RuleService(desk)


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


@pytest.fixture
def signing(desk: LetterDesk) -> SigningService:
    return SigningService(desk)


@pytest.fixture
def signers(desk: LetterDesk) -> SignersService:
    return SignersService(desk)
