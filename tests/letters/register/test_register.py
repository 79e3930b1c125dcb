"""The register: kept by organisers, proposed to by an organisation's own people, found while somebody types."""

import time

import pytest

from bot.errors import Conflict, Invalid, NotFound, Refused
from bot.letters.model import Level
from bot.letters.register import store
from bot.letters.register.memory import Memory
from bot.letters.register.model import FIELDS, ChangeKind, ChangeState, Details, Member, changed
from bot.letters.register.service import RegisterService
from bot.letters.register.sheets import read, written
from bot.letters.service import LetterService
from bot.storage import Database
from tests.letters.people import ACME, ALICE, BOB, ELSEWHERE, ORGANISER, OUTSIDER, opened, signed
from tests.letters.signing.helpers import proved

EFF = {
    "name": "Élan Förderung",
    "country": "Kenya",
    "acronyms": "EF, EFO",
    "names": "Momentum Fund; Фонд Порыв",
    "website": "elan.example",
    "ecosoc": "special",
}


async def test_what_is_typed_is_kept_clean_and_found_by_any_name(register: RegisterService) -> None:
    """The state behind the country is known where there is one; what was typed stays."""
    member = await register.add(ORGANISER, EFF)
    assert (member.state, member.details.country) == ("KE", "Kenya")
    assert member.details.acronyms == ("EF", "EFO")
    assert member.details.website == "https://elan.example"
    for typed in ("élan forderung", "EFO", "фонд порыв", f"#{member.id}", str(member.id)):
        assert (await register.sheet(BOB, typed)).member == member
    abroad = await register.add(ORGANISER, {"name": "Beta", "country": "Somewhere"})
    assert (abroad.state, abroad.details.country) == ("", "Somewhere")
    with pytest.raises(NotFound, match="register-not-found"):
        await register.sheet(ELSEWHERE, str(member.id))
    assert await register.members(ELSEWHERE) == []
    with pytest.raises(Conflict, match="register-there"):
        await register.add(ORGANISER, {"name": "ELAN forderung", "country": "Chad"})


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ({"name": " \u200b"}, "letter-field-empty"),
        ({"name": "x" * 500}, "letter-field-long"),
        ({"name": "x", "website": "javascript:1"}, "letter-website"),
        ({"name": "x", "names": "see https://evil.example"}, "letter-field-link"),
        ({"name": "x", "ecosoc": "royal"}, "register-ecosoc"),
        ({"name": "x", "acronyms": ";".join(f"a{n}" for n in range(13))}, "register-many"),
    ],
)
async def test_what_an_entry_cannot_be(register: RegisterService, typed: dict[str, str], key: str) -> None:
    """One refusal each; nothing is written."""
    with pytest.raises(Invalid, match=key):
        await register.add(ORGANISER, {"country": "Chad", **typed})
    assert await register.members(ORGANISER) == []


async def test_an_organisations_own_people_propose_and_organisers_decide(register: RegisterService) -> None:
    """Until then the entry stays; every step stands in the history with who did it."""
    member = await register.add(ORGANISER, EFF)
    with pytest.raises(Refused):
        await register.edit(BOB, "EF", {"region": "Africa"})
    await register.set_account(ORGANISER, "EF", BOB.user_id, Level.CHECKED)
    assert (await register.edit(BOB, "EF", {"region": "Africa", "website": "-"})).waits
    assert (await register.sheet(BOB, "EF")).member == member
    ((_, proposal),) = await register.proposals(ORGANISER)
    assert proposal.fields == {"region": "Africa", "website": ""}
    with pytest.raises(Refused):
        await register.decide(BOB, proposal.id, approve=True)
    with pytest.raises(Conflict, match="register-decided"):
        await register.decide(ELSEWHERE, proposal.id, approve=True)
    await register.decide(ORGANISER, proposal.id, approve=True)
    with pytest.raises(Conflict, match="register-decided"):
        await register.decide(ORGANISER, proposal.id, approve=False)
    sheet = await register.sheet(ORGANISER, "EF")
    assert (sheet.member.details.region, sheet.member.details.website) == ("Africa", "")
    assert [(one.kind, one.by, one.state) for one in sheet.history] == [
        (ChangeKind.PROPOSED, BOB.user_id, ChangeState.APPROVED),
        (ChangeKind.ACCOUNT, ORGANISER.user_id, ChangeState.MADE),
        (ChangeKind.ADDED, ORGANISER.user_id, ChangeState.MADE),
    ]
    with pytest.raises(Invalid, match="register-nothing"):
        await register.edit(ORGANISER, "EF", {"region": "Africa"})


