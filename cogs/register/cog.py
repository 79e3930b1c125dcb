"""/register: the coalition's organisations and who may sign for them. Options in, one service call, the result out."""

import io

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import DomainError
from bot.letters.model import Level
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.books import Book, book, show
from cogs._ui.cards import clip, plain
from cogs._ui.forms import say_to
from cogs._ui.replies import answer, in_time
from cogs.register.importing import preview
from cogs.register.look import called, list_cards, proposal_card, sheet_card
from cogs.register.proposals import decision

_ORGANISATION = "The organisation: any of its names, or its acronym"
_ECOSOC = [
    app_commands.Choice(name="None", value="-"),
    app_commands.Choice(name="General", value="general"),
    app_commands.Choice(name="Special", value="special"),
    app_commands.Choice(name="Roster", value="roster"),
]
_LEVELS = [
    app_commands.Choice(name="Checked by an organiser", value="checked"),
    app_commands.Choice(name="A mail from the organisation's own domain confirmed it", value="mail"),
    app_commands.Choice(name="May sign for it no longer", value="none"),
]
_FIELDS = {
    "country": "Where it is based",
    "acronyms": "Acronyms, with ; between them",
    "other_names": "Its names in other languages, with ; between them",
    "languages": "Languages it works in, with ; between them",
    "region": "Its region",
    "website": "Its website",
    "ecosoc": "Its consultative status with ECOSOC",
}
_Name = app_commands.Range[str, 1, 120]
_Short = app_commands.Range[str, 1, 60]
_Long = app_commands.Range[str, 1, 800]
_Choice = app_commands.Choice[str]


