"""HTML files of a treaty: headings or bold paragraphs, lists, tables, footnotes; also what Chromium prints as PDF."""

from html import escape

from tests.reference.documents.elements import Element, elements
from tests.reference.documents.layouts import Layout
from tests.reference.documents.treaty import Treaty

_STYLE = """
body {{ font: {size}pt 'Liberation Serif', 'Amiri', 'WenQuanYi Micro Hei', serif; }}
body {{ text-align: {align}; hyphens: {hyphens}; columns: {columns}; }}
h1, h2, h3, .mid {{ text-align: {heads}; break-after: avoid; }}
h1 {{ font-size: 1.5em; }} h2 {{ font-size: 1.1em; }} h3, .head {{ font-size: 1em; }}
p {{ margin: .5em 0; }} .l1 {{ margin-left: 2em; }} .l2 {{ margin-left: 4em; }}
.name.italic {{ font-style: italic; font-weight: normal; }}
sup {{ font-size: .6em; }}
@page {{ size: A4; margin: 22mm 20mm; }}
"""


def html(treaty: Treaty, layout: Layout) -> str:
    """Return a page."""
    style = _STYLE.format(
        size=layout.size,
        align="justify" if layout.justified else "start",
        hyphens="auto" if layout.justified else "manual",
        columns=layout.columns,
        heads="center" if layout.look in {"centred", "style"} else "start",
    )
    notes: list[str] = []
    body = [_set(one, layout, notes) for one in elements(treaty, layout)]
    if notes:
        body.append("<hr><ol class='footnotes'>" + "".join(_note(i, text) for i, text in enumerate(notes, 1)) + "</ol>")
    direction = "rtl" if treaty.language == "ar" else "ltr"
    head = f"<meta charset='utf-8'><title>{escape(treaty.title)}</title><style>{style}</style>"
    root = f"<html lang='{treaty.language}' dir='{direction}'>"
    return f"<!doctype html>{root}<head>{head}</head><body>{''.join(body)}</body></html>"


def _set(one: Element, layout: Layout, notes: list[str]) -> str:
    text = escape(one.text)
    if one.note:
        notes.append(one.note)
        text += f"<sup><a href='#fn{len(notes)}' id='ref{len(notes)}'>{len(notes)}</a></sup>"
    if one.kind == "text":
        return _wording(one, text, layout)
    tag, of_class = _look(one, layout)
    inner = "b" if of_class in {"mid head", "mid name"} else "i" if of_class == "mid name italic" else ""
    return f"<{tag} class='{of_class}'>{f'<{inner}>{text}</{inner}>' if inner else text}</{tag}>"


def _wording(one: Element, text: str, layout: Layout) -> str:
    if layout.table and one.level:
        label, _, rest = text.partition(" ")
        return f"<table><tr><td>{label}</td><td>{rest}</td></tr></table>"
    return f"<p class='l{one.level}'>{text}</p>"


def _look(one: Element, layout: Layout) -> tuple[str, str]:
    """Return the element and class of a heading."""
    if one.kind == "title":
        return "h1", ""
    if one.kind in {"entry", "contents"} or layout.look == "plain":
        return "p", "toc" if one.kind == "entry" else ""
    if layout.look == "style":
        return ("h2" if one.kind == "caption" else "h3"), ""
    if one.kind == "name":
        return "p", "mid name italic" if layout.italic_title else "mid name"
    return "p", "mid head"


def _note(number: int, text: str) -> str:
    return f"<li id='fn{number}'>{escape(text)} <a href='#ref{number}'>↩</a></li>"
