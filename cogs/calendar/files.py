"""/session import and export, and the file of one session for a person's own calendar."""

import io
import re

import discord
from discord import app_commands
from discord.ext import commands

from bot.calendar.files import Imported, Wishes
from bot.calendar.ics.parsing import LARGEST
from bot.calendar.model import Session
from bot.errors import Invalid
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import Say, say_to
from cogs._ui.lasting import Lasting
from cogs._ui.moments import wall
from cogs._ui.permissions import require_speaking
from cogs._ui.replies import answer, in_time, replace
from cogs._ui.sent import beside, fetched, sent_file
from cogs._ui.still import StillView
from cogs.calendar.suggestions import every_entry

_SHOWN = 6


class Files(commands.Cog):
    """Commands about calendar files."""

    @app_commands.command(name="import", description="Organisers: put a calendar file (.ics) into the calendar")
    @app_commands.describe(
        file="The iCalendar file",
        reminders="How long before, like 7d, 24h, 1h; none if left out",
        channel="Where they are reminded of, if not in the channel for announcements",
    )
    async def import_file(
        self,
        interaction: Interaction,
        file: discord.Attachment,
        reminders: app_commands.Range[str, 1, 60] = "",
        channel: discord.TextChannel | None = None,
    ) -> None:
        """Show what the file would do; a button does it."""
        if channel is not None:
            require_speaking(channel, channel.mention)
        if file.size > LARGEST:
            raise Invalid("ics-large", most=LARGEST // 1024 // 1024)
        calendar, actor = services_of(interaction).calendar_files, actor_of(interaction)
        wishes = Wishes(" ".join(reminders.split()), channel.id if channel is not None else None)
        data = await fetched(interaction, file)
        imported = await in_time(interaction, calendar.preview(actor, data, wishes))
        say = say_to(interaction)
        if not imported.plan.steps:
            await answer(interaction, preview_card(say, imported))
            return
        view, custom_id = StillView(), f"session:import:{wishes.channel_id or 0}:{wishes.reminders}"
        view.add_item(ImportButton(custom_id, say("ics-import-button"), discord.ButtonStyle.primary))
        await answer(interaction, preview_card(say, imported), view=view, files=[beside(data, "calendar.ics")])

    @app_commands.command(name="export", description="This server's calendar as a file (.ics) for your own")
    async def export_file(self, interaction: Interaction) -> None:
        """Give the calendar as a file."""
        data = await in_time(interaction, services_of(interaction).calendar_files.export(actor_of(interaction)))
        file = discord.File(io.BytesIO(data), "calendar.ics")
        await answer(interaction, say_to(interaction)("ics-export-done"), files=[file])

    @app_commands.command(name="file", description="One session as a file (.ics), to add it to your own calendar")
    @app_commands.describe(session="The session: choose from the list, or type its number")
    async def one_file(self, interaction: Interaction, session: str) -> None:
        """Give one session as a file."""
        await give_file(interaction, session)

    @one_file.autocomplete("session")
    async def suggest_any(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest sessions and events of the known calendar."""
        return await every_entry(interaction, current)


class FileButton(
    Lasting, template=r"session:(?P<ref>session:[0-9]{1,18}|deadline:[0-9]{1,18}|known:[a-z0-9-]{1,60}):file"
):
    """Gives a session as a file for a person's own calendar."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Give it."""
        await give_file(interaction, said["ref"])


def file_row(say: Say, ref: str) -> discord.ui.View:
    """Return a row with the button that gives a session or deadline as a file."""
    row = discord.ui.View(timeout=None)
    row.add_item(FileButton(f"session:{ref}:file", say("ics-file-button")))
    return row


async def give_file(interaction: Interaction, ref: str) -> None:
    """Answer with one session or event as an iCalendar file."""
    services, actor = services_of(interaction), actor_of(interaction)
    entry = await services.calendar.entry(actor, ref)
    name = re.sub(r"[^a-z0-9]+", "-", entry.title.casefold()).strip("-")[:60] or "session"
    file = discord.File(io.BytesIO(services.calendar_files.one(entry)), f"{name}.ics")
    await answer(interaction, say_to(interaction)("ics-one-done"), files=[file])


class ImportButton(Lasting, template=r"session:import:(?P<channel>[0-9]{1,20}):(?P<reminders>[^\n]{0,60})"):
    """Puts the file beside a preview into the calendar."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Import the file that was looked at."""
        calendar, say = services_of(interaction).calendar_files, say_to(interaction)
        data = await sent_file(interaction, LARGEST)
        wishes = Wishes(said["reminders"], int(said["channel"]) or None)
        done = await in_time(interaction, calendar.import_(actor_of(interaction), data, wishes), in_place=True)
        counts = {name: len(getattr(done.plan, name)) for name in ("added", "changed", "cancelled")}
        lines = [say("ics-imported", **counts)]
        lines += [say("ics-imported-reminders", count=done.reminders)] if done.reminders else []
        await replace(interaction, "\n".join(lines))


def preview_card(say: Say, imported: Imported) -> Card:
    """Return what a file would do, and what to look at."""
    found = imported.plan
    parts = (
        ("ics-preview-added", found.added),
        ("ics-preview-changed", found.changed),
        ("ics-preview-cancelled", found.cancelled),
    )
    fields = [Field(f"{say(key)} · {len(sessions)}", _lines(say, sessions)) for key, sessions in parts if sessions]
    if imported.remarks:
        told = [f"• {clip(plain(say(one.key, **one.data)), 150)}" for one in imported.remarks[:_SHOWN]]
        fields.append(Field(say("ics-preview-remarks"), "\n".join([*told, *_more(say, len(imported.remarks))])))
    body = [say("ics-preview-name", name=plain(imported.name))] if imported.name else []
    body += [say("ics-preview-same", count=found.same)] if found.same else []
    body += [say("ics-preview-older", count=found.older)] if found.older else []
    body = body if found.steps else [say("ics-preview-nothing")]
    if found.added:
        body.append(_reminders(say, imported.wishes))
    return Card(say("ics-preview-title"), "\n".join(body), fields, colour=Colour.CALENDAR)


def _reminders(say: Say, wishes: Wishes) -> str:
    if not wishes.reminders:
        return say("ics-preview-no-reminders")
    return say("ics-preview-reminders", reminders=plain(wishes.reminders), channel=f"<#{wishes.channel_id}>")


def _lines(say: Say, sessions: tuple[Session, ...]) -> str:
    shown = [f"• {clip(plain(one.title), 80)} · {wall(say, one.start)}" for one in sessions[:_SHOWN]]
    return "\n".join([*shown, *_more(say, len(sessions))])


def _more(say: Say, count: int) -> list[str]:
    return [say("ics-preview-more", count=count - _SHOWN)] if count > _SHOWN else []
