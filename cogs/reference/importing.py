"""/treaty import: a file or link, a preview that says what was found, and one press that stores it."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import DomainError, Invalid
from bot.reference.wordings.asked import STATUSES
from bot.reference.wordings.model import Asked, Preview
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.cards import clip
from cogs._ui.forms import say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import SILENT, in_time, replace
from cogs._ui.sent import fetched
from cogs.reference.previews import preview_card, stored_card
from cogs.reference.turning import prefer_of

_STATUS = [app_commands.Choice(name=status, value=status) for status in STATUSES]
_Choices = list[app_commands.Choice[str]]


class ImportCommands(commands.Cog):
    """Brings the wording of treaties in."""

    @app_commands.command(
        name="import", description="Organisers: bring in the wording of a treaty or draft from a file"
    )
    @app_commands.describe(
        instrument="The treaty: pick one, or a new short id such as my-draft",
        version="The symbol it is cited by: A/RES/79/243, A/AC.291/22/Rev.3",
        file="PDF, DOCX, HTML, plain text or Akoma Ntoso",
        link="Or its https address, on docs.un.org, undocs.org, unodc.org, coe.int and a few others",
        status="What is likely, when left out",
        date="When that text was made: 2024-12-24, 2024-12 or 2024",
        language="Its language: en, es, fr, ru, zh, ar; the one it is written in, when left out",
        name="What a treaty new here is called",
    )
    @app_commands.choices(status=_STATUS)
    async def import_text(
        self,
        interaction: Interaction,
        instrument: app_commands.Range[str, 1, 100],
        version: app_commands.Range[str, 1, 80],
        file: discord.Attachment | None = None,
        link: app_commands.Range[str, 1, 500] = "",
        status: str = "",
        date: app_commands.Range[str, 1, 10] = "",
        language: app_commands.Range[str, 1, 20] = "",
        name: app_commands.Range[str, 1, 150] = "",
    ) -> None:
        """Read the document and show what was found."""
        asked = Asked(instrument, version, status, date, language, name)
        await begin(interaction, asked, file, link)

    @import_text.autocomplete("instrument")
    async def suggest_new_instrument(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest what is here and what is known; what was typed comes first, it may be new."""
        reference = services_of(interaction).reference
        library = reference.library_of(interaction.guild_id)
        known = [(one.id, one.name) for one in library.instruments.values()]
        known += [(one.id, one.name) for one in library.known.values()]
        typed = current.strip()
        fitting = [(key, name) for key, name in known if typed.casefold() in f"{key} {name}".casefold()]
        listed = [(key, f"{key} · {name}") for key, name in fitting]
        if typed and typed.casefold() not in {key for key, _ in fitting}:
            listed = [*listed, (typed, typed)]
        return [app_commands.Choice(name=clip(name, 100), value=key[:100]) for key, name in listed[:25]]

    @import_text.autocomplete("version")
    async def suggest_new_version(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest the versions that are known of the instrument."""
        library = services_of(interaction).reference.library_of(interaction.guild_id)
        instrument = str(getattr(interaction.namespace, "instrument", ""))
        known = library.instruments.get(instrument)
        other = library.known.get(instrument)
        versions = known.versions if known is not None else (other.version,) if other is not None else ()
        names = dict.fromkeys([*filter(None, [current.strip()[:80]]), *(one.id for one in versions)])
        fitting = [name for name in names if current.strip().casefold() in name.casefold()]
        return [app_commands.Choice(name=name, value=name) for name in fitting[:25]]

    @import_text.autocomplete("language")
    async def suggest_new_language(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest the six languages of the United Nations, the person's own first."""
        own = prefer_of(interaction)
        codes = sorted(("ar", "en", "es", "fr", "ru", "zh"), key=lambda code: code != own)
        named = [(code, text(interaction, "text-language", code=code, full=code)) for code in codes]
        wanted = current.strip().casefold()
        return [
            app_commands.Choice(name=f"{code} · {name}", value=code)
            for code, name in named
            if wanted in f"{code} {name}".casefold()
        ]


class ImportButton(Lasting, template=r"wording:(?P<do>store|replace|discard):(?P<token>[0-9a-f]{16})"):
    """Stores what was previewed, or forgets it."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do it, in the place of the preview."""
        wordings = services_of(interaction).wordings
        if said["do"] == "discard":
            await in_time(interaction, wordings.waiting.drop(said["token"]), in_place=True)
            await replace(interaction, text(interaction, "wording-discarded"))
            return
        actor = actor_of(interaction)
        preview = await in_time(interaction, wordings.held(actor, said["token"]), in_place=True)
        storing = wordings.import_(actor, preview, replace_there=said["do"] == "replace")
        done = await in_time(interaction, storing, in_place=True)
        await in_time(interaction, wordings.waiting.drop(said["token"]), in_place=True)
        await replace(interaction, stored_card(say_to(interaction), done))


async def begin(interaction: Interaction, asked: Asked, file: discord.Attachment | None, link: str) -> None:
    """Say at once that the document is being read, and then what was found in it.

    Raises:
        DomainError: there is nothing to read, or the person may not.
    """
    services = services_of(interaction)
    actor = actor_of(interaction)
    services.servers.require_organiser(actor)
    if (file is None) == (not link):
        raise Invalid("wording-file-or-link")
    if file is not None and file.size > services.settings.imports.megabytes * 1_000_000:
        raise Invalid("import-large", megabytes=services.settings.imports.megabytes)
    shown = clip(file.filename if file is not None else link, 80)
    await interaction.response.send_message(
        text(interaction, "wording-reading", file=discord.utils.escape_markdown(shown)),
        ephemeral=True,
        allowed_mentions=SILENT,
    )
    try:
        if file is not None:
            content = await fetched(interaction, file)
            preview = await services.wordings.preview(actor, asked, content, file.filename)
        else:
            preview = await services.wordings.preview_from(actor, asked, link)
    except DomainError as error:
        await _instead(interaction, services.texts.of(error, actor.language))
        return
    card = preview_card(say_to(interaction), preview)
    await interaction.edit_original_response(
        content=None, embed=card.embed(), view=await _buttons(interaction, preview), allowed_mentions=SILENT
    )


async def _instead(interaction: Interaction, sentence: str) -> None:
    await interaction.edit_original_response(content=clip(sentence, 2000), allowed_mentions=SILENT)


async def _buttons(interaction: Interaction, preview: Preview) -> discord.ui.View:
    """Return what can be done with a preview; nothing to store where the file is here already."""
    view = discord.ui.View(timeout=None)
    token = await services_of(interaction).wordings.waiting.hold(preview)
    if preview.there is None:
        view.add_item(
            ImportButton(f"wording:store:{token}", text(interaction, "wording-store"), discord.ButtonStyle.success)
        )
    elif not preview.same or preview.changed:
        view.add_item(
            ImportButton(f"wording:replace:{token}", text(interaction, "wording-replace"), discord.ButtonStyle.danger)
        )
    view.add_item(ImportButton(f"wording:discard:{token}", text(interaction, "wording-discard")))
    return view
