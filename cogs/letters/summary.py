"""The summary before a signature, and its buttons, which outlive a restart: what was typed lies in the database."""

import re
from collections.abc import Mapping

import discord
from babel import Locale, UnknownLocaleError

from bot.errors import Conflict
from bot.letters import names
from bot.letters.model import Capacity, Letter, Organisation, Receipt, Say, Visibility
from bot.letters.rules import ECOSOC
from bot.letters.signatures.flow.model import Summary
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.cards import Card, Colour, Field, plain
from cogs._ui.forms import Form, say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import in_time, replace
from cogs.letters.fields import add_fields, add_visibility, given_of, signatory_of
from cogs.letters.look import letter_cards, receipt_card, signatory_line, text_file
from cogs.letters.safety import with_contact
from cogs.letters.sharing_look import run_elsewhere

_TOKEN = "(?P<token>[0-9a-f]{16})"  # noqa: S105 - a part of a pattern, no password
_MORE = re.compile(f"letter:more:{_TOKEN}")
_INTEND = re.compile(f"letter:intend:{_TOKEN}")
_CHANGE = re.compile(f"letter:typed:{_TOKEN}:(?P<capacity>organisation|person)")
_NONE = "none"


async def show_summary(interaction: Interaction, summary: Summary) -> None:
    """Show what will be recorded, or, where the text changed meanwhile, the new text."""
    if summary.changed:
        await _show_new_text(interaction, summary)
    else:
        card = summary_card(say_to(interaction), summary, interaction.guild_id)
        await replace(interaction, card, view=_buttons(interaction, summary))


def summary_card(say: Say, summary: Summary, guild_id: int | None) -> Card:
    """Return what is to be confirmed in a server: which text, for whom, who will see it, what else to know."""
    letter, wish = summary.letter, summary.wish
    fields = [text_field(say, letter), Field(say("letter-receipt-signatory"), signatory_line(wish.signatory))]
    if isinstance(wish.signatory, Organisation):
        by = say(
            "signing-committed-by",
            name=plain(wish.signatory.committed_by),
            role=plain(wish.signatory.committed_role),
            level=say(f"signing-level-{summary.level.value}"),
        )
        fields.append(Field(say("signing-committed"), by))
    fields.append(Field(say("letter-receipt-visibility"), say(f"letter-visible-{wish.visibility.value}")))
    fields += run_elsewhere(say, letter, guild_id)
    fields.append(Field(say("signing-risk"), say("signing-risk-body")))
    body = say("signing-check-waits" if summary.approval else "signing-check-body")
    return Card(say("signing-check"), body, fields, footer=say("signing-check-footer"), colour=Colour.LETTER)


def text_field(say: Say, letter: Letter) -> Field:
    """Return which text is signed: title, fingerprint, language."""
    line = say(
        "signing-text-line",
        title=plain(letter.title),
        fingerprint=letter.text.fingerprint,
        language=_language(letter.language) or "none",
    )
    return Field(say("signing-text"), line)


async def show_receipt(interaction: Interaction, receipt: Receipt) -> None:
    """Put the receipt where the summary was, so that nothing is left to press."""
    await replace(interaction, receipt_card(say_to(interaction), receipt), view=with_contact(interaction, receipt))


class SummaryButton(
    Lasting,
    template=rf"letter:summary:(?P<do>confirm|change|more|later|renew):{_TOKEN}(:(?P<fingerprint>[0-9a-f]{{12}}))?",
):
    """What can be done with a summary: confirm it, change it, add to it, decide later, go on with a new text."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do it; what was typed is looked up, and belongs to one account."""
        signing, actor, token = services_of(interaction).signing, actor_of(interaction), said["token"]
        if said["do"] == "confirm":
            await _confirm(interaction, token)
        elif said["do"] == "renew":
            renewing = signing.renew(actor, token, said["fingerprint"] or "")
            await show_summary(interaction, await in_time(interaction, renewing, in_place=True))
        elif said["do"] == "change":
            summary = await signing.summary(actor, token)
            given = given_of(summary.wish.signatory, summary.wish.visibility)
            await ChangeTyped(say_to(interaction), token, summary.wish.signatory.capacity, given).open(interaction)
        elif said["do"] == "more":
            who = (await signing.summary(actor, token)).wish.signatory
            given = {"website": who.website, "ecosoc": who.ecosoc or _NONE} if isinstance(who, Organisation) else {}
            await MoreForm(say_to(interaction), token, given).open(interaction)
        else:
            await IntendForm(say_to(interaction), token, {}).open(interaction)


