"""The whole life of a letter in any order against a plain model; `CAUCUS_TEST_PROFILE=large` walks for long."""

from tests.letters.lifecycle.profile import walks
from tests.letters.lifecycle.rules import OfOrganisers, OfSignatories, OfTheLetter


class LifeMachine(OfSignatories, OfOrganisers, OfTheLetter):
    """Everything that people do."""


LifeMachine.TestCase.settings = walks(examples=9, steps=35)
test_life_against_a_plain_model = LifeMachine.TestCase
