"""/letter signers: what organisers decide about signatures. The queue's menus and buttons outlive a restart."""

import re
from collections.abc import Mapping, Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.delivery.model import Delivery
from bot.errors import DomainError
from bot.letters.model import Level, Organisation, Say
from bot.letters.signatures.flow.model import Decided, Waiting
from bot.letters.signatures.signers import REASON_LIMIT
from bot.services import Services
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.books import Book, book, show, show_again
from cogs._ui.cards import Card, Colour, clip, plain
from cogs._ui.choosing import LastingChoice
from cogs._ui.forms import Form, receive, say_to
from cogs._ui.moments import stamp
from cogs._ui.replies import answer, in_time
from cogs._ui.sender import Rendered, renders
from cogs.letters.choosing import LETTER, number, suggest_letters
from cogs.letters.look import signatory_line

AT_ONCE = 10
"""Most signatures decided by one choice: their numbers fit a form's custom id."""

_PAGE = 8
_REJECT = re.compile(r"letter:(?P<id>[0-9]{1,12}):reject:(?P<seqs>[0-9a-z.]{1,75})")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_LEVELS = [
    app_commands.Choice(name="Self-declared", value="self"),
    app_commands.Choice(name="A mail from the organisation's own domain confirmed it", value="mail"),
    app_commands.Choice(name="Checked by an organiser", value="checked"),
]


