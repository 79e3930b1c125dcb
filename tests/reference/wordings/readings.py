"""Readings made for tests, and a reader of documents that need no parser: a line 'number | title | text' an article."""

import hashlib
from dataclasses import replace

from bot.actor import Actor, Permission
from bot.errors import Invalid
from bot.reference.importers.blocks import ImportLimits
from bot.reference.wordings.model import Article, Asked, Caption, Reading
from bot.reference.wordings.titles import Titles

HERE, ELSEWHERE = 100, 200
ORGANISER = Actor(1, HERE, permissions=Permission.MANAGE_GUILD)
OTHER_ORGANISER = Actor(2, ELSEWHERE, permissions=Permission.MANAGE_GUILD)
MEMBER = Actor(3, HERE)
CHAPTER = Caption("chapter", "I", "General")


def document(*lines: str, title: str = "A convention", language: str = "en") -> bytes:
    """Return a file that `read` takes."""
    return "\n".join([f"{title} | {language}", *lines]).encode()


async def read(data: bytes, name: str, limits: ImportLimits | None = None, titles: Titles = ()) -> Reading:
    """Read a document of `document`; any other is refused as a broken file would be."""
    del name, limits, titles
    head, *lines = data.decode(errors="replace").split("\n")
    if " | " not in head:
        raise Invalid("import-damaged")
    title, _, language = head.partition(" | ")
    articles = []
    for line in lines:
        number, heading, text = (part.strip() for part in line.split("|"))
        articles.append(Article(number, heading, text.replace(" / ", "\n"), (CHAPTER,)))
    sha256 = hashlib.sha256(data).hexdigest()
    return Reading(title, "", language, "The Parties,", tuple(articles), (), "txt", 0, sha256)


async def fetch(address: str) -> tuple[bytes, str]:
    """Fetch `FIRST` from anywhere."""
    return FIRST, address


def asked(instrument: str = "untoc", version: str = "A/RES/55/25", **more: str) -> Asked:
    """Return what somebody says of a file."""
    return replace(Asked(instrument, version), **more)


FIRST = document("1 | Purpose | The purpose is to promote cooperation.", "2 | Use of terms | 1. One. / 2. Two.")
SECOND = document("1 | Purpose | The purpose is to strengthen cooperation.", "3 | Scope | It applies.")
