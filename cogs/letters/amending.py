"""Changing what one's own signature says: a menu under one's own signatures, and the form with what it says now."""

import re
from collections.abc import Mapping

from bot.letters import names, rules
from bot.letters.model import Capacity, LetterState, Organisation, OwnSignature, Say
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour
from cogs._ui.forms import Form, say_to
from cogs._ui.replies import answer, in_time
from cogs.letters.fields import add_fields, given_of, signatory_of
from cogs.letters.lists import own_line
from cogs.letters.own_choice import OwnChoice

_FORM = re.compile("letter:amend:(?P<code>[0-9A-Z]{8}):(?P<capacity>organisation|person)")


def can_change(own: OwnSignature) -> bool:
    """Whether to offer a change; the service decides."""
    return own.signature.state in rules.LIVE and own.letter.state in {LetterState.OPEN, LetterState.CLOSED}


class ChangeChoice(OwnChoice, template="letter:change", asks="signing-change-choose"):
    """Chooses which to change."""

    async def take_code(self, interaction: Interaction, code: str) -> None:
        """Open the form with what the signature says."""
        own = await services_of(interaction).letters.signature(actor_of(interaction), code)
        who = own.signature.signatory
        given = given_of(who) | ({"website": who.website} if isinstance(who, Organisation) else {})
        await AmendForm(say_to(interaction), own.signature.code, who.capacity, given).open(interaction)


class AmendForm(Form):
    """What a signature says of its signatory, to be changed. Who may read the name is changed elsewhere."""

    MENDS = frozenset({"signing-amend-there"})

    def __init__(self, say: Say, code: str, capacity: Capacity, given: Mapping[str, str]) -> None:
        super().__init__(say, say("signing-change-title"), given, f"letter:amend:{code}:{capacity.value}")
        self.opens_empty = False
        self._code = code
        self._capacity = capacity
        add_fields(self, capacity)
        if capacity is Capacity.ORGANISATION:
            self.line("website", ("signing-website", "signing-website-help"), names.WEBSITE_LIMIT, needed=False)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "AmendForm | None":
        """Return the form with a custom id, None where it is another kind of form."""
        match = _FORM.fullmatch(custom_id)
        return match and cls(say, match["code"], Capacity(match["capacity"]), {})

    def refilled(self, filled: Mapping[str, str]) -> "AmendForm":
        """Return the same form, as it was filled."""
        return AmendForm(self.say, self._code, self._capacity, filled)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Record the change and show what the signature says now."""
        services, actor = services_of(interaction), actor_of(interaction)
        before = (await services.letters.signature(actor, self._code)).signature.signatory
        who = signatory_of(self._capacity, filled, before)
        if isinstance(who, Organisation):
            ecosoc = who.ecosoc
            who = Organisation(
                who.name, who.country, who.committed_by, who.committed_role, filled.get("website", ""), ecosoc
            )
        own = await in_time(interaction, services.signing.amend(actor, self._code, who))
        card = Card(self.say("signing-changed"), own_line(self.say, own), colour=Colour.LETTER)
        await answer(interaction, card)
