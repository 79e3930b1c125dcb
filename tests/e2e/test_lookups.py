"""Look-ups and searches end to end: private answers, the Share button, hostile words, what is offered to whom."""

import asyncio

import pytest

from tests.e2e.stage import Stage, done

pytestmark = pytest.mark.asyncio(loop_scope="module")
TABLE = b"Participant,Signature,Ratification\nGhana,25 Oct 2025,\nJapan,25 Oct 2025,3 Mar 2026\n"


@pytest.fixture
def stage(shared_stage: Stage) -> Stage:
    """One for the whole file."""
    return shared_stage


async def test_a_principle_an_article_and_a_word(stage: Stage) -> None:
    """Each answer is private and names version, date, source and 'summary'."""
    principle = done(await stage.member.command("principle show", name="protect-victims"))
    article = done(await stage.member.command("treaty article", citation="24(2)", instrument="uncc"))
    word = done(await stage.member.command("glossary", term="chapeau"))
    for answer in (principle, article, word):
        assert answer.ephemeral
    assert "Protect Victims" in principle.text
    assert "A/RES/79/243" in article.text
    assert "ummary" in article.text
    assert "Not checked against the official text" in article.text


async def test_each_person_is_answered_in_the_language_of_their_discord(stage: Stage) -> None:
    """Month, button and sentence; what is typed stays as it is."""
    chileno, asked = stage.speak("Demo Member Two", "es-419"), {"when": "2027-01-18 10:00 Vienna", "about": "Demo"}
    planned = done(await chileno.command("remind me", **asked)).text
    assert "Llega el 18 de enero de 2027, 10:00 (Viena)" in planned
    assert "It comes 18 January 2027, 10:00 (Vienna)" in done(await stage.member.command("remind me", **asked)).text
    refused = await chileno.command("remind cancel", reminder="#999")
    assert refused.text.startswith("Usted no tiene ese recordatorio.")
    stage.speak("Demo Member Two", "en-GB")


async def test_what_is_on_a_screen_outlives_the_process(stage: Stage) -> None:
    """A page turns, a list opens, a table that was looked at is stored, a form opens again, an answer is shared."""
    member, organiser = stage.member, stage.organiser
    question = (
        "May the police of another country be given traffic data of people who only visited a page, without a judge?"
    )
    found = done(await member.command("treaty search", words="international cooperation"))
    asked = done(await member.command("treaty search", words=question))
    listed = done(await member.command("initiative list"))
    looked = done(await organiser.command("status import", file=("table.csv", TABLE), as_of="2026-11-20"))
    refused = done(await organiser.command("announce schedule", when="the day the cows come home"))
    article = done(await member.command("treaty article", citation="35"))
    form = await member.press(article.message, "Ask the room")
    preview = done(await member.submit(form, {"question": "Still *there*?"}))
    shown = done(await member.command("treaty search", words="human rights", instrument="uncc"))
    assert "UNCC 6" in shown.text
    await stage.kill_bot()
    await stage.start_bot()
    shared = done(await member.press(shown.message, "Share"))
    assert not shared.ephemeral
    assert "UNCC 6" in shared.text
    sent = stage.playground.journal.requests_to("POST", r"/interactions/.*/callback")[-1]
    assert sent.json["data"]["allowed_mentions"]["parse"] == []
    assert shared.message in stage.playground.messages("coalition", "Demo Member Two")
    assert "2/" in done(await member.press(found.message, "Next ▶")).text
    assert "2/" in done(await member.press(asked.message, "Next ▶")).text
    assert "Paris Call" in done(await member.select(listed.message, ["paris-call"])).text
    stored = done(await organiser.press(looked.message, "Store it for this server"))
    assert "Japan" in done(await member.command("status state", name="Japan")).text
    assert stored.message["attachments"] == []
    assert (await organiser.press(refused.message, "Try again")).modal is not None
    await member.press(preview.message, "Post it")
    channel, number = int(preview.message["channel_id"]), int(preview.message["id"])
    async with asyncio.timeout(10):
        while "Posted" not in (stage.playground.world.message(channel, number) or {}).get("content", ""):
            await stage.playground.something_happens()


async def test_autocomplete_offers_what_is_meant(stage: Stage) -> None:
    """By number, by name, with a typing error."""
    by_number = await stage.member.autocomplete("treaty article", "citation", "24")
    assert any("24" in choice["name"] for choice in by_number)
    by_name = await stage.member.autocomplete("principle show", "name", "victim")
    assert by_name[0]["value"] == "protect-victims"
    misspelt = await stage.member.autocomplete("principle show", "name", "victmis")
    assert any(choice["value"] == "protect-victims" for choice in misspelt)


@pytest.mark.parametrize(
    "words", ['"(NEAR', "AND OR NOT", "it's [shall] 5.1 *", "'; DROP TABLE letter; --", "@everyone <@1>", "x" * 120]
)
async def test_hostile_words_get_an_answer_and_nothing_else(stage: Stage, words: str) -> None:
    """No syntax of anything is obeyed, whatever is typed."""
    found = done(await stage.member.command("treaty search", words=words))
    assert found.ephemeral
    assert found.message["mention_everyone"] is False
    assert "went wrong" not in found.text


async def test_what_is_not_there_is_said_with_what_to_do(stage: Stage) -> None:
    """One private sentence."""
    for command, options in (
        ("principle show", {"name": "no such principle"}),
        ("treaty article", {"citation": "999"}),
        ("glossary", {"term": "qqqq"}),
        ("letter show", {"letter": "77"}),
        ("session show", {"session": "77"}),
    ):
        answer = done(await stage.member.command(command, **options))
        assert answer.ephemeral, command
        assert len(answer.text) < 400, command
        assert "went wrong" not in answer.text, command


async def test_help_lists_what_this_person_may_use(stage: Stage) -> None:
    """An organiser sees the organisers' commands, a member does not."""
    member, organiser = [
        done(await one.select(done(await one.command("help")).message, ["letter"])).text
        for one in (stage.member, stage.organiser)
    ]
    assert "/letter sign" in member
    assert "/letter missing" not in member
    assert "/letter missing" in organiser
    assert "nothing is sent anywhere but Discord" in done(await stage.outsider.command("about")).text


async def test_setup_is_for_organisers_and_the_roles_for_managers(stage: Stage) -> None:
    """An organiser by role may set channels; only who manages the server gives the role away."""
    refused = await stage.member.command("setup", zone="Nairobi")
    assert refused.ephemeral
    assert "organisers" in refused.text
    allowed = done(await stage.second_organiser.command("setup", zone="Nairobi"))
    assert "Africa/Nairobi" in allowed.text
    role = stage.playground.role_id("Coalition (demo)")
    refused = await stage.second_organiser.command("setup", organiser_role=role)
    assert "Manage Server" in refused.text
    refused = await stage.organiser.command("setup", zone="Atlantis")
    assert "Atlantis" in refused.text
    assert stage.rows("SELECT zone FROM server") == [("Africa/Nairobi",)]
