"""The documentation holds together: every relative link, anchor and picture in it exists, and pictures are small."""

import re
from pathlib import Path

import pytest

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
