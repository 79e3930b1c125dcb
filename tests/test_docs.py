"""The documentation holds together: every relative link, anchor and picture in it exists, and pictures are small."""

import re
from pathlib import Path

import click
import pytest

from bot.__main__ import main

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("playground/*.md")])
IMAGES = sorted((ROOT / "docs" / "images").iterdir())
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
MOST_BYTES = 200_000


def prose(page: Path) -> str:
    """A page's text without its code, where brackets mean other things."""
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"`[^`\n]*`", "", text)


def links(page: Path) -> list[str]:
    """Where a page leads, the web left out."""
    return [to for to in LINK.findall(prose(page)) if not re.match(r"[a-z]+:", to)]


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as they are made from their words."""
    heads = re.findall(r"^#+\s+(.+?)\s*$", page.read_text("utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """A file that is there, and in it the heading that is named."""
    for to in links(page):
        name, _, anchor = to.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), f"{page.name}: {to}"
        assert ROOT in target.parents, f"{page.name}: {to} leads out of the project"
        if anchor:
            assert anchor in anchors(target), f"{page.name}: {to}"


def test_every_page_is_reached_from_the_readme() -> None:
    """Following links from the README, a reader comes to every page of docs/."""
    seen: set[Path] = set()
    open_ = [ROOT / "README.md"]
    while open_:
        page = open_.pop()
        seen.add(page)
        found = {(page.parent / to.partition("#")[0]).resolve() for to in links(page) if ".md" in to}
        open_ += sorted(found - seen)
    assert {page for page in PAGES if page.parent.name == "docs"} <= seen


def test_pictures_are_small_and_used() -> None:
    """Under 200 KB each, each shown by some page and described in words."""
    shown = {
        (page.parent / to).resolve()
        for page in PAGES
        for _, to in re.findall(r"!\[([^\]]+)\]\(([^)\s]+)\)", prose(page))
    }
    assert IMAGES
    for image in IMAGES:
        assert image in shown, f"{image.name} is shown nowhere"
        assert image.stat().st_size <= MOST_BYTES, image.name


def test_commands_of_the_command_line_that_pages_name_are_there() -> None:
    """A host types them as they stand there, each with its sub-command."""
    assert [(page.name, words) for page in PAGES for words in spelled(page) if not is_command(*words)] == []


def spelled(page: Path) -> list[tuple[str, str]]:
    """What follows `caucus` in a page's code; but for the line that a hash of the ledger begins with."""
    found = re.findall(r"\bcaucus ([a-z]+)(?: ([a-z]+))?\b", "\n".join(code(page)))
    return [words for words in found if words[0] != "ledger"]


def is_command(first: str, second: str) -> bool:
    """Whether the command line has a command; `docker compose exec caucus caucus` names the container first."""
    context = click.Context(main)
    if first == "caucus":
        return not second or main.get_command(context, second) is not None
    command = main.get_command(context, first)
    return command is not None and (
        not (second and isinstance(command, click.Group)) or command.get_command(context, second) is not None
    )


def code(page: Path) -> list[str]:
    """What a page shows as code."""
    text = page.read_text("utf-8")
    blocks = re.findall(r"^```.*?^```", text, flags=re.DOTALL | re.MULTILINE)
    return blocks + re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE))
