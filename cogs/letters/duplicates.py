"""/letter signers duplicates: two signatures that look alike, four buttons, and a list of decisions to take back."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.delivery.model import JSON, Delivery
from bot.letters.duplicates.model import Decided, Pair, Question, Reason, Verdict
from bot.letters.model import Organisation, Say, Signature
from bot.services import Services
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.choosing import LastingChoice
from cogs._ui.forms import say_to
from cogs._ui.lasting import Lasting
from cogs._ui.moments import stamp
from cogs._ui.replies import SILENT, answer, in_time
from cogs._ui.sender import Rendered, renders
from cogs.letters.choosing import LETTER, number, suggest_letters
from cogs.letters.entries_cards import state_word
from cogs.letters.look import signatory_line
from cogs.letters.signers import SignersCommands

_PAIR = "letter:(?P<id>[0-9]{1,12}):pair:(?P<low>[0-9]{1,12}):(?P<high>[0-9]{1,12}):(?P<do>low|high|different|later)"


class DuplicateCommands(commands.Cog):
    """A part of the group /letter signers; a part of the cog of letters."""

    @SignersCommands.signers.command(
        name="duplicates", description="Organisers: signatures that may be the same one twice"
    )
    @app_commands.describe(letter=LETTER)
    @app_commands.autocomplete(letter=suggest_letters)
    async def duplicates(self, interaction: Interaction, letter: str) -> None:
        """Show the most probable pair, with buttons."""
        finding = services_of(interaction).duplicates.question(actor_of(interaction), number(letter))
        question = await in_time(interaction, finding)
        say = say_to(interaction)
        await answer(interaction, question_card(say, question), view=_buttons(say, question))


def question_card(say: Say, question: Question) -> Card:
    """Return two signatures side by side and why they look alike."""
    heading = say("letter-duplicates-title", id=str(question.letter.id), count=question.left)
    if question.pair is None or question.first is None or question.second is None:
        return Card(heading, say("letter-duplicates-none"), colour=Colour.LETTER)
    fields = [
        Field(say("letter-duplicates-a"), _signature(say, question.first), inline=True),
        Field(say("letter-duplicates-b"), _signature(say, question.second), inline=True),
    ]
    body = _why(say, question.pair)
    if any(question.unkeepable):
        body += "\n\n" + say("letter-duplicates-tells")
    return Card(heading, body, fields, footer=say("letter-duplicates-footer"), colour=Colour.LETTER)


def _buttons(say: Say, question: Question) -> discord.ui.View:
    row = discord.ui.View(timeout=None)
    letter = f"letter:{question.letter.id}"
    if question.pair is not None:
        pair = f"{letter}:pair:{question.pair.low}:{question.pair.high}"
        blue, (no_a, no_b) = discord.ButtonStyle.primary, question.unkeepable
        row.add_item(PairButton(f"{pair}:low", say("letter-duplicates-into-a"), blue, disabled=no_a))
        row.add_item(PairButton(f"{pair}:high", say("letter-duplicates-into-b"), blue, disabled=no_b))
        row.add_item(PairButton(f"{pair}:different", say("letter-duplicates-different")))
        row.add_item(PairButton(f"{pair}:later", say("letter-duplicates-later")))
    row.add_item(DecisionsButton(f"{letter}:decisions", say("letter-duplicates-decisions")))
    return row


class PairButton(Lasting, template=_PAIR):
    """Says what two signatures are to each other, and shows the next two."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Write it down and go on in the same message."""
        service, actor, letter_id = services_of(interaction).duplicates, actor_of(interaction), int(said["id"])
        low, high = int(said["low"]), int(said["high"])
        # Finding the next pair among many may outlast Discord's patience.
        await interaction.response.defer()
        if said["do"] == "low":
            await service.merge(actor, letter_id, low, high)
        elif said["do"] == "high":
            await service.merge(actor, letter_id, high, low)
        elif said["do"] == "different":
            await service.different(actor, letter_id, low, high)
        else:
            await service.later(actor, letter_id, low, high)
        await _show_next(interaction, await service.question(actor, letter_id))


class DecisionsButton(Lasting, template="letter:(?P<id>[0-9]{1,12}):decisions"):
    """Lists what was decided, each to be taken back."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Show the list."""
        await show_decisions(interaction, int(said["id"]))


