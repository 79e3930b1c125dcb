"""Asks every command of the bot as every kind of person, and returns all that is read in the answers."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import discord
from discord import app_commands
from simcord import BackendError, OptionError, SetupError
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle
from simcord.results import InteractionResult

from bot.actor import Actor, Permission
from bot.letters.model import ExportFormat, Letter, Organisation, Visibility
from tests.letters.laid_bare import laid_bare
from tests.letters.people import DRAFT
from tests.town import Town

NAMES = {Visibility.PUBLIC: "Quetzal", Visibility.COALITION: "Wolverine", Visibility.COUNT: "Xylophone"}
"""Words that no other answer holds, each the name of a signatory with that visibility."""


@dataclass
class Crowd:
    """A town with everybody in it who may ask something.

    Attributes:
        town: the server of the letter.
        letter: open, signed once with each visibility by the signatory.
        people: kind of person -> the account, and the channel in which it asks; None in direct messages.
    """

    town: Town
    letter: Letter
    people: dict[str, tuple[MemberActor, ChannelHandle | None]]


async def crowd(town: Town, names: dict[Visibility, str]) -> Crowd:
    """Found a second server, give the coalition its role, and have a letter signed with these names."""
    env, guild = town.env, town.guild
    coalition = guild.create_role("Coalition")
    signatory = guild.add_member(env.create_user("sina"), roles=[coalition])
    member = guild.add_member(env.create_user("memo"), roles=[coalition])
    abroad = env.create_guild("Another town")
    square = abroad.create_text_channel("square")
    boss = abroad.create_role("Admins", permissions=discord.Permissions(manage_guild=True))
    elsewhere = abroad.add_member(env.create_user("elsa"), roles=[boss])
    await town.use(town.organiser, "setup", coalition_role=coalition)
    letters = town.services.letters
    organiser = Actor(town.organiser.user.id, guild.id, permissions=Permission.MANAGE_GUILD, name="ona")
    letter = await letters.create(organiser, DRAFT)
    letter = await letters.open(organiser, letter.id, letter.text.sha256, town.letters.id)
    for visibility, name in names.items():
        who = Organisation(name, "Kenya", "Sina Doe", "Director", "")
        await letters.sign(Actor(signatory.user.id, guild.id), letter.id, letter.text.sha256, who, visibility)
    people = {
        "signatory": (signatory, town.lobby),
        "member": (member, town.lobby),
        "outsider": (town.other, town.lobby),
        "elsewhere": (elsewhere, square),
        "direct": (member, None),
        "organiser": (town.organiser, town.lobby),
    }
    return Crowd(town, letter, people)


def commands_of(town: Town) -> Iterator[app_commands.Command[Any, ..., Any]]:
    """Return every command there is, those about letters first: others change what these show."""
    found = [one for one in town.bot.tree.walk_commands() if isinstance(one, app_commands.Command)]
    yield from sorted(found, key=lambda one: (not one.qualified_name.startswith("letter"), one.qualified_name))


def filled(town: Town, command: app_commands.Command[Any, ..., Any], word: str) -> dict[str, Any]:
    """Return something for each option that a command needs, and the letter where it can be named."""
    given: dict[str, Any] = {}
    for one in command.parameters:
        if one.required or one.display_name in {"letter", "code", "organisation", "signatory"}:
            given[one.display_name] = _value(town, one, word)
    return given


def _value(town: Town, one: app_commands.Parameter, word: str) -> Any:
    if one.choices:
        return one.choices[0].value
    if one.display_name == "letter":
        return "1"
    kinds = discord.AppCommandOptionType
    given = {
        kinds.integer: max(int(one.min_value or 0), 1),
        kinds.number: max(int(one.min_value or 0), 1),
        kinds.boolean: True,
        # Of another server, where letters are asked about too, nobody here is a member.
        kinds.user: town.member.user if one.command.qualified_name.startswith(("letter", "register")) else town.member,
        kinds.mentionable: town.member,
        kinds.channel: town.lobby,
        kinds.role: town.organiser_role,
        kinds.attachment: ("list.csv", f"Organisation,Country\n{word},Kenya\n".encode()),
    }
    return given.get(one.type, word[: int(one.max_value or 100)])


async def read(
    crowd: Crowd,
    kind: str,
    command: app_commands.Command[Any, ..., Any],
    word: str,
    typed: str = "",
    given: Mapping[str, Any] | None = None,
) -> str:
    """Return all that somebody reads when they use a command: answers, menus, forms, files, suggestions.

    Args:
        crowd: the people.
        kind: which of them.
        command: what they use.
        word: what they give where a text is asked for.
        typed: what they have typed when suggestions are made.
        given: options that are not filled in as they come.
    """
    who, channel = crowd.people[kind]
    options = filled(crowd.town, command, word) | dict(given or {})
    try:
        if channel is None:
            shown = await who.user.slash(command.qualified_name, **options)
        else:
            shown = await who.slash(channel, command.qualified_name, **options)
    except (SetupError, BackendError, OptionError):
        # Discord itself does not offer it there.
        return ""
    await crowd.town.env.settle()
    said = [await said_in(shown)]
    if channel is not None:
        for one in command.parameters:
            if one.autocomplete:
                rest = {name: value for name, value in options.items() if name != one.display_name}
                offered = await who.autocomplete(channel, command.qualified_name, one.display_name, typed, **rest)
                said.append(json.dumps(offered, ensure_ascii=False))
    return "\n".join(said)


async def said_in(shown: InteractionResult) -> str:
    """Return all that is read in an answer: messages with their files, buttons and menus, a form."""
    said = []
    for message in (shown.response, *shown.followups):
        if message is not None:
            said += [message.content or "", *(json.dumps(one.to_dict(), ensure_ascii=False) for one in message.embeds)]
            said += [json.dumps(row.to_dict(), ensure_ascii=False) for row in message.message.components]
            said += [_bare(file.filename, await file.read()) for file in message.attachments]
    if shown.modal is not None:
        said.append(json.dumps(shown.modal, ensure_ascii=False))
    return "\n".join(said)


def _bare(name: str, content: bytes) -> str:
    ending = name.rpartition(".")[2]
    if ending in set(ExportFormat):
        return laid_bare(content, ExportFormat(ending))
    return content.decode("utf-8", "replace")


def same(text: str) -> str:
    """Return an answer without what is random: codes of receipts, hashes, ids of accounts and messages."""
    text = re.sub(r"\b[0-9a-f]{12,64}\b", "HASH", text)
    text = re.sub(r"\b\d{15,20}\b", "ID", text)
    return re.sub(r"\b[2-9A-HJKMNP-Z]{8}\b", "CODE", text)
