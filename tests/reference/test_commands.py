"""/principle, /treaty and /glossary on a small Discord: private answers that name what they are, selects, Share."""

import discord
import pytest
from simcord.results import InteractionResult

from cogs.reference.opening import OpenSelect
from tests.town import Town, is_private, words

LIMITS = {"title": 256, "description": 4096, "fields": 25}


def embed_of(result: InteractionResult) -> discord.Embed:
    assert result.response is not None
    (embed,) = result.response.embeds
    assert len(embed) <= 6000
    assert len(embed.title or "") <= LIMITS["title"]
    assert len(embed.fields) <= LIMITS["fields"]
    return embed


def options_of(result: InteractionResult) -> list[str]:
    """Return the values that the select under an answer offers."""
    assert result.response is not None
    selects = [c for row in result.response.components for c in row["components"] if c["type"] == 3]
    return [option["value"] for select in selects for option in select["options"]]


async def test_an_article_says_what_it_is(town: Town) -> None:
    """Private; number and title; summary, version, date and source; what was not checked; what belongs beside it."""
    result = await town.use(town.member, "treaty article", citation="art 24(2)")
    assert is_private(result)
    embed = embed_of(result)
    assert embed.title == "Article 24 · Conditions and safeguards"
    shown = words(result)
    for part in (
        "UN Convention against Cybercrime · Chapter IV",
        "Not checked against the official text",
        "You asked for (2)",
        "**Budapest 15** Conditions and safeguards",
        "**3** Maintain Existing International Legal Obligations",
        "Summary in our own words",
        "A/RES/79/243 (adopted, 2024-12-24)",
        "source: Background knowledge",
        "2026-11-22",
    ):
        assert part in shown


async def test_a_checked_article_carries_no_warning(town: Town) -> None:
    """The warning means something only where it is not everywhere."""
    result = await town.use(town.member, "treaty article", citation="15", instrument="budapest")
    assert "Article 15" in words(result)
    assert "hecked against" not in words(result)


async def test_a_number_that_moved_is_told(town: Town) -> None:
    """Who cites a draft learns where the article is now."""
    result = await town.use(town.member, "treaty article", citation="2023 draft article 17")
    assert (
        embed_of(result).title
        == "Article 4 · Offences established in accordance with other United Nations conventions and protocols"
    )
    assert "It was article 17 in the draft of the sixth session (2023-08)" in words(result)


async def test_a_chapter_is_a_list_that_opens(town: Town) -> None:
    """Picked articles come as messages of their own, the list stays."""
    result = await town.use(town.member, "treaty article", citation="chapter VIII")
    assert "**57** Conference of the States Parties to the Convention" in words(result)
    assert options_of(result) == ["article:uncc 57", "article:uncc 58"]
    assert result.response is not None
    opened = await town.member.select(result.response.message, ["article:uncc 58"])
    assert is_private(opened)
    assert embed_of(opened).title == "Article 58 · Secretariat"


async def test_from_an_article_one_goes_on(town: Town) -> None:
    """To its neighbours, its counterparts and its principles, in the same message."""
    result = await town.use(town.member, "treaty article", citation="uncc 24")
    assert options_of(result)[:3] == ["article:uncc 23", "article:uncc 25", "article:budapest 15"]
    assert result.response is not None
    message = result.response.message
    await town.member.select(message, ["article:budapest 15"])
    (embed,) = result.response.embeds
    assert embed.title == "Article 15 · Conditions and safeguards"
    await town.member.select(message, ["article:uncc 24"])
    await town.member.select(message, ["principle:existing-obligations"])
    (embed,) = result.response.embeds
    assert embed.title == "3. Maintain Existing International Legal Obligations"


async def test_a_search_shows_why_and_turns_pages(town: Town) -> None:
    """Five at a time; matched words in bold; a result opens."""
    result = await town.use(town.member, "treaty search", words="international cooperation")
    assert is_private(result)
    embed = embed_of(result)
    assert embed.title == "“international cooperation”"
    assert embed.description is not None
    assert "**cooperation**" in embed.description.lower()
    assert embed.description.count("\n> ") == 5
    assert embed.footer.text is not None
    assert embed.footer.text.startswith("1/")
    assert "A/RES/79/243" in embed.footer.text
    first = options_of(result)
    assert len(first) == 5
    assert result.response is not None
    await town.member.click(result.response.message, label="Next ▶")
    assert options_of(result) != first
    assert (embed_of(result).footer.text or "").startswith("2/")
    opened = await town.member.select(result.response.message, [options_of(result)[0]])
    assert (embed_of(opened).title or "").startswith("Article ")


async def test_a_slip_is_told(town: Town) -> None:
    """'Read as' shows what was searched for."""
    assert "Read as: extradition" in words(await town.use(town.member, "treaty search", words="extradtion"))


