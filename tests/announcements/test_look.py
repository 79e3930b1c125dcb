"""How announcements look, and in what words each is told what became of it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.announcements.model import Announcement, AnnouncementState, Standing
from bot.announcements.rules import wording
from bot.delivery.model import Delivery, Ping, State
from bot.errors import Value
from bot.i18n import Texts
from bot.settings import ROOT
from cogs.announcements.buttons import AnnouncementButton, row
from cogs.announcements.look import became, choice_label, history_cards, posted, upcoming_cards
from cogs.announcements.screens import possible
from tests import NOON
from tests.announcements.people import CHANNEL, DELEGATES, DRAFT, GUILD, OTTO, OYA, TEN

TEXTS = Texts(ROOT / "data" / "locales")


def say(key: str, /, **data: Value) -> str:
    return TEXTS.text(key, "en", **data)


def announcement(**change: Any) -> Announcement:
    """Return a scheduled announcement; None stands for what a state does not have."""
    words = wording(DRAFT, CHANNEL, NOON, "Europe/Vienna")
    values = {name: getattr(words, name) for name in words.__dataclass_fields__}
    facts = {"id": 3, "guild_id": GUILD, "revision": 2, "state": AnnouncementState.SCHEDULED}
    people = {"created_by": 11, "scheduled_by": 11, "cancelled_by": None, "cancelled_at": None}
    return Announcement(**{**values, **facts, **people, **change})


def standing(
    state: State, *, cancelled: bool = False, confirmed_by: int | None = None, called: bool = False, **delivery: Any
) -> Standing:
    """Return an announcement that would call a role, with its delivery in a state."""
    change: dict[str, Any] = {"role_id": DELEGATES}
    if cancelled:
        change |= {"state": AnnouncementState.CANCELLED, "cancelled_by": OYA.user_id, "cancelled_at": NOON}
    one = announcement(**change)
    sent: dict[str, Any] = {"sent_at": TEN, "message_id": 99} if state in (State.SENT, State.SENT_LATE) else {}
    return Standing(
        announcement=one,
        delivery=Delivery(
            id=1,
            ref="abcdefgh",
            key=one.cause,
            guild_id=GUILD,
            channel_id=CHANNEL,
            due_at=TEN,
            useless_after=TEN + timedelta(hours=6),
            message="announcement-post",
            cause=one.cause,
            created_by=11,
            data={},
            role_id=DELEGATES if called else None,
            state=state,
            **sent,
            **delivery,
        ),
        ping=Ping(cause=one.cause, guild_id=GUILD, role_id=DELEGATES, asked_by=OTTO.user_id, confirmed_by=confirmed_by),
    )


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        (standing(State.PLANNED, attempts=1), "Not posted yet: Discord did not take it, Caucus tries again."),
        (standing(State.CLAIMED), "Is being posted."),
        (standing(State.SENT), "Posted <t:1800262800:f>: https://discord.com/channels/1/77/99"),
        (standing(State.SENT_LATE), "Posted late, <t:1800262800:f>: https://discord.com/channels/1/77/99"),
        (
            standing(State.EXPIRED, reason="delivery-expired"),
            "Expired, not posted. Caucus could not post it while it was still useful.",
        ),
        (
            standing(State.FAILED, reason="delivery-channel-gone"),
            "Failed, not posted. The channel is gone. Choose another one (/setup) and plan it again.",
        ),
        (
            standing(State.CANCELLED, cancelled=True, reason="delivery-cancelled"),
            "Cancelled <t:1799668800:f> by <@12>; not posted.",
        ),
        (standing(State.CLAIMED, cancelled=True), "<@12> cancelled it while it was being posted. Is being posted."),
        (
            standing(State.SENT, cancelled=True),
            "<@12> cancelled it while it was being posted. Posted <t:1800262800:f>: https://discord.com/channels/1/77/99",
        ),
        (Standing(announcement=announcement()), ""),
    ],
)
def test_what_became_of_it_in_words(seen: Standing, told: str) -> None:
    """Each state has a sentence of its own; cancelled too late is told as it was."""
    assert became(say, seen) == told


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        (standing(State.SENT), "Without calling <@&51>: no second organiser confirmed it."),
        (standing(State.SENT, called=True, confirmed_by=12), "Called <@&51>; <@12> confirmed it."),
        (standing(State.SENT_LATE, called=True, confirmed_by=11), "Called <@&51>."),
        (standing(State.FAILED, reason="delivery-refused"), None),
    ],
)
def test_whether_the_role_was_called(seen: Standing, told: str | None) -> None:
    """What counts is what the delivery carried, not what somebody wanted; what was not posted called nobody."""
    (card,) = history_cards(say, [seen])
    assert ("<@&51>" in card.body) == (told is not None)
    assert told is None or card.body.endswith(told)


@pytest.mark.parametrize(
    ("seen", "buttons"),
    [
        (Standing(announcement=announcement(state=AnnouncementState.DRAFT)), ["schedule", "edit", "discard"]),
        (standing(State.PLANNED), ["ask", "cancel"]),
        (replace(standing(State.PLANNED), may_confirm=True), ["call", "cancel"]),
        (standing(State.PLANNED, confirmed_by=12, called=True), ["cancel"]),
        (standing(State.SENT), ["again"]),
        (standing(State.CANCELLED, cancelled=True, reason="delivery-cancelled"), ["again"]),
        (standing(State.CLAIMED, cancelled=True), ["again"]),
    ],
)
def test_what_can_be_done(seen: Standing, buttons: list[str]) -> None:
    """Only what the service would take is offered."""
    assert possible(seen) == buttons


async def test_buttons_carry_what_they_do_within_discords_limits() -> None:
    """The longest number and revision still fit a custom id, and it is read back whole."""
    one = announcement(id=10**18 - 1, revision=10**9 - 1)
    names = ("schedule", "edit", "discard-sure", "cancel-sure", "call", "ask", "ping", "show", "again")
    for name in names:
        button = AnnouncementButton.of(one, name, "x" * 200)
        assert len(button.custom_id) <= 100
        said = button.template.fullmatch(button.custom_id)
        assert said is not None
        assert said.groupdict() == {"id": str(one.id), "revision": str(one.revision), "do": name}
        assert len(button.item.label or "") <= 80
    assert len(row(say, one, "cancel", "show").children) == 2


def test_what_is_posted_is_shown_as_typed() -> None:
    """A title has no Markdown and no mention; a text keeps its own Markdown, without mentions and hidden links."""
    hostile = announcement(title="**@everyone** [x](https://e.example)", text="# @here\n- [x](https://e.example)")
    embed = posted(hostile)
    assert embed.title == "\\*\\*@\u200beveryone\\*\\* \\[x]\\(https://e.example)"
    assert embed.description == "# @\u200bhere\n- [x]\\(https://e.example)"


def test_the_longest_announcement_is_posted_whole() -> None:
    """Title and text at their limits, every character one that is escaped, fit one embed."""
    embed = posted(announcement(title="t" * 200, text="@everyone " * 350))
    assert embed.title == "t" * 200
    assert (embed.description or "").count("everyone") == 350
    assert len(embed.description or "") <= 4_096


def test_lists_are_pages_of_short_lines() -> None:
    """Long titles are cut, and hostile ones cannot break the line they stand in."""
    many = [Standing(announcement=announcement(id=number, title="*" * 200)) for number in range(1, 20)]
    cards = upcoming_cards(say, many)
    assert [card.body.count("`#") for card in cards] == [8, 8, 3]
    assert all(len(card.body) <= 4_096 for card in cards)
    assert "**\\*\\*" in cards[0].body
    assert len(choice_label(say, many[0].announcement)) <= 100
    assert "Nothing is planned" in upcoming_cards(say, [])[0].body
    assert "No announcement" in history_cards(say, [])[0].body
