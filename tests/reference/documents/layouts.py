"""What documents of one treaty can differ in: forms of headings, places of titles, contents, furniture, footnotes."""

import random
from dataclasses import dataclass, replace

FORMS = {
    "en": ("Article {n}", "ARTICLE {n}", "Art. {n}.", "Article {r}", "[Article {n}]", "Draft article {n}"),
    "es": ("Artículo {n}", "ARTÍCULO {n}", "Art. {n}.", "Artículo {r}", "Artículo {n}º"),
    "fr": ("Article {n}", "ARTICLE {n}", "Art. {n}."),
    "nl": ("Artikel {n}", "ARTIKEL {n}", "Art. {n}."),
    "ru": ("Статья {n}", "СТАТЬЯ {n}"),
    "zh": ("第{h}條", "第 {n} 條", "第{n}条"),
    "ar": ("المادة {n}", "المادة ({n})", "المادة {a}"),
}
PAGE_WORDS = {"en": "Page", "es": "Página", "nl": "Pagina", "fr": "Page", "zh": "", "ar": "", "ru": "Стр."}
CONTENTS = {
    "en": "Contents",
    "es": "Índice",
    "nl": "Inhoud",
    "fr": "Sommaire",
    "zh": "目錄",
    "ar": "المحتويات",
    "ru": "Содержание",
}
HAN = "〇一二三四五六七八九"


@dataclass(frozen=True)
class Layout:
    """One way to set a treaty.

    Attributes:
        place: of a title: 'line' (behind the number), 'below', 'above'.
        form: of a heading, with {n}, {r} Roman, {h} Chinese or {a} Arabic-Indic digits.
        separator: between number and title on one line.
        look: 'centred', 'left', 'style' (heading styles), 'plain' (nothing but lines).
        italic_title: a title of its own line is italic instead of bold.
        contents: '', 'leaders', 'numbers' (page numbers without leaders) or 'bare'.
        captions: 'line' or 'two' (number and title of a chapter on two lines).
        capitals: chapter headings in capitals.
        head: a running head, '' where none.
        foot: the form of a page's foot, with {page} and {pages}, '' where none.
        numbered_lines: line numbers in the margin.
        columns: 1 or 2.
        notes: every so many articles has a footnote, 0 for none.
        automatic: paragraphs are numbered by Word or HTML.
        tracked: deleted and inserted words stand in the document.
        table: subparagraphs are set in a table of number and wording.
        justified: words at line ends are hyphenated, lines set to both edges.
        size: of the letters, in points.
    """

    place: str = "below"
    form: str = "Article {n}"
    separator: str = " – "
    look: str = "centred"
    italic_title: bool = False
    contents: str = ""
    captions: str = "two"
    capitals: bool = True
    head: str = ""
    foot: str = ""
    numbered_lines: bool = False
    columns: int = 1
    notes: int = 0
    automatic: bool = False
    tracked: bool = False
    table: bool = False
    justified: bool = False
    size: float = 11.0

    def heading(self, number: str) -> str:
        """An article's number as this layout writes it."""
        value = int(number)
        return self.form.format(n=number, r=roman(value), h=han(value), a="".join(chr(0x660 + int(d)) for d in number))


def layout(language: str, seed: int) -> Layout:
    """Return a layout for a language, the same for one seed."""
    dice = random.Random(seed * 7919 + 13)
    page = PAGE_WORDS.get(language, "Page")
    symbol = f"A/AC.{200 + seed}/22/Rev.{1 + seed % 4}"
    return Layout(
        place=("below", "line", "above")[seed % 3],
        form=dice.choice(FORMS[language]),
        separator=dice.choice((" – ", ". ", ": ", " - ", " — ")),
        look=("centred", "left", "style", "centred", "plain")[seed % 5],
        italic_title=dice.random() < 0.3,
        contents=dice.choice(("", "leaders", "numbers", "bare")),
        captions=dice.choice(("line", "two")),
        capitals=dice.random() < 0.5,
        head=dice.choice(("", symbol, f"{symbol}  Distr.: General")),
        foot=dice.choice(
            ("", f"{page} {{page}} of {{pages}}".strip(), "24-0{pages}234 {page}/{pages}", "- {page} -", "{page}")
        ),
        numbered_lines=dice.random() < 0.2,
        columns=2 if dice.random() < 0.25 else 1,
        notes=dice.choice((0, 0, 7)),
        automatic=dice.random() < 0.3,
        tracked=dice.random() < 0.3,
        table=dice.random() < 0.2,
        justified=dice.random() < 0.4,
        size=dice.choice((9.5, 11.0, 12.0)),
    )


def simpler(one: Layout, **changes: object) -> Layout:
    """Return a layout with some things changed."""
    return replace(one, **changes)  # type: ignore[arg-type]  # the names are those of the dataclass


def roman(value: int) -> str:
    signs = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    text = ""
    for worth, sign in signs:
        text += sign * (value // worth)
        value %= worth
    return text


def han(value: int) -> str:
    tens, ones = divmod(value, 10)
    return (("" if tens == 1 else HAN[tens]) + "十" if tens else "") + (HAN[ones] if ones or not tens else "")
