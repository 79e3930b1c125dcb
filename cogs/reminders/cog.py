"""/remind me, list, cancel; and 'Remind me' in the menu of a message. Private, also in direct messages."""

import re
from collections.abc import Mapping

import discord
from discord import app_commands
from discord.ext import commands

from bot.calendar.zones import LONGEST as LONGEST_TIME
from bot.calendar.zones import Adjusted
from bot.errors import NotFound
from bot.reminders.service import LONGEST, Reminder
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour, clip, plain
from cogs._ui.forms import Form, Say, receive, say_to
from cogs._ui.moments import wall, when
from cogs._ui.replies import answer, in_time

_FORM = re.compile(r"remind-form:([0-9@]{1,20}):([0-9]{15,20}):([0-9]{15,20})")


class Remind(commands.GroupCog, group_name="remind", group_description="Private reminders for yourself"):
    """Reminders for oneself."""

    @app_commands.command(name="me", description="Tell me something in private at a time")
    @app_commands.describe(when="Like: in 2 hours; tomorrow 9:00 New York; 2027-01-18 10:00", about="What to say")
    async def me(self, interaction: Interaction, when: str, about: app_commands.Range[str, 1, LONGEST]) -> None:
        """Plan a reminder."""
        adding = services_of(interaction).reminders.add(actor_of(interaction), when, about)
        await answer(interaction, _planned(say_to(interaction), await in_time(interaction, adding)))

    @app_commands.command(name="list", description="Your reminders that are still to come")
    async def list_reminders(self, interaction: Interaction) -> None:
        """List what waits."""
        say = say_to(interaction)
        found = await services_of(interaction).reminders.waiting(actor_of(interaction))
        lines = [f"**#{one.number}** {_title(one, 80)} · {when(say, one.at)}" for one in found[:20]]
        lines += [say("reminder-more", count=len(found) - 20)] if len(found) > 20 else []
        card = Card(say("reminder-list-title"), "\n".join(lines) or say("reminder-none"), colour=Colour.NOTICE)
        await answer(interaction, card)

    @app_commands.command(name="cancel", description="Take one of your reminders back")
    @app_commands.describe(reminder="The reminder: choose from the list, or type its number")
    async def cancel(self, interaction: Interaction, reminder: str) -> None:
        """Take it back."""
        digits = reminder.strip().removeprefix("#")
        if not (digits.isascii() and digits.isdecimal() and len(digits) <= 9):
            raise NotFound("reminder-not-found")
        cancelling = services_of(interaction).reminders.cancel(actor_of(interaction), int(digits))
        done = await in_time(interaction, cancelling)
        await answer(interaction, say_to(interaction)("reminder-cancelled", title=_title(done, 80)))

    @cancel.autocomplete("reminder")
    async def suggest(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest this person's reminders."""
        say = say_to(interaction)
        found = await services_of(interaction).reminders.waiting(actor_of(interaction))
        names = [(f"#{one.number} {clip(one.text or one.link, 50)} · {wall(say, one.at)}", one.number) for one in found]
        fitting = [(name, number) for name, number in names if current.casefold() in name.casefold()]
        return [app_commands.Choice(name=clip(name, 100), value=str(number)) for name, number in fitting[:25]]

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Take the form of 'Remind me', however long ago it was opened."""
        await receive(interaction, RemindForm.known_by)


class RemindForm(Form):
    """When to be reminded of a message, and of what.

    Args:
        say: the catalogue.
        given: what the fields hold at first.
        place: server ('@me' for direct messages), channel and message.
    """

    MENDS = frozenset({"reminder-many"})

    def __init__(self, say: Say, given: Mapping[str, str], place: tuple[str, str, str]) -> None:
        super().__init__(say, say("reminder-form"), given, f"remind-form:{':'.join(place).replace('@me', '@')}")
        self._place = place
        self.line("when", ("reminder-form-when", "reminder-form-when-help"), LONGEST_TIME)
        self.line("about", ("reminder-form-about", "reminder-form-about-help"), LONGEST, needed=False, long=True)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "RemindForm | None":
        """Return the form with a custom id, None where it is another one's."""
        known = _FORM.fullmatch(custom_id)
        return cls(say, {}, (known[1].replace("@", "@me"), known[2], known[3])) if known is not None else None

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Plan the reminder."""
        link = "https://discord.com/channels/" + "/".join(self._place)
        reminders, actor = services_of(interaction).reminders, actor_of(interaction)
        done = await in_time(interaction, reminders.add(actor, filled["when"], filled["about"], link))
        await answer(interaction, _planned(self.say, done))

    def refilled(self, filled: Mapping[str, str]) -> "RemindForm":
        """Return the same form, as it was filled."""
        return RemindForm(self.say, filled, self._place)


def add_menu(bot: commands.Bot) -> None:
    """Add 'Remind me' to the menu of every message."""
    bot.tree.add_command(app_commands.ContextMenu(name="Remind me", callback=remind_me))


async def remind_me(interaction: Interaction, message: discord.Message) -> None:
    """Ask when, and of what."""
    server = str(interaction.guild_id) if interaction.guild_id is not None else "@me"
    form = RemindForm(say_to(interaction), {}, (server, str(message.channel.id), str(message.id)))
    await form.open(interaction)


def _planned(say: Say, reminder: Reminder) -> Card:
    lines = [plain(reminder.text), reminder.link, say("reminder-when", when=when(say, reminder.at))]
    if reminder.at.adjusted is not Adjusted.NO:
        lines.append(say(f"session-clock-{reminder.at.adjusted.value}"))
    title = say("reminder-planned", number=str(reminder.number))
    return Card(title, "\n".join(line for line in lines if line), footer=say("reminder-private"), colour=Colour.NOTICE)


def _title(reminder: Reminder, most: int) -> str:
    return clip(plain(reminder.text), most) if reminder.text else reminder.link
