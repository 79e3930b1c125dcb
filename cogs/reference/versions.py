"""/treaty versions: which texts are here. /treaty withdraw: putting one out of sight, and back."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import DomainError, NotFound
from bot.reference.model import Instrument, Version
from bot.reference.wordings.choice import same_version
from bot.reference.wordings.model import Listed, Wording
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.cards import Card, Colour, clip, plain
from cogs._ui.lasting import Lasting
from cogs._ui.moments import stamp
from cogs._ui.replies import answer, in_time
from cogs.reference.texts import language_name, plain_name

_Choices = list[app_commands.Choice[str]]
_MOST = 20


class VersionCommands(commands.Cog):
    """Tells which texts there are, and takes them out of sight."""

    @app_commands.command(
        name="versions", description="Which versions and languages of a treaty are here, and from where"
    )
    @app_commands.describe(instrument="The treaty; pick one from the list")
    async def versions(self, interaction: Interaction, instrument: app_commands.Range[str, 1, 100]) -> None:
        """List the versions of one treaty."""
        reference = services_of(interaction).reference
        found = reference.instrument(instrument, interaction.guild_id)
        await answer(interaction, await _versions_card(interaction, found), share=True)

    @app_commands.command(
        name="withdraw", description="Organisers: put a text of this server out of sight, or bring it back"
    )
    @app_commands.describe(wording="The text; pick one from the list", back="Bring back one that was withdrawn")
    @app_commands.rename(wording="text")
    async def withdraw(self, interaction: Interaction, wording: str, back: bool = False) -> None:
        """Mark it; nothing is deleted."""
        await mark(interaction, _number(wording), back=back)

    @withdraw.autocomplete("wording")
    async def suggest_text(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest this server's own texts that can be withdrawn, or brought back."""
        back = getattr(interaction.namespace, "back", False) is True
        try:
            held = await services_of(interaction).wordings.listed(actor_of(interaction))
        except DomainError:
            return []
        named = [(_label(interaction, one), str(one.wording.id)) for one in held if one.withdrawn == back]
        wanted = current.strip().casefold()
        return [app_commands.Choice(name=name, value=key) for name, key in named if wanted in name.casefold()][:25]

    @versions.autocomplete("instrument")
    async def suggest_listed(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest the treaties there are."""
        wanted = current.casefold().strip()
        found = services_of(interaction).reference.instruments(interaction.guild_id)
        listed = [one for one in found if wanted in f"{one.id} {one.name}".casefold()]
        return [app_commands.Choice(name=clip(one.name, 100), value=one.id) for one in listed[:25]]


class WithdrawButton(Lasting, template=r"wording:(?P<do>back|withdraw):(?P<id>[0-9]{1,18})"):
    """Undoes a withdrawal, or does it again."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do it."""
        await mark(interaction, int(said["id"]), back=said["do"] == "back")


async def mark(interaction: Interaction, wording_id: int, *, back: bool) -> None:
    """Withdraw a text or bring it back, and say so with the way back under it."""
    wordings, actor = services_of(interaction).wordings, actor_of(interaction)
    act = wordings.bring_back if back else wordings.withdraw
    one = await in_time(interaction, act(actor, wording_id))
    key = "wording-is-back" if back else "wording-withdrawn"
    language = language_name(interaction, one.language)
    said = text(interaction, key, instrument=plain(one.instrument), version=plain(one.version), language=language)
    view = discord.ui.View(timeout=None)
    undo, label = ("withdraw", "wording-withdraw-again") if back else ("back", "wording-bring-back")
    view.add_item(WithdrawButton(f"wording:{undo}:{one.id}", text(interaction, label)))
    await answer(interaction, said, view=view)


async def _versions_card(interaction: Interaction, instrument: Instrument) -> Card:
    services, actor = services_of(interaction), actor_of(interaction)
    texts = services.reference.texts(instrument.id, interaction.guild_id)
    lines: list[str] = []
    for version in instrument.versions[:_MOST]:
        lines += [_version_line(version), *_texts_of(interaction, version, texts, instrument), ""]
    if services.servers.is_organiser(actor):
        gone = [one for one in await services.wordings.listed(actor) if one.withdrawn]
        lines += [_gone_line(interaction, one) for one in gone if one.wording.instrument == instrument.id][:_MOST]
    return Card(plain(instrument.name), "\n".join(lines).strip(), colour=Colour.REFERENCE)


def _version_line(version: Version) -> str:
    said = ", ".join(part for part in (version.name, version.status, version.date) if part)
    return f"**{plain(version.id)}** · {plain(said)}"


def _texts_of(
    interaction: Interaction, version: Version, texts: Sequence[Wording], instrument: Instrument
) -> list[str]:
    lines = [
        "📜 "
        + text(
            interaction,
            "wording-line",
            language=language_name(interaction, one.language),
            count=len(one.articles),
            file=plain(plain_name(one.source)),
            day=one.imported_at.date().isoformat(),
            whose="host" if one.guild_id is None else "server",
        )
        for one in texts
        if same_version(one.version, version.id)
    ]
    ours = [one.summary or one for one in instrument.provisions]
    count = sum(1 for one in ours if one.wording is None and same_version(one.version.id, version.id))
    if count:
        lines.append(text(interaction, "wording-line-summaries", count=count))
    return lines or [text(interaction, "wording-line-none")]


def _gone_line(interaction: Interaction, one: Listed) -> str:
    last = one.acts[-1]
    who = f"<@{last.by}>" if last.by is not None else "—"
    language = language_name(interaction, one.wording.language)
    about = f"{plain(one.wording.version)}, {language}, {plain(plain_name(one.wording.source))}"
    return "-# 🚫 " + text(interaction, "wording-line-gone", text=about, who=who, when=stamp(last.at))


def _label(interaction: Interaction, one: Listed) -> str:
    wording = one.wording
    language = language_name(interaction, wording.language)
    return clip(f"{wording.instrument} · {wording.version} · {language} · {wording.source}", 100)


def _number(typed: str) -> int:
    digits = typed.strip().removeprefix("#")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 18):
        raise NotFound("wording-not-found")
    return int(digits)
