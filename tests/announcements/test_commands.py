"""/announce as people meet it, on simcord: commands, previews, buttons, forms that lose nothing."""

from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import pytest
from simcord.actors import MemberActor
from simcord.builders import RoleHandle
from simcord.results import InteractionResult

from bot.client import Caucus
from cogs.announcements.buttons import row
from tests import NOON
from tests.town import Town, is_private, words

TEN = datetime(2027, 1, 18, 9, 0, tzinfo=UTC)
"""10:00 in Vienna."""

WHEN = "2027-01-18 10:00 Vienna"
TITLE, TEXT = "Briefing *today*", "In **room 3**, @everyone.\n[Programme](https://example.org)"


async def press(who: MemberActor, shown: InteractionResult, label: str) -> InteractionResult:
    """Press a button of an answer."""
    message = shown.followups[-1] if shown.followups else shown.response
    assert message is not None
    return await who.click(message, label=label)


def labels(shown: InteractionResult) -> list[str]:
    """Return what the buttons of an answer say."""
    assert shown.response is not None
    rows = shown.response.components
    return [part["label"] for row in rows for part in row["components"] if part["type"] == 2]


async def filled(town: Town, who: MemberActor, shown: InteractionResult, **change: Any) -> InteractionResult:
    """Fill the form in; the channel is the lobby unless said otherwise."""
    form = {"title": TITLE, "text": TEXT, "when": WHEN, "channel": [town.lobby], **change}
    return await who.submit_modal(shown, form)


async def preview(town: Town, who: MemberActor | None = None, **change: Any) -> InteractionResult:
    """Return the preview of a new draft."""
    who = who or town.organiser
    return await filled(town, who, await town.use(who, "announce schedule", when=WHEN), **change)


async def scheduled(town: Town, who: MemberActor | None = None, **change: Any) -> InteractionResult:
    """Return the screen of a scheduled announcement."""
    who = who or town.organiser
    return await press(who, await preview(town, who, **change), "Schedule")


def delegates(town: Town, **more: Any) -> RoleHandle:
    """Make a role that may be called."""
    return town.guild.create_role("Delegates", **{"mentionable": True, **more})


def fields_of(modal: dict[str, Any] | None) -> dict[str, str]:
    """Return what a form holds, ids of channels and roles as text."""
    assert modal is not None
    found = {}
    for part in (label["component"] for label in modal["components"]):
        chosen = [one["id"] for one in part.get("default_values", [])]
        found[part["custom_id"]] = part.get("value") or (str(chosen[0]) if chosen else "")
    return found


async def counted(town: Town) -> int:
    """Return how many announcements there are in the file."""
    return await town.services.db.read(lambda tx: tx.execute("SELECT count(*) FROM announcement").fetchone()[0])


def posts(town: Town) -> list[discord.Message]:
    """Return what stands in the lobby for everybody."""
    return town.lobby.history(viewer=town.other)


def called(town: Town, message: discord.Message) -> set[int]:
    """Return the roles that a message tells, rather than only names."""
    return set(town.env.backend.get_message(message.channel.id, message.id).ping_role_ids)


async def test_from_the_form_to_the_history(town: Town) -> None:
    """Preview with city and stamps, scheduled, listed, posted exactly as previewed, told with a link."""
    shown = await preview(town)
    assert is_private(shown)
    said = words(shown)
    for part in ("Nothing is planned", town.lobby.mention, "18 January 2027, 10:00 (Vienna)", "<t:1800262800:F>"):
        assert part in said
    assert labels(shown) == ["Schedule", "Edit", "Discard"]
    done = await press(town.organiser, shown, "Schedule")
    assert is_private(done)
    assert "Scheduled** as #1" in words(done)
    listed = await town.use(town.second, "announce list")
    assert is_private(listed)
    assert "`#1` **Briefing \\*today\\***" in words(listed)
    assert posts(town) == []

    await town.due(TEN)
    (message,) = posts(town)
    assert shown.response is not None
    posted, previewed = message.embeds[0].to_dict(), shown.response.embeds[0].to_dict()
    assert posted.pop("footer")["text"].startswith("ref ")
    assert posted == previewed
    assert (message.content, message.mention_everyone, called(town, message)) == ("", False, set())
    told = words(await town.use(town.second, "announce history"))
    assert "Posted <t:1800262800:f>" in told
    assert f"/{town.guild.id}/{town.lobby.id}/{message.id}" in told
    assert "Nothing is planned" in words(await town.use(town.second, "announce list"))