class ChangeTyped(Form):
    """The form once more, with what was typed and not confirmed yet.

    Args:
        say: the catalogue.
        token: what was typed.
        capacity: for whom.
        given: what the fields hold at first.
    """

    IN_PLACE = True

    def __init__(self, say: Say, token: str, capacity: Capacity, given: Mapping[str, str]) -> None:
        super().__init__(say, say("signing-change-title"), given, f"letter:typed:{token}:{capacity.value}")
        self._token = token
        self._capacity = capacity
        add_fields(self, capacity)
        add_visibility(self)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "ChangeTyped | None":
        """Return the form with a custom id, None where it is another kind of form."""
        match = _CHANGE.fullmatch(custom_id)
        return match and cls(say, match["token"], Capacity(match["capacity"]), {})

    def refilled(self, filled: Mapping[str, str]) -> "ChangeTyped":
        """Return the same form, as it was filled."""
        return ChangeTyped(self.say, self._token, self._capacity, filled)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Keep it instead of what was typed before, and show it to be confirmed."""
        signing, actor = services_of(interaction).signing, actor_of(interaction)
        old = await signing.summary(actor, self._token)
        signatory = signatory_of(self._capacity, filled, old.wish.signatory)
        keeping = signing.keep(
            actor, old.letter.id, old.wish.sha256, signatory, Visibility(filled["visibility"]), instead_of=self._token
        )
        await show_summary(interaction, await in_time(interaction, keeping, in_place=True))


class MoreForm(Form):
    """What the first form has no room for: an organisation's website and consultative status."""

    IN_PLACE = True

    def __init__(self, say: Say, token: str, given: Mapping[str, str]) -> None:
        super().__init__(say, say("signing-more-title"), given, f"letter:more:{token}")
        self.opens_empty = False
        self._token = token
        self.line("website", ("signing-website", "signing-website-help"), names.WEBSITE_LIMIT, needed=False)
        options = {key: (say(f"signing-ecosoc-{key}"), say("signing-ecosoc-help")) for key in (_NONE, *ECOSOC)}
        self.choice("ecosoc", ("signing-ecosoc", "signing-ecosoc-help"), options)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "MoreForm | None":
        """Return the form with a custom id, None where it is another kind of form."""
        match = _MORE.fullmatch(custom_id)
        return match and cls(say, match["token"], {})

    def refilled(self, filled: Mapping[str, str]) -> "MoreForm":
        """Return the same form, as it was filled."""
        return MoreForm(self.say, self._token, filled)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Keep what was typed with it, and show all of it to be confirmed."""
        signing, actor = services_of(interaction).signing, actor_of(interaction)
        old = await signing.summary(actor, self._token)
        who = old.wish.signatory
        if isinstance(who, Organisation):
            status = "" if filled["ecosoc"] == _NONE else filled["ecosoc"]
            who = Organisation(who.name, who.country, who.committed_by, who.committed_role, filled["website"], status)
        keeping = signing.keep(actor, old.letter.id, old.wish.sha256, who, old.wish.visibility, instead_of=self._token)
        await show_summary(interaction, await in_time(interaction, keeping, in_place=True))


class IntendForm(Form):
    """'Our board decides first': when it will have decided."""

    IN_PLACE = True

    def __init__(self, say: Say, token: str, given: Mapping[str, str]) -> None:
        super().__init__(say, say("signing-intend-title"), given, f"letter:intend:{token}")
        self._token = token
        self.line("decides", ("signing-intend-when", "signing-intend-when-help"), 100)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "IntendForm | None":
        """Return the form with a custom id, None where it is another kind of form."""
        match = _INTEND.fullmatch(custom_id)
        return match and cls(say, match["token"], {})

    def refilled(self, filled: Mapping[str, str]) -> "IntendForm":
        """Return the same form, as it was filled."""
        return IntendForm(self.say, self._token, filled)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Record the intention and give the receipt."""
        signing = services_of(interaction).signing
        intending = signing.intend(actor_of(interaction), self._token, filled["decides"])
        await show_receipt(interaction, await in_time(interaction, intending, in_place=True))


async def _confirm(interaction: Interaction, token: str) -> None:
    signing, actor = services_of(interaction).signing, actor_of(interaction)
    try:
        receipt = await in_time(interaction, signing.confirm(actor, token), in_place=True)
    except Conflict as error:
        if error.key != "letter-text-changed":
            raise
        await _show_new_text(interaction, await signing.summary(actor, token))
        return
    await show_receipt(interaction, receipt)


async def _show_new_text(interaction: Interaction, summary: Summary) -> None:
    """Say that nothing was recorded, and show the text as it is now, with a way to go on."""
    say, letter = say_to(interaction), summary.letter
    view = await services_of(interaction).letters.show(actor_of(interaction), letter.id)
    row = discord.ui.View(timeout=None)
    custom_id = f"letter:summary:renew:{summary.token}:{letter.text.fingerprint}"
    row.add_item(SummaryButton(custom_id, say("signing-renew"), discord.ButtonStyle.primary))
    card = letter_cards(say, view, say("signing-text-changed"))[0]
    await replace(interaction, card, view=row, files=[text_file(letter)])


def _buttons(interaction: Interaction, summary: Summary) -> discord.ui.View:
    row, token = discord.ui.View(timeout=None), summary.token
    confirm, change = text(interaction, "signing-confirm"), text(interaction, "signing-change")
    row.add_item(SummaryButton(f"letter:summary:confirm:{token}", confirm, discord.ButtonStyle.success))
    row.add_item(SummaryButton(f"letter:summary:change:{token}", change))
    if summary.wish.signatory.capacity is Capacity.ORGANISATION:
        row.add_item(SummaryButton(f"letter:summary:more:{token}", text(interaction, "signing-more")))
        row.add_item(SummaryButton(f"letter:summary:later:{token}", text(interaction, "signing-later")))
    return row


def _language(tag: str) -> str:
    """Return a language by its name in itself, or the tag where nobody knows it."""
    try:
        return Locale.parse(tag, sep="-").get_display_name() or tag if tag else ""
    except (UnknownLocaleError, ValueError):
        return tag
