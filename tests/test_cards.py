"""Cards stay within Discord's limits whatever they are given, and people's text shows as typed."""

import re

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs._ui.cards import Card, Field, clip, is_plain, linked, plain
from playground import rules

texts = st.text(max_size=7000) | st.text(alphabet="*_`@<>#[]() a\n", max_size=400)


@given(texts, texts, st.lists(st.tuples(texts, texts), max_size=40), texts)
def test_a_card_is_always_one_that_discord_takes(
    title: str, body: str, fields: list[tuple[str, str]], footer: str
) -> None:
    """6,000 over all, 25 fields, each part within its own limit."""
    embed = Card(title, body, [Field(name, value) for name, value in fields], footer).embed()
    if embed:
        payload = {"content": "x", "embeds": [embed.to_dict()]}
        kept = [one for one in rules.check_request("POST", "/channels/1/messages", payload) if one.rule != "empty"]
        assert kept == []


@given(st.text(max_size=500), st.integers(2, 100))
def test_clip_keeps_the_limit_and_the_beginning(text: str, limit: int) -> None:
    """What fits is untouched."""
    cut = clip(text, limit)
    assert len(cut) <= limit
    assert cut == text or text.startswith(cut.removesuffix("…"))


def test_plain_text_neither_pings_nor_formats() -> None:
    """Mentions lose their force, Markdown shows as it was typed."""
    shown = plain(
        "@everyone <@123> **bold** [x](https://example.org) `code` <t:1:R> ||spoiler||\n# heading\n> quote\u202e"
    )
    assert "@everyone" not in shown
    assert "\\<@123>" in shown
    assert "**bold**" not in shown
    assert "](" not in shown
    assert "\\<t:1:R>" in shown
    assert "\n\\# heading" in shown
    assert "\n\\> quote" in shown
    assert "\u202e" not in shown
    assert plain("Ordinary words, 12.5 %.") == "Ordinary words, 12.5 %."


def test_a_title_of_markdown_does_not_break_an_embed() -> None:
    """An embed without anything to show is given a title all the same."""
    assert isinstance(Card("").embed(), discord.Embed)


@given(st.text(max_size=80) | st.text(alphabet="ab *_~|`<>@[]()#-+:\\/\n\u202e\u200b", max_size=30))
def test_text_that_is_let_through_unescaped_needs_no_escaping(text: str) -> None:
    """The short way round gives what the long way gives."""
    if is_plain(text):
        escaped = discord.utils.escape_markdown(discord.utils.escape_mentions(text))
        assert escaped == text == plain(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("UN, https://www.un.org/a/b%20c.xml (2026)", "UN, [un.org](https://www.un.org/a/b%20c.xml) (2026)"),
        ("no address", "no address"),
        ("[x](https://a.example/b)", "[a.example](https://a.example/b)"),
        ("https://a.example/](https://b.example/", "[a.example](https://a.example/)"),
        ("https://a.example@b.example/c", "https://a.example@b.example/c"),
    ],
)
def test_an_address_is_named_by_its_host(text: str, shown: str) -> None:
    """By the host it really leads to, whatever stands round it."""
    said = linked(text)
    assert shown in said.replace("\\", "") if "](" in text else said == shown


@given(texts)
def test_a_text_with_links_names_no_other_host(text: str) -> None:
    """What is between the brackets is the host of what is between the parentheses."""
    for name, host in re.findall(r"(?<!\\)\[([^\]]*)\]\(https?://(?:www\.)?([^/)]*)", linked(text)):
        assert name.replace("\\", "") == host