async def test_a_text_is_shown_and_never_obeyed(town: Town) -> None:
    """Its Markdown works; mentions and masked links are shown as typed."""
    shown = await preview(town, text="**bold** @everyone <@123456789012345678> [safe](https://evil.example)")
    assert shown.response is not None
    body = shown.response.embeds[0].description
    assert body == "**bold** @\u200beveryone <@\u200b123456789012345678> [safe]\\(https://evil.example)"


async def test_with_title_and_text_no_form_is_asked(town: Town) -> None:
    """Channel and use are taken from the options too."""
    shown = await town.use(
        town.organiser, "announce schedule", when=WHEN, title="T", text="x", channel=town.letters, useful_for=1
    )
    assert labels(shown) == ["Schedule", "Edit", "Discard"]
    assert town.letters.mention in words(shown)
    assert "up to 1 hour after" in words(shown)


async def test_edit_opens_what_was_written_and_shows_it_anew(town: Town) -> None:
    """In place: the old preview is gone, so is its revision."""
    role = delegates(town)
    shown = await preview(town, role=[role])
    form = await press(town.organiser, shown, "Edit")
    assert fields_of(form.modal) == {
        "title": TITLE,
        "text": TEXT,
        "when": WHEN,
        "channel": str(town.lobby.id),
        "role": str(role.id),
    }
    changed = await filled(town, town.organiser, form, title="Moved", when="2027-01-19 9:00 New York", role=[])
    assert "19 January 2027, 09:00 (New York)" in words(changed)
    assert "Calls no role" in words(changed)
    assert changed.response is not None
    assert shown.response is not None
    assert changed.response.id == shown.response.id
    await press(town.organiser, changed, "Schedule")
    await town.due(datetime(2027, 1, 19, 14, 0, tzinfo=UTC))
    assert [message.embeds[0].title for message in posts(town)] == ["Moved"]


async def test_a_draft_that_somebody_else_changed(town: Town) -> None:
    """Neither scheduled unseen nor overwritten; what was typed meanwhile becomes a draft of its own."""
    shown = await preview(town)
    form = await press(town.organiser, shown, "Edit")
    listed = await town.use(town.second, "announce list")
    assert listed.response is not None
    opened = await town.second.select(listed.response, ["1"])
    await filled(town, town.second, await press(town.second, opened, "Edit"), title="By Otto")

    refused = await press(town.organiser, shown, "Schedule")
    assert "changed this draft" in words(refused)
    refused = await filled(town, town.organiser, form, title="By Ona")
    assert "changed this draft" in words(refused)
    again = await press(town.organiser, refused, "Try again")
    assert fields_of(again.modal)["title"] == "By Ona"
    assert "By Ona" in words(await filled(town, town.organiser, again, title="By Ona"))
    assert await counted(town) == 2
    assert "By Otto" in words(await town.use(town.organiser, "announce list"))


async def test_discarding_asks_first(town: Town) -> None:
    """'No' leads back to the preview; after 'yes' the words still stand on the screen, and nowhere else."""
    shown = await preview(town)
    kept = await press(town.organiser, await press(town.organiser, shown, "Discard"), "No, keep it")
    assert labels(kept) == ["Schedule", "Edit", "Discard"]
    gone = await press(town.organiser, await press(town.organiser, kept, "Discard"), "Yes, discard it")
    assert "room 3" in words(gone)
    assert labels(gone) == []
    assert await counted(town) == 0


