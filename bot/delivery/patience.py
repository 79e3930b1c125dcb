"""How long a request to the sender may take, and what counts as passing."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.delivery.model import Passing, Undeliverable

log = logging.getLogger(__name__)

PATIENCE = 120.0
"""Seconds for one request, its turn, retries and waits for rate limits included; then it counts as a passing fault."""

T = TypeVar("T")


async def patiently(request: Callable[[], Awaitable[T]]) -> T:
    """Make a request; whatever nobody foresaw counts as passing.

    Raises:
        Undeliverable: as the request.
        Passing: as the request, or it took too long, or broke otherwise.
    """
    try:
        async with asyncio.timeout(PATIENCE):
            return await request()
    except (Undeliverable, Passing):
        raise
    except TimeoutError as error:
        raise Passing("no answer in time") from error
    except Exception as error:
        log.exception("a delivery could not be handled")
        raise Passing("unforeseen") from error