class SignersCommands(commands.Cog):
    """The group /letter signers; a part of the cog of letters."""

    signers = app_commands.Group(name="signers", description="Organisers: signatures and signers")

    @commands.Cog.listener("on_interaction")
    async def take_rejections(self, interaction: Interaction) -> None:
        """Take the form of a rejection that was sent off."""
        await receive(interaction, RejectForm.known_by)

    @signers.command(name="queue", description="Organisers: signatures that wait for approval, with reasons")
    @app_commands.describe(letter=LETTER)
    @app_commands.autocomplete(letter=suggest_letters)
    async def queue(self, interaction: Interaction, letter: str) -> None:
        """Show what waits, with menus to decide."""
        await show_queue(interaction, number(letter))

    @signers.command(name="authority", description="Organisers: record how well it is known that an organisation signs")
    @app_commands.describe(letter=LETTER, organisation="The organisation, as it signed", level="How it is known")
    @app_commands.choices(level=_LEVELS)
    @app_commands.autocomplete(letter=suggest_letters)
    async def authority(
        self, interaction: Interaction, letter: str, organisation: str, level: app_commands.Choice[str]
    ) -> None:
        """Record it."""
        seq = int(organisation) if organisation.isascii() and organisation.isdecimal() else 0
        setting = services_of(interaction).signers.set_level(
            actor_of(interaction), number(letter), min(seq, 1 << 62), Level(level.value)
        )
        one = await in_time(interaction, setting)
        name, known = plain(one.signatory.name), text(interaction, f"signing-level-{level.value}")
        await answer(interaction, text(interaction, "signing-level-set", name=name, level=known))

    @authority.autocomplete("organisation")
    async def suggest_organisation(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest the organisations that stand under the chosen letter, to organisers."""
        try:
            letter = number(str(interaction.namespace.letter or ""))
            found = await services_of(interaction).signers.signers(actor_of(interaction), letter, current)
        except DomainError:
            return []
        say = say_to(interaction)
        return [
            app_commands.Choice(
                name=clip(f"{one.signatory.name} · {say(f'signing-level-{one.level.value}')}", 100), value=str(one.seq)
            )
            for one in found
        ]


async def show_queue(interaction: Interaction, letter_id: int) -> None:
    """Show what waits under a letter, with menus to approve or reject several at once."""
    await show(interaction, "letter-queue", str(letter_id))


@book("letter-queue")
async def queue_book(interaction: Interaction, letter: str) -> Book:
    """Return it, with the menus."""
    letter_id = int(letter)
    waiting = await services_of(interaction).signers.queue(actor_of(interaction), letter_id)
    say = say_to(interaction)
    blocks = [_block(say, one) for one in waiting]
    pages = ["\n\n".join(blocks[at : at + _PAGE]) for at in range(0, len(blocks), _PAGE)]
    heading = say("signing-queue", id=str(letter_id), count=len(waiting))
    cards = [Card(heading, page, colour=Colour.LETTER) for page in pages or [say("signing-queue-none")]]
    menus = [QueueChoice.of(say, letter_id, what, waiting) for what in ("approve", "reject")] if waiting else []
    return Book(cards, menus)


class QueueChoice(LastingChoice, template=r"letter:(?P<id>[0-9]{1,12}):queue:(?P<what>approve|reject)"):
    """Approves or rejects the signatures that are chosen."""

    @classmethod
    def of(cls, say: Say, letter_id: int, what: str, waiting: Sequence[Waiting]) -> "QueueChoice":
        """Return the select for the 25 that wait longest."""
        options = [
            discord.SelectOption(
                label=clip(one.signature.signatory.name, 100),
                value=str(one.signature.seq),
                description=clip(f"{one.signature.signatory.country} · {say(_level(one))}", 100),
            )
            for one in waiting[:25]
        ]
        words = say("signing-queue-approve") if what == "approve" else say("signing-queue-reject")
        made = cls(f"letter:{letter_id}:queue:{what}", options, words)
        made.item.max_values = min(AT_ONCE, len(options))
        return made

    async def chosen(self, interaction: Interaction, said: dict[str, str], values: Sequence[str]) -> None:
        """Approve at once, or ask for the reason of a rejection."""
        letter_id, seqs = int(said["id"]), [int(value) for value in values[:AT_ONCE]]
        if said["what"] == "reject":
            await RejectForm(say_to(interaction), letter_id, seqs, {}).open(interaction)
            return
        await _approve(interaction, letter_id, seqs)


class RejectForm(Form):
    """Why signatures are rejected: the signers read it."""

    def __init__(self, say: Say, letter_id: int, seqs: Sequence[int], given: Mapping[str, str]) -> None:
        marks = ".".join(map(_short, seqs))
        super().__init__(say, say("signing-reject-title"), given, f"letter:{letter_id}:reject:{marks}")
        self._letter_id = letter_id
        self._seqs = seqs
        self.line("reason", ("signing-reject-reason", "signing-reject-reason-help"), REASON_LIMIT, long=True)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "RejectForm | None":
        """Return the form with a custom id, None where it is another kind of form."""
        match = _REJECT.fullmatch(custom_id)
        return match and cls(say, int(match["id"]), [int(mark, 36) for mark in match["seqs"].split(".") if mark], {})

    def refilled(self, filled: Mapping[str, str]) -> "RejectForm":
        """Return the same form, as it was filled."""
        return RejectForm(self.say, self._letter_id, self._seqs, filled)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Reject them."""
        signers, actor = services_of(interaction).signers, actor_of(interaction)
        deciding = signers.decide(actor, self._letter_id, self._seqs, approve=False, reason=filled["reason"])
        done = await in_time(interaction, deciding, in_place=True)
        await _tell(interaction, self._letter_id, done, "signing-rejected")


async def _approve(interaction: Interaction, letter_id: int, seqs: Sequence[int]) -> None:
    deciding = services_of(interaction).signers.decide(actor_of(interaction), letter_id, seqs, approve=True)
    await _tell(interaction, letter_id, await in_time(interaction, deciding, in_place=True), "signing-approved")


async def _tell(interaction: Interaction, letter_id: int, done: Decided, key: str) -> None:
    """Say what was decided, above what waits still."""
    names = ", ".join(plain(one.signatory.name) for one in done.decided) or "-"
    said = text(interaction, key, count=len(done.decided), names=clip(names, 1000), others=done.others)
    await show_again(interaction, "letter-queue", str(letter_id), said)


@renders("signing-approved-notice")
async def approved(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the private word to a signer that the signature counts."""
    return _word(delivery, services, language, "signing-approved-body")


@renders("signing-rejected-notice")
async def rejected(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the private word to a signer that the signature was rejected, and why."""
    return _word(delivery, services, language, "signing-rejected-body")


def _word(delivery: Delivery, services: Services, language: str, key: str) -> Rendered:
    data = delivery.data
    body = services.texts.text(
        key,
        language,
        id=str(data["letter"]),
        title=plain(str(data["title"])),
        code=str(data["code"]),
        reason=plain(str(data["reason"])),
    )
    return Rendered(embed=Card(services.texts.text(delivery.message, language), body, colour=Colour.LETTER).embed())


def _block(say: Say, one: Waiting) -> str:
    signature = one.signature
    lines = [signatory_line(signature.signatory)]
    if isinstance(signature.signatory, Organisation):
        who = signature.signatory
        committed = say(
            "signing-committed-by", name=plain(who.committed_by), role=plain(who.committed_role), level=say(_level(one))
        )
        lines.append(committed + (f" · <@{signature.user_id}>" if signature.user_id else ""))
    if one.odd:
        lines.append(say("signing-odd"))
    lines.append(f"{stamp(signature.signed_at, 'f')} · {_reason(say, signature.reason)}")
    return "\n".join(lines)


def _reason(say: Say, reason: str) -> str:
    """Return why a signature waits: words of the catalogue, or those somebody wrote."""
    return say(reason) if re.fullmatch("[a-z]+(-[a-z]+)+", reason) else plain(reason)


def _level(one: Waiting) -> str:
    return f"signing-level-{one.signature.level.value}"


def _short(number: int) -> str:
    digits = ""
    while True:
        number, last = divmod(number, 36)
        digits = _DIGITS[last] + digits
        if not number:
            return digits
