"""The register in memory, for suggestions while somebody types: accents, acronyms and other languages count."""

from dataclasses import dataclass

from bot.letters import names
from bot.letters.register.model import Member

MOST = 25
_SMALL = frozenset({"of", "the", "for", "and", "de", "des", "du", "la", "le", "les", "el", "los", "y", "et", "und"})


@dataclass(frozen=True, slots=True)
class _Known:
    member: Member
    keys: tuple[str, ...]
    short: frozenset[str]


class Memory:
    """The organisations of every server."""

    def __init__(self) -> None:
        self._known: dict[int, list[_Known]] = {}

    def replace(self, guild_id: int, members: list[Member]) -> None:
        """Take over what a server's register holds now."""
        self._known[guild_id] = [_known(member) for member in members]

    def suggest(self, guild_id: int, typed: str) -> list[Member]:
        """Return at most 25 organisations for what was typed: acronyms first, then beginnings, then parts of names."""
        wanted = names.name_key(typed)
        known = self._known.get(guild_id, [])
        if not wanted:
            return [one.member for one in known[:MOST]]
        ranked = [(rank, at) for at, one in enumerate(known) if (rank := _rank(one, wanted)) is not None]
        return [known[at].member for _, at in sorted(ranked)[:MOST]]

    def named(self, guild_id: int, typed: str) -> list[Member]:
        """Return the organisations that are called exactly so, in any of their names."""
        wanted = names.name_key(typed)
        return [one.member for one in self._known.get(guild_id, []) if wanted in one.keys]


def _known(member: Member) -> _Known:
    keys = tuple(sorted(member.details.known_as()))
    initials = {"".join(word[0] for word in key.split() if word not in _SMALL) for key in keys if " " in key}
    acronyms = {names.name_key(acronym).replace(" ", "") for acronym in member.details.acronyms}
    return _Known(member, keys, frozenset(initials | acronyms))


def _rank(one: _Known, wanted: str) -> int | None:
    if wanted in one.short or wanted in one.keys:
        return 0
    if any(key.startswith(wanted) for key in one.keys):
        return 1
    if any(f" {wanted}" in key for key in one.keys):
        return 2
    if any(wanted in key for key in one.keys) or any(short.startswith(wanted) for short in one.short):
        return 3
    return None
