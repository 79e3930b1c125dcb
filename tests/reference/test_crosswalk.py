"""From any of the four to the other three: reasons true both ways, and no letter that the asker may not know of."""

import pytest

from bot.actor import Actor, Permission
from bot.errors import NotFound
from bot.letters.drafting import Draft
from bot.letters.model import Letter
from bot.reference.crosswalk import Crossing, Kind, Why
from bot.services import Services
from tests.town import Town, is_private, words

HERE, THERE = 1000, 2000
ORGANISER = Actor(user_id=1, guild_id=HERE, permissions=Permission.MANAGE_GUILD)
MEMBER = Actor(user_id=2, guild_id=HERE)
ELSEWHERE = Actor(user_id=3, guild_id=THERE, permissions=Permission.MANAGE_GUILD)
TEXT = (
    "The Multistakeholder Manifesto asks, in principles 3 and 9, for a narrow scope.\n\n"
    "Article 35 of the UN Convention against Cybercrime and Article 24(2) fall short; so does Budapest 14.\n"
    "The Paris Call shows the way."
)


async def letter(services: Services, text: str = TEXT, *, is_open: bool = True) -> Letter:
    """Record a letter, and open it."""
    made = await services.letters.create(ORGANISER, Draft("A letter", "The Chair", "in 10 days", text))
    return await services.letters.open(ORGANISER, made.id, made.text.sha256, 77) if is_open else made


def linked(found: Crossing, kind: Kind) -> dict[str, Why]:
    return {one.id: one.why for one in found.of(kind)}


async def test_a_letter_leads_everywhere(services: Services) -> None:
    """What it cites, what it names, and what its articles bear on."""
    made = await letter(services)
    found = await services.crosswalk.cross(MEMBER, f"letter:{made.id}")
    assert linked(found, Kind.ARTICLE) == {"uncc 24": Why.CITES, "uncc 35": Why.CITES, "budapest 14": Why.CITES}
    principles = linked(found, Kind.PRINCIPLE)
    assert principles["existing-obligations"] is Why.NAMES
    assert principles["process-scope"] is Why.NAMES
    assert principles["international-cooperation"] is Why.BEARS_ON
    assert linked(found, Kind.INITIATIVE) == {"paris-call": Why.NAMES, "budapest": Why.NAMES}


async def test_every_end_leads_back_to_the_letter(services: Services) -> None:
    """By its article, its principle, its initiative."""
    made = await letter(services)
    for start in ("article:uncc 24", "UNCC 35", "principle:process-scope", "3", "initiative:paris-call"):
        found = await services.crosswalk.cross(MEMBER, start)
        assert str(made.id) in linked(found, Kind.LETTER), start
    for start in ("article:uncc 25", "principle:timeproof", "initiative:manrs"):
        assert (await services.crosswalk.cross(MEMBER, start)).of(Kind.LETTER) == ()


async def test_a_draft_is_for_organisers_and_a_server_for_itself(services: Services) -> None:
    """Nobody learns of a letter through the crosswalk whom /letter would not tell."""
    made = await letter(services, is_open=False)
    start = "article:uncc 35"
    assert linked(await services.crosswalk.cross(ORGANISER, start), Kind.LETTER) == {str(made.id): Why.CITES}
    for actor in (MEMBER, ELSEWHERE, Actor(user_id=2, guild_id=None)):
        assert (await services.crosswalk.cross(actor, start)).of(Kind.LETTER) == ()
    for actor in (MEMBER, ELSEWHERE):
        with pytest.raises(NotFound):
            await services.crosswalk.cross(actor, f"letter {made.id}")
    assert all("letter:" not in one.value for one in await services.crosswalk.suggest(MEMBER, "A letter"))


async def test_principles_are_named_only_beside_their_framework(services: Services) -> None:
    """'Principle 3' of another declaration, and 'promote transparency' in passing, are not ours."""
    made = await letter(services, "Principle 3 of the Rio Declaration; we promote transparency and clarify the scope.")
    found = await services.crosswalk.cross(MEMBER, f"letter:{made.id}")
    assert found.links == ()


async def test_links_between_articles_principles_and_initiatives_go_both_ways(services: Services) -> None:
    """Whatever one leads to leads back."""
    for principle in services.reference.principles():
        found = await services.crosswalk.cross(MEMBER, f"principle:{principle.id}")
        for link in (*found.of(Kind.ARTICLE), *found.of(Kind.INITIATIVE)):
            back = await services.crosswalk.cross(MEMBER, link.value)
            assert principle.id in linked(back, Kind.PRINCIPLE), (principle.id, link.value)


async def test_what_is_not_there(services: Services) -> None:
    """Told, not guessed."""
    with pytest.raises(NotFound, match="crosswalk-unknown"):
        await services.crosswalk.cross(MEMBER, "xyzzy plugh")
    for start in ("letter:999", "letter:x", "#999999999999999999999999"):
        with pytest.raises(NotFound):
            await services.crosswalk.cross(MEMBER, start)


async def test_the_command_goes_on(town: Town) -> None:
    """From a principle over an article to its letters, in the same message; reachable from the article's card."""
    drafted = await town.services.letters.create(
        Actor(user_id=town.organiser.id, guild_id=town.guild.id, permissions=Permission.MANAGE_GUILD),
        Draft("**Bold** @everyone", "The Chair", "in 10 days", TEXT),
    )
    shown = await town.use(town.organiser, "principle crosswalk", start="principle:process-scope")
    assert is_private(shown)
    for part in ("Crosswalk: 9. Clarify the scope", "UNCC 35", "names it", "Letters of this server"):
        assert part in words(shown)
    assert "@everyone" not in words(shown)
    member = await town.use(town.member, "principle crosswalk", start="9")
    assert "no letter that you may see" in words(member)
    assert shown.response is not None
    await town.organiser.select(shown.response.message, [f"letter:{drafted.id}"])
    assert "Budapest 14" in words(shown)
    article = await town.use(town.organiser, "treaty article", citation="35")
    assert article.response is not None
    crossed = await town.organiser.select(article.response.message, ["cross:article:uncc 35"])
    assert "Bold" in words(crossed) or "Bold" in words(article)