async def test_cancelling_by_command(town: Town) -> None:
    """Chosen from what is planned; asked once more; then never posted, and told in the history."""
    await scheduled(town)
    await preview(town, title="A draft")
    (choice,) = await town.organiser.autocomplete(town.lobby, "announce cancel", "announcement", "brief")
    assert choice["name"] == "#1 · 2027-01-18 10:00 Vienna · Briefing *today*"
    assert await town.member.autocomplete(town.lobby, "announce cancel", "announcement", "") == []
    asked = await town.use(town.second, "announce cancel", announcement=choice["value"])
    assert "Cancel this announcement?" in words(asked)
    done = await press(town.second, asked, "Yes, cancel it")
    assert words(done).startswith("**Announcement #1**")
    assert f"by <@{town.second.id}>; not posted" in words(done)
    await town.due(TEN)
    assert posts(town) == []
    told = words(await town.use(town.organiser, "announce history"))
    assert f"by <@{town.second.id}>; not posted" in told


async def test_cancelling_from_the_list_and_writing_anew(town: Town) -> None:
    """What was cancelled can be corrected without typing it again."""
    await scheduled(town)
    listed = await town.use(town.organiser, "announce list")
    assert listed.response is not None
    opened = await town.organiser.select(listed.response, ["1"])
    done = await press(town.organiser, await press(town.organiser, opened, "Cancel it"), "Yes, cancel it")
    form = await press(town.organiser, done, "Write it anew")
    assert fields_of(form.modal)["text"] == TEXT
    await press(town.organiser, await filled(town, town.organiser, form, title="Corrected"), "Schedule")
    await town.due(TEN)
    assert [message.embeds[0].title for message in posts(town)] == ["Corrected"]


async def test_a_role_is_called_with_two_organisers(town: Town) -> None:
    """The author asks in a channel; the second one sees it exactly as it will look, lets it, and the role is called."""
    role = delegates(town)
    shown = await preview(town, role=[role])
    assert "if a second organiser confirms it" in words(shown)
    done = await press(town.organiser, shown, "Schedule")
    assert "waits for a second organiser" in words(done)
    assert labels(done) == ["Ask in this channel", "Cancel it"]
    asked = await press(town.organiser, done, "Ask in this channel")
    assert not is_private(asked)
    (request,) = posts(town)
    assert called(town, request) == set()

    assert "yourself" in words(await town.organiser.click(request, label="Look and confirm"))
    assert "for organisers" in words(await town.member.click(request, label="Look and confirm"))
    seen = await town.second.click(request, label="Look and confirm")
    assert is_private(seen)
    assert "room 3" in words(seen)
    assert "you can let it" in words(seen)
    let = await press(town.second, seen, "Let it call the role")
    assert f"<@{town.second.id}> confirmed it" in words(let)
    assert "confirmed it" in words(await town.organiser.click(request, label="Look and confirm"))

    await town.due(TEN)
    message = posts(town)[-1]
    assert message.content == role.mention
    assert called(town, message) == {role.id}
    told = words(await town.use(town.organiser, "announce history"))
    assert f"Called {role.mention}; <@{town.second.id}> confirmed it" in told
    after = words(await town.second.click(request, label="Look and confirm"))
    assert after.startswith("**Announcement #1**")
    assert f"Called {role.mention}" in after


async def test_a_ping_nobody_confirmed(town: Town) -> None:
    """The list says that it waits, to the second one with a button; unconfirmed it is posted without, which is told."""
    role = delegates(town)
    await scheduled(town, role=[role])
    own = await town.use(town.organiser, "announce list")
    assert f"Ping of {role.mention} waits for a second organiser" in words(own)
    assert labels(own) == []
    assert labels(await town.use(town.second, "announce list")) == ["Confirm the ping of #1"]
    await town.due(TEN)
    (message,) = posts(town)
    assert (message.content, called(town, message)) == ("", set())
    told = words(await town.use(town.second, "announce history"))
    assert f"Without calling {role.mention}: no second organiser confirmed it" in told


async def test_the_list_confirms(town: Town) -> None:
    """Its button shows the announcement beside the list and lets it."""
    role = delegates(town)
    await scheduled(town, role=[role])
    listed = await town.use(town.second, "announce list")
    seen = await press(town.second, listed, "Confirm the ping of #1")
    assert listed.response is not None
    assert "Announcements to come" in words(listed)
    await press(town.second, seen, "Let it call the role")
    await town.due(TEN)
    assert called(town, posts(town)[-1]) == {role.id}


