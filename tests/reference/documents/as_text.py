"""Plain text and Akoma Ntoso files of a treaty."""

import re
import textwrap
from xml.sax.saxutils import escape, quoteattr

from tests.reference.documents.elements import elements, lines
from tests.reference.documents.layouts import Layout
from tests.reference.documents.treaty import Treaty


def text(treaty: Treaty, layout: Layout, width: int = 78) -> str:
    """Return a text file: paragraphs parted by empty lines, wrapped at a width (0: one line each)."""
    found: list[str] = []
    for one in elements(treaty, layout):
        line = one.text
        if one.kind == "text":
            indent = "    " * one.level
            spaced = " " in line and width
            found.append(
                textwrap.fill(line, width, initial_indent=indent, subsequent_indent=indent) if spaced else line
            )
        elif one.kind == "entry":
            found[-1] = f"{found[-1]}\n{line}"
            continue
        else:
            found.append(line.center(width).rstrip() if layout.look == "centred" and width else line)
    return "\n\n".join(found) + "\n"


def akoma(treaty: Treaty, layout: Layout) -> str:
    """Return an Akoma Ntoso act: nested chapters, articles with num and heading, paragraphs with num."""
    parts = [
        "<?xml version='1.0' encoding='utf-8'?>",
        "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><act name='treaty'>",
        "<meta><identification source='#us'><FRBRExpression>",
        f"<FRBRlanguage language={quoteattr(treaty.language)}/></FRBRExpression></identification></meta>",
        f"<preface><p><docTitle>{escape(treaty.title)}</docTitle></p></preface>",
        f"<preamble>{''.join(f'<p>{escape(line)}</p>' for line in lines(treaty.preamble))}</preamble><body>",
    ]
    path: tuple[str, ...] = ()
    names: list[str] = []
    for article in treaty.articles:
        shared = 0
        while shared < min(len(path), len(article.path)) and path[shared] == article.path[shared]:
            shared += 1
        while len(names) > shared:
            parts.append(f"</{names.pop()}>")
        for level, label in enumerate(article.path[shared:], shared):
            number, _, title = label.partition(": ")
            names.append(("chapter", "section", "subsection")[min(level, 2)])
            parts.append(
                f"<{names[-1]}><num>{escape(number)}</num>" + (f"<heading>{escape(title)}</heading>" if title else "")
            )
        path = article.path
        parts.append(_article(article.number, article.title, article.text, layout))
    parts += [f"</{name}>" for name in reversed(names)]
    return "".join(parts) + "</body></act></akomaNtoso>"


def _article(number: str, title: str, wording: str, layout: Layout) -> str:
    head = f"<num>{escape(layout.heading(number))}</num>" + (f"<heading>{escape(title)}</heading>" if title else "")
    paragraphs = []
    for line in lines(wording):
        label = re.match(r"\d+\.|\(?[a-z]{1,4}\)", line)
        num = f"<num>{label[0]}</num>" if label else ""
        content = line[label.end() :].strip() if label else line
        paragraphs.append(f"<paragraph>{num}<content><p>{escape(content)}</p></content></paragraph>")
    return f"<article eId='art_{number}'>{head}{''.join(paragraphs)}</article>"
