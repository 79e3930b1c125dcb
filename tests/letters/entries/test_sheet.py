"""Files of every kind: read whatever wrote them, or refused in one sentence; columns guessed; rows judged."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import DomainError, Invalid
from bot.letters.entries.rules import key_of
from bot.letters.entries.sheet.cells import agreed, visibility_in
from bot.letters.entries.sheet.columns import Field, Reading, found_by, guessed, letter_of
from bot.letters.entries.sheet.planning import Plan, Standing, plan
from bot.letters.entries.sheet.reading import ROWS_LIMIT, read_sheet
from bot.letters.entries.sheet.report import report_csv
from bot.letters.model import Organisation, Person, Visibility
from tests.letters.people import english

LATIN = "Organización,País\nAssociação Ação,España\nFédération libre,Côte d'Ivoire\n"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", LATIN),
        ("utf-8-sig", LATIN),
        ("utf-16", LATIN),
        ("utf-16-le", LATIN),
        ("utf-16-be", LATIN),
        ("cp1252", LATIN),
        ("cp1250", "Nazwa,Kraj\nŁączność i wolność,Polska\nGłos źródła,Polska\n"),
        ("cp1251", "Организация,Страна\nПраво на защиту,Казахстан\nСвобода слова,Россия\n"),
        ("cp1256", "المنظمة,البلد\nمنظمة حقوق الانسان,لبنان\nجمعية القانون,مصر\n"),
        ("gb18030", "组织,国家\n公民社会联盟,中国\n绿色行动,中国\n"),
    ],
)
def test_encodings_are_found_out(encoding: str, text: str) -> None:
    """With and without a mark, of old machines too."""
    expected = [tuple(line.split(",")) for line in text.splitlines()]
    sheet = read_sheet(text.encode(encoding))
    assert [sheet.header, *(cells for _, cells in sheet.rows)] == expected


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("said", [False, True])
def test_delimiters_are_found_out(delimiter: str, said: bool) -> None:  # noqa: FBT001 - as pytest gives it
    """Also where a quoted cell is full of others, or the file says its own; rows keep a spreadsheet's numbers."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    rows = [["Name", "Country", "Role"], ["A, B; C\tD|E", "Chad", "x\ny"], [], ["", "", ""], ["F", "Mali", ""]]
    writer.writerows(rows)
    told = f"sep={delimiter}\r\n" if said else ""
    sheet = read_sheet((told + out.getvalue()).encode())
    assert sheet.header == tuple(rows[0])
    first = 3 if said else 2
    assert sheet.rows == ((first, tuple(rows[1])), (first + 3, tuple(rows[4])))


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "letter-import-empty"),
        (b"\xef\xbb\xbf \r\n\r\n", "letter-import-empty"),
        (b"PK\x03\x04rest of a workbook", "letter-import-workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old workbook", "letter-import-workbook"),
        (b"%PDF-1.7 ...", "letter-import-not-csv"),
        (b"<!DOCTYPE html><table>", "letter-import-not-csv"),
        (b'{"rows": []}', "letter-import-not-csv"),
        (b"Name,Country\nA\0B,Chad\n", "letter-import-not-csv"),
        (bytes(range(256)) * 40, "letter-import-not-csv"),
        (b"Name,Country\n", "letter-import-no-rows"),
        (b"a\n" * (ROWS_LIMIT + 3), "letter-import-rows"),
        (b"x" * 15_000_001, "letter-import-large"),
        (b'Name,Country\n"' + b"never closed," * 20_000, "letter-import-not-csv"),
        (b"," * 300 + b"x\nA", "letter-import-not-csv"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_table_is_refused_in_one_sentence(content: bytes, key: str) -> None:
    """One clear sentence each."""
    with pytest.raises(Invalid) as refusal:
        read_sheet(content)
    assert refusal.value.key == key
    sentence = english(refusal.value.key, **refusal.value.data)
    assert sentence != key
    assert "{" not in sentence


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """Never another error."""
    try:
        sheet = read_sheet(content)
        plan(sheet, guessed(sheet.header, "Chad"), Standing())
    except DomainError:
        return


@pytest.mark.parametrize(("encoding", "wrong"), [("utf_8", b"num\xe9ro 7,"), ("cp1252", b"num\x81\x8dro 7,")])
def test_broken_letters_cost_their_row_only(encoding: str, wrong: bytes) -> None:
    """A table in which something went wrong is in no other encoding."""
    lines = ["Organisation,Country", *(f"Société numéro {n},Côte d'Ivoire" for n in range(50))]
    content = "\n".join(lines).encode(encoding).replace("numéro 7,".encode(encoding), wrong)
    sheet = read_sheet(content)
    assert sheet.rows[0][1] == ("Société numéro 0", "Côte d'Ivoire")
    planned = plan(sheet, guessed(sheet.header), Standing())
    assert [(one.row, one.key) for one in planned.left] == [(9, "letter-import-row-broken")]
    assert len(planned.taken) == 49


@pytest.mark.parametrize(
    ("encoding", "usual", "pasted"),
    [
        ("cp1252", "Société nº{},Côte d’Ivoire", "Société d’été,Côte d’Ivoire"),
        ("cp1251", "Общество номер {},Россия", "Друзья,Беларусь"),
    ],
)
def test_lines_of_utf8_among_those_of_an_older_encoding(encoding: str, usual: str, pasted: str) -> None:
    """Two downloads put together by hand: nobody is recorded under a name of signs that nobody wrote."""
    lines = [b"Organisation,Country", *(usual.format(n).encode(encoding) for n in range(30)), pasted.encode()]
    sheet = read_sheet(b"\r\n".join(lines))
    assert sheet.rows[3][1] == tuple(usual.format(3).split(","))
    assert sheet.rows[-1][1] == tuple(pasted.split(","))


@pytest.mark.parametrize(
    ("header", "meant"),
    [
        (
            ["Timestamp", "Email Address", "Name of your organisation", "Country", "Your name", "Your role",
             "May we publish your organisation's name?", "I agree to the use of my data"],
            {"organisation": 2, "country": 3, "name": 4, "role": 5, "visibility": 6, "consent": 7},
        ),
        (
            ["email", "first_name", "last_name", "country", "zip_code", "Organization", "can2_phone"],
            {"name": 1, "family": 2, "country": 3, "organisation": 5},
        ),
        (["Horodateur", "Nom de l'organisation", "Pays", "Nom", "Fonction"],
         {"organisation": 1, "country": 2, "name": 3, "role": 4}),
        (["Название организации", "Страна", "ФИО", "Должность"],
         {"organisation": 0, "country": 1, "name": 2, "role": 3}),
        (["Name", "Country", "Affiliation"], {"name": 0, "country": 1, "affiliation": 2}),
        (
            ["Horodateur", "Adresse e-mail", "Nom de l'organisation", "Nom et prénom", "Fonction", "Pays"],
            {"organisation": 2, "name": 3, "role": 4, "country": 5},
        ),
        (
            ["first_name", "last_name", "email", "can2_phone", "country", "zip_code", "Organization", "Title", "uuid"],
            {"name": 0, "family": 1, "country": 4, "organisation": 6, "role": 7},
        ),
        (["Foo", "Bar"], {}),
    ],
)  # fmt: skip
def test_columns_are_guessed(header: list[str], meant: dict[str, int]) -> None:
    """Of forms and campaign tools in several languages; nothing is guessed twice."""
    reading = guessed(header)
    assert {one.value: at for one, at in reading.columns.items()} == meant
    assert Reading.read(reading.spelled()) == reading


def test_a_column_is_named_by_heading_or_letters() -> None:
    """Two of one name are told apart by their letters."""
    header = ["Name", "Country", "name", *"xyz"]
    assert found_by(header, "country") == 1
    assert found_by(header, "C") == 2
    assert letter_of(27) == "AB"
    with pytest.raises(Invalid, match="letter-import-columns-alike"):
        found_by(header, "Name")
    with pytest.raises(Invalid, match="letter-import-no-column"):
        found_by(header, "Nobody")


@pytest.mark.parametrize(
    ("cell", "yes", "seen"),
    [
        ("", False, None),
        ("yes", True, Visibility.PUBLIC),
        ("Oui", True, Visibility.PUBLIC),
        ("I do not agree", False, Visibility.COUNT),
        ("не согласен", False, Visibility.COUNT),
        ("no", False, Visibility.COUNT),
        ("不同意", False, Visibility.COUNT),
        ("同意", True, Visibility.PUBLIC),
        ("perhaps", None, Visibility.COUNT),
        ("Only to coalition members", None, Visibility.COALITION),
        ("anonymous", None, Visibility.COUNT),
        ("do not publish", False, Visibility.COUNT),
    ],
)
def test_answers_are_read_carefully(cell: str, yes: bool | None, seen: Visibility | None) -> None:  # noqa: FBT001 - as above
    """What is not clear is no consent, and shows nobody's name."""
    assert agreed(cell) is yes
    assert visibility_in(cell) is seen


def judged(text: str, standing: Standing | None = None, country: str = "") -> Plan:
    """Return what comes of a table."""
    sheet = read_sheet(text.encode())
    return plan(sheet, guessed(sheet.header, country), standing or Standing())


def test_a_download_of_action_network_is_read_as_it_comes() -> None:
    """First and last name are one name, of who signs or of who commits an organisation; what it is full of is left."""
    header = "first_name,last_name,email,zip_code,can2_user_tags,country,Organization,Title,show_name_publicly,uuid"
    rows = ["Rita,Roe,r@x.example,1000,tag,Chad,River Watch,Chair,Yes,1", "Paul,Poe,p@x.example,,,Mali,,Dr,No,2"]
    found = judged("\n".join([header, *rows]))
    assert [(one.signatory, one.visibility.value) for one in found.taken] == [
        (Organisation("River Watch", "Chad", "Rita Roe", "Chair"), "public"),
        (Person("Paul Poe", "Mali", "Dr"), "count"),
    ]


def test_rows_are_judged_one_by_one() -> None:
    """Each refused row says why; the others are taken."""
    rows = [
        "Organisation,Name,Role,Country,Visibility,Consent",
        "River Watch,Rita,Chair,Chad,public,yes",
        ",Paul Poe,Dr,Mali,,yes",
        ",,,Chad,,yes",
        f"{'x' * 500},,,Chad,,yes",
        "https://spam.example,,,Chad,,yes",
        "Quiet,,,Chad,,no",
        "Unsure,,,Chad,,perhaps",
        "RIVER-watch,,,chad,count,yes",
        '"=HYPERLINK(""http://x"")",,,Chad,,yes',
        "'+Peace,,,Chad,,yes",
        "No Country,,,,,yes",
    ]
    found = judged("\n".join(rows))
    assert [(one.row, one.signatory, one.visibility.value) for one in found.taken] == [
        # The careful one of both answers holds.
        (2, Organisation("River Watch", "Chad", "Rita", "Chair"), "count"),
        (3, Person("Paul Poe", "Mali", "Dr"), "coalition"),
        (11, Organisation("+Peace", "Chad", "", ""), "coalition"),
    ]
    assert [(one.row, one.key) for one in found.left] == [
        (4, "letter-field-empty"),
        (5, "letter-field-long"),
        (6, "letter-field-link"),
        (7, "letter-import-row-consent"),
        (8, "letter-import-row-unclear"),
        (9, "letter-import-row-again"),
        (10, "letter-field-link"),
        (12, "letter-field-empty"),
    ]
    table = list(csv.reader(io.StringIO(report_csv(found, english, recorded=False).decode("utf-8-sig"))))
    assert [int(row[0]) for row in table[1:]] == list(range(2, 13))
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in table for cell in row)