async def test_a_server_where_one_may_ping(town: Town) -> None:
    """Nobody is asked."""
    await town.use(town.organiser, "setup", one_may_ping=True)
    role = delegates(town)
    done = await scheduled(town, role=[role])
    assert f"Calls {role.mention}." in words(done)
    assert labels(done) == ["Cancel it"]
    await town.due(TEN)
    assert posts(town)[-1].content == role.mention


async def test_a_role_that_would_be_named_and_not_told(town: Town) -> None:
    """Discord shows such a mention and tells nobody: refused before it is planned, with what to do."""
    me = town.bot.get_guild(town.guild.id)
    channel = town.bot.get_channel(town.lobby.id)
    assert me is not None
    assert isinstance(channel, discord.TextChannel)
    await channel.set_permissions(me.me, mention_everyone=False)
    role = delegates(town, mentionable=False)
    refused = await preview(town, role=[role])
    assert "its name would be shown and nobody told" in words(refused)
    assert await counted(town) == 0


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"when": "2027-01-18 10:00 Atlantis"}, "I do not know the place “Atlantis”"),
        ({"when": "2027-01-10 10:00 Vienna"}, "has already passed"),
        ({"when": "EST"}, "time"),
        ({"title": "\u200b"}, "no title"),
        ({"text": " \n "}, "no text"),
    ],
)
async def test_what_cannot_be_taken_is_not_lost(town: Town, change: dict[str, Any], sentence: str) -> None:
    """One private sentence, nothing recorded, and the form again as it was filled."""
    refused = await preview(town, **change)
    assert is_private(refused)
    assert sentence in words(refused)
    assert "\n" not in words(refused)
    assert await counted(town) == 0
    again = await press(town.organiser, refused, "Try again")
    held = fields_of(again.modal)
    assert held == {"title": TITLE, "text": TEXT, "when": WHEN, "channel": str(town.lobby.id), "role": ""} | change
    corrected = await filled(town, town.organiser, again)
    assert labels(corrected) == ["Schedule", "Edit", "Discard"]


@pytest.mark.parametrize("when", ["2027-01-10 10:00 Vienna", "10:00 Atlantis"])
async def test_a_wrong_time_is_said_before_anybody_writes(town: Town, when: str) -> None:
    """The form opens from there, with what the command gave."""
    refused = await town.use(town.organiser, "announce schedule", when=when, title="Kept")
    assert refused.modal is None
    held = fields_of((await press(town.organiser, refused, "Try again")).modal)
    assert (held["when"], held["title"], held["channel"]) == (when, "Kept", str(town.lobby.id))


async def test_a_form_of_somebody_who_lost_the_role(town: Town) -> None:
    """Refused, nothing recorded; with the role back, nothing has to be typed again."""
    form = await town.use(town.second, "announce schedule", when=WHEN)
    town.env.backend.edit_member(town.guild.id, town.second.id, {"role_ids": []})
    refused = await filled(town, town.second, form)
    assert is_private(refused)
    assert "for organisers" in words(refused)
    assert await counted(town) == 0
    town.env.backend.edit_member(town.guild.id, town.second.id, {"role_ids": [town.organiser_role.id]})
    again = await press(town.second, refused, "Try again")
    assert "Preview" in words(await filled(town, town.second, again))


async def test_members_are_refused_everywhere(town: Town) -> None:
    """Commands, and buttons that came into their hands."""
    for name, options in (
        ("schedule", {"when": WHEN, "title": "T", "text": "x"}),
        ("list", {}),
        ("cancel", {"announcement": "1"}),
        ("history", {}),
    ):
        refused = await town.use(town.member, f"announce {name}", **options)
        assert is_private(refused)
        assert "for organisers" in words(refused)
    assert await counted(town) == 0


