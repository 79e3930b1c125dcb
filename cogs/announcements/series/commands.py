"""/announce series: announcements in several channels and languages, once or again and again."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.announcements.model import TEXT_LIMIT, TITLE_LIMIT, USEFUL_HOURS_MOST
from bot.announcements.series.changing import Change
from bot.announcements.series.reading import LONGEST
from bot.calendar.zones import LONGEST as LONGEST_TIME
from bot.errors import DomainError, Invalid, NotFound
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.books import Book, book, show
from cogs._ui.cards import clip
from cogs._ui.forms import say_to
from cogs.announcements.series import acts
from cogs.announcements.series.begin import begin, content_of, number, present_soon, session_number
from cogs.announcements.series.form import edit_form
from cogs.announcements.series.look import choice_label, fate_cards, list_cards
from cogs.announcements.series.screens import SeriesButton
from cogs.announcements.series.templates import template_choices

_WAITING = 5
Choices = list[app_commands.Choice[str]]


class SeriesCommands(commands.Cog):
    """What organisers do with series. Options in, one service call, the screen out."""

    series = app_commands.Group(name="series", description="Announcements in several channels, or again and again")

    @series.command(name="new", description="Organisers: write one for several channels, or one that comes again")
    @app_commands.rename(except_on="except")
    @app_commands.describe(
        first="The first time, like 2027-01-18 10:00 Vienna; its clock time and place hold for all",
        every="every Monday and Thursday · first Monday · monthly on 31 · meetings; once when left out",
        ends="2027-06-30, or 10 times",
        except_on="Days on which it is not said: 2027-02-01, 2027-03-01",
        title="Its title; a form asks for what you leave out",
        text="Its text; {date}, {time} and {city} are those of each time",
        channel="Where, if not in the channel for announcements; /announce series place adds more",
        role="A role to call; a second organiser confirms that",
        session="For meetings: which session; for a template: what it is filled from",
        deadline="For a template: the deadline it is filled from",
        template="Take title and text from a template",
        language="Code of the text's language: en, fr, es …",
        useful_for="Hours after its time in which it may still be posted, late",
        publish="Publish it to the servers that follow an announcement channel",
        thread="Begin a thread with this name under each; {title} is the title",
        file="A file to go with it",
    )
    async def series_new(
        self,
        interaction: Interaction,
        first: app_commands.Range[str, 1, LONGEST_TIME],
        every: app_commands.Range[str, 1, LONGEST] = "",
        ends: app_commands.Range[str, 1, LONGEST] | None = None,
        except_on: app_commands.Range[str, 1, LONGEST] | None = None,
        title: app_commands.Range[str, 1, TITLE_LIMIT] | None = None,
        text: app_commands.Range[str, 1, TEXT_LIMIT] | None = None,
        channel: discord.TextChannel | None = None,
        role: discord.Role | None = None,
        session: str | None = None,
        deadline: str | None = None,
        template: str | None = None,
        language: app_commands.Range[str, 2, 12] | None = None,
        useful_for: app_commands.Range[int, 1, USEFUL_HOURS_MOST] | None = None,
        publish: bool = False,
        thread: app_commands.Range[str, 1, 100] | None = None,
        file: discord.Attachment | None = None,
    ) -> None:
        """Show the preview, or the form first."""
        services, actor = services_of(interaction), actor_of(interaction)
        services.servers.require_organiser(actor)
        held = await services.calendar.held(actor, session_number(session)) if session else None
        if template:
            closing = await services.deadlines.find(actor, deadline) if deadline else None
            title, text = await services.announcement_templates.used(actor, template, held, closing)
        change = Change(
            first=first,
            every=every,
            ends=ends,
            exceptions=except_on,
            session_id=held.id if held is not None else None,
            language=language,
            title=title,
            text=text,
            channel_id=channel.id if channel is not None else None,
            channel_language=language,
            role_id=role.id if role is not None else None,
            useful_hours=useful_for,
            crosspost=publish,
            thread=thread,
        )
        await begin(interaction, change, file)

    @series.command(name="change", description="Organisers: change a series, or one of its times; previewed anew")
    @app_commands.rename(except_on="except")
    @app_commands.describe(
        series="The series: choose from the list, or type its number",
        only="Only this one time: its day, like 2027-01-18",
        first="The first time; with 'only', the new time of that one",
        every="How it comes again: every Monday · first Monday · monthly on 31 · meetings · once",
        ends="2027-06-30, or 10 times",
        except_on="Days on which it is not said",
        role="A role to call; confirmed anew by a second organiser",
        no_role="Call nobody",
        useful_for="Hours after its time in which it may still be posted, late",
        publish="Publish it to the servers that follow an announcement channel",
        thread="Begin a thread with this name under each; 'none' for none",
    )
    async def series_change(
        self,
        interaction: Interaction,
        series: str,
        only: app_commands.Range[str, 1, 20] = "",
        first: app_commands.Range[str, 1, LONGEST_TIME] | None = None,
        every: app_commands.Range[str, 1, LONGEST] | None = None,
        ends: app_commands.Range[str, 1, LONGEST] | None = None,
        except_on: app_commands.Range[str, 1, LONGEST] | None = None,
        role: discord.Role | None = None,
        no_role: bool = False,
        useful_for: app_commands.Range[int, 1, USEFUL_HOURS_MOST] | None = None,
        publish: bool | None = None,
        thread: app_commands.Range[str, 1, 100] | None = None,
    ) -> None:
        """Show what it would become."""
        role_id = 0 if no_role else role.id if role is not None else None
        change = Change(
            first=first,
            every=every,
            ends=ends,
            exceptions=except_on,
            role_id=role_id,
            useful_hours=useful_for,
            crosspost=publish,
            thread="" if thread is not None and thread.casefold() == "none" else thread,
        )
        await present_soon(
            interaction, services_of(interaction).series.change(actor_of(interaction), number(series), change, only)
        )

    @series.command(name="place", description="Organisers: add a channel to a series, in a language, or take one off")
    @app_commands.describe(
        series="The series",
        channel="The channel",
        language="Code of the language it is said in there",
        remove="Take the channel off instead",
        only="Only for this one time: its day, like 2027-01-18",
    )
    async def series_place(
        self,
        interaction: Interaction,
        series: str,
        channel: discord.TextChannel,
        language: app_commands.Range[str, 2, 12] | None = None,
        remove: bool = False,
        only: app_commands.Range[str, 1, 20] = "",
    ) -> None:
        """Show what it would become."""
        change = (
            Change(drop_channel_id=channel.id) if remove else Change(channel_id=channel.id, channel_language=language)
        )
        await present_soon(
            interaction, services_of(interaction).series.change(actor_of(interaction), number(series), change, only)
        )

    @series.command(name="words", description="Organisers: write a series' text in a language, or take one off")
    @app_commands.describe(
        series="The series",
        language="Code of the language: en, fr, es …",
        only="Only for this one time: its day, like 2027-01-18",
        remove="Take this language off instead",
    )
    async def series_words(
        self,
        interaction: Interaction,
        series: str,
        language: app_commands.Range[str, 2, 12],
        only: app_commands.Range[str, 1, 20] = "",
        remove: bool = False,
    ) -> None:
        """Open the form, or show what it would become without this language."""
        services, actor = services_of(interaction).series, actor_of(interaction)
        if remove:
            change = Change(drop_language=language)
            await present_soon(interaction, services.change(actor, number(series), change, only))
            return
        shown = await services.show(actor, number(series))
        await edit_form(interaction, shown, language, only).open(interaction)

    @series.command(name="file", description="Organisers: add a file to a series, or take one off")
    @app_commands.describe(series="The series", file="The file", remove="Take this one off: its place, 1 to 4")
    async def series_file(
        self,
        interaction: Interaction,
        series: str,
        file: discord.Attachment | None = None,
        remove: app_commands.Range[int, 1, 4] | None = None,
    ) -> None:
        """Show what it would become."""
        services, actor = services_of(interaction).series, actor_of(interaction)
        shown = await services.show(actor, number(series))
        change = Change()
        if remove is not None:
            if remove > len(shown.files):
                raise NotFound("series-file-not-found")
            change = Change(drop_file=shown.files[remove - 1].id)
        elif file is None:
            raise Invalid("series-file-which")
        content = await content_of(interaction, file) if remove is None else None
        work = services.change(actor, shown.series.id, change, file=content)
        await present_soon(interaction, work)

    @series.command(name="skip", description="Organisers: leave one time of a series out, or put it back in")
    @app_commands.describe(series="The series", day="Its day, like 2027-01-18", back="Put it back in")
    async def series_skip(
        self, interaction: Interaction, series: str, day: app_commands.Range[str, 1, 20], back: bool = False
    ) -> None:
        """Take it out, or put it back."""
        work = services_of(interaction).series.skip(actor_of(interaction), number(series), day, out=not back)
        await present_soon(interaction, work)

    @series.command(name="show", description="Organisers: a series as it stands; pause, resume, cancel it")
    @app_commands.describe(series="The series", draft="Show its change that is not scheduled yet")
    async def series_show(self, interaction: Interaction, series: str, draft: bool = False) -> None:
        """Show it with what can be done to it."""
        services, actor = services_of(interaction).series, actor_of(interaction)
        shown = await services.show(actor, number(series))
        version_id = shown.drafts[0] if draft and shown.drafts else shown.version.id
        await acts.show(interaction, shown.series.id, version_id, 0)

    @series.command(name="list", description="Organisers: the series of this server, and their drafts")
    async def series_list(self, interaction: Interaction) -> None:
        """List them, with a button for each ping that waits for this person."""
        await show(interaction, "series")

    @series.command(name="history", description="Organisers: what became and becomes of each time of a series")
    @app_commands.describe(series="The series")
    async def series_history(self, interaction: Interaction, series: str) -> None:
        """Say what was posted where, what was not and why, what follows."""
        await show(interaction, "series-fates", str(number(series)))

    @series_change.autocomplete("series")
    @series_place.autocomplete("series")
    @series_words.autocomplete("series")
    @series_file.autocomplete("series")
    @series_skip.autocomplete("series")
    @series_show.autocomplete("series")
    @series_history.autocomplete("series")
    async def suggest_series(self, interaction: Interaction, current: str) -> Choices:
        """Suggest what is there."""
        try:
            found = await services_of(interaction).series.all(actor_of(interaction), current)
        except DomainError:
            return []
        return [app_commands.Choice(name=choice_label(one), value=str(one.series.id)) for one in found[:25]]

    @series_new.autocomplete("session")
    async def suggest_session(self, interaction: Interaction, current: str) -> Choices:
        """Suggest this server's sessions."""
        try:
            found = await services_of(interaction).calendar.sessions(actor_of(interaction), current)
        except DomainError:
            return []
        return [app_commands.Choice(name=clip(one.title, 100), value=str(one.id)) for one in found[:25]]

    @series_new.autocomplete("deadline")
    async def suggest_deadline(self, interaction: Interaction, current: str) -> Choices:
        """Suggest this server's deadlines."""
        try:
            found = await services_of(interaction).calendar.deadlines(actor_of(interaction), current)
        except DomainError:
            return []
        return [app_commands.Choice(name=clip(one.title, 100), value=one.ref) for one in found[:25]]

    @series_new.autocomplete("template")
    async def suggest_template(self, interaction: Interaction, current: str) -> Choices:
        """Suggest this server's templates."""
        return await template_choices(interaction, current)


@book("series")
async def series_book(interaction: Interaction, told: str) -> Book:
    """Return the series of a server, with a button for each ping that waits for this person."""
    del told
    found, say = await services_of(interaction).series.all(actor_of(interaction)), say_to(interaction)
    waiting = [one for one in found if one.ping_waits and one.may_confirm][:_WAITING]
    buttons = [
        SeriesButton.of(one.version, "ping", say("announcement-list-confirm", id=str(one.series.id))) for one in waiting
    ]
    return Book(list_cards(say, found), buttons)


@book("series-fates")
async def fates_book(interaction: Interaction, series: str) -> Book:
    """Return what became and becomes of each time of a series."""
    shown, fates = await services_of(interaction).series.fates(actor_of(interaction), int(series))
    return Book(fate_cards(say_to(interaction), shown, fates))
