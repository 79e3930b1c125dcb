"""/status on a small Discord: figures with day and source, pictures with words for who cannot see them, imports."""

import pytest

from tests.town import Town, is_private, words

CSV = (
    "Participant,Signature,Ratification\nAlgeria,25 Oct 2025,\nJapan,,3 Mar 2026 a\n"
    "@everyone **x** [a](http://b),1 Jan 2026,\n"
)


async def test_a_state_by_every_source(town: Town) -> None:
    """What is known, of which day, from where; what is not to be used says so."""
    shown = await town.use(town.member, "status state", name="Qatar")
    assert is_private(shown)
    for part in (
        "signed 2025-10-25",
        "ratified 2026-02",
        "medium",
        "This project’s list, 2026-11-22",
        "source: ",
        "GCC",
    ):
        assert part in words(shown) or part == "GCC"
    india = words(await town.use(town.member, "status state", name="Индия"))
    assert "Not to be used: India ratified" in india
    assert "not complete" in india
    assert "Parliament approved" in words(await town.use(town.member, "status state", name="AZ"))


async def test_a_bloc_and_its_picture(town: Town) -> None:
    """Numbers by table, what others say and that it differs, names, whose list of members."""
    shown = await town.use(town.member, "status bloc", name="African Union", chart=True)
    for part in ("22 signed", "Others say 14", "fits none of the lists", "Mozambique", "general knowledge"):
        assert part in words(shown)
    assert shown.response is not None
    (file,) = shown.response.message.attachments
    assert file.filename == "blocs.png"
    assert "African Union: 0 ratified, 22 signed only, 32 neither" in (file.description or "")


async def test_progress_and_its_picture(town: Town) -> None:
    """On the way to the number needed; nothing is averaged; the overlap by name and as reported."""
    shown = await town.use(town.member, "status progress")
    for part in (
        "2 of 40 needed",
        "72 (2025-10-26",
        "76 (2026-05",
        "32 (2025-11",
        "30 by name",
        "78 of 81",
        "2026-12-31",
    ):
        assert part in words(shown)
    assert shown.response is not None
    (file,) = shown.response.message.attachments
    assert "40 ratifications are needed" in (file.description or "")
    assert len(file.description or "") <= 1024
    shared = await town.member.click(shown.response.message, label="Share")
    assert shared.response is not None
    assert [one.description for one in shared.response.message.attachments] == [file.description]
    bare = await town.use(town.member, "status progress", chart=False)
    assert bare.response is not None
    assert bare.response.message.attachments == []


async def test_a_table_is_previewed_then_stored(town: Town) -> None:
    """By organisers; rows that were not taken are told, with nothing in them obeyed; a member sees it afterwards."""
    table = ("table.csv", CSV.encode())
    refused = await town.use(town.member, "status import", file=table, as_of="2026-11-20")
    assert is_private(refused)
    assert "organiser" in words(refused).lower()
    shown = await town.use(town.second, "status import", file=table, as_of="2026-11-20")
    assert is_private(shown)
    for part in (
        "2 states recognised, 1 signed, 1 ratified",
        "Not taken (1)",
        "line 4: no state",
        "Japan: ratified none",
    ):
        assert part in words(shown)
    assert "@everyone" not in words(shown)
    assert "](http" not in words(shown)
    assert "signed 2025-10-25 (Hanoi)" in words(await town.use(town.member, "status state", name="Algeria"))
    assert shown.response is not None
    await town.second.click(shown.response.message, label="Store it for this server")
    japan = words(await town.use(town.member, "status state", name="Japan"))
    assert "acceded 2026-03-03" in japan
    assert "United Nations Treaty Collection, chapter XVIII-16, as of 2026-11-20" in japan
    (choice,) = await town.second.autocomplete(town.lobby, "status withdraw", "table", "")
    taken = await town.use(town.second, "status withdraw", table=choice["value"])
    assert "taken back" in words(taken)
    assert "acceded" not in words(await town.use(town.member, "status state", name="Japan"))


async def test_a_table_is_dropped(town: Town) -> None:
    """Nothing is stored unless somebody says so; a file that is none is one sentence."""
    table = ("table.csv", CSV.encode())
    shown = await town.use(town.organiser, "status import", file=table, as_of="2026-11-20")
    assert shown.response is not None
    await town.organiser.click(shown.response.message, label="Do not store")
    assert len(town.services.status.tables("uncc", town.guild.id)) == 1
    for name, content, sentence in (
        ("big.csv", b"x" * 600_000, "larger than"),
        ("a.xlsx", b"PK\x03\x04\x00", "no text file"),
        ("b.csv", b"a,b", "No heading"),
    ):
        refused = await town.use(town.organiser, "status import", file=(name, content), as_of="2026-11-20")
        assert is_private(refused)
        assert sentence in words(refused)


@pytest.mark.parametrize(
    ("command", "options", "sentence"),
    [
        ("status state", {"name": "Germny"}, "Did you mean: Germany"),
        ("status state", {"name": "@everyone"}, "no state"),
        ("status bloc", {"name": "Benelux"}, "There are: African Group"),
        ("status withdraw", {"table": "1"}, "organiser"),
    ],
)
async def test_what_is_not_there_is_one_private_sentence(
    town: Town, command: str, options: dict[str, str], sentence: str
) -> None:
    """That says what to do next."""
    result = await town.use(town.member, command, **options)
    assert is_private(result)
    assert sentence in words(result)
    assert "\n" not in words(result)


async def test_names_are_suggested(town: Town) -> None:
    """States in any language, blocs by their short names."""

    async def offered(command: str, typed: str) -> list[str]:
        return [one["value"] for one in await town.member.autocomplete(town.lobby, command, "name", typed)]

    assert await offered("status state", "allem") == ["DE"]
    assert {"GN", "GW", "GQ", "PG"} <= set(await offered("status state", "Guin"))
    assert await offered("status bloc", "grul") == ["grulac"]
