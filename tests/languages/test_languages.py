"""What is sent to a person by itself is in the language in which they used Caucus last; little is kept for that."""

from collections.abc import Collection
from dataclasses import fields
from datetime import timedelta
from typing import Any

import discord
import pytest

from bot.actor import Actor
from bot.clock import FixedClock
from bot.delivery.model import NewDelivery
from bot.languages.service import LanguageService
from bot.services import Services
from bot.storage import Database, Transaction
from tests.delivery.rows import new
from tests.languages.speaking import speak
from tests.town import Town, words

MIRA, MUSA, NOBODY = 10, 11, 12


class Keeping:
    """Says of whom something is kept, and how often that was asked."""

    def __init__(self, *user_ids: int) -> None:
        self.ids = set(user_ids)
        self.asked = 0

    def __call__(self, tx: Transaction, user_ids: Collection[int]) -> set[int]:
        del tx
        self.asked += 1
        return self.ids & set(user_ids)


async def rows(db: Database) -> dict[int, str]:
    found = await db.read(lambda tx: tx.execute("SELECT user_id, language FROM person_language").fetchall())
    return {row["user_id"]: row["language"] for row in found}


async def test_a_language_is_known_at_once_recorded_soon_and_survives_a_restart(db: Database) -> None:
    keeping = Keeping(MIRA)
    languages = LanguageService(db, keeping)
    languages.heard(MIRA, "es")
    assert languages.of(MIRA) == "es"
    assert await rows(db) == {}, "nothing is written while somebody waits"
    await languages.note()
    assert await rows(db) == {MIRA: "es"}
    again = LanguageService(db, keeping)
    await again.load()
    assert again.of(MIRA) == "es"
    assert again.of(MUSA) is None


async def test_of_somebody_of_whom_nothing_is_kept_nothing_is_kept(db: Database) -> None:
    keeping = Keeping()
    languages = LanguageService(db, keeping)
    languages.heard(NOBODY, "fr")
    await languages.note()
    assert await rows(db) == {}
    assert languages.of(NOBODY) is None, "not in memory either"
    keeping.ids.add(NOBODY)
    languages.heard(NOBODY, "fr")
    await languages.note()
    assert await rows(db) == {NOBODY: "fr"}


async def test_what_has_not_changed_costs_no_look_in_the_database(db: Database) -> None:
    keeping = Keeping(MIRA, MUSA)
    languages = LanguageService(db, keeping)
    for _ in range(100):
        languages.heard(MIRA, "es")
        languages.heard(MUSA, "en")
    await languages.note()
    assert keeping.asked == 2, "once for everybody, once more where it is written"
    languages.heard(MIRA, "es")
    await languages.note()
    assert keeping.asked == 2
    languages.heard(MIRA, "fr")
    languages.heard(MIRA, "es")
    languages.heard(MIRA, "fr")
    await languages.note()
    assert await rows(db) == {MIRA: "fr", MUSA: "en"}


async def test_a_fault_does_not_end_the_noting(db: Database) -> None:
    """What asks for it every few seconds would end with an error, for everybody and until the next start."""

    def fails(*_: object) -> set[int]:
        raise RuntimeError("a fault that nobody foresaw")

    service = LanguageService(db, fails)
    service.heard(1, "fr")
    await service.note()
    assert service.of(1) is None


async def test_whoever_was_erased_meanwhile_is_not_written_again(db: Database) -> None:
    keeping = Keeping(MIRA)
    asked: list[int] = []

    def erased_between(tx: Transaction, user_ids: Collection[int]) -> set[int]:
        asked.append(len(user_ids))
        return keeping(tx, user_ids) if len(asked) == 1 else set()

    languages = LanguageService(db, erased_between)
    languages.heard(MIRA, "es")
    await languages.note()
    assert len(asked) == 2
    assert await rows(db) == {}


async def test_a_language_goes_with_the_last_thing_that_was_kept(db: Database) -> None:
    keeping = Keeping(MIRA, MUSA)
    languages = LanguageService(db, keeping)
    languages.heard(MIRA, "es")
    languages.heard(MUSA, "fr")
    await languages.note()
    keeping.ids.discard(MIRA)
    again = LanguageService(db, keeping)
    await again.load()
    assert (again.of(MIRA), again.of(MUSA)) == (None, "fr")
    assert await rows(db) == {MUSA: "fr"}


async def test_what_is_kept_of_a_person_is_found_wherever_it_is(services: Services) -> None:
    """A reminder of one's own is enough; a look-up is not; to be erased takes the language along."""
    await services.reminders.add(Actor(MIRA, 1), "in 2 hours", "Call the chair")
    for user_id, language in ((MIRA, "es"), (NOBODY, "fr")):
        services.languages.heard(user_id, language)
    await services.languages.note()
    assert await rows(services.db) == {MIRA: "es"}
    told = await services.privacy.told(Actor(MIRA, None))
    assert [dict(row) for one in told.sections if one.table == "person_language" for row in one.rows] == [
        {"as": "user_id", "language": "es"}
    ]
    services.languages.heard(MIRA, "es")
    await services.privacy.erase(Actor(MIRA, None))
    await services.languages.note()
    assert await rows(services.db) == {}
    assert services.languages.of(MIRA) is None


