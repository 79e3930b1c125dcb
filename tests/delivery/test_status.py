"""/delivery status: the truth in one card, for organisers; private messages stay private."""

from datetime import timedelta

from tests.delivery.test_sender import HOUR, plan, say
from tests.town import Town, is_private, words


async def test_counts_what_comes_next_and_why_something_was_not_said(town: Town) -> None:
    await plan(
        town,
        say(town, "test:said"),
        say(town, "test:late", ago=HOUR),
        say(town, "test:gone", channel_id=424_242_424_242),
        say(town, "test:useless", ago=10 * HOUR),
        say(town, "test:next", ago=-HOUR),
        say(town, "test:secret", ago=-HOUR, channel_id=None, user_id=town.member.id),
    )
    shown = await town.use(town.organiser, "delivery status")
    assert is_private(shown)
    text = words(shown)
    for part in (
        "2 planned",
        "3 posted on time",  # one delivery, and two notices to the organiser
        "1 posted late",
        "1 not posted: of no use any more",
        "1 not posted: it could not be done",
        "The channel is gone",
        "Title of test:next",
        "a private message",
    ):
        assert part in text
    assert "test:secret" not in text
    assert str(town.member.id) not in text


async def test_only_organisers_see_it_and_only_their_own_server(town: Town) -> None:
    await plan(town, say(town, "test:elsewhere", ago=-HOUR, guild_id=town.guild.id + 1))
    assert "0 planned" in words(await town.use(town.organiser, "delivery status"))
    refused = await town.use(town.member, "delivery status")
    assert is_private(refused)
    assert "planned" not in words(refused)


async def test_what_is_long_over_is_not_counted(town: Town) -> None:
    await plan(town, say(town, "test:old"))
    await town.due(town.clock.now() + timedelta(days=3))
    assert "1 posted on time" in words(await town.use(town.organiser, "delivery status"))
    assert "posted on time" not in words(await town.use(town.organiser, "delivery status", days=2))
