"""Cards: how an answer looks. One embed, kept within Discord's limits whatever text it is given."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

import discord

TITLE, BODY, FIELD_NAME, FIELD_VALUE, FOOTER, WHOLE = 256, 4096, 256, 1024, 2048, 6000
_ADDRESS = re.compile(r"(https?://[A-Za-z0-9.-]+(?::[0-9]+)?/[^\s()<>\[\]|`\\]*)")
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_MEANS_SOMETHING = re.compile(r"(?m)[\\*_~|`<>@\[\]:\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|^\s*[#\-+]")


class Colour(IntEnum):
    """What a card's bar says: kinds of answer, calm ones."""

    REFERENCE = 0x3B6EA8
    LETTER = 0x2F7D5B
    CALENDAR = 0x8A5A9E
    ANNOUNCEMENT = 0xB7791F
    NOTICE = 0x5B6472
    REFUSAL = 0xB4433A


@dataclass(frozen=True, slots=True)
class Field:
    """A named part of a card; several inline ones stand side by side where there is room."""

    name: str
    value: str
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """An answer: a title, a body, fields, a footer. Texts from people go through `plain` first.

    Longer parts are cut with an ellipsis; what must not be cut goes into a file.
    """

    title: str
    body: str = ""
    fields: Sequence[Field] = ()
    footer: str = ""
    url: str = ""
    colour: int = Colour.NOTICE
    view: discord.ui.View | None = None
    files: Sequence[discord.File] = field(default=())

    def embed(self) -> discord.Embed:
        """Return the embed, within every limit."""
        embed = discord.Embed(title=clip(self.title, TITLE), colour=int(self.colour), url=self.url or None)
        left = WHOLE - len(embed.title or "")
        if self.footer:
            embed.set_footer(text=clip(self.footer, FOOTER))
            left -= len(embed.footer.text or "")
        reserved = sum(len(clip(f.name, FIELD_NAME)) + len(clip(f.value, FIELD_VALUE)) for f in self.fields[:25])
        if self.body:
            embed.description = clip(self.body, max(200, min(BODY, left - reserved)))
            left -= len(embed.description)
        for part in self.fields[:25]:
            name, value = clip(part.name, FIELD_NAME), clip(part.value, FIELD_VALUE)
            if len(name) + len(value) > left:
                break
            left -= len(name) + len(value)
            embed.add_field(name=name or "\u200b", value=value or "\u200b", inline=part.inline)
        return embed


def clip(text: str, limit: int) -> str:
    """Return a text of at most `limit` characters; a cut one ends with an ellipsis, at a word where it can."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > limit * 2 // 3 else cut).rstrip() + "…"


def linked(text: str) -> str:
    """Return text, plain otherwise, with each web address as a link named by its host: the rest is noise on a phone."""
    parts = _ADDRESS.split(text)
    shown = [plain(part) if at % 2 == 0 else _link(part) for at, part in enumerate(parts)]
    return "".join(shown)


def _link(address: str) -> str:
    host = address.split("/")[2].removeprefix("www.")
    return f"[{plain(host)}]({address})"


def is_plain(text: str) -> bool:
    """Whether a text shows as typed as it is. Most words are only words, and a search shows hundreds of them."""
    return _MEANS_SOMETHING.search(text) is None


def plain(text: str) -> str:
    """Return people's text so that it shows as typed: no Markdown, no mention, no invisible direction marks."""
    if is_plain(text):
        return text
    shown = discord.utils.escape_markdown(discord.utils.escape_mentions(_INVISIBLE.sub("", text)))
    # Headings, lists and masked links are Markdown that escape_markdown leaves alone inside a line.
    # `<` begins mentions, times, emoji and links of Discord's own.
    return re.sub(r"(?m)^(\s*)([#\-+>])", r"\1\\\2", shown).replace("](", "]\\(").replace("<", "\\<")