class Register(commands.GroupCog, group_name="register", group_description="Organisations that sign here"):
    """The register of organisations."""

    @app_commands.command(name="add", description="Organisers: enter an organisation")
    @app_commands.describe(name="As it wants to appear", **_FIELDS)
    @app_commands.choices(ecosoc=_ECOSOC)
    async def add(
        self,
        interaction: Interaction,
        name: _Name,
        country: _Short,
        acronyms: _Long = "",
        other_names: _Long = "",
        languages: _Long = "",
        region: _Short = "",
        website: _Long = "",
        ecosoc: _Choice | None = None,
    ) -> None:
        """Enter it."""
        typed = _typed(name, country, acronyms, other_names, languages, region, website, ecosoc)
        member = await in_time(interaction, services_of(interaction).register.add(actor_of(interaction), typed))
        await self._show(interaction, str(member.id), text(interaction, "register-added"))

    @app_commands.command(
        name="edit", description="Change an entry; your own organisation's change waits for an organiser"
    )
    @app_commands.describe(organisation=_ORGANISATION, name="As it wants to appear", **_FIELDS)
    @app_commands.choices(ecosoc=_ECOSOC)
    async def edit(
        self,
        interaction: Interaction,
        organisation: _Name,
        name: _Name = "",
        country: _Short = "",
        acronyms: _Long = "",
        other_names: _Long = "",
        languages: _Long = "",
        region: _Short = "",
        website: _Long = "",
        ecosoc: _Choice | None = None,
    ) -> None:
        """Change it, or propose the change."""
        typed = _typed(name, country, acronyms, other_names, languages, region, website, ecosoc)
        editing = services_of(interaction).register.edit(actor_of(interaction), organisation, typed)
        done = await in_time(interaction, editing)
        if done.waits:
            await answer(interaction, text(interaction, "register-proposed", name=plain(done.member.details.name)))
            return
        await self._show(interaction, str(done.member.id), text(interaction, "register-edited"))

    @app_commands.command(name="list", description="The organisations in the register")
    async def list_members(self, interaction: Interaction) -> None:
        """List them."""
        await show(interaction, "register")

    @app_commands.command(name="show", description="What the register says of an organisation")
    @app_commands.describe(organisation=_ORGANISATION)
    async def show(self, interaction: Interaction, organisation: _Name) -> None:
        """Show its entry; accounts and history to organisers."""
        await self._show(interaction, organisation, "")

    @app_commands.command(
        name="remove", description="Organisers: take an organisation out; what it signed stays signed"
    )
    @app_commands.describe(organisation=_ORGANISATION)
    async def remove(self, interaction: Interaction, organisation: _Name) -> None:
        """Take it out."""
        removing = services_of(interaction).register.remove(actor_of(interaction), organisation)
        member = await in_time(interaction, removing)
        await answer(interaction, text(interaction, "register-removed", name=plain(member.details.name)))

    @app_commands.command(name="members", description="Organisers: say who may sign for an organisation")
    @app_commands.describe(organisation=_ORGANISATION, person="The account", how="How that is known")
    @app_commands.choices(how=_LEVELS)
    async def members(
        self,
        interaction: Interaction,
        organisation: _Name,
        person: discord.User | None = None,
        how: _Choice | None = None,
    ) -> None:
        """Let an account sign for it, or no longer; without one, show who may."""
        register, actor = services_of(interaction).register, actor_of(interaction)
        services_of(interaction).servers.require_organiser(actor)
        if person is None:
            await self._show(interaction, organisation, "")
            return
        value = how.value if how is not None else Level.CHECKED.value
        level = None if value == "none" else Level(value)
        member = await in_time(interaction, register.set_account(actor, organisation, person.id, level))
        sentence = text(
            interaction, "register-account", name=plain(member.details.name), person=person.mention, level=value
        )
        await answer(interaction, sentence)

    @app_commands.command(
        name="vouch", description="Say, for your own organisation, that somebody may sign for another"
    )
    @app_commands.describe(organisation=_ORGANISATION, person="The account you vouch for")
    async def vouch(self, interaction: Interaction, organisation: _Name, person: discord.User) -> None:
        """Record it."""
        vouching = services_of(interaction).register.vouch(actor_of(interaction), organisation, person.id)
        member = await in_time(interaction, vouching)
        sentence = text(interaction, "register-vouched", name=plain(member.details.name), person=person.mention)
        await answer(interaction, sentence)

    @app_commands.command(
        name="proposals", description="Organisers: changes that organisations propose for their entries"
    )
    async def proposals(self, interaction: Interaction) -> None:
        """Show the oldest proposal, with buttons to decide."""
        waiting = await services_of(interaction).register.proposals(actor_of(interaction))
        if not waiting:
            await answer(interaction, text(interaction, "register-proposals-none"))
            return
        member, change = waiting[0]
        card = proposal_card(say_to(interaction), member, change, len(waiting))
        await answer(interaction, card, view=decision(interaction, change.id))

    @app_commands.command(name="export", description="Organisers: the register as a table (CSV)")
    async def export(self, interaction: Interaction) -> None:
        """Hand it over."""
        content = await in_time(interaction, services_of(interaction).register.exported(actor_of(interaction)))
        file = discord.File(io.BytesIO(content), filename="register.csv")
        await answer(interaction, text(interaction, "register-exported"), files=[file])

    @app_commands.command(name="import", description="Organisers: add and change organisations from a table (CSV)")
    @app_commands.describe(file="A CSV of any form or spreadsheet; you see how it is read before anything is written")
    async def import_table(self, interaction: Interaction, file: discord.Attachment) -> None:
        """Show what the table would do, and ask."""
        await preview(interaction, file)

    @edit.autocomplete("organisation")
    @show.autocomplete("organisation")
    @remove.autocomplete("organisation")
    @members.autocomplete("organisation")
    @vouch.autocomplete("organisation")
    async def suggest(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest organisations by any of their names."""
        try:
            found = services_of(interaction).register.suggest(actor_of(interaction), current)
        except DomainError:
            return []
        return [app_commands.Choice(name=clip(called(one.details), 100), value=str(one.id)) for one in found]

    async def _show(self, interaction: Interaction, typed: str, note: str) -> None:
        services = services_of(interaction)
        sheet = await services.register.sheet(actor_of(interaction), typed)
        card = sheet_card(say_to(interaction), sheet, note, services.status.states)
        await answer(interaction, card)


def _typed(
    name: str,
    country: str,
    acronyms: str,
    other_names: str,
    languages: str,
    region: str,
    website: str,
    ecosoc: _Choice | None,
) -> dict[str, str]:
    """Return the options by the fields of the register."""
    return {
        "name": name,
        "country": country,
        "acronyms": acronyms,
        "names": other_names,
        "languages": languages,
        "region": region,
        "website": website,
        "ecosoc": ecosoc.value if ecosoc is not None else "",
    }


@book("register")
async def register_book(interaction: Interaction, told: str) -> Book:
    """Return the organisations in the register."""
    del told
    members = await services_of(interaction).register.members(actor_of(interaction))
    return Book(list_cards(say_to(interaction), members))
