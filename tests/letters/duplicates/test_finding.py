"""Which names look alike, why, and how quickly that is found among thousands."""

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.letters.duplicates.finding import MOST_PAIRS, pairs
from bot.letters.duplicates.likeness import acronyms, short, site, skeleton
from bot.letters.duplicates.model import Pair, Subject, Why

REGISTER = [frozenset({"river watch", "veille du fleuve", "rw"})]


def organisation(seq: int, name: str, country: str = "chad", website: str = "") -> Subject:
    """Return an organisation."""
    return Subject(seq, organisation=True, name=name, country=country, website=website)


def person(seq: int, name: str, country: str = "chad") -> Subject:
    """Return a person."""
    return Subject(seq, organisation=False, name=name, country=country)


def of_two(one: str, other: str, site_of_one: str = "", site_of_other: str = "") -> Pair | None:
    """Return what two organisations are to each other."""
    found = pairs([organisation(1, one, website=site_of_one), organisation(2, other, website=site_of_other)], REGISTER)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("River Watch", "RIVER-WATCH", Why.NAME),
        ("Ríver Wátch", "River Watch", Why.NAME),
        ("Lake Alliance (LA-X)", "Lake Alliance", Why.NAME),
        ("Lake Alliance", "Lаke Аlliаnce", Why.LOOKS),
        ("Lake Alliance", "Lake A11iance", Why.LOOKS),
        ("River Watch", "Veille du fleuve", Why.KNOWN),
        ("Hills and Forests Network", "HFN", Why.ACRONYM),
        ("Hills and Forests Network", "H.A.F.N.", Why.ACRONYM),
        ("Hills (HILLX)", "HILLX", Why.ACRONYM),
        ("Lake Alliance", "Lake Aliance", Why.SIMILAR),
        ("Alliance Lake of Defenders", "Lake Alliance of Defender", Why.SIMILAR),
        ("Lake Alliance Chad", "Lake Alliance", Why.HOLDS),
        ("منظمة حقوق الانسان", "منظمه حقوق الانسان", Why.SIMILAR),
    ],
)
def test_names_that_mean_one(one: str, other: str, why: Why) -> None:
    """Each with its reason, in both orders."""
    for first, second in ((one, other), (other, one)):
        found = of_two(first, second)
        assert found is not None
        assert why in [reason.why for reason in found.reasons]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chapter 12 of the Lake Alliance", "Chapter 13 of the Lake Alliance"),
        ("River Watch", "Forest Guard"),
        ("Union of Lawyers", "Network of Teachers"),
        ("HFN", "Lake Alliance"),
        ("国际声援网络", "绿色行动联盟"),
    ],
)
def test_names_that_mean_two(one: str, other: str) -> None:
    """Numbers tell chapters apart; short words in common are nothing."""
    assert of_two(one, other) is None


def test_websites_of_their_own_count_and_shared_ones_do_not() -> None:
    """A page in a place that everybody uses says nothing."""
    found = of_two("Lake", "Forest", "https://www.lake.org.uk/about", "http://lake.org.uk")
    assert found is not None
    assert [(one.why, one.detail) for one in found.reasons] == [(Why.SITE, "lake.org.uk")]
    assert of_two("Lake", "Forest", "https://facebook.com/lake", "https://facebook.com/forest") is None
    assert [
        site(one) for one in ("https://a.b.example.co.ke/x", "https://10.0.0.1", "", "https://x.wordpress.com")
    ] == [
        "example.co.ke",
        "",
        "",
        "",
    ]


def test_one_person_in_two_capacities_is_no_duplicate() -> None:
    """People are compared with people: also with the family name first."""
    same = [person(1, "Dana Müller"), organisation(2, "Dana Müller"), person(3, "Muller, Dana"), person(4, "Dan Moe")]
    assert [(one.low, one.high) for one in pairs(same)] == [(1, 3)]


def test_another_country_makes_it_less_probable() -> None:
    """Chapters of one organisation may both sign; the strongest pair comes first."""
    found = pairs([organisation(1, "Lake", "chad"), organisation(2, "Lake", "mali"), organisation(3, "Lake", "chad")])
    assert [(one.low, one.high, one.elsewhere) for one in found] == [(1, 3, False), (1, 2, True), (2, 3, True)]
    assert found[0].score > found[1].score


def test_keys() -> None:
    """What names are filed under."""
    assert acronyms("Hills and Forests Network") == {"hafn", "hfn"}
    assert short("H.F.N.") == "hfn"
    assert short("Lake") == ""
    assert skeleton("раураl") == skeleton("paypal")


NAMES = st.text(alphabet="ab cdé1(А)ن中-", max_size=14)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(NAMES, st.booleans()), max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_signing_changes_nothing(given_names: list[tuple[str, bool]], rnd: random.Random) -> None:
    """Pairs are of two that differ, low before high, once each, with reasons and a score; whoever comes first."""
    subjects = [Subject(seq, is_one, name, "chad") for seq, (name, is_one) in enumerate(given_names)]
    found = pairs(subjects)
    assert all(one.low < one.high and one.reasons and 1 <= one.score <= 100 for one in found)
    assert len({(one.low, one.high) for one in found}) == len(found)
    kinds = {one.seq: one.organisation for one in subjects}
    assert all(kinds[one.low] == kinds[one.high] for one in found)
    shuffled = subjects[:]
    rnd.shuffle(shuffled)
    assert {(one.low, one.high) for one in pairs(shuffled)} == {(one.low, one.high) for one in found}


@pytest.mark.parametrize("kind", ["random", "numbered", "copies"])
def test_five_thousand_take_a_moment(kind: str) -> None:
    """Whatever they are called: no kind of list makes the search quadratic."""
    rnd = random.Random(5)
    words = ["".join(rnd.choices("abcdefghilmnoprstu", k=rnd.randint(4, 9))) for _ in range(1_500)]
    made: dict[str, Callable[[int], str]] = {
        "random": lambda seq: f"{rnd.choice(words)} {rnd.choice(words)} network for digital rights",
        "numbered": lambda seq: f"Organisation number {seq} for digital rights",
        "copies": lambda seq: "The same name",
    }
    subjects = [organisation(seq, made[kind](seq)) for seq in range(5_000)]
    began = time.process_time()
    found = pairs(subjects)
    # A tenth of it is usual; tests share the machine with others.
    assert time.process_time() - began < 5
    assert len(found) <= MOST_PAIRS
