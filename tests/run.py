"""The whole suite in two rounds: on every core what only reckons, then alone what minds the clock.

Browsers, sockets and Discord's three seconds are real in the second round; a busy neighbour would break them.
"""

import subprocess
import sys
from collections.abc import Sequence

ALONE = "sockets or browser"
NOTHING_TO_RUN = 5
"""pytest's exit code where a selection holds no test: with arguments one round may be empty."""


def main(arguments: Sequence[str]) -> int:
    """Run both rounds with pytest's arguments; the first exit code that is not well, else 0."""
    everywhere = ["-m", f"not ({ALONE})", "-n", "auto", "--dist", "loadfile"]
    codes = [_pytest([*everywhere, *arguments]), _pytest(["-m", ALONE, *arguments])]
    if codes == [NOTHING_TO_RUN, NOTHING_TO_RUN]:
        return NOTHING_TO_RUN
    return next((code for code in codes if code not in {0, NOTHING_TO_RUN}), 0)


def _pytest(arguments: Sequence[str]) -> int:
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
