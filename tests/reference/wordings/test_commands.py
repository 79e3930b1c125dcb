"""/treaty import, versions, withdraw and article over texts, on a small Discord."""

import asyncio
from datetime import timedelta
from typing import Any

import discord
import pytest
from simcord.results import InteractionResult

from bot.reference.wordings.model import Article, Preview, Reading, Wording
from bot.reference.wordings.waiting import Waiting
from cogs.reference.previews import preview_card
from tests import NOON
from tests.reference.wordings.readings import SECOND, document, fetch, read
from tests.town import Town, is_private, words

FINAL = "A/RES/79/243"
UNCC = document(
    "6 | Respect for human rights | 1. *Each* Party <@&1> shall respect. / 2. Nothing permits. / (a) One. / (b) Two.",
    "24 | Conditions and safeguards | 1. Subject to conditions. / 2. Such conditions shall include review.",
    title="UN Convention",
)
SPANISH = document("24 | Condiciones y salvaguardias | 1. Con sujeción a condiciones.", language="es")
ARABIC = document("24 | الشروط والضمانات | 1. تخضع لشروط.", language="ar")


@pytest.fixture(autouse=True)
def simple_reader(town: Town) -> None:
    """No parser: what a document holds is said in the test."""
    wordings: Any = town.services.wordings
    wordings._read, wordings._fetch = read, fetch


async def bring(town: Town, data: bytes, who: Any = None, /, **options: Any) -> InteractionResult:
    said = {"instrument": "uncc", "version": FINAL} | options
    return await town.use(who or town.organiser, "treaty import", file=("treaty.pdf", data), **said)


async def put(town: Town, data: bytes, **options: Any) -> None:
    """Import a document for the town."""
    result = await bring(town, data, **options)
    assert result.response is not None
    await town.organiser.click(result.response.message, label="Store it")


def labels(result: InteractionResult) -> list[str]:
    assert result.response is not None
    return [c.get("label", "") for row in result.response.components for c in row["components"] if c["type"] == 2]


def options_of(result: InteractionResult) -> dict[str, str]:
    assert result.response is not None
    selects = [c for row in result.response.components for c in row["components"] if c["type"] == 3]
    return {option["label"]: option["value"] for select in selects for option in select["options"]}


def embed_of(result: InteractionResult) -> discord.Embed:
    assert result.response is not None
    (embed,) = result.response.embeds
    assert len(embed) <= 6000
    return embed


async def test_a_file_is_previewed_stored_and_shown(town: Town) -> None:
    """Private; says what was found, what is odd, what will change; one press stores it; then it is the answer."""
    result = await bring(town, UNCC)
    assert is_private(result)
    said = words(result)
    for part in (
        "2 articles, 6 to 24",
        "68 articles were expected, 2 were found",
        "adopted, 2024-12-24, English",
        "our summary below it",
    ):
        assert part in said
    assert labels(result) == ["Store it", "Discard"]
    assert town.services.wordings.in_sight(town.guild.id) == ()
    assert result.response is not None
    await town.organiser.click(result.response.message, label="Store it")
    assert f"uncc {FINAL} is here now" in words(result)
    shown = await town.use(town.member, "treaty article", citation="24(2)")
    embed = embed_of(shown)
    assert embed.title == "Article 24 · Conditions and safeguards"
    assert "**2\\. Such conditions shall include review.**" in (embed.description or "")
    assert "1\\. Subject to conditions." in (embed.description or "")
    assert embed.fields[0].name == f"Our summary, not the text ({FINAL})"
    footer = embed.footer.text or ""
    for part in ("Text", f"{FINAL} (adopted, 2024-12-24)", "English", "treaty.pdf", "SHA-256", "2027-01-11"):
        assert part in footer
    assert "Summary in our own words" not in footer
    assert "Side by side" in labels(shown)


async def test_the_same_file_again_stores_nothing(town: Town) -> None:
    """And another one asks before it replaces, saying which articles change."""
    await put(town, UNCC)
    again = await bring(town, UNCC)
    assert "Nothing would change" in words(again)
    assert labels(again) == ["Discard"]
    other = await bring(town, SECOND)
    assert labels(other) == ["Replace what is there", "Discard"]
    for part in ("takes the place of the text from treaty.pdf", "2 new: 1, 3", "2 gone: 6, 24"):
        assert part in words(other)
    assert other.response is not None
    await town.organiser.click(other.response.message, label="Replace what is there")
    assert "was withdrawn; it is kept" in words(other)
    (one,) = town.services.wordings.in_sight(town.guild.id)
    assert [article.number for article in one.articles] == ["1", "3"]


async def test_discard_stores_nothing(town: Town) -> None:
    first = await bring(town, UNCC)
    assert first.response is not None
    await town.organiser.click(first.response.message, label="Discard")
    assert "Nothing was stored" in words(first)
    assert town.services.wordings.in_sight(town.guild.id) == ()