async def test_accounts_and_history_are_the_organisers(register: RegisterService) -> None:
    """Members see the entry, one's own people see that they are such."""
    await register.add(ORGANISER, EFF)
    await register.set_account(ORGANISER, "EF", BOB.user_id, Level.CHECKED)
    assert (await register.sheet(ORGANISER, "EF")).accounts[0].user_id == BOB.user_id
    for who, own in ((BOB, True), (OUTSIDER, False)):
        sheet = await register.sheet(who, "EF")
        assert (sheet.own, sheet.accounts, sheet.history) == (own, (), ())
    for act in (register.add(BOB, EFF), register.remove(BOB, "EF"), register.exported(BOB)):
        with pytest.raises(Refused):
            await act
    with pytest.raises(Refused):
        await register.set_account(BOB, "EF", BOB.user_id, Level.CHECKED)


async def test_vouching_is_one_level_and_never_for_oneself(register: RegisterService) -> None:
    """Only whom organisers entered can vouch, for somebody of another organisation, once."""
    await register.add(ORGANISER, EFF)
    await register.add(ORGANISER, {"name": "Beta", "country": "Chad"})
    with pytest.raises(Refused, match="register-vouch-who"):
        await register.vouch(BOB, "Beta", ALICE.user_id)
    await register.set_account(ORGANISER, "EF", BOB.user_id, Level.CHECKED)
    for organisation, user in (("EF", ALICE.user_id), ("Beta", BOB.user_id)):
        with pytest.raises(Refused, match="register-vouch-own"):
            await register.vouch(BOB, organisation, user)
    await register.vouch(BOB, "Beta", ALICE.user_id)
    with pytest.raises(Conflict, match="register-vouch-known"):
        await register.vouch(BOB, "Beta", ALICE.user_id)
    (account,) = (await register.sheet(ORGANISER, "Beta")).accounts
    assert (account.level, account.added_by) == (Level.VOUCHED, BOB.user_id)
    with pytest.raises(Refused, match="register-vouch-who"):
        await register.vouch(ALICE, "EF", OUTSIDER.user_id)


async def test_what_was_signed_rises_with_what_is_known_and_never_falls(
    register: RegisterService, letters: LetterService, db: Database
) -> None:
    """Entered after the signature: it belongs to the organisation then; each rise stands on the ledger."""
    letter = await opened(letters)
    assert (await signed(letters, letter)).signature.level is Level.SELF
    await signed(letters, letter, BOB)
    member = await register.add(ORGANISER, {"name": ACME.name, "country": "Kenya"})
    for level in (Level.MAIL, Level.CHECKED, Level.MAIL, None):
        await register.set_account(ORGANISER, str(member.id), ALICE.user_id, level)
    mine = (await letters.my(ALICE))[0].signature
    assert (mine.level, mine.organisation_id) == (Level.CHECKED, member.id)
    other = (await letters.my(BOB))[0].signature
    assert (other.level, other.organisation_id) == (Level.SELF, member.id)
    await proved(letters, db, letter)


async def test_an_account_may_sign_under_any_of_its_organisations_names(
    register: RegisterService, letters: LetterService
) -> None:
    """Others are taken at their word only, and by the name itself."""
    member = await register.add(ORGANISER, EFF)
    await register.set_account(ORGANISER, "EF", ALICE.user_id, Level.CHECKED)
    letter = await opened(letters)
    short = ACME.__class__("EFO", "Kenya", "Alice", "Chair")
    mine = (await signed(letters, letter, ALICE, short)).signature
    assert (mine.level, mine.organisation_id) == (Level.CHECKED, member.id)
    theirs = (await signed(letters, letter, BOB, short)).signature
    assert (theirs.level, theirs.organisation_id) == (Level.SELF, None)


