"""/subscribe: to hear of sessions and deadlines in private or in a channel; digests; quiet hours."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.calendar.zones import suggest_zones, typed_as
from bot.subscriptions.model import Added, Rhythm, Wanted, WantedDigest, WantedHours
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.books import Book, book, show
from cogs._ui.cards import Card
from cogs._ui.forms import say_to
from cogs._ui.moments import city_in
from cogs._ui.permissions import require_calling, require_speaking
from cogs._ui.replies import answer, in_time
from cogs._ui.still import StillView
from cogs.subscriptions.look import added_card, hours_lines, line, list_cards, topic_name
from cogs.subscriptions.said import RolePing
from cogs.subscriptions.suggestions import own_subscriptions, topics

_ONE = "The subscription: choose from the list, or type its number"
_WEEKDAYS = [
    app_commands.Choice(name=name, value=number)
    for number, name in enumerate(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))
]
_RHYTHMS = [
    app_commands.Choice(name="Every day: what is on today", value="daily"),
    app_commands.Choice(name="Every week: deadlines and sessions of seven days", value="weekly"),
]


class Subscribe(
    commands.GroupCog, group_name="subscribe", group_description="Hear of sessions and deadlines in time, your way"
):
    """Subscriptions."""

    @app_commands.command(name="to", description="Be reminded in private of what you choose, and told when it changes")
    @app_commands.describe(
        what="A session, a deadline, a body, a kind of deadline, a tag, or everything: choose from the list",
        reminders="How long before, like 7 days, 1 day, 2 hours",
        channel="Organisers: tell a channel instead of yourself",
        role="Organisers: call this role there, once a second organiser agrees",
    )
    async def to(
        self,
        interaction: Interaction,
        what: str,
        reminders: str = "",
        channel: discord.TextChannel | None = None,
        role: discord.Role | None = None,
    ) -> None:
        """Subscribe."""
        _require_place(interaction, channel, role)
        wanted = Wanted(what, reminders, channel.id if channel is not None else None, role.id if role else None)
        adding = services_of(interaction).subscriptions.add(actor_of(interaction), wanted)
        await _show_added(interaction, await in_time(interaction, adding), "subscription-added")

    @app_commands.command(name="digest", description="Have what is on today, or this week's deadlines, told at an hour")
    @app_commands.describe(
        every="Each day or each week",
        at="The hour on the wall there, like 8:00",
        place="The city whose day is meant, like Vienna; left out: your own place",
        weekday="Of a weekly digest: on which day it comes; left out: Monday",
        channel="Organisers: tell a channel instead of yourself",
        role="Organisers: call this role there, once a second organiser agrees",
    )
    @app_commands.choices(every=_RHYTHMS)
    @app_commands.choices(weekday=_WEEKDAYS)
    async def digest(
        self,
        interaction: Interaction,
        every: app_commands.Choice[str],
        at: str,
        place: str = "",
        weekday: app_commands.Choice[int] | None = None,
        channel: discord.TextChannel | None = None,
        role: discord.Role | None = None,
    ) -> None:
        """Subscribe to a digest."""
        _require_place(interaction, channel, role)
        wanted = WantedDigest(
            Rhythm(every.value),
            at,
            place,
            weekday.value if weekday is not None else None,
            channel.id if channel is not None else None,
            role.id if role is not None else None,
        )
        adding = services_of(interaction).subscriptions.add_digest(actor_of(interaction), wanted)
        await _show_added(interaction, await in_time(interaction, adding), "subscription-added")

    @app_commands.command(name="list", description="What you have subscribed to, and when you are left alone")
    async def list_subscriptions(self, interaction: Interaction) -> None:
        """List it."""
        await show(interaction, "subscriptions")

    @app_commands.command(name="change", description="Be reminded of something you follow sooner or later than now")
    @app_commands.describe(subscription=_ONE, reminders="How long before, like 7 days, 1 day, 2 hours")
    async def change(self, interaction: Interaction, subscription: str, reminders: str) -> None:
        """Change its offsets."""
        changing = services_of(interaction).subscriptions.change(actor_of(interaction), subscription, reminders)
        await _show_added(interaction, await in_time(interaction, changing), "subscription-changed")

    @app_commands.command(name="pause", description="Hear nothing of something you follow until you resume it")
    @app_commands.describe(subscription=_ONE)
    async def pause(self, interaction: Interaction, subscription: str) -> None:
        """Pause it."""
        pausing = services_of(interaction).subscriptions.pause(actor_of(interaction), subscription)
        done = await in_time(interaction, pausing)
        await answer(interaction, line(say_to(interaction), done))

    @app_commands.command(name="resume", description="Hear again of something that you paused, or that paused itself")
    @app_commands.describe(subscription=_ONE)
    async def resume(self, interaction: Interaction, subscription: str) -> None:
        """Have it go on."""
        resuming = services_of(interaction).subscriptions.resume(actor_of(interaction), subscription)
        done = await in_time(interaction, resuming)
        say = say_to(interaction)
        await answer(interaction, say("subscription-resumed", name=topic_name(say, done)))

    @app_commands.command(name="stop", description="Hear nothing more of something you follow")
    @app_commands.describe(subscription=_ONE)
    async def stop(self, interaction: Interaction, subscription: str) -> None:
        """End it."""
        ending = services_of(interaction).subscriptions.stop(actor_of(interaction), subscription)
        done = await in_time(interaction, ending)
        say = say_to(interaction)
        await answer(interaction, say("subscription-stopped", name=topic_name(say, done)))

    @app_commands.command(name="hours", description="Your place, your quiet hours and the days on which you are told")
    @app_commands.describe(
        quiet="When you are left alone, like 22:00-07:00; or none",
        place="Your city, like Nairobi",
        days="Days on which you are told, like mon-fri; or all",
        urgent="Whether a deadline within 24 hours comes in quiet hours too",
    )
    async def hours(
        self,
        interaction: Interaction,
        quiet: str = "",
        place: str = "",
        days: str = "",
        urgent: bool | None = None,
    ) -> None:
        """Set a person's hours."""
        wanted = WantedHours(quiet, place, days, urgent)
        setting = services_of(interaction).followers.set_hours(actor_of(interaction), wanted)
        done = await in_time(interaction, setting)
        say = say_to(interaction)
        await answer(interaction, Card(say("subscription-hours"), "\n".join(hours_lines(say, done))))

    @to.autocomplete("what")
    async def suggest_topic(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest what can be followed."""
        return await topics(interaction, current)

    @change.autocomplete("subscription")
    @pause.autocomplete("subscription")
    @resume.autocomplete("subscription")
    @stop.autocomplete("subscription")
    async def suggest_own(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest this person's subscriptions."""
        return await own_subscriptions(interaction, current)

    @hours.autocomplete("place")
    @digest.autocomplete("place")
    async def suggest_place(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest cities."""
        say = say_to(interaction)
        return [
            app_commands.Choice(name=f"{city_in(say, city)} ({zone})"[:100], value=typed_as(zone, city))
            for zone, city in suggest_zones(current)
        ]


async def _show_added(interaction: Interaction, added: Added, title: str) -> None:
    say = say_to(interaction)
    view = None
    if added.waits:
        label = say("session-ping-button")
        view = StillView()
        view.add_item(RolePing(f"subscription:{added.subscription.id}:ping", label, discord.ButtonStyle.primary))
    # The second organiser has to see the button.
    await answer(interaction, added_card(say, added, say(title)), view=view, private=view is None)


def _require_place(interaction: Interaction, channel: discord.TextChannel | None, role: discord.Role | None) -> None:
    if channel is not None and interaction.guild is not None:
        require_speaking(channel)
        require_calling(interaction.guild, role.id if role is not None else None, channel)


@book("subscriptions")
async def subscriptions_book(interaction: Interaction, told: str) -> Book:
    """Return what one has subscribed to."""
    del told
    services, actor = services_of(interaction), actor_of(interaction)
    found = await services.subscriptions.mine(actor)
    return Book(list_cards(say_to(interaction), found, await services.followers.hours(actor)))