async def test_private_messages_are_in_the_person_s_own_language_channels_in_the_server_s(
    town: Town, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server is French: who reads Spanish is told in Spanish, labels of the message too; who never said, in French.

    Someone whose Discord is in a language that Caucus does not speak is told in English, as commands answer them.
    """
    await town.use(town.organiser, "setup", language="fr")
    speak(monkeypatch, {town.member.id: "es-419", town.other.id: "de"})
    for who in (town.member, town.other):
        await town.use(who, "help")
    silent = town.guild.add_member(town.env.create_user("silent"))
    to = [town.member, town.other, silent]
    said = [notice(town, who.name, user_id=who.id) for who in to] + [notice(town, "lobby", channel_id=town.lobby.id)]
    await town.services.db.write(lambda tx: town.services.deliveries.enrol(tx, said))
    await town.due(clock.now() + timedelta(hours=3))
    shown = [*(who.user.dm_channel.history()[-1] for who in to), town.lobby.history()[-1]]
    assert [message.content.split()[1] + " " + str(message.embeds[0].title).split(":")[0] for message in shown] == [
        "Con Sin publicar",
        "Late: Not posted",
        "En Non publié\N{NO-BREAK SPACE}",
        "En Non publié\N{NO-BREAK SPACE}",
    ]


async def test_what_one_offers_under_a_reminder_is_in_the_same_language(
    town: Town, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak(monkeypatch, {town.member.id: "es-419"})
    await town.use(town.member, "remind me", when="in 2 hours", about="Rev.3")
    # After a restart nothing is known but what was recorded.
    await town.services.languages.note()
    await town.services.languages.follow()
    await town.due(clock.now() + timedelta(hours=2))
    (message,) = town.member.user.dm_channel.history()
    (first, *_) = discord.ui.View.from_message(message).children
    assert message.embeds[0].title == "⏰ Usted pidió este recordatorio"
    assert isinstance(first, discord.ui.Button)
    assert first.label == "En 10 minutos"


def notice(town: Town, key: str, **place: int) -> NewDelivery:
    """Return a delivery that the catalogue has words for, due in an hour."""
    data = {"title": "Rev.3", "more": 0, "reason": "delivery-gave-up", "channel": "none", "due": "1800000000"}
    due = town.clock.now() + timedelta(hours=1)
    given = {"guild_id": town.guild.id, "channel_id": None, "created_by": town.organiser.id, **place}
    return new(key, due=due, useful=timedelta(hours=9), message="delivery-not-said", data=data, **given)


@pytest.mark.parametrize("reason", ["series-step-gave-up", "series-step-not-allowed", "delivery-channel-gone"])
async def test_why_a_thread_was_not_begun_is_told_in_words(town: Town, clock: FixedClock, reason: str) -> None:
    """What is kept is the reason's key; what is read is its sentence, in the person's language."""
    town.services.languages.heard(town.organiser.id, "fr")
    data = {"title": "Call *now*", "kind": "thread", "reason": reason, "link": "https://discord.com/channels/1/2/3"}
    given = {
        **vars_of(notice(town, reason, user_id=town.organiser.id)),
        "message": "series-step-not-done",
        "data": data,
    }
    await town.services.db.write(lambda tx: town.services.deliveries.enrol(tx, [NewDelivery(**given)]))
    await town.due(clock.now() + timedelta(hours=1))
    (message,) = town.organiser.user.dm_channel.history()
    said = f"{message.embeds[0].title}\n{message.embeds[0].description}"
    assert town.services.texts.text(reason, "fr") in said
    assert reason not in said
    assert "son fil n’a pas été ouvert" in said
    assert "https://discord.com/channels/1/2/3" in said


def vars_of(one: NewDelivery) -> dict[str, Any]:
    """Return the fields of a delivery."""
    return {field.name: getattr(one, field.name) for field in fields(one)}


async def test_cities_and_zones_are_shown_by_their_names(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is stored stays English; a venue that is more than a city stays as it was typed."""
    speak(monkeypatch, {town.organiser.id: "es-ES"})
    assert "Viena (Europe/Vienna)" in words(await town.use(town.organiser, "setup"))
    start = {"start": "el 18 de enero de 2027 a las 10:00 hora de Ginebra"}
    added = words(await town.use(town.organiser, "session add", title="Demo", place="Geneva", **start))
    assert "Lugar\nGinebra" in added
    assert "18 de enero de 2027, 10:00 (Ginebra)" in added
    named = await town.use(town.organiser, "session add", title="Demo 2", place="Room 7, Geneva", **start)
    assert "Lugar\nRoom 7, Geneva" in words(named)
    assert "Ginebra (Europe/Zurich)" in await offered(town, "subscribe hours", place="gineb")
    rows = await town.services.db.read(lambda tx: tx.execute("SELECT place, start_city FROM session").fetchall())
    assert [tuple(row) for row in rows] == [("Geneva", "Geneva"), ("Room 7, Geneva", "Geneva")]


async def offered(town: Town, command: str, **typed: str) -> list[str]:
    """Return what an option suggests for what was typed."""
    ((option, begun),) = typed.items()
    found = await town.organiser.autocomplete(town.lobby, command, option, begun)
    return [str(one["name"]) for one in found]