async def test_an_account_that_is_erased_stands_nowhere(register: RegisterService, db: Database) -> None:
    """Not among those who may sign, not in the history, not as the one who entered somebody."""
    await register.add(ORGANISER, EFF)
    await register.set_account(ORGANISER, "EF", BOB.user_id, Level.CHECKED)
    await register.edit(BOB, "EF", {"region": "Africa"})
    assert await db.write(lambda tx: store.forget(tx, BOB.user_id)) == 1
    assert await db.write(lambda tx: store.forget(tx, ORGANISER.user_id)) == 0
    sheet = await register.sheet(ORGANISER, "EF")
    assert sheet.accounts == ()
    assert {one.by for one in sheet.history} == {None}
    assert str(BOB.user_id) not in str([one.fields for one in sheet.history])


async def test_a_table_goes_out_and_comes_back(register: RegisterService) -> None:
    """No cell is a formula; its own export changes nothing; bad rows are told and the others taken."""
    await register.add(ORGANISER, EFF)
    await register.add(ORGANISER, {"name": "=cmd|' /C calc'!A0", "country": "Chad", "acronyms": "@all; +1"})
    table = await register.exported(ORGANISER)
    for row in table.decode("utf-8-sig").splitlines()[1:]:
        for cell in row.split(","):
            assert not cell.strip('"').lstrip().startswith(("=", "+", "-", "@"))
    again = await register.imported(ORGANISER, table, dry=False)
    assert (again.added, again.changed, again.same, again.faults) == (0, 0, 2, ())
    more = "Organisation;Country;ECOSOC status\nÉlan Förderung;Chad;\nNew One;Kenya;Roster\nBad;Kenya;royal\n;;\n"
    for dry in (True, False):
        done = await register.imported(ORGANISER, more.encode("latin-1"), dry=dry)
        assert (done.added, done.changed, done.same, done.faults) == (2, 1, 0, ())
        assert [(note.row, note.error.key) for note in done.notes] == [(4, "register-import-ecosoc")]
        assert len(await register.members(ORGANISER)) == (2 if dry else 4)
    details = (await register.sheet(ORGANISER, "EF")).member.details
    assert (details.country, details.ecosoc) == ("Chad", "special")


FORMS = {
    "Timestamp;Email address;Name of your organisation;Acronym;Country (where registered);Web site;ECOSOC status?": (
        {"name": 2, "acronyms": 3, "country": 4, "website": 5, "ecosoc": 6}
    ),
    "Nombre de la organización,Siglas,País,Sitio web,Idiomas,Persona de contacto": (
        {"name": 0, "acronyms": 1, "country": 2, "website": 3, "languages": 4}
    ),
    "Nom de l’association;Sigle;Pays;Site web;Statut consultatif;Région": (
        {"name": 0, "acronyms": 1, "country": 2, "website": 3, "ecosoc": 4, "region": 5}
    ),
    "name,acronyms,names,languages,country,region,website,ecosoc": {one: at for at, one in enumerate(FIELDS)}
    | {"languages": 3, "country": 4, "region": 5, "website": 6, "ecosoc": 7},
    "Organization\tOther names\tCountry of organisation\tWho is your contact at the organisation": (
        {"name": 0, "names": 1, "country": 2}
    ),
}


@pytest.mark.parametrize(("heads", "columns"), FORMS.items())
def test_columns_are_known_by_what_people_call_them(heads: str, columns: dict[str, int]) -> None:
    """A form's questions, a spreadsheet's headings, the table's own; what is none of the register's is left out."""
    sign = next(sign for sign in ";\t," if sign in heads)
    table = read((heads + "\n" + sign.join(["x"] * (heads.count(sign) + 1)) + "\n").encode())
    header = heads.split(sign)
    assert table.columns == tuple((field, header[columns[field]]) for field in FIELDS if field in columns)
    assert table.unused == tuple(head for at, head in enumerate(header) if at not in columns.values())


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        *(("no", ""), ("Non", ""), ("n/a", ""), ("–", ""), ("Нет", ""), ("General", "general"), ("Liste", "roster")),
        *(("yes, special consultative status", "special"), ("Estatus especial", "special"), ("ROSTER", "roster")),
        *(("yes", None), ("sí", None), ("pending", None)),
    ],
)
def test_answers_about_ecosoc_are_taken_as_people_give_them(cell: str, kept: str | None) -> None:
    """Whoever only says yes keeps the row; that it does not say which is told."""
    table = read(f"name;ecosoc\nBeta;{cell}\n".encode())
    assert [details.ecosoc for _, details in table.rows] == [kept or ""]
    assert [note.error.data.get("answer") for note in table.notes] == ([] if kept is not None else [cell])