async def test_places_that_went_between_preview_and_schedule(town: Town) -> None:
    """The draft stays and can be given another channel and role."""
    room, role = town.guild.create_text_channel("room"), delegates(town)
    shown = await preview(town, channel=[room], role=[role])
    town.env.backend.delete_channel(room.id)
    refused = await press(town.organiser, shown, "Schedule")
    assert "is not there any more" in words(refused)
    form = await press(town.organiser, shown, "Edit")
    assert fields_of(form.modal)["channel"] == ""
    shown = await filled(town, town.organiser, form, role=[role])
    town.env.backend.delete_role(town.guild.id, role.id)
    refused = await press(town.organiser, shown, "Schedule")
    assert "Choose another role, or none" in words(refused)
    form = await press(town.organiser, shown, "Edit")
    assert fields_of(form.modal)["role"] == ""
    done = await press(town.organiser, await filled(town, town.organiser, form), "Schedule")
    assert "Scheduled" in words(done)


async def test_a_role_that_went_before_it_was_confirmed(town: Town) -> None:
    """Nothing is confirmed."""
    role = delegates(town)
    await scheduled(town, role=[role])
    seen = await press(town.second, await town.use(town.second, "announce list"), "Confirm the ping of #1")
    town.env.backend.delete_role(town.guild.id, role.id)
    assert "role is not there any more" in words(await press(town.second, seen, "Let it call the role"))
    assert "waits for a second organiser" in words(await town.use(town.second, "announce list"))


async def test_screens_from_before(town: Town) -> None:
    """A button whose time is over says so: no request for what was confirmed, no question about what was posted."""
    done = await scheduled(town, role=[delegates(town)])
    seen = await press(town.second, await town.use(town.second, "announce list"), "Confirm the ping of #1")
    await press(town.second, seen, "Let it call the role")
    assert "Nothing waits" in words(await press(town.organiser, done, "Ask in this channel"))
    assert posts(town) == []
    await town.due(TEN)
    assert "too late to cancel" in words(await press(town.organiser, done, "Cancel it"))


