"""What the register says of an account that signs for an organisation. Runs in the writer's thread."""

from bot.letters import names
from bot.letters.model import Level, Organisation, Signatory
from bot.letters.register import store
from bot.storage import Transaction


def authority_of(tx: Transaction, guild_id: int, user_id: int | None, signatory: Signatory) -> tuple[int | None, Level]:
    """Return the organisation in the register that a signatory is, and how well its will is known.

    An account that the register names may use any of its organisation's names; for others only the name itself tells
    which organisation is meant, and what they say is their own word.
    """
    if not isinstance(signatory, Organisation):
        return None, Level.SELF
    key = names.name_key(signatory.name)
    if user_id is not None:
        for member, level in store.committed_by(tx, guild_id, user_id):
            if key in member.details.known_as():
                return member.id, level
    return store.named(tx, guild_id, key), Level.SELF
