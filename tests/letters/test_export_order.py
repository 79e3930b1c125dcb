"""What all formats stand on: Markdown as blocks, languages and directions of texts, names in order."""

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.letters.export import Exported, Order, Style, write, written
from bot.letters.export.collation import ranks
from bot.letters.export.docx import docx_of
from bot.letters.export.html import html_of
from bot.letters.export.pdf import pdf_of
from bot.letters.export.prose import Block, Kind, blocks_of, plain
from bot.letters.export.roll import groups_of
from bot.letters.export.scripts import direction_of, language_of
from bot.letters.model import ExportFormat, Organisation, Person, Visibility
from bot.letters.service import LetterService
from tests.letters.papers import TEXTS, paper
from tests.letters.people import ACME, ALICE, BOB, DANA, ORGANISER, english, opened, signed
from tests.letters.people import TEXTS as CATALOGUE


def test_names_are_collated_by_the_root_order() -> None:
    """Accents and case count last, scripts follow each other, whatever the order they came in."""
    wanted = [
        "Abel",
        "Älves",
        "ätna",
        "Élan",
        "Elf",
        "Ökotest",
        "Ora",
        "Zebra",
        "Ελλάδα",
        "Ёлка",
        "Право",
        "עולם",
        "حقوق",
        "网络",
    ]
    for seed in range(5):
        mixed = random.Random(seed).sample(wanted, len(wanted))
        place = ranks(mixed)
        assert sorted(mixed, key=place.__getitem__) == wanted


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("es", "Naa Nz Ñandú Oa"),
        ("sv", "Alfa Ost Zeta Ånge Ärla Öland"),
        ("da", "Alfa Zeta Ærø Øst Ålborg Aarhus"),
        ("cs", "Cibule Cz Čest Dub Hora Chata CHRUDIM Ibis"),
        ("hu", "Cukor Cz Csaba Dán"),
        ("pl", "Lublin Lz Łódź Mazur"),
        ("tr", "Hz Ihlamur Irmak ıtır İzmir Jale"),
        ("et", "Saar Šaakal Zoo Tartu Ville Ülo Xeno"),
        ("vi", "Dz Đà Em"),
        ("sr-Latn", "Lov Lz Ljubav Право"),
        ("ru", "Ёлка Ель Право Acme Zed"),
        ("uk", "Гук Ґава Дім Acme"),
        ("ar", "بيت حقوق Acme"),
        ("el", "Ελλάδα Acme"),
        ("zh", "安全 北京 上海 网络 中国 龘 Acme"),
        ("zh-Hant", "北京 網絡 Acme"),
        ("pt-BR", "Ñandú Nz Oa"),
    ],
)
def test_names_stand_where_readers_of_a_language_look_for_them(language: str, wanted: str) -> None:
    """Letters of its own, its own script first, Chinese by sound: as the CLDR says of the language."""
    names = wanted.split()
    for seed in range(5):
        place = ranks(random.Random(seed).sample(names, len(names)), language)
        assert sorted(names, key=place.__getitem__) == names
        assert sorted(place.values()) == list(range(len(names)))


@given(names=st.lists(st.text(max_size=12), max_size=12), language=st.sampled_from(["", "es", "cs", "tr", "zh", "ru"]))
def test_any_names_have_one_order(names: list[str], language: str) -> None:
    """Whatever order they came in, each has a place of its own."""
    assert ranks(names, language) == ranks(names[::-1], language)
    assert sorted(ranks(names, language).values()) == list(range(len(set(names))))


async def test_an_export_is_in_the_order_of_its_first_language(letters: LetterService) -> None:
    """Of the letter, or of the translation that comes first; of neither, of its script."""
    names = ("Ñandú", "Nz", "Право")
    exported = await exported_with(letters, [replace(ACME, name=name) for name in names])

    def listed(style: Style, language: str) -> list[str]:
        letter = {**exported.content["letter"], "language": language}
        told = replace(exported, content={**exported.content, "letter": letter})
        (group,) = groups_of(told, english, style)
        return [one.name for one in group.people]

    assert listed(Style(), "en") == ["Ñandú", "Nz", "Право"]
    assert listed(Style(), "es") == ["Nz", "Ñandú", "Право"]
    assert listed(Style(first="ru"), "es") == ["Право", "Ñandú", "Nz"]


async def exported_with(letters: LetterService, signatories: Sequence[Organisation | Person]) -> Exported:
    letter = await opened(letters)
    for signatory in signatories:
        await signed(letters, letter, ALICE if isinstance(signatory, Organisation) else BOB, signatory)
    return await letters.export(ORGANISER, letter.id, ExportFormat.MARKDOWN)


async def test_classes_stand_apart_and_each_is_in_order(letters: LetterService) -> None:
    """By name, by country then name, or as they signed."""
    some = [
        replace(ACME, name=name, country=country) for name, country in (("b", "Chad"), ("É", "Benin"), ("a", "Chad"))
    ]
    exported = await exported_with(letters, [*some[:1], DANA, *some[1:]])
    orders = {}
    for order in Order:
        organisations, people = groups_of(exported, english, Style(order))
        orders[order] = [one.name for one in organisations.people]
        assert organisations.heading == "Organisations (3)"
        assert [one.details for one in people.people] == [("Professor", "University of Graz")]
    assert orders == {Order.NAME: ["a", "b", "É"], Order.COUNTRY: ["É", "a", "b"], Order.SIGNED: ["b", "É", "a"]}


