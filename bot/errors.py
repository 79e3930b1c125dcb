"""Refusals that a person meets. Each carries a key of the message catalogue and data, never a sentence."""

Value = str | int | float
"""What a message of the catalogue can be filled with."""


class DomainError(Exception):
    """Something Caucus will not or cannot do, with words for it in the catalogue.

    Args:
        key: a message of `data/locales/`, for example ``letter-not-found``.
        data: what the message's placeables are filled with.
    """

    def __init__(self, key: str, /, **data: Value) -> None:
        super().__init__(key, data)
        self.key = key
        self.data = data


class Invalid(DomainError):
    """What was typed cannot be taken; the message says how to type it."""


class Refused(DomainError):
    """The person may not do this; the message says who may."""


class NotFound(DomainError):
    """There is no such thing here; the message says how to find it."""


class Conflict(DomainError):
    """The thing is in a state that does not allow this, or somebody was faster."""


class Unavailable(DomainError):
    """The machine cannot do it now (database busy, disk full); nothing was changed."""
