"""Copies of what a bot sent: as whole as `copy.deepcopy` makes them, and none where nothing will be changed."""

import copy
import json

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground import Playground
from playground.copies import Sent, Taken, body_of, copied
from tests.playground.sample_bot import SampleBot

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)


@given(JSON)
def test_a_copy_is_equal_and_shares_no_container(value: object) -> None:
    """What is changed in a copy at any depth stays out of what it was made of."""
    before = json.dumps(value)
    made = copied(value)
    assert made == value
    _spoil(made)
    assert json.dumps(value) == before


def test_what_was_sent_stays_as_it_was_sent() -> None:
    """The model numbers its own copy of the components; the journal's body has none of that."""
    button = {"type": 2, "style": 2, "label": "Go", "custom_id": "go"}
    sent = {"data": {"components": [{"type": 1, "components": [button]}]}}
    body = body_of(sent)
    assert body == sent
    assert copy.deepcopy(body) is body
    taken = copy.deepcopy(body["data"]["components"])
    assert isinstance(body["data"]["components"], Sent)
    assert isinstance(taken, Taken)
    assert taken == sent["data"]["components"]
    taken[0]["components"][0]["id"] = 7
    assert "id" not in button


def test_checked_rows_are_copied_again_only_when_they_have_numbers_or_files() -> None:
    """A message that is stored has numbers; simcord sets them back in what it checks, and may then refuse an edit."""
    row = {"type": 1, "id": 0, "components": []}
    rows, stored, gallery = Taken([row]), Taken([row | {"id": 1}]), Taken([{"type": 12, "items": []}])
    assert copy.deepcopy(rows) is rows
    for changed in (stored, gallery):
        made = copy.deepcopy(changed)
        assert made == changed
        assert made is not changed
        assert made[0] is not changed[0]


@pytest.mark.sockets
async def test_a_message_with_embed_and_rows_keeps_its_numbers_whatever_becomes_of_an_edit(
    playground: Playground, bot: SampleBot
) -> None:
    """Rows beside an embed are checked once, and what is stored is no part of the request in the journal."""
    channel = bot.get_channel(playground.channel_id("lobby"))
    assert isinstance(channel, discord.TextChannel)
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label="Go", custom_id="go", emoji="👍"))
    message = await channel.send(embed=discord.Embed(description="here"), view=view)
    numbers = [1, 2]
    assert _numbers(playground.messages("lobby")[0]["components"]) == numbers
    with pytest.raises(discord.HTTPException):
        await message.edit(content="x" * 2001)
    await message.edit(content="x")
    assert _numbers(playground.messages("lobby")[0]["components"]) == numbers
    assert playground.messages("lobby")[0]["components"][0]["components"][0]["emoji"] == {"name": "👍"}
    (created,) = playground.journal.requests_to("POST", r"/channels/\d+/messages")
    assert _numbers(created.json["components"]) == [None, None]
    view.add_item(discord.ui.Button(label="Go", custom_id="go"))
    with pytest.raises(discord.HTTPException):
        await channel.send(embed=discord.Embed(description="here"), view=view)


def _numbers(rows: list[dict[str, object]]) -> list[object]:
    found: list[object] = []
    for part in rows:
        inner = part.get("components")
        found += [part.get("id"), *(_numbers(inner) if isinstance(inner, list) else [])]
    return found


def _spoil(value: object) -> None:
    if isinstance(value, dict):
        for inner in value.values():
            _spoil(inner)
        value["spoilt"] = True
    elif isinstance(value, list):
        for inner in value:
            _spoil(inner)
        value.append("spoilt")