async def test_ecosoc_status_makes_a_class_where_it_is_known(letters: LetterService) -> None:
    """Nobody is sorted by what nobody knows."""
    exported = await exported_with(letters, [ACME, replace(ACME, name="Known")])
    known = {**exported.content, "signatures": [dict(one) for one in exported.content["signatures"]]}
    known["signatures"][1]["signatory"] = {**known["signatures"][1]["signatory"], "ecosoc": "special"}
    groups = groups_of(replace(exported, content=known), english, Style(Order.NAME))
    assert [(one.heading, one.people[0].name) for one in groups] == [
        ("Organisations in consultative status with ECOSOC (1)", "Known"),
        ("Other organisations (1)", "Acme Rights"),
    ]
    assert groups[0].people[0].details == ("special",)


@pytest.mark.parametrize("form", [ExportFormat.DOCX, ExportFormat.HTML, ExportFormat.PDF])
async def test_an_export_is_written_off_the_loop_in_the_catalogues_words(
    letters: LetterService, form: ExportFormat
) -> None:
    """The same file as the plain function gives, and it says when, which text, which ledger."""
    letter = await opened(letters)
    await signed(letters, letter, ALICE, ACME, Visibility.COUNT)
    exported = await letters.export(ORGANISER, letter.id, form)
    file = await written(exported, CATALOGUE, Style())
    assert file == write(exported, english)
    assert file.name.endswith(f".{form.value}")
    if form is ExportFormat.HTML:
        page = file.content.decode()
        assert "Deadline for signatures: 2027-01-18 18:00 (Vienna)" in page
        assert letter.text.sha256 in page
        assert exported.entries[-1].hash in page
        assert "and 1 signature that is not named" in page


def test_languages_are_told_by_their_letters() -> None:
    """As far as the script tells; else what was given stays."""
    assert {name: language_of(text, "en") for name, text in TEXTS.items()} == {name: name for name in TEXTS}
    assert language_of("ما پشتیبانی می‌کنیم از این گزاره", "en") == "fa"
    assert language_of("Ми підтримуємо їх", "en") == "uk"
    assert language_of("私たちは支持します", "en") == "ja"
    assert language_of("Nous soutenons le texte (中文)", "fr") == "fr"
    assert language_of("", "es") == "es"
    assert [direction_of(text) for text in ("1. שלום", "(a) שלום", "123", "")] == ["rtl", "ltr", "ltr", "ltr"]


def test_headings_go_down_one_level_at_a_time() -> None:
    """The title is level 1; a reader by ear meets no gap."""
    levels = [one.level for one in blocks_of("### a\n\n# b\n\n#### c\n\n###### d\n\n## e") if one.kind is Kind.HEADING]
    assert levels == [2, 2, 3, 4, 3]


NO_FONTS = Path(__file__).parent
PIECES = (
    *(
        "# ",
        "\n\n",
        "\n",
        "- ",
        "1. ",
        "9. ",
        "> ",
        "   ",
        "a",
        "שלום ",
        "**",
        "*",
        "`",
        "```\n",
        "---\n",
        "  \n",
        "\u202e",
        "\u2067",
    ),
    *(
        "[x](https://example.org)",
        "[](https://example.org)",
        "[y](javascript:z)",
        "![p](https://example.org/p)",
        "<b>",
        "\\",
    ),
)


def spans_of(block: Block) -> list[str]:
    return [span.link for span in block.spans] + [link for inner in block.blocks for link in spans_of(inner)]


@settings(deadline=None, max_examples=40)
@given(st.text(alphabet="#*_>-+1.[]()`<>&!\\ \n\tаبab中:/h", max_size=120))
def test_any_text_can_be_laid_out(text: str) -> None:
    """No Markdown, however odd, breaks a format or leads a link elsewhere."""
    some = paper(text=text or "x", names=())
    assert all(not link or link.startswith(("http", "mailto:")) for block in some.blocks for link in spans_of(block))
    assert plain(some.blocks) == " ".join(plain(some.blocks).split())
    html_of(some)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(PIECES), max_size=10).map("".join))
@example("- \n- a\n\n#\n\n>\n\n1.\n\n[](https://example.org)\n\n```\n```")
def test_any_text_can_be_set(text: str) -> None:
    """Empty headings, items and quotes, links without words: each can be set and tagged."""
    assert pdf_of(paper(text=text, names=()), NO_FONTS).startswith(b"%PDF")


@settings(deadline=None, max_examples=40)
@given(st.text(alphabet="#*_>-1.[]()`\\ \n\tab", max_size=60))
def test_any_text_can_be_a_word_file(text: str) -> None:
    """Lists in quotes in lists, empty items, code: each has a style."""
    assert docx_of(paper(text=text or "x", names=())).startswith(b"PK")