async def test_a_preview_outlives_a_restart_and_waits_a_day(town: Town) -> None:
    """What is stored then is what was shown; later it is said what to do."""
    first, second = await bring(town, UNCC), await bring(town, SECOND, version="A/AC.291/22")
    assert first.response is not None
    assert second.response is not None
    wordings = town.services.wordings
    wordings.waiting = Waiting(wordings.waiting.folder, town.clock)
    await town.organiser.click(first.response.message, label="Store it")
    assert f"uncc {FINAL} is here now" in words(first)
    (one,) = wordings.in_sight(town.guild.id)
    assert [article.number for article in one.articles] == ["6", "24"]
    town.clock.move_to(NOON + timedelta(days=1, seconds=1))
    pressed = await town.organiser.click(second.response.message, label="Store it")
    assert "Send it again with /treaty import" in words(pressed)
    assert wordings.in_sight(town.guild.id) == (one,)


async def test_a_preview_that_is_slow_to_find_keeps_nobody_without_a_word(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It lies on the disk: whoever presses is told in time that Caucus is at it."""
    shown = await bring(town, UNCC)
    assert shown.response is not None
    told, before = list[bool](), list[bool]()
    defer, held = discord.InteractionResponse.defer, Waiting.held

    async def deferring(self: Any, **given: Any) -> Any:
        told.append(True)
        return await defer(self, **given)

    async def slow(self: Waiting, token: str) -> Any:
        for _ in range(200):
            await asyncio.sleep(0)
        before.append(bool(told))
        return await held(self, token)

    monkeypatch.setattr("cogs._ui.replies.PATIENCE_SECONDS", 0.0)
    monkeypatch.setattr(discord.InteractionResponse, "defer", deferring)
    monkeypatch.setattr(Waiting, "held", slow)
    await town.organiser.click(shown.response.message, label="Store it")
    assert before == [True]
    assert f"uncc {FINAL} is here now" in words(shown)


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"instrument": "My Draft!"}, "cannot be a treaty’s id"),
    ({"date": "yesterday"}, "is no date"),
    ({"file": ("x.pdf", b"\x00\x01")}, "broken or cut off"),
    ({"file": ("x.pdf", document())}, "No articles were found"),
    ({"link": "https://docs.un.org/x"}, "either a file or a link"),
]


async def test_what_cannot_be_taken_is_said_in_a_sentence(town: Town) -> None:
    """Privately, and nothing is stored."""
    for options, said in REFUSED:
        given = {"file": ("treaty.pdf", UNCC), "instrument": "uncc", "version": "v"} | options
        result = await town.use(town.organiser, "treaty import", **given)
        assert is_private(result)
        assert said in words(result)
    assert town.services.wordings.in_sight(town.guild.id) == ()


async def test_members_do_not_import(town: Town) -> None:
    """Nothing is read or fetched for them; for an organiser a link is read as a file would be."""
    fetched = await town.use(
        town.organiser, "treaty import", instrument="untoc", version="A/RES/55/25", link="https://docs.un.org/x"
    )
    assert "2 articles, 1 to 2" in words(fetched)
    wordings: Any = town.services.wordings
    wordings._read = wordings._fetch = None
    for options in ({"file": ("treaty.pdf", UNCC)}, {"link": "https://docs.un.org/x"}):
        result = await town.use(town.member, "treaty import", instrument="uncc", version="v", **options)
        assert "organiser" in words(result)
    result = await town.use(town.member, "treaty withdraw", text="1")
    assert "organiser" in words(result)


async def test_side_by_side_and_other_languages(town: Town) -> None:
    """Two columns; the select goes to the other text; a person's own language comes first when it is here."""
    await put(town, UNCC)
    await put(town, SPANISH)
    shown = await town.use(town.member, "treaty article", citation="24")
    assert "In Spanish" in options_of(shown)
    assert shown.response is not None
    message = shown.response.message
    await town.member.click(message, label="Side by side")
    embed = embed_of(shown)
    assert [(field.name, field.inline) for field in embed.fields] == [("English", True), ("Spanish", True)]
    assert "sujeción" in (embed.fields[1].value or "")
    await town.member.click(message, label="Back to the text")
    assert embed_of(shown).title == "Article 24 · Conditions and safeguards"
    await town.member.select(message, [options_of(shown)["In Spanish"]])
    assert embed_of(shown).title == "Article 24 · Condiciones y salvaguardias"
    asked = await town.use(town.member, "treaty article", citation="24", language="es")
    assert "Spanish" in (embed_of(asked).footer.text or "")
    none = await town.use(town.member, "treaty article", citation="24", language="ru")
    assert "It is in: en, es" in words(none)


async def test_hostile_and_right_to_left_wording_is_only_shown(town: Town) -> None:
    """Markdown, mentions and links of a file are text; each line from right to left keeps its order."""
    await put(town, UNCC)
    description = embed_of(await town.use(town.member, "treaty article", citation="6")).description or ""
    assert "\\*Each\\* Party \\<@" in description
    assert "<@&1>" not in description.replace("\\<", "")
    shown = await town.use(town.member, "treaty article", citation="24")
    assert shown.response is not None
    await town.member.click(shown.response.message, label="Side by side")
    assert [field.name for field in embed_of(shown).fields] == ["English", "Our summary, not the text"]
    await put(town, ARABIC)
    arabic = await town.use(town.member, "treaty article", citation="24", language="ar")
    assert "\u20671\\. تخضع لشروط.\u2069" in (embed_of(arabic).description or "")


async def test_a_long_article_turns_pages_also_after_a_restart(town: Town) -> None:
    """The paragraph that was asked for comes first; nothing is cut off."""
    lines = [f"{n}. Paragraph {n} {'on cooperation ' * 30}end{n}." for n in range(1, 31)]
    await put(town, document(f"24 | Conditions and safeguards | {' / '.join(lines)}"))
    shown = await town.use(town.member, "treaty article", citation="24(29)")
    assert "**29\\. Paragraph 29" in (embed_of(shown).description or "")
    assert shown.response is not None
    seen: list[str] = []
    message = shown.response.message
    while "◀ Back" in labels(shown) or not seen:
        seen.append(embed_of(shown).description or "")
        buttons = [c for row in shown.response.components for c in row["components"] if c["type"] == 2]
        back = next(c for c in buttons if c.get("label") == labels(shown)[0])
        if back.get("disabled"):
            break
        await town.member.click(message, label=back["label"])
    whole = "".join(seen)
    assert all(f"end{n}." in whole for n in range(1, 31))
    assert (embed_of(shown).footer.text or "").startswith("1/")


async def test_versions_and_withdraw(town: Town) -> None:
    """Everybody sees what is here; an organiser also what was withdrawn, by whom, and brings it back."""
    await put(town, UNCC)
    await put(town, SECOND, version="A/AC.291/22/Rev.2")
    listed = words(await town.use(town.member, "treaty versions", instrument="uncc"))
    for part in (
        f"**{FINAL}**",
        "English, 2 articles, from treaty.pdf",
        "this server’s",
        "Our summaries of 68 articles",
        "Rev.2",
        "No text here.",
    ):
        assert part in listed
    one = town.services.wordings.of("uncc", FINAL, guild_id=town.guild.id)
    assert one is not None
    old = await town.use(town.member, "treaty article", citation="24")
    withdrawn = await town.use(town.organiser, "treaty withdraw", text=str(one.id))
    assert old.response is not None
    assert "not here any more" in words(await town.member.click(old.response.message, label="Side by side"))
    assert "is out of sight. It is kept." in words(withdrawn)
    assert "Withdrawn: " in words(await town.use(town.organiser, "treaty versions", instrument="uncc"))
    assert "Withdrawn: " not in words(await town.use(town.member, "treaty versions", instrument="uncc"))
    shown = await town.use(town.member, "treaty article", citation="24")
    assert "Summary in our own words" in (embed_of(shown).footer.text or "")
    assert withdrawn.response is not None
    await town.organiser.click(withdrawn.response.message, label="Bring it back")
    assert town.services.wordings.of("uncc", FINAL, guild_id=town.guild.id) == one
    for typed in ("x", "99", "9" * 30):
        assert "no such text" in words(await town.use(town.organiser, "treaty withdraw", text=typed))


async def test_a_draft_by_its_version_and_texts_in_a_search(town: Town) -> None:
    """Named, its numbers are meant; unnamed, the concluded text is. A result says what it is and opens it."""
    await put(town, document("5 | Respect for human rights | The draft's words."), version="A/AC.291/22/Rev.2")
    shown = await town.use(town.member, "treaty article", citation="5", instrument="uncc", version="A/AC.291/22/Rev.2")
    assert "The draft's words." in words(shown)
    assert "It is article 6 in A/RES/79/243" in words(shown)
    assert "A/AC.291/22/Rev.2 (draft)" in (embed_of(shown).footer.text or "")
    found = await town.use(town.member, "treaty article", citation="5", instrument="uncc")
    assert "The draft's words." not in words(found)

    await put(town, document("24 | Conditions and safeguards | 1. Zebrafication shall be reviewed."))
    found = await town.use(town.member, "treaty search", words="zebrafication reviewed")
    assert "📜 **UNCC 24" in words(found)
    value = next(iter(options_of(found).values()))
    assert value.startswith("text:")
    assert found.response is not None
    opened = await town.member.select(found.response.message, [value])
    assert "Zebrafication" in words(opened)


def test_a_text_of_annexes_only_is_previewed() -> None:
    """Where nothing is numbered the preview names what there is."""
    reading = Reading("", "", "en", "", (Article("Annex I", "", "Text"),), (), "txt", 0, "0" * 64)
    wording = Wording(0, 1, "my-draft", "v", "en", "draft", "", "", "", reading.articles, "f", "0" * 64, NOON)
    card = preview_card(lambda key, /, **data: f"{key} {data}", Preview(wording, reading, ()))
    assert "Annex I" in card.body
