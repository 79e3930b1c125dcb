"""The United Nations' regional group of a country, by any of its names. Pure."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from bot.status.model import Bloc

KIND = "United Nations regional group"

FOR_ELECTIONS = {"US": "weog"}
"""States that are counted in a group for elections without being a member of it (see data/status/blocs.yaml)."""


class Regions:
    """Finds the regional group.

    Args:
        code_of: the code of the state that a name means, '' for none.
        blocs: groups of states, of any kind.
    """

    def __init__(self, code_of: Callable[[str], str], blocs: Mapping[str, Bloc]) -> None:
        groups = [one for one in blocs.values() if one.kind == KIND]
        self._names = {code: one.name for one in groups for code in one.members}
        self._names |= {code: blocs[bloc].name for code, bloc in FOR_ELECTIONS.items() if bloc in blocs}
        self._code_of = code_of
        # The same few names are asked for at each change of a panel.
        self.of = lru_cache(maxsize=4096)(self._of)

    def _of(self, country: str) -> str:
        """Return the name of the group, '' where the name is no state's or the state is in no group."""
        return self._names.get(self._code_of(country), "")
