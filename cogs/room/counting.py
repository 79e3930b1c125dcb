"""/room count: how long a text is, in words, characters and minutes. The answer is private; nothing is stored."""

from collections.abc import Mapping
from typing import Self

import discord
from discord import app_commands
from discord.ext import commands

from bot.room.counting.model import FASTEST, PACE, SLOWEST, Count, CountWish, Limit, LimitKind, Section
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import Form, Say, say_to
from cogs._ui.replies import answer, in_time
from cogs._ui.sent import fetched
from cogs.calendar.suggestions import own_deadlines

_LIMITS = [
    app_commands.Choice(name="Written submission: 2,000 words", value=LimitKind.SUBMISSION.value),
    app_commands.Choice(name="Statement: 3 minutes", value=LimitKind.STATEMENT.value),
]
_TYPED = 4_000
_SECTIONS, _SECTION_TITLE = 12, 55


class Counting(commands.Cog):
    """The command that counts."""

    @app_commands.command(name="count", description="Words, characters and minutes of a text; only you see the answer")
    @app_commands.describe(
        file="The text as a .md, .txt or .docx file; leave it out to paste up to 4,000 characters",
        limit="What to hold it against",
        deadline="A deadline of this server whose word limit holds",
        pace="Words a minute, 120 if left out: what interpreters can follow",
    )
    @app_commands.choices(limit=_LIMITS)
    async def count(
        self,
        interaction: Interaction,
        file: discord.Attachment | None = None,
        limit: app_commands.Choice[str] | None = None,
        deadline: str = "",
        pace: app_commands.Range[int, SLOWEST, FASTEST] = PACE,
    ) -> None:
        """Count a file, or open the form to paste a text."""
        counting, actor, say = services_of(interaction).counting, actor_of(interaction), say_to(interaction)
        wish = CountWish(LimitKind(limit.value) if limit is not None else LimitKind.NONE, pace, deadline)
        if file is None:
            # A deadline that is not there is said before somebody pastes a text.
            await counting.limit(actor, wish)
            await CountForm(say, wish).open(interaction)
            return
        counting.check_file(file.filename, file.size)
        data = await fetched(interaction, file)
        found = await in_time(interaction, counting.count_file(actor, file.filename, data, wish))
        await answer(interaction, count_card(say, found))

    @count.autocomplete("deadline")
    async def suggest_limit(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest this server's deadlines."""
        return await own_deadlines(interaction, current)


class CountForm(Form):
    """Takes a text to count. What it is held against stands in its custom id.

    Args:
        say: the catalogue.
        wish: pace and limit.
        given: what was pasted before.
    """

    def __init__(self, say: Say, wish: CountWish, given: Mapping[str, str] | None = None) -> None:
        number = wish.deadline.strip().removeprefix("deadline:").removeprefix("#") or "0"
        custom_id = f"room:count:{wish.kind.value}:{wish.pace}:{number}"
        super().__init__(say, say("room-count-title"), given or {}, custom_id)
        self.wish = wish
        self.line("text", ("room-count-text", "room-count-text-help"), _TYPED, long=True)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> Self | None:
        """Build the form again from its custom id; None where it is not this kind."""
        head, _, rest = custom_id.partition("room:count:")
        kind, _, rest = rest.partition(":")
        pace, _, number = rest.partition(":")
        if head or kind not in set(LimitKind) or not (pace.isdecimal() and number.isdecimal()):
            return None
        return cls(say, CountWish(LimitKind(kind), int(pace), f"deadline:{number}" if int(number) else ""))

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Count it."""
        counting, actor = services_of(interaction).counting, actor_of(interaction)
        found = await in_time(interaction, counting.count(actor, filled["text"], self.wish))
        await answer(interaction, count_card(say_to(interaction), found))

    def refilled(self, filled: Mapping[str, str]) -> "CountForm":
        """Return the same form, as it was filled."""
        return CountForm(self.say, self.wish, filled)


def count_card(say: Say, found: Count) -> Card:
    """Return how long a text is, whether it fits, and how long each section is."""
    lines = [_verdict(say, found)] if found.limit is not None else []
    how = [say("room-count-how")]
    if found.ideographs:
        how.append(say("room-count-ideographs", count=found.ideographs))
    if found.unsure:
        how.append(say("room-count-unsure"))
    fields = [
        Field(say("room-count-characters"), say("room-count-letters", all=found.characters, letters=found.letters)),
        Field(say("room-count-minutes"), say("room-count-spoken", time=spoken(found.seconds), pace=found.pace)),
    ]
    if len(found.sections) > 1:
        fields.append(_sections(say, found))
    fields.append(Field(say("room-count-counted"), "\n".join(how)))
    title = say("room-count-words", count=found.words)
    return Card(title, "\n".join(lines), fields, say("room-count-footer"), colour=Colour.CALENDAR)


def spoken(seconds: int) -> str:
    """Return a time as '2:45' (minutes and seconds)."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def _verdict(say: Say, found: Count) -> str:
    limit, cut = found.limit, found.cut
    if limit is None or cut is None:
        return ""
    name = _limit_name(say, limit)
    if not cut.over:
        return say("room-count-fits", limit=name, left=cut.left)
    lines = [say("room-count-over", limit=name, over=cut.over)]
    if cut.before:
        section = found.sections[cut.section].title if cut.section < len(found.sections) else ""
        where = plain(clip(section, _SECTION_TITLE)) or say("room-count-beginning")
        lines.append(say("room-count-where", section=where, before=plain(cut.before)))
    return "\n".join(lines)


def _limit_name(say: Say, limit: Limit) -> str:
    if limit.kind is LimitKind.STATEMENT:
        return say("room-limit-statement", minutes=limit.minutes or 0)
    if limit.kind is LimitKind.DEADLINE:
        return say("room-limit-deadline", title=plain(clip(limit.title, 80)), words=limit.words or 0)
    return say("room-limit-submission", words=limit.words or 0)


def _sections(say: Say, found: Count) -> Field:
    longest = sorted(range(len(found.sections)), key=lambda at: -found.sections[at].words)[:_SECTIONS]
    lines = [_section(say, at, found.sections[at], found.words) for at in sorted(longest)]
    left_out = len(found.sections) - len(longest)
    if left_out:
        lines.append(say("room-count-more", count=left_out))
    return Field(say("room-count-headings" if found.headings else "room-count-paragraphs"), "\n".join(lines))


def _section(say: Say, at: int, section: Section, words: int) -> str:
    title = plain(clip(section.title, _SECTION_TITLE)) or say("room-count-beginning")
    share = round(100 * section.words / words) if words else 0
    time = spoken(section.seconds)
    return say("room-count-section", number=at + 1, title=title, words=section.words, share=share, time=time)
