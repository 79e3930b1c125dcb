"""Who has not answered a letter, and asking them: the list, the preview, the nudge and what its buttons do."""

import io

import discord

from bot.delivery.model import Delivery
from bot.letters.model import LetterState
from bot.letters.running.model import Answer, Answers
from bot.services import Services
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.books import Book, book, show_made
from cogs._ui.cards import Card, Colour, plain
from cogs._ui.forms import say_to
from cogs._ui.lasting import Lasting
from cogs._ui.moments import stamp
from cogs._ui.replies import answer, in_time
from cogs._ui.sender import Rendered, renders
from cogs.letters.nudges import NudgesButton
from cogs.letters.panel import letter_of, say_in
from cogs.letters.running_look import missing_cards, missing_csv, plan_card

_PREVIEW_NAME = "…"


async def show_missing(interaction: Interaction, letter_id: int, *, with_file: bool) -> None:
    """Show who has not answered, with the button that asks them while the letter is open."""
    found = await in_time(interaction, services_of(interaction).nudges.answers(actor_of(interaction), letter_id))
    files = []
    if with_file:
        table = io.BytesIO(missing_csv(say_to(interaction), found))
        files = [discord.File(table, f"letter-{letter_id}-answers.csv")]
    await show_made(interaction, "letter-missing", str(letter_id), _missing(interaction, found), files=files)


@book("letter-missing")
async def missing_book(interaction: Interaction, letter_id: str) -> Book:
    """Return who has not answered."""
    found = await services_of(interaction).nudges.answers(actor_of(interaction), int(letter_id))
    return _missing(interaction, found)


def _missing(interaction: Interaction, found: Answers) -> Book:
    say = say_to(interaction)
    cards = missing_cards(say, found)
    if found.view.state is not LetterState.OPEN or not any(row.askable for row in found.of(Answer.MISSING)):
        return Book(cards)
    return Book(cards, [NudgeButton(f"letter:nudge:{found.view.letter.id}:preview", say("letter-nudge-button"))])


class NudgeButton(Lasting, template=r"letter:nudge:(?P<id>[0-9]{1,12}):(?P<do>preview|send)"):
    """Shows whom nudges would go to, then sends them."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do it."""
        letter_id = int(said["id"])
        if said["do"] == "preview":
            await _preview(interaction, letter_id)
            return
        await interaction.response.edit_message(view=None)
        nudging = services_of(interaction).nudges.nudge(actor_of(interaction), letter_id)
        plan = await in_time(interaction, nudging)
        sentence = text(interaction, "letter-nudge-sent", count=len(plan.to), later=plan.later)
        await answer(interaction, sentence)


class NudgedButton(
    Lasting, template=r"letter:nudged:(?P<id>[0-9]{1,12}):(?P<organisation>[0-9]{1,12}):(?P<do>decline|back)"
):
    """'We will not sign', on a nudge; and taking that back."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Record it, for organisers only."""
        nudges, actor = services_of(interaction).nudges, actor_of(interaction)
        letter_id, organisation_id = int(said["id"]), int(said["organisation"])
        if said["do"] == "back":
            letter = await in_time(interaction, nudges.take_back(actor, letter_id, organisation_id))
            await answer(interaction, text(interaction, "letter-decline-back", title=plain(letter.title)))
            return
        letter = await in_time(interaction, nudges.decline(actor, letter_id, organisation_id))
        row = discord.ui.View(timeout=None)
        custom_id = f"letter:nudged:{letter_id}:{organisation_id}:back"
        row.add_item(NudgedButton(custom_id, text(interaction, "letter-decline-undo")))
        await answer(interaction, text(interaction, "letter-declined", title=plain(letter.title)), view=row)


@renders("letter-nudge")
async def nudge(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the question to an organisation's account whether it will sign."""
    return await _question(delivery, services, language, "letter-nudge-body")


@renders("letter-nudge-again")
async def nudge_again(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the same once more, a day before the deadline."""
    return await _question(delivery, services, language, "letter-nudge-again-body")


@renders("letter-milestone")
async def milestone(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word to a channel that a letter has so many public signatures."""
    view, say = await services.letters.panel(letter_of(delivery)), say_in(services, language)
    count = delivery.data["count"]
    heading = say("letter-milestone", count=count if isinstance(count, int) else 0)
    body = say("letter-milestone-body", id=str(view.letter.id), title=plain(view.letter.title))
    return Rendered(embed=Card(heading, body, colour=Colour.LETTER).embed())


async def _preview(interaction: Interaction, letter_id: int) -> None:
    plan, say = await services_of(interaction).nudges.preview(actor_of(interaction), letter_id), say_to(interaction)
    shown = say(
        "letter-nudge-body",
        name=_PREVIEW_NAME,
        id=str(letter_id),
        title=plain(plan.letter.title),
        deadline=stamp(plan.letter.deadline.utc),
        channel="none",
    )
    view = None
    if plan.to:
        view = discord.ui.View(timeout=None)
        label = say("letter-nudge-send", count=len(plan.to))
        view.add_item(NudgeButton(f"letter:nudge:{letter_id}:send", label, discord.ButtonStyle.success))
    await answer(interaction, plan_card(say, plan, shown), view=view)


async def _question(delivery: Delivery, services: Services, language: str, key: str) -> Rendered:
    view, say, data = await services.letters.panel(letter_of(delivery)), say_in(services, language), delivery.data
    letter, heading = view.letter, say(delivery.message, title=plain(view.letter.title))
    if view.state is not LetterState.OPEN:
        # It ended while this was on its way.
        body = say("letter-nudge-over", id=str(letter.id), title=plain(letter.title))
        return Rendered(embed=Card(heading, body, colour=Colour.LETTER).embed())
    channel = data["channel"]
    body = say(
        key,
        name=plain(str(data["name"])),
        id=str(letter.id),
        title=plain(letter.title),
        deadline=stamp(letter.deadline.utc),
        channel=f"<#{channel}>" if channel else "none",
    )
    row = discord.ui.View(timeout=None)
    declined = f"letter:nudged:{letter.id}:{data['organisation']}:decline"
    row.add_item(NudgedButton(declined, say("letter-nudge-decline")))
    row.add_item(NudgesButton("letter:nudges:off", say("letter-nudges-turn-off")))
    return Rendered(
        embed=Card(heading, body, footer=say("letter-nudge-footer"), colour=Colour.LETTER).embed(), view=row
    )
