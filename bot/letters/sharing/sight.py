"""Which names a reader may read, in the letter's own server and where it is shared. Pure.

A name that is for the coalition only is for the coalition of the server in which it was given: that is what its giver
was told. Elsewhere it is counted. Whoever runs the letter reads every name; organisers of a server it is shared with
read those that were given there.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.letters import rules
from bot.letters.model import Visibility

Numbers = Mapping[Visibility, int]


@dataclass(frozen=True, slots=True)
class Sight:
    """What one reader may read.

    Attributes:
        anywhere: visibilities whose names the reader may read wherever they were given.
        here: visibilities whose names the reader may read where they were given in `place`.
        place: the server the reader is in; None for the letter's own.
    """

    anywhere: frozenset[Visibility]
    here: frozenset[Visibility]
    place: int | None

    def count(self, numbers: Numbers, elsewhere: Mapping[int, Numbers]) -> int:
        """Return how many names the reader may read.

        Args:
            numbers: how many signatures that count have which visibility.
            elsewhere: the same of those that were given in other servers, by server.
        """
        at_home = {v: numbers.get(v, 0) - sum(one.get(v, 0) for one in elsewhere.values()) for v in Visibility}
        given_here = at_home if self.place is None else elsewhere.get(self.place, {})
        readable_here = sum(given_here.get(visibility, 0) for visibility in self.here - self.anywhere)
        return sum(numbers.get(visibility, 0) for visibility in self.anywhere) + readable_here


def sight_of(*, runs: bool, hosts: bool, of_coalition: bool, place: int | None) -> Sight:
    """Return what a reader may read.

    Args:
        runs: whether the reader runs the letter.
        hosts: whether the reader is an organiser of a server that the letter is shared with.
        of_coalition: whether the reader belongs to the coalition of the server they are in.
        place: that server; None for the letter's own.
    """
    everywhere = {v for v in Visibility if rules.may_read(v, of_coalition=False, organiser=runs)}
    here = {v for v in Visibility if rules.may_read(v, of_coalition=of_coalition, organiser=runs or hosts)}
    return Sight(frozenset(everywhere), frozenset(here), place)
