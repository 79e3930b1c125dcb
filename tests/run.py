"""The whole suite in three rounds: first what only reckons, then what meets sockets and browsers, last what is timed.

In the second round Discord's three seconds are real, and a neighbour that reckons on every core could break them; two
that mostly wait do not. What measures the page's speed has the machine to itself.
"""

import subprocess
import sys
from collections.abc import Sequence

SPREAD = ("-n", "auto", "--dist", "loadfile")
ROUNDS: tuple[tuple[str, ...], ...] = (
    ("-m", "not (sockets or browser)", *SPREAD),
    ("-m", "(sockets or browser) and not timed", *SPREAD),
    ("-m", "timed"),
)
NOTHING_TO_RUN = 5
"""pytest's exit code where a selection holds no test: with arguments one round may be empty."""


def main(arguments: Sequence[str]) -> int:
    """Run every round with pytest's arguments; the first exit code that is not well, else 0."""
    codes = [_pytest([*one, *arguments]) for one in ROUNDS]
    if set(codes) == {NOTHING_TO_RUN}:
        return NOTHING_TO_RUN
    return next((code for code in codes if code not in {0, NOTHING_TO_RUN}), 0)


def _pytest(arguments: Sequence[str]) -> int:
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
