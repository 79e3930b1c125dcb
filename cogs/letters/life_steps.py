"""The form that moves a letter's deadlines, and the button that says the addressee knows who wants out."""

import re
from collections.abc import Mapping, Sequence

import discord

from bot.letters.life.deadlines import TYPED_LIMIT, both_as_typed
from bot.letters.life.model import Deadlines, Wanted
from bot.letters.model import Letter, Say
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.forms import Form
from cogs._ui.lasting import Lasting
from cogs._ui.moments import when
from cogs._ui.replies import answer, in_time
from cogs.letters.look import clock_lines

_FORM = re.compile("letter:(?P<id>[0-9]{1,12}):extend")


class ExtendForm(Form):
    """Both deadlines in one field, as the letter has them at first.

    Args:
        say: the catalogue.
        letter_id: the letter.
        given: what the field holds at first.
    """

    MENDS = frozenset({"letter-deadline-earlier"})

    def __init__(self, say: Say, letter_id: int, given: Mapping[str, str]) -> None:
        super().__init__(say, say("letter-extend-title", id=str(letter_id)), given, f"letter:{letter_id}:extend")
        self._letter_id = letter_id
        self.line("deadlines", ("letter-extend-field", "letter-extend-help"), TYPED_LIMIT)

    @classmethod
    def of(cls, say: Say, letter: Letter) -> "ExtendForm":
        """Return the form with the deadlines a letter has."""
        return cls(say, letter.id, {"deadlines": both_as_typed(Deadlines(letter.deadline, letter.official))})

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "ExtendForm | None":
        """Return the form with a custom id, None where it is another kind of form."""
        match = _FORM.fullmatch(custom_id)
        return match and cls(say, int(match["id"]), {})

    def refilled(self, filled: Mapping[str, str]) -> "ExtendForm":
        """Return the same form, as it was filled."""
        return ExtendForm(self.say, self._letter_id, filled)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Move the deadlines and say who hears of it."""
        life, actor = services_of(interaction).letter_life, actor_of(interaction)
        done = await in_time(interaction, life.extend(actor, self._letter_id, filled["deadlines"]))
        moment = when(self.say, done.now.internal)
        said = self.say(
            "letter-extended-done", id=str(self._letter_id), deadline=moment, told=done.told, channels=done.channels
        )
        await answer(interaction, "\n".join([said, *clock_lines(self.say, done.now)]))


class ToldButton(Lasting, template=r"letter:(?P<id>[0-9]{1,12}):told:(?P<seq>[0-9]{1,12})"):
    """Takes a signature off a delivered letter: the addressee knows."""

    @classmethod
    def row_of(cls, say: Say, letter_id: int, wanted: Sequence[Wanted]) -> discord.ui.View | None:
        """Return a button for each of the first 20 signatures that are wanted back; None where there is none."""
        row = discord.ui.View(timeout=None)
        for one in wanted[:20]:
            row.add_item(cls(f"letter:{letter_id}:told:{one.seq}", say("letter-wanted-told", name=one.name)))
        return row if wanted else None

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Record it, and say what counts now."""
        life, actor = services_of(interaction).letter_life, actor_of(interaction)
        done = await in_time(interaction, life.give_back(actor, int(said["id"]), int(said["seq"])))
        await answer(interaction, text(interaction, "letter-wanted-done", count=done.counts.total))
