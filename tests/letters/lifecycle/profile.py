"""How far stateful tests walk: a few seconds in the suite, long where the environment asks for it."""

import os

from hypothesis import HealthCheck, Phase, settings

LARGE = os.environ.get("CAUCUS_TEST_PROFILE") == "large"
FACTOR = 30


def walks(examples: int, steps: int) -> settings:
    """Return how far to walk.

    A failure is made smaller in the large profile only: each try of a letter's life takes tenths of a second on a real
    file, and smaller by hundreds of tries is minutes in which a red suite says nothing. The walk as it was found is
    printed either way, and can be repeated.
    """
    phases = [Phase.explicit, Phase.reuse, Phase.generate, *([Phase.shrink] if LARGE else [])]
    return settings(
        max_examples=examples * (FACTOR if LARGE else 1),
        stateful_step_count=steps,
        deadline=None,
        phases=phases,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )
