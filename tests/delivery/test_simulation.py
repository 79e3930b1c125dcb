"""Seeded weeks: no delivery lost, none doubled, none sent when it had become useless, each with a true end."""

import random
from collections import Counter

from tests.delivery.histories import CHANNELS, DAY, schedule, sixty_days
from tests.delivery.simulation import Outcome, World, history
from tests.delivery.virtual import BEGIN, run


def live(
    seed: int, world: World, *, downtimes: tuple[float, ...], useful: tuple[float, ...], crash_every: float = 43_200.0
) -> Outcome:
    planned = schedule(seed, 60, 20, useful, tuple(CHANNELS[:2]))
    rnd = random.Random(seed + 1)
    cancels = [(rnd.uniform(0, 20 * DAY), f"cause:sim:{i}") for i in range(0, 60, 11)]
    cancels += [((one.due_at - BEGIN).total_seconds() + rnd.uniform(-1, 15), one.cause) for one in planned[5:60:13]]
    return run(
        seed,
        lambda loop: history(loop, planned, world, crash_every=crash_every, downtimes=downtimes, cancels=cancels),
    )


def test_short_crashes_lose_and_double_nothing() -> None:
    """Crashes at any await, lost requests and answers: what was not cancelled is said, and said once."""
    states: Counter[str] = Counter()
    crashes = 0
    for seed in range(25):
        outcome = live(seed, World(), downtimes=(2, 20, 300), useful=(6 * 3600, DAY, 3 * DAY))
        assert outcome.good, (seed, outcome)
        states += outcome.states
        crashes += outcome.crashes
    assert crashes > 1_000
    assert not states["expired"] + states["failed"], states
    assert states["sent"] > 1_200, states


def test_a_bad_world_still_has_true_ends() -> None:
    """Long downtimes, outages of hours and days, a channel that goes: every end is true, nothing is said too late."""
    states: Counter[str] = Counter()
    digests = 0
    for seed in range(15):
        world = World(
            lost=0.1,
            unanswered=0.1,
            outages=[(2 * DAY, 2 * DAY + 7_200, True), (6 * DAY, 6.2 * DAY, False), (14 * DAY, 16 * DAY, True)],
            refused=[(("channel", 11), 17 * DAY, 1e9, "delivery-channel-gone")],
        )
        outcome = live(seed, world, downtimes=(2, 20, 4_000, 90_000), useful=(120, 3_600, 2 * DAY, 5 * DAY))
        assert outcome.good, (seed, outcome)
        states += outcome.states
        digests += outcome.digests
    assert min(states[name] for name in ("sent", "sent_late", "expired", "failed", "cancelled")) > 20, states
    assert digests > 10


def test_sixty_days_in_which_everything_happens() -> None:
    """Nothing is lost, doubled or too late, every end has its reason, and each failure is told once.

    Crashes, lost answers, 429, outages of an hour, a day and three, sleep, wrong clocks, a channel deleted, another
    closed for days, people gone or closed to messages. `caucus bench simulation` lives through many more.
    """
    states: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    crashes = 0
    for seed in range(100, 110):
        outcome = sixty_days(seed)
        assert outcome.good, (seed, outcome)
        states += outcome.states
        reasons += outcome.reasons
        crashes += outcome.crashes
    assert crashes > 1_000
    assert min(states[name] for name in ("sent", "sent_late", "expired", "failed", "cancelled")) > 20, states
    assert {"delivery-channel-gone", "delivery-no-permission", "delivery-person-gone"} <= set(reasons)
    assert {"delivery-closed-to-messages", "delivery-expired", "delivery-cancelled"} <= set(reasons)


def test_the_simulation_sees_a_desk_that_does_not_look_first() -> None:
    """Without the look-up, messages are doubled: the two tests above could fail."""
    doubled = sum(
        len(live(seed, World(can_find=False), downtimes=(20, 4_000), useful=(DAY,)).doubled) for seed in range(4)
    )
    assert doubled > 5


def test_the_simulation_sees_a_nonce_that_is_not_enforced() -> None:
    """Without the nonce, a request still on its way when it is looked for is doubled."""
    doubled = sum(
        len(live(seed, World(nonce_enforced=False), downtimes=(2, 5), useful=(DAY,)).doubled) for seed in range(8)
    )
    assert doubled > 2