async def test_a_request_only_where_the_person_may_write(town: Town) -> None:
    """Caucus does not lend its voice."""
    channel = town.bot.get_channel(town.letters.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.set_permissions(channel.guild.default_role, send_messages=False)
    shown = await town.second.slash(town.letters, "announce schedule", when=WHEN)
    done = await press(town.second, await filled(town, town.second, shown, role=[delegates(town)]), "Schedule")
    refused = await press(town.second, done, "Ask in this channel")
    assert is_private(refused)
    assert "cannot write in this channel" in words(refused)
    assert town.letters.history(viewer=town.other) == []


async def test_a_private_screen_never_takes_a_public_messages_place(town: Town) -> None:
    """Wherever such a button stands, what it shows is for the person who pressed it."""
    await scheduled(town)
    standing = await town.services.announcements.said(1)
    channel = town.bot.get_channel(town.lobby.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.send("public", view=row(town.services.texts.text, standing, "show"))
    (public,) = posts(town)
    assert is_private(await town.organiser.click(public, label="No, keep it"))
    assert [message.content for message in posts(town)] == ["public"]


async def test_a_channel_where_caucus_may_not_speak(town: Town) -> None:
    """Said before anything is promised, with the permissions that are missing."""
    channel = town.bot.get_channel(town.letters.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.set_permissions(channel.guild.me, send_messages=False)
    refused = await town.use(town.organiser, "announce schedule", when=WHEN, channel=town.letters)
    assert "Send Messages" in words(refused)
    assert refused.modal is None


async def test_a_channel_deleted_after_scheduling(town: Town) -> None:
    """Failed with the reason in words; whoever scheduled it is told privately."""
    room = town.guild.create_text_channel("room")
    await scheduled(town, channel=[room])
    town.env.backend.delete_channel(room.id)
    await town.due(TEN)
    told = words(await town.use(town.second, "announce history"))
    assert "Failed, not posted. The channel is gone." in told
    private = town.organiser.user.dm_channel.last_message
    assert private is not None
    assert "Not posted" in str([private.content, *(embed.to_dict() for embed in private.embeds)])


@pytest.mark.parametrize(
    ("hours", "outcome"), [(1, "Posted late, <t:"), (7, "Expired, not posted.")], ids=["late", "useless"]
)
async def test_an_outage(town: Town, hours: int, outcome: str) -> None:
    """Late it is posted with a label; when it has lost its use it is not."""
    await scheduled(town)
    await town.due(TEN + timedelta(hours=hours))
    assert outcome in words(await town.use(town.second, "announce history"))
    assert [message.content.startswith("⏰ Late") for message in posts(town)] == ([True] if hours == 1 else [])


async def test_buttons_from_before_a_restart(town: Town) -> None:
    """A preview's and a request's."""
    role = delegates(town)
    shown = await preview(town, role=[role])
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    done = await press(town.organiser, shown, "Schedule")
    assert "Scheduled" in words(done)
    await press(town.organiser, done, "Ask in this channel")
    (request,) = posts(town)
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    seen = await town.second.click(request, label="Look and confirm")
    assert "confirmed it" in words(await press(town.second, seen, "Let it call the role"))


async def test_forms_from_before_a_restart(town: Town) -> None:
    """Nobody types 3,500 characters twice: a new announcement's form and one that changes a draft are taken."""
    form = await town.use(town.organiser, "announce schedule", when=WHEN, useful_for=9)
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    shown = await filled(town, town.organiser, form)
    assert "up to 9 hours after" in words(shown)
    form = await press(town.organiser, shown, "Edit")
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    changed = await filled(town, town.organiser, form, title="Changed")
    assert "Changed" in words(changed)
    assert "up to 9 hours after" in words(changed)
    assert await counted(town) == 1


async def test_a_double_press(town: Town) -> None:
    """The second one, from a screen that Discord has not refreshed, is told; nothing is planned twice."""
    shown = await preview(town)
    assert shown.response is not None
    screen = town.env.backend.get_message(town.lobby.id, shown.response.id)
    before = screen.components
    await press(town.organiser, shown, "Schedule")
    screen.components = before
    assert "scheduled already" in words(await press(town.organiser, shown, "Schedule"))
    await town.due(TEN)
    assert len(posts(town)) == 1


async def test_hours_that_clocks_skip_or_repeat_are_said(town: Town) -> None:
    """The preview says which instant is taken."""
    skipped = words(await preview(town, when="2027-03-28 02:30 Vienna"))
    assert "28 March 2027, 03:00 (Vienna)" in skipped
    assert "clocks go forward" in skipped
    assert "clocks go back" in words(await preview(town, when="2027-10-31 02:30 Vienna"))


async def test_a_time_that_an_edit_leaves_alone_stays_the_same_instant(town: Town) -> None:
    """Also in the second of two repeated hours, which its wall time does not tell from the first."""
    town.clock.move_to(datetime(2027, 10, 31, 0, 45, tzinfo=UTC))
    shown = await town.use(town.organiser, "announce schedule", when="in 1 hour", title="T", text="x")
    second = "<t:1824947100:F>"
    assert second in words(shown)
    form = await press(town.organiser, shown, "Edit")
    held = fields_of(form.modal)
    assert held["when"] == "2027-10-31 02:45 Vienna"
    changed = await filled(town, town.organiser, form, title="Changed", when=held["when"])
    assert "Changed" in words(changed)
    assert second in words(changed)


async def test_many_announcements_fit_discords_limits(town: Town) -> None:
    """Thirty with the longest titles, on pages; the choice offers the first 25."""
    for number in range(30):
        day = NOON + timedelta(days=number + 1)
        title, text = f"{number:03d}{'*' * 197}", "w" * 3_500
        when = f"{day:%Y-%m-%d} 10:00 Vienna"
        shown = await town.use(town.organiser, "announce schedule", when=when, title=title, text=text)
        await press(town.organiser, shown, "Schedule")
    listed = await town.use(town.organiser, "announce list")
    assert listed.response is not None
    (embed,) = listed.response.embeds
    assert len(embed.description or "") <= 4_096
    assert "…" in (embed.description or "")
    (select,) = [one for row in listed.response.components for one in row["components"] if one["type"] == 3]
    assert len(select["options"]) == 25
    assert all(len(option["label"]) <= 100 for option in select["options"])
    assert len(await town.organiser.autocomplete(town.lobby, "announce cancel", "announcement", "")) == 25
    on = await press(town.organiser, listed, "Next ▶")
    assert "`#9`" in words(on)
    assert "`#8`" not in words(on)
    await town.due(NOON + timedelta(days=31))
    assert "`#30`" in words(await town.use(town.organiser, "announce history"))