@pytest.mark.parametrize("content", ["name,country\n?????? ????? Demo,Russia\n", "name\nAsociaci\ufffdn\n"])
def test_a_name_whose_letters_were_lost_is_not_taken(content: str) -> None:
    """A spreadsheet that saves in an old encoding writes a question mark for each letter it does not know."""
    table = read(content.encode())
    assert table.rows == ()
    assert [(fault.row, fault.error.key) for fault in table.faults] == [(2, "letter-import-row-broken")]


def test_cells_that_say_nothing_are_empty() -> None:
    """A spreadsheet's own words for it are no website."""
    ((_, details),) = read(b"name,website,acronyms,region\nBeta,n/a,None,-\n").rows
    assert details == Details(name="Beta")


def test_codes_that_look_like_a_no_are_countries_and_languages() -> None:
    """Norway and Namibia; Norwegian."""
    table = read(b"name,country,languages,ecosoc\nBeta,NO,no,no\nGamma,NA,none,n/a\n")
    assert [(details.country, details.languages) for _, details in table.rows] == [("NO", ("no",)), ("NA", ())]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "letter-import-empty"),
        (b"name\n", "letter-import-no-rows"),
        (b"a,b\n1,2\n", "register-file-columns"),
        (b"\x00\x01\x02 name", "letter-import-not-csv"),
        (b"name\n" + b"x\n" * 5_001, "register-file-rows"),
        (b"x" * 1_000_001, "register-file-size"),
    ],
)
def test_tables_that_are_none(content: bytes, key: str) -> None:
    """One sentence each, whatever was attached."""
    with pytest.raises(Invalid, match=key):
        read(content)


def test_headings_of_a_table_that_is_none_are_shown_as_words_only() -> None:
    """Somebody else made the file: no link hides behind a word, nobody is mentioned."""
    with pytest.raises(Invalid) as refusal:
        read(b"[Prize](https://x.example),<@1> **Phone**\n1,2\n")
    assert refusal.value.data == {"found": "Prize(https://x.example), 1 Phone"}


def test_a_table_keeps_what_it_is_given() -> None:
    """Quotes, line ends and apostrophes included."""
    details = changed(Details(name=""), {"name": "'Quoted', \"so\"", "acronyms": "'A", "names": "-1; =2"})
    ((_, back),) = read(written([Member(1, 1, details)])).rows
    assert back == details


def test_suggestions_come_from_memory_and_fast() -> None:
    """Acronyms first, accents and case do not matter; 2,000 organisations take no time to speak of."""
    memory = Memory()
    members = [Member(n, 1, Details(name=f"Digital Rights Forum {n}")) for n in range(2_000)]
    members.append(Member(5_000, 1, changed(Details(name=""), EFF)))
    members.append(Member(5_001, 1, Details(name="Effective Networks of Women")))
    memory.replace(1, members)
    assert [one.id for one in memory.suggest(1, "EF")] == [5_000, 5_001]
    assert [one.id for one in memory.suggest(1, "elan")] == [5_000]
    assert [one.id for one in memory.suggest(1, "women")] == [5_001]
    assert [one.id for one in memory.suggest(1, "ENW")] == [5_001]
    assert len(memory.suggest(1, "rights")) == 25
    assert memory.suggest(2, "EF") == []
    start = time.process_time()
    for _ in range(20):
        memory.suggest(1, "forum 1999")
    assert (time.process_time() - start) / 20 < 0.05
