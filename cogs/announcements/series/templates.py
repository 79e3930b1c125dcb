"""/announce template: words with fields, saved for this server."""

from discord import app_commands
from discord.ext import commands

from bot.announcements.model import TEXT_LIMIT, TITLE_LIMIT
from bot.announcements.series.filling import OF_CALENDAR, OF_OCCURRENCE
from bot.announcements.series.templates.service import NAME_LIMIT
from bot.errors import DomainError
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.books import Book, book, show
from cogs._ui.cards import Card, Colour, clip, plain
from cogs._ui.forms import say_to
from cogs._ui.replies import answer, in_time
from cogs.announcements.series.form import keep_template, template_form

PAGE = 8


class TemplateCommands(commands.Cog):
    """What organisers save and use again."""

    template = app_commands.Group(name="template", description="Words with fields, to use again")

    @template.command(name="save", description="Organisers: save words with fields like {session} or {deadline}")
    @app_commands.describe(
        name="What it is called; an old one of that name is replaced",
        title="Its title; a form asks for what you leave out",
        text="Its text, with fields: {session} {place} {city} {starts} {deadline} {closes} {date} {time}",
    )
    async def save(
        self,
        interaction: Interaction,
        name: app_commands.Range[str, 1, NAME_LIMIT],
        title: app_commands.Range[str, 1, TITLE_LIMIT] = "",
        text: app_commands.Range[str, 1, TEXT_LIMIT] = "",
    ) -> None:
        """Save it, or show the form first: with what stands in the template of that name."""
        templates, actor = services_of(interaction).announcement_templates, actor_of(interaction)
        there = [one for one in await templates.all(actor) if one.name.casefold() == name.strip().casefold()]
        if title and text:
            await keep_template(interaction, name, title, text)
            return
        given = {"title": title, "text": text}
        if there:
            given = {"title": title or there[0].title, "text": text or there[0].text}
        await template_form(say_to(interaction), given, " ".join(name.split())).open(interaction)

    @template.command(name="list", description="Organisers: the templates of this server, and what fields there are")
    async def list_templates(self, interaction: Interaction) -> None:
        """List them."""
        await show(interaction, "templates")

    @template.command(name="remove", description="Organisers: remove a template; what was written from it stays")
    @app_commands.describe(name="Which one")
    async def remove(self, interaction: Interaction, name: app_commands.Range[str, 1, NAME_LIMIT]) -> None:
        """Remove it."""
        await in_time(interaction, services_of(interaction).announcement_templates.remove(actor_of(interaction), name))
        await answer(interaction, say_to(interaction)("template-removed", name=plain(name)))

    @save.autocomplete("name")
    @remove.autocomplete("name")
    async def suggest_template(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest what is there."""
        return await template_choices(interaction, current)


async def template_choices(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
    """Return the server's templates whose names fit what somebody has begun to type; none for who may not see them."""
    try:
        found = await services_of(interaction).announcement_templates.all(actor_of(interaction))
    except DomainError:
        return []
    wanted = current.strip().casefold()
    fitting = [one.name for one in found if wanted in one.name.casefold()]
    return [app_commands.Choice(name=name, value=name) for name in fitting[:25]]


@book("templates")
async def templates_book(interaction: Interaction, told: str) -> Book:
    """Return the templates, and what fields there are."""
    del told
    found, say = await services_of(interaction).announcement_templates.all(actor_of(interaction)), say_to(interaction)
    lines = [f"**{plain(one.name)}** · {plain(one.title)}\n{plain(clip(one.text, 200))}" for one in found]
    fields = ", ".join(f"`{{{name}}}`" for name in (*OF_CALENDAR, *OF_OCCURRENCE))
    pages = [lines[at : at + PAGE] for at in range(0, len(lines), PAGE)] or [[say("template-list-none")]]
    title, help_line = say("template-list-title"), say("template-fields", fields=fields)
    return Book([Card(title, "\n\n".join([*page, help_line]), colour=Colour.ANNOUNCEMENT) for page in pages])