async def show_decisions(interaction: Interaction, letter_id: int) -> None:
    """Show the newest decisions with a menu that takes one back."""
    decided = await services_of(interaction).duplicates.decisions(actor_of(interaction), letter_id)
    say = say_to(interaction)
    lines = [_decided(say, one) for one in decided] or [say("letter-duplicates-undecided")]
    heading = say("letter-duplicates-decided", id=str(letter_id))
    card = Card(heading, clip("\n".join(lines), 4000), footer=say("letter-duplicates-footer"), colour=Colour.LETTER)
    row = discord.ui.View(timeout=None)
    if decided:
        row.add_item(UndoChoice(f"letter:{letter_id}:undo", _options(say, decided), say("letter-duplicates-undo")))
    await answer(interaction, card, view=row if decided else None)


class UndoChoice(LastingChoice, template=r"letter:(?P<id>[0-9]{1,12}):undo"):
    """Chooses which decision is taken back."""

    async def chosen(self, interaction: Interaction, said: dict[str, str], values: Sequence[str]) -> None:
        """Take it back."""
        service, letter_id = services_of(interaction).duplicates, int(said["id"])
        await in_time(interaction, service.undo(actor_of(interaction), letter_id, int(values[0])))
        await answer(interaction, text(interaction, "letter-duplicates-undone", id=str(letter_id)))


async def _show_next(interaction: Interaction, question: Question) -> None:
    say = say_to(interaction)
    await interaction.edit_original_response(
        embed=question_card(say, question).embed(), view=_buttons(say, question), allowed_mentions=SILENT
    )


def _signature(say: Say, signature: Signature) -> str:
    signatory = signature.signatory
    lines = [signatory_line(signatory), say(f"letter-visibility-{signature.visibility.value}")]
    if isinstance(signatory, Organisation) and signatory.committed_by:
        lines.append(plain(", ".join(part for part in (signatory.committed_by, signatory.committed_role) if part)))
    who = signature.user_id or signature.entered_by
    lines.append(f"{stamp(signature.signed_at, 'f')}" + (f" · <@{who}>" if who else ""))
    if signature.received:
        lines.append(say("letter-duplicates-brought"))
    lines.append(state_word(say, signature))
    return "\n".join(lines)


def _why(say: Say, pair: Pair) -> str:
    lines = [f"• {_reason(say, reason)}" for reason in pair.reasons]
    if pair.elsewhere:
        lines.append("• " + say("letter-duplicates-elsewhere"))
    return say("letter-duplicates-score", score=pair.score) + "\n" + "\n".join(lines)


def _reason(say: Say, reason: Reason) -> str:
    return say(f"letter-duplicates-why-{reason.why.value}", detail=plain(reason.detail))


def _decided(say: Say, one: Decided) -> str:
    first, second = plain(one.first.signatory.name), plain(one.second.signatory.name)
    moment, by = stamp(one.decision.decided_at, "f"), one.decision.decided_by
    if one.decision.verdict is Verdict.DIFFERENT:
        sentence = say("letter-duplicates-were-different", first=first, second=second)
    else:
        kept, other = (first, second) if one.decision.keep == one.decision.low else (second, first)
        sentence = say("letter-duplicates-were-merged", kept=kept, other=other)
    return f"• {sentence} · {moment}" + (f" · <@{by}>" if by else "")


def _options(say: Say, decided: Sequence[Decided]) -> list[discord.SelectOption]:
    return [
        discord.SelectOption(
            label=clip(f"{one.first.signatory.name} · {one.second.signatory.name}", 100),
            value=str(one.decision.id),
            description=clip(say(f"letter-duplicates-verdict-{one.decision.verdict.value}"), 100),
        )
        for one in decided[:25]
    ]


@renders("letter-duplicate-notice")
async def lost(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the private word that merged signatures lost the one they were merged into."""
    return _word(delivery, services, language, "letter-duplicate-notice-body", count=delivery.data["count"])


@renders("letter-merge-hides")
async def hidden(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the private word that a merged signature's name is shown to fewer than its giver wanted."""
    return _word(delivery, services, language, "letter-merge-hides-body")


def _word(delivery: Delivery, services: Services, language: str, key: str, **more: JSON) -> Rendered:
    values = {"id": str(delivery.data["letter"]), "title": plain(str(delivery.data["title"])), **more}
    body = services.texts.fill(key, language, values)
    return Rendered(embed=Card(services.texts.text(delivery.message, language), body, colour=Colour.LETTER).embed())
