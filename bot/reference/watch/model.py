"""What people watch, as frozen dataclasses. Knows neither Discord nor SQL."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class About(StrEnum):
    """What is watched of an instrument."""

    ARTICLE = "article"
    CHAPTER = "chapter"
    TAG = "tag"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class NewWatch:
    """Something that somebody wants to be told of, not yet stored.

    Attributes:
        guild_id: the server it was asked for in.
        user_id: whose it is; None: the server's, told in its announcements channel.
        instrument: its id.
        about: see `About`.
        value: an article's number, a chapter's number in digits, a tag, a word.
        version: the version that an article's number belongs to; '' where there are no numbers.
        created_by: who asked.
    """

    guild_id: int
    user_id: int | None
    instrument: str
    about: About
    value: str
    version: str
    created_by: int


@dataclass(frozen=True, slots=True)
class Watch(NewWatch):
    """A stored one.

    Attributes:
        id: its number.
        created_at: when, aware.
    """

    id: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody typed: each part that is not empty is something to watch.

    Attributes:
        article: number, citation or title.
        chapter: 'V', '5' or 'chapter V'.
        tag: a tag of our summaries.
        word: a word or a few.
        for_channel: for the server's channel instead of the person.
    """

    instrument: str
    article: str = ""
    chapter: str = ""
    tag: str = ""
    word: str = ""
    for_channel: bool = False
