"""Sixty days with everything that goes wrong: the schedule, the world, and how they are lived through."""

import random
from datetime import timedelta

from bot.delivery.model import NewDelivery
from tests.delivery.rows import new
from tests.delivery.simulation import Outcome, World, history
from tests.delivery.virtual import BEGIN, run

HOUR, DAY = 3_600.0, 86_400.0
DAYS = 60
Place = dict[str, int | None]
CHANNELS: list[Place] = [{"channel_id": channel} for channel in (10, 11, 12, 13)]
PEOPLE: list[Place] = [{"channel_id": None, "user_id": person} for person in (21, 22, 23)]
PLACES = (*CHANNELS, *PEOPLE)
USEFUL = (120.0, HOUR, 6 * HOUR, DAY, 4 * DAY)


def schedule(
    seed: int, count: int, days: int, useful: tuple[float, ...], places: tuple[Place, ...] = PLACES
) -> list[NewDelivery]:
    """Return deliveries over some days and places; a third at full days, so that several fall together."""
    rnd = random.Random(seed)
    planned = []
    for i in range(count):
        second = DAY * rnd.randrange(1, days) if rnd.random() < 0.34 else rnd.uniform(60, days * DAY)
        word = {"together": rnd.choice(("reminder", "moved"))} if rnd.random() < 0.3 else {}
        planned.append(
            new(
                f"sim:{i}",
                due=BEGIN + timedelta(seconds=round(second, 3)),
                useful=timedelta(seconds=rnd.choice(useful)),
                data={"title": f"sim {i}", **word},
                **rnd.choice(places),
            )
        )
    return planned


def bad_world(seed: int) -> World:
    """Return sixty days in which everything happens that may: at other times with every seed."""
    rnd = random.Random(seed)

    def some_day(longest: float = 1.0) -> float:
        return rnd.uniform(2, DAYS - 2 - longest) * DAY

    outages = []
    for hours, reached in ((1.0, True), (24.0, False), (72.0, rnd.random() < 0.5)):
        begin = some_day(hours / 24)
        outages.append((begin, begin + hours * HOUR, reached))
    forbidden, set_back, set_ahead = some_day(4), some_day(), some_day()
    return World(
        lost=0.08,
        unanswered=0.08,
        limited=0.05,
        outages=outages,
        refused=[
            (("channel", 11), some_day(), 1e9, "delivery-channel-gone"),
            (("channel", 12), forbidden, forbidden + 4 * DAY, "delivery-no-permission"),
            (("user", 21), some_day(), 1e9, "delivery-person-gone"),
            (("user", 22), some_day(), 1e9, "delivery-closed-to-messages"),
        ],
        asleep=[(some_day(), DAY), (some_day(), 8 * HOUR)],
        wrong=[(set_back, -HOUR), (set_back + 3 * HOUR, 0), (set_ahead, 2 * HOUR), (set_ahead + 5 * HOUR, 0)],
    )


def sixty_days(seed: int, count: int = 120) -> Outcome:
    """Live through sixty bad days: a crash every eight hours or so, downtimes from seconds to a day."""
    planned = schedule(seed, count, DAYS, USEFUL)
    rnd = random.Random(seed + 1)
    cancels = [(rnd.uniform(0, DAYS * DAY), one.cause) for one in planned[::11]]
    cancels += [((one.due_at - BEGIN).total_seconds() + rnd.uniform(-1, 15), one.cause) for one in planned[5::13]]
    return run(
        seed,
        lambda loop: history(
            loop,
            planned,
            bad_world(seed),
            crash_every=10 * HOUR,
            downtimes=(2, 2, 20, 20, 300, HOUR, DAY),
            cancels=cancels,
        ),
    )
