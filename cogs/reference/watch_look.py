"""What is told when a text arrives: to a person the redline of what he or she watches, to a channel a summary."""

import io
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import discord

from bot.delivery.model import Delivery
from bot.errors import DomainError
from bot.reference.compare.files import file_name, name_of
from bot.reference.compare.html import html_of
from bot.reference.compare.model import Change, Comparison
from bot.reference.compare.said import Say, counts, version_said
from bot.reference.watch.model import Watch
from bot.services import Services
from cogs._ui.cards import Card, Colour, plain
from cogs._ui.sender import Rendered, renders
from cogs.reference.compare_files import files_of
from cogs.reference.compare_look import excerpt, weighty

_BODY = 3400
"""So much of the changes stands in the message itself."""
_EACH = 1300


@renders("watch-person")
async def for_person(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the private message: what changed of what one watches, and that as a page."""
    say: Say = partial(_said, services, language)
    found = await _comparison(delivery, services)
    if found is None:
        return _gone(delivery, say)
    changes = _changes(delivery, found)
    lines = [say("watch-told-from", version=plain(version_said(say, found.old)))]
    files = []
    if changes:
        lines += [f"**{say('watch-told-count', count=len(changes))}**", "", *_excerpts(say, changes, "watch-told-more")]
        files.append(_page(say, services, delivery, replace(found, changes=changes, part=True), language))
    elif found.changes:
        lines.append(say("watch-told-nothing", counts=", ".join(counts(say, found))))
    else:
        lines.append(say("watch-told-same"))
    card = Card(
        _title(say, services, delivery, found), "\n".join(lines), footer=say("watch-told-why"), colour=Colour.REFERENCE
    )
    return Rendered(embed=card.embed(), files=files)


@renders("watch-channel")
async def for_channel(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the summary for a channel, with the files as buttons."""
    say: Say = partial(_said, services, language)
    found = await _comparison(delivery, services)
    if found is None:
        return _gone(delivery, say)
    lines = [say("watch-told-from", version=plain(version_said(say, found.old)))]
    lines.append(" · ".join(counts(say, found)) if found.changes else say("watch-told-same"))
    lines += weighty(say, found)
    changes = _changes(delivery, found)
    if changes:
        lines += ["", f"**{say('watch-told-channel')}**", *_excerpts(say, changes, "watch-told-more-channel")]
    card = Card(_title(say, services, delivery, found), "\n".join(lines), colour=Colour.REFERENCE)
    view = discord.ui.View(timeout=None)
    for item in files_of(say, found):
        view.add_item(item)
    return Rendered(embed=card.embed(), view=view if view.children else None)


def watch_name(services: Services, say: Say, watch: Watch, *, escaped: bool = True) -> str:
    """Return 'UN Convention against Cybercrime, article 24 (A/RES/79/243)'."""
    known = services.reference.library_of(watch.guild_id).instruments.get(watch.instrument)
    about = say(f"watch-about-{watch.about.value}", value=watch.value, version=watch.version)
    name = f"{known.name if known is not None else watch.instrument}, {about}"
    return plain(name) if escaped else name


def _said(services: Services, language: str, key: str, /, **data: str | int | float) -> str:
    return services.texts.fill(key, language, data)


async def _comparison(delivery: Delivery, services: Services) -> Comparison | None:
    """Return the comparison that is told of, None where one of its texts was withdrawn meanwhile."""
    data = delivery.data
    before, wording = data.get("before"), data.get("wording")
    if not isinstance(before, int) or not isinstance(wording, int):
        return None
    try:
        return await services.compare.by_ids(before, wording, "", delivery.guild_id)
    except DomainError:
        return None


def _changes(delivery: Delivery, found: Comparison) -> tuple[Change, ...]:
    places = delivery.data.get("changes")
    wanted = places if isinstance(places, Sequence) and not isinstance(places, str) else ()
    return tuple(change for at, change in enumerate(found.changes) if at in wanted)


def _excerpts(say: Say, changes: Sequence[Change], more: str) -> list[str]:
    lines: list[str] = []
    for at, change in enumerate(changes):
        shown = excerpt(say, change, _EACH)
        if lines and sum(map(len, lines)) + len(shown) > _BODY:
            return [*lines, f"-# {say(more, count=len(changes) - at)}"]
        lines += [shown, ""]
    return lines


def _page(say: Say, services: Services, delivery: Delivery, found: Comparison, language: str) -> discord.File:
    name = name_of(found, lambda instrument: services.compare.called(instrument, delivery.guild_id))
    content = html_of(found, say, name, language).encode()
    return discord.File(io.BytesIO(content), file_name(found, "html"))


def _title(say: Say, services: Services, delivery: Delivery, found: Comparison) -> str:
    name = services.compare.called(found.new.instrument, delivery.guild_id)
    return say("watch-told-title", name=name, version=found.new.version)


def _gone(delivery: Delivery, say: Say) -> Rendered:
    title = str(delivery.data.get("title", ""))
    return Rendered(embed=Card(title, say("watch-told-withdrawn"), colour=Colour.NOTICE).embed())