def test_who_stands_there_or_left_is_not_taken_again() -> None:
    """A signature that was taken back does not come back by a file."""
    text = "Organisation,Country\nA,Chad\nB,Chad\nC,Chad\nD,Chad\n"
    there, ended = key_of(Organisation("a", "CHAD", "", "")), key_of(Organisation("B", "Chad", "", ""))
    found = judged(text, Standing({there}, {ended}, {4}))
    assert [one.row for one in found.taken] == [5]
    assert [(one.row, one.key, one.there) for one in found.left] == [
        (2, "letter-import-row-there", True),
        (3, "letter-import-row-ended", False),
        (4, "letter-import-row-there", True),
    ]


def test_one_country_may_be_given_for_all_rows() -> None:
    """Columns that are missing are said, not guessed."""
    assert not guessed(["Organisation"]).names_somebody
    assert [one.signatory.country for one in judged("Organisation\nA\nB\n", country="Chad").taken] == ["Chad", "Chad"]
    assert Field.COUNTRY not in guessed(["Organisation"], "Chad").columns


def test_names_that_became_question_marks_are_left_out() -> None:
    """What an old encoding did not know is lost before it comes here; a question is still a name."""
    table = "Organisation,Name,Country\n?????? ?????,Ann,Chad\nWho cares?,Bea,Mali\n"
    sheet = read_sheet(table.encode())
    planned = plan(sheet, guessed(sheet.header), Standing())
    assert [(one.row, one.key) for one in planned.left] == [(2, "letter-import-row-broken")]
    assert [one.row for one in planned.taken] == [3]
