"""Letters as a web page: hostile text is text, nothing is fetched, languages and directions are marked."""

from html.parser import HTMLParser

import pytest

from bot.letters.export.html import DESCRIPTION, html_of
from bot.letters.export.roll import Named
from tests.letters.papers import NAMES, TITLES, paper

VOID = {"meta", "br", "hr"}


class Page(HTMLParser):
    """Reads a page: elements with attributes, text; complains where elements do not close."""

    def __init__(self, content: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(content.decode())
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of all elements of a kind."""
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.mark.parametrize("language", TITLES)
def test_a_page_says_its_language_and_direction(language: str) -> None:
    """Whole page and each line; labels in a language of their own say so."""
    page = Page(html_of(paper(language)))
    assert page.of("html") == [{"lang": language, "dir": "rtl" if language == "ar" else "ltr"}]
    assert all(name.name in page.text for name in NAMES)
    assert page.of("h2")[-1] == {"id": "signatories", "class": "ours", "lang": "en", "dir": "ltr"}
    assert len(page.of("h1")) == len(page.of("main")) == 1


def test_a_page_fetches_nothing_and_runs_nothing() -> None:
    """A strict policy, no script, no resource; a card for those who share it."""
    page = Page(html_of(paper()))
    assert {tag for tag, _ in page.elements} & {"script", "img", "link", "iframe", "object", "form", "base"} == set()
    assert not any(name.startswith("on") or name in {"src", "style"} for _, attrs in page.elements for name in attrs)
    policy = next(a["content"] for a in page.of("meta") if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    card = {a["property"]: a["content"] for a in page.of("meta") if "property" in a}
    assert card["og:title"] == TITLES["en"]
    assert card["og:description"].startswith("Why A clear and fair clause.")  # type: ignore[union-attr] # it is there


EVIL = "\"><script>alert(1)</script><img src=x onerror=alert(2)> &amp; </style></title> ' \u202e"


def test_what_people_typed_is_text() -> None:
    """In title, addressee, name, country, description and the text itself."""
    name = Named(EVIL, (EVIL,), EVIL, "https://example.org/?a=1&b='")
    page = Page(html_of(paper(text=EVIL, title=EVIL, names=(name,))))
    plain = Page(html_of(paper(text="x", title="x", names=(Named("x", ("x",), "x", "https://example.org"),))))
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in plain.elements]
    assert page.text.count("<script>alert(1)</script>") == 6
    assert page.of("a")[0]["href"] == "https://example.org/?a=1&b='"


def test_only_links_to_the_web_and_mail_are_links() -> None:
    """A script, a file or raw HTML is words."""
    text = (
        "[a](javascript:alert(1)) [b](https://example.org) [c](data:text/html,x) ![d](https://example.org/p.png)\n\n"
        "<https://example.org/e> <b>raw</b> [f](mailto:x@example.org) [g](//evil.example) [h](/etc/passwd)"
    )
    page = Page(html_of(paper(text=text, names=())))
    assert [link["href"] for link in page.of("a")] == [
        "https://example.org",
        "https://example.org/p.png",
        "https://example.org/e",
        "mailto:x@example.org",
    ]
    assert "<b>raw</b>" in page.text


def test_a_card_is_short() -> None:
    """Cut between words."""
    content = html_of(paper(text="word " * 200)).decode()
    described = content.split('name="description" content="')[1].split('"')[0]
    assert len(described) <= DESCRIPTION
    assert described.endswith("word …")


def test_line_breaks_and_numbers_are_kept() -> None:
    """A hard break is one; a list that begins at 7 does."""
    content = html_of(paper(text="a  \nb\nc\n\n7. x")).decode()
    assert '<p dir="ltr">a<br>b c</p>' in content
    assert '<ol start="7"' in content
