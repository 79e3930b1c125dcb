"""The forms in which organisers write down signatures for others, correct them and take them back."""

import hashlib
import re
from collections.abc import Mapping

import discord

from bot.letters import names
from bot.letters.entries.model import PROOF_LIMIT, Entered, How, ProofFile, Received, Reported, clean_file_name
from bot.letters.model import Capacity, Say, Visibility
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.forms import Form
from cogs._ui.replies import answer, in_time
from cogs._ui.sent import fetched
from cogs.letters.entries_cards import entered_card

_ENTER = re.compile(
    "letter:(?P<id>[0-9]{1,12}):enter:(?P<capacity>organisation|person)"
    ":(?P<visibility>public|coalition|count):(?P<how>mail|phone|paper|form)"
)
_CHANGE = re.compile(
    "letter:(?P<id>[0-9]{1,12}):entry:(?P<seq>[0-9]{1,12}):(?P<do>correct|withdraw):(?P<capacity>organisation|person)"
)
_FIELDS = ("name", "country", "committed_by", "committed_role", "title", "affiliation", "website")


def signatory_fields(form: Form, capacity: Capacity) -> None:
    """Add what a form asks of a signatory: four fields, so that one is left for the proof."""
    if capacity is Capacity.ORGANISATION:
        form.line("name", ("letter-entry-organisation", "letter-entry-organisation-help"), names.NAME_LIMIT)
        by = ("letter-entry-by", "letter-entry-by-help")
        form.line("committed_by", by, names.NAME_LIMIT, needed=False)
        form.line("committed_role", ("letter-entry-role", "letter-entry-role-help"), names.NAME_LIMIT, needed=False)
    else:
        form.line("name", ("letter-entry-person", "letter-entry-person-help"), names.NAME_LIMIT)
        form.line("title", ("letter-entry-title", "letter-entry-title-help"), names.NAME_LIMIT, needed=False)
        affiliation = ("letter-entry-affiliation", "letter-entry-affiliation-help")
        form.line("affiliation", affiliation, names.NAME_LIMIT, needed=False)
    form.line("country", ("letter-entry-country", "letter-entry-country-help"), names.COUNTRY_LIMIT)


class EnterForm(Form):
    """Who signed and what proves it.

    Args:
        say: the catalogue.
        letter_id: the letter.
        way: who signs, with which visibility, how it was received.
        given: what the fields hold at first.
        website: the organisation's; a form with one, or with a file, is forgotten at a restart.
        file: what proves it.
    """

    def __init__(
        self,
        say: Say,
        letter_id: int,
        way: tuple[Capacity, Visibility, How],
        given: Mapping[str, str],
        website: str = "",
        file: discord.Attachment | None = None,
    ) -> None:
        marks = ":".join(one.value for one in way)
        custom_id = None if website or file is not None else f"letter:{letter_id}:enter:{marks}"
        super().__init__(say, say("letter-entry-form", id=str(letter_id)), given, custom_id)
        self._letter_id = letter_id
        self._way = way
        self._website = website
        self._file = file
        signatory_fields(self, way[0])
        self.line("proof", ("letter-entry-proof-label", "letter-entry-proof-help"), PROOF_LIMIT, long=True)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "EnterForm | None":
        """Return the form with a custom id, None where it is another kind of form."""
        match = _ENTER.fullmatch(custom_id)
        if match is None:
            return None
        way = (Capacity(match["capacity"]), Visibility(match["visibility"]), How(match["how"]))
        return cls(say, int(match["id"]), way, {})

    def refilled(self, filled: Mapping[str, str]) -> "EnterForm":
        """Return the same form, as it was filled."""
        return EnterForm(self.say, self._letter_id, self._way, filled, self._website, self._file)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Record the signature and show what is recorded."""
        capacity, visibility, how = self._way
        proof = await _proof_of(interaction, self._file) if self._file is not None else None
        reported = Reported({**filled, "website": self._website}, capacity is Capacity.ORGANISATION)
        received = Received(how, filled["proof"], proof)
        entering = services_of(interaction).entries.enter(
            actor_of(interaction), self._letter_id, reported, visibility, received
        )
        done = await in_time(interaction, entering)
        heading = self.say("letter-entry-again" if done.again else "letter-entry-done")
        await answer(interaction, entered_card(self.say, done, heading))


class ChangeForm(Form):
    """How somebody asked for a correction or a withdrawal; of a correction also who signs, as it is to be."""

    def __init__(self, say: Say, place: tuple[int, int], do: str, capacity: Capacity, given: Mapping[str, str]) -> None:
        custom_id = f"letter:{place[0]}:entry:{place[1]}:{do}:{capacity.value}"
        super().__init__(say, say(f"letter-entry-{do}"), given, custom_id)
        self.opens_empty = do != "correct"
        self._place = place
        self._do = do
        self._capacity = capacity
        if do == "correct":
            signatory_fields(self, capacity)
        self.line("proof", ("letter-entry-asked", "letter-entry-asked-help"), PROOF_LIMIT, long=True)

    @classmethod
    def of(cls, say: Say, entered: Entered, do: str) -> "ChangeForm":
        """Return the form with what is recorded."""
        signature = entered.signature
        given = {name: str(getattr(signature.signatory, name, "")) for name in _FIELDS}
        return cls(say, (entered.letter.id, signature.seq), do, signature.signatory.capacity, given)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "ChangeForm | None":
        """Return the form with a custom id, None where it is another kind of form."""
        match = _CHANGE.fullmatch(custom_id)
        if match is None:
            return None
        return cls(say, (int(match["id"]), int(match["seq"])), match["do"], Capacity(match["capacity"]), {})

    def refilled(self, filled: Mapping[str, str]) -> "ChangeForm":
        """Return the same form, as it was filled."""
        return ChangeForm(self.say, self._place, self._do, self._capacity, filled)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Record it and show what is recorded."""
        entries, actor = services_of(interaction).entries, actor_of(interaction)
        letter_id, seq = self._place
        before = await entries.entry(actor, letter_id, seq)
        received = Received(before.received.how, filled["proof"], before.received.file, before.received.row)
        if self._do == "withdraw":
            done = await in_time(interaction, entries.withdraw(actor, letter_id, seq, received))
        else:
            kept = {"website": getattr(before.signature.signatory, "website", "")}
            reported = Reported({**kept, **filled}, self._capacity is Capacity.ORGANISATION)
            done = await in_time(interaction, entries.correct(actor, letter_id, seq, reported, received))
        asked_back = self._do == "withdraw" and done.signature.withdrawn_at is None
        key = "letter-entry-asked-back" if asked_back else f"letter-entry-{self._do}-done"
        await answer(interaction, entered_card(self.say, done, self.say(key)))


async def _proof_of(interaction: Interaction, file: discord.Attachment) -> ProofFile:
    """Return a file's name and fingerprint; the file itself is not kept."""
    content = await fetched(interaction, file)
    return ProofFile(clean_file_name(file.filename), hashlib.sha256(content).hexdigest())