async def test_nothing_is_said_honestly(town: Town) -> None:
    """With what would find something, where something is near."""
    nothing = await town.use(town.member, "treaty search", words="Fisheries subsidies")
    assert is_private(nothing)
    assert "Nothing found" in words(nothing)
    near = await town.use(town.member, "treaty search", words="zrevenge zporn")
    assert "• revenge porn" in words(near)


async def test_principles_are_shown_listed_and_searched(town: Town) -> None:
    """Each with its rating, and whose reading that is."""
    shown = await town.use(town.member, "principle show", name="9")
    assert is_private(shown)
    assert embed_of(shown).title == "9. Clarify the scope"
    for part in ("Multistakeholder Manifesto", "Weak", "compiler’s reading", "**35** General principles", "2026-11-22"):
        assert part in words(shown)
    listed = await town.use(town.member, "principle list")
    assert words(listed).count("\n") > 10
    assert len(options_of(listed)) == 10
    found = await town.use(town.member, "principle search", words="victims")
    assert "**1** · Protect Victims" in words(found)
    assert "No principle answers" in words(await town.use(town.member, "principle search", words="fisheries"))


async def test_a_word_is_explained(town: Town) -> None:
    """With its other names, how sure it is, and the articles that are about it."""
    result = await town.use(town.member, "glossary", term="double criminality")
    assert is_private(result)
    assert embed_of(result).title == "dual criminality"
    for part in ("both states", "Also: double criminality", "not checked", "UNCC 35", "Explanation in our own words"):
        assert part in words(result)


@pytest.mark.parametrize(
    ("command", "options", "sentence"),
    [
        ("treaty article", {"citation": "99"}, "has no article 99; its last one is 68"),
        ("treaty article", {"citation": "Extraditon"}, "Did you mean: UNCC 37 Extradition"),
        ("treaty article", {"citation": "24", "instrument": "icc"}, "There are: uncc, budapest"),
        ("treaty search", {"words": "x", "instrument": "icc"}, "There are: uncc, budapest"),
        ("principle show", {"name": "nineteen"}, "There is no principle"),
        ("glossary", {"term": "chapau"}, "Did you mean: chapeau"),
    ],
)
async def test_what_is_not_there_is_one_private_sentence(
    town: Town, command: str, options: dict[str, str], sentence: str
) -> None:
    """That says what to do next."""
    result = await town.use(town.member, command, **options)
    assert is_private(result)
    assert sentence in words(result)
    assert "\n" not in words(result)


@pytest.mark.parametrize("text", ["@everyone", "<@&1> **x** `y` [a](http://b)", "x" * 5900, '" OR title:*', "🔥\u202e"])
async def test_hostile_words_are_only_words(town: Town, text: str) -> None:
    """No mention, no error, whatever is typed."""
    for command, option in (("treaty search", "words"), ("treaty article", "citation"), ("glossary", "term")):
        # Discord lets nobody type more into the option for words; the buttons below could not hold it.
        result = await town.use(town.member, command, **{option: text[:120] if option == "words" else text})
        assert is_private(result)
        assert result.response is not None
        assert len(words(result)) < 3000
        assert "went wrong" not in words(result)


async def test_names_are_suggested_while_typing(town: Town) -> None:
    """Articles, treaties, principles, words, subjects."""

    async def offered(command: str, option: str, typed: str, **filled: str) -> list[str]:
        choices = await town.member.autocomplete(town.lobby, command, option, typed, **filled)
        return [choice["value"] for choice in choices]

    assert await offered("treaty article", "citation", "safeg") == ["uncc 24", "budapest 15"]
    assert await offered("treaty article", "citation", "safeg", instrument="budapest") == ["budapest 15"]
    assert await offered("treaty article", "instrument", "") == ["any", "uncc", "budapest"]
    assert await offered("treaty search", "instrument", "buda") == ["budapest"]
    assert (await offered("treaty search", "words", "reven"))[:2] == ["reven", "revenge porn"]
    assert await offered("treaty search", "words", "") == []
    assert await offered("principle show", "name", "vict") == ["protect-victims"]
    assert await offered("glossary", "term", "dual") == ["dual criminality"]


async def test_an_answer_is_shared_with_the_channel(town: Town) -> None:
    """The same card, for everybody, with who shared it."""
    result = await town.use(town.member, "treaty article", citation="16")
    assert result.response is not None
    shared = await town.member.click(result.response.message, label="Share")
    assert not is_private(shared)
    assert embed_of(shared).title == embed_of(result).title


async def test_a_select_works_after_a_restart(town: Town) -> None:
    """It keeps no state: what it offers stands in the message, and the bot knows it before it has shown one."""
    assert OpenSelect in town.bot._connection._view_store._dynamic_items.values()
    result = await town.use(town.member, "treaty article", citation="chapter VIII")
    assert result.response is not None
    town.bot._connection._view_store._views.clear()
    town.bot._connection._view_store._synced_message_views.clear()
    opened = await town.member.select(result.response.message, ["article:uncc 57"])
    assert (embed_of(opened).title or "").startswith("Article 57")
