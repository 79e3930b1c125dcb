"""What /subscribe suggests, and what it says where it cannot be used."""

from bot.actor import Actor
from bot.services import Services
from bot.storage import Transaction
from bot.subscriptions.model import Rhythm, WantedDigest, WantedHours
from bot.subscriptions.rezoning import rezone_subscriptions
from tests.town import Town, words

MEMBER = Actor(12, 1)


async def test_topics_and_own_subscriptions_are_suggested(town: Town) -> None:
    start = "2027-01-25 10:00 Vienna"
    done = await town.use(
        town.organiser,
        "session add",
        title="Second reading",
        start=start,
        reminders="none",
        negotiating_body="Ad Hoc Committee",
        tags="rights, evidence",
    )
    assert "Second reading" in words(done)
    shown = await town.member.autocomplete(town.lobby, "subscribe to", "what", "")
    values = [str(one["value"]) for one in shown]
    assert values[0] == "everything"
    body = next(str(one["value"]) for one in shown if one["name"] == "Body or process: Ad Hoc Committee")
    assert {"session:1", "tag:rights", "kind:visa"} <= set(values)
    assert len(values) <= 25
    for value in ("session:1", body, "tag:rights", "kind:visa", "everything"):
        made = words(await town.use(town.member, "subscribe to", what=value))
        assert "Subscribed" in made
    shown = await town.member.autocomplete(town.lobby, "subscribe stop", "subscription", "reading")
    assert [one["name"] for one in shown] == ["#1 Session: Second reading"]
    listed = words(await town.use(town.member, "subscribe list"))
    assert "Body or process: Ad Hoc Committee" in listed
    again = words(await town.use(town.member, "subscribe to", what="everything"))
    assert "already" in again


async def test_a_new_zone_database_moves_digests_and_quiet_hours(services: Services) -> None:
    await services.followers.set_hours(MEMBER, WantedHours("22:00-07:00", "Vienna"))
    await services.subscriptions.add_digest(MEMBER, WantedDigest(Rhythm.DAILY, "8:00", "Vienna"))
    now = services.clock.now()

    def moments(tx: Transaction) -> list[str]:
        found = tx.execute("SELECT next_at FROM subscription UNION ALL SELECT closing_at FROM follower")
        return [row[0] for row in found]

    before = await services.db.read(moments)
    await services.db.write(
        lambda tx: tx.execute("UPDATE subscription SET next_at = '2027-01-12T05:00:00.000Z'").rowcount
    )
    await services.db.write(
        lambda tx: tx.execute("UPDATE follower SET closing_at = '2027-01-11T18:00:00.000Z'").rowcount
    )
    await services.db.write(lambda tx: list(rezone_subscriptions(tx, now)))
    assert await services.db.read(moments) == before
