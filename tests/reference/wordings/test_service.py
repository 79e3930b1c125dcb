"""Texts on a real file: idempotent, scoped, withdrawn and back, refused in words, never half."""

import asyncio
import dataclasses
import sqlite3

import pytest

from bot.actor import Actor
from bot.clock import FixedClock
from bot.errors import Conflict, DomainError, Invalid, NotFound, Refused
from bot.reference.importers.blocks import ImportLimits
from bot.reference.model import Library
from bot.reference.wordings.model import Imported, Reading, Wording
from bot.reference.wordings.service import WordingService, stored
from bot.reference.wordings.titles import Titles
from bot.servers.service import ServerService
from bot.settings import Imports
from bot.storage import Database, Transaction
from tests.reference.wordings.readings import (
    ELSEWHERE,
    FIRST,
    HERE,
    MEMBER,
    ORGANISER,
    OTHER_ORGANISER,
    SECOND,
    asked,
    document,
    fetch,
    read,
)


async def put(
    wordings: WordingService, data: bytes, actor: Actor | None = None, *, replace: bool = False, **said: str
) -> Imported:
    preview = await wordings.preview(actor, asked(**said), data, "treaty.pdf")
    return await wordings.import_(actor, preview, replace_there=replace)


def rows(db: Database) -> tuple[int, int, int]:
    """How many texts, articles and acts are on the disk."""
    with sqlite3.connect(db.path) as conn:
        texts, articles, acts = (
            conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - our own names
            for table in ("wording", "wording_article", "wording_act")
        )
    return texts, articles, acts


async def test_what_is_stored_is_what_is_loaded(wordings: WordingService, db: Database) -> None:
    """To the letter, paths and footnotes too."""
    done = await put(wordings, FIRST, date="2000-11-15")
    assert done.outcome == "stored"
    one = done.wording
    assert (one.status, one.language, one.name) == (
        "in force",
        "en",
        "UN Convention against Transnational Organized Crime",
    )
    assert await stored(db) == [one]
    await wordings.load()
    assert wordings.of("untoc") == one
    article = one.article("2")
    assert article is not None
    assert article.text == "1. One.\n2. Two."
    assert article.path[0].title == "General"


async def test_the_same_file_again_changes_nothing(wordings: WordingService, db: Database) -> None:
    """However often, and it is said; with another status and 'replace' it is another text."""
    first = await put(wordings, FIRST)
    before = rows(db)
    preview = await wordings.preview(None, asked(), FIRST, "again.pdf")
    assert preview.same
    again = await put(wordings, FIRST)
    assert (again.outcome, again.wording) == ("already", first.wording)
    assert rows(db) == before
    assert (await put(wordings, FIRST, replace=True)).outcome == "already"
    changed = await put(wordings, FIRST, replace=True, status="adopted")
    assert (changed.outcome, changed.replaced) == ("stored", first.wording)


async def test_another_file_needs_a_word(wordings: WordingService) -> None:
    """The preview says what would change; the old text is kept, withdrawn, and can come back."""
    first = await put(wordings, FIRST)
    preview = await wordings.preview(None, asked(), SECOND, "new.pdf")
    assert (preview.there, preview.same) == (first.wording, False)
    assert (preview.added, preview.removed, preview.changed) == (("3",), ("2",), ("1",))
    with pytest.raises(Conflict, match="wording-there"):
        await wordings.import_(None, preview)
    assert wordings.of("untoc") == first.wording
    second = await wordings.import_(None, preview, replace_there=True)
    assert wordings.of("untoc") == second.wording
    old, new = await wordings.listed(None)
    assert [(one.withdrawn, one.count) for one in (old, new)] == [(True, 2), (False, 2)]
    assert [act.act for act in old.acts] == ["imported", "replaced"]
    with pytest.raises(Conflict, match="wording-there"):
        await wordings.bring_back(None, old.wording.id)
    await wordings.withdraw(None, new.wording.id)
    assert wordings.of("untoc") is None
    await wordings.bring_back(None, old.wording.id)
    assert wordings.of("untoc") == first.wording


async def test_withdrawn_is_kept_with_who_and_when(wordings: WordingService, clock: FixedClock, db: Database) -> None:
    """Importing the file again brings it back as it was."""
    one = (await put(wordings, FIRST, ORGANISER)).wording
    await wordings.withdraw(ORGANISER, one.id)
    await wordings.withdraw(ORGANISER, one.id)
    (listed,) = await wordings.listed(ORGANISER)
    assert [(act.act, act.by) for act in listed.acts] == [("imported", 1), ("withdrawn", 1)]
    assert listed.acts[1].at == clock.now()
    assert wordings.by_id(one.id, HERE) is None
    assert await stored(db) == []
    assert (await put(wordings, FIRST, ORGANISER)).outcome == "brought back"
    assert wordings.by_id(one.id, HERE) == one


async def test_a_server_sees_its_own_and_the_hosts(wordings: WordingService) -> None:
    """Its own goes before the host's; nobody else sees or touches it."""
    everybodys = (await put(wordings, FIRST)).wording
    own = (await put(wordings, SECOND, ORGANISER)).wording
    assert wordings.of("untoc", guild_id=HERE) == own
    assert wordings.of("untoc", guild_id=ELSEWHERE) == everybodys
    assert wordings.of("untoc") == everybodys
    assert wordings.by_id(own.id, ELSEWHERE) is None
    assert wordings.servers_with_texts() == {HERE}
    for act in (wordings.withdraw, wordings.bring_back):
        for actor, one in ((OTHER_ORGANISER, own), (OTHER_ORGANISER, everybodys), (None, own)):
            with pytest.raises(NotFound, match="wording-not-found"):
                await act(actor, one.id)
    assert await wordings.listed(OTHER_ORGANISER) == []
    # A draft of which another server knows is not told by its name either.
    await put(wordings, FIRST, ORGANISER, instrument="secret-draft", version="v1")
    assert wordings.versions("secret-draft", ELSEWHERE) == []
    preview = await wordings.preview(OTHER_ORGANISER, asked("secret-draft", "v1"), FIRST, "x")
    assert preview.there is None


async def test_only_organisers_import_and_withdraw(wordings: WordingService, db: Database) -> None:
    """Decided from the actor, on each way in."""
    preview = await wordings.preview(ORGANISER, asked(), FIRST, "x")
    done = await wordings.import_(ORGANISER, preview)
    ways = (
        wordings.preview(MEMBER, asked(), FIRST, "x"),
        wordings.import_(MEMBER, preview),
        wordings.withdraw(MEMBER, done.wording.id),
        wordings.bring_back(MEMBER, done.wording.id),
        wordings.listed(MEMBER),
    )
    for way in ways:
        with pytest.raises(Refused):
            await way
    # What one server was shown is not stored by the organiser of another, nor by the host.
    for actor in (OTHER_ORGANISER, None):
        with pytest.raises(Invalid, match="wording-other-server"):
            await wordings.import_(actor, preview)
    assert rows(db) == (1, 2, 1)


async def test_a_listener_that_fails_leaves_nothing(wordings: WordingService, db: Database) -> None:
    """What others enrol with a text and the text itself are one write."""
    seen: list[Wording] = []
    changed: list[int | None] = []

    async def on_change(guild_id: int | None) -> None:
        changed.append(guild_id)

    def on_import(tx: Transaction, wording: Wording) -> None:
        seen.append(wording)
        tx.execute("INSERT INTO installation VALUES (?, 'x')", (f"watch:{wording.id}",))
        if wording.version == "bad":
            raise RuntimeError("full")

    wordings.on_import(on_import)
    wordings.on_change(on_change)
    await put(wordings, FIRST, ORGANISER, version="good")
    with pytest.raises(RuntimeError):
        await put(wordings, FIRST, ORGANISER, version="bad")
    assert len(seen) == 2
    assert changed == [HERE]
    assert rows(db) == (1, 2, 1)
    assert wordings.of("untoc", "bad", guild_id=HERE) is None
    with sqlite3.connect(db.path) as conn:
        assert conn.execute("SELECT count(*) FROM installation").fetchone() == (1,)


async def test_many_at_once_store_one(wordings: WordingService, db: Database) -> None:
    """Ten presses of 'Store it' are one text."""
    preview = await wordings.preview(None, asked(), FIRST, "x")
    done = await asyncio.gather(*(wordings.import_(None, preview) for _ in range(10)))
    assert sorted(one.outcome for one in done) == ["already"] * 9 + ["stored"]
    assert rows(db) == (1, 2, 1)


async def test_a_servers_shelf_has_an_end(wordings: WordingService) -> None:
    """So many texts, so many characters; the host's has none."""
    for version in ("one", "two", "three"):
        await put(wordings, FIRST, ORGANISER, version=version)
    with pytest.raises(Invalid, match="wording-shelf-full"):
        await put(wordings, FIRST, ORGANISER, version="four")
    await put(wordings, FIRST, OTHER_ORGANISER, version="four")
    long = document(f"1 | Long | {'word ' * 25_000}")
    with pytest.raises(Invalid, match="wording-shelf-heavy"):
        await put(wordings, long, OTHER_ORGANISER, version="long")
    assert (await put(wordings, long, version="long")).outcome == "stored"


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ({"instrument": "My Draft!"}, "wording-id"),
        ({"instrument": "any"}, "wording-id"),
        ({"instrument": "x"}, "wording-id"),
        ({"instrument": "../etc"}, "wording-id"),
        ({"version": ""}, "wording-version"),
        ({"version": "---"}, "wording-version"),
        ({"version": "v" * 81}, "wording-version"),
        ({"status": "signed"}, "wording-status"),
        ({"date": "24.12.2024"}, "wording-date"),
        ({"date": "2024-13"}, "wording-date"),
        ({"language": "english"}, "wording-language"),
        ({"name": "n" * 151, "instrument": "my-draft"}, "wording-name"),
    ],
)
async def test_what_cannot_be_is_refused_before_the_file_is_read(
    wordings: WordingService, said: dict[str, str], key: str
) -> None:
    """A slip costs nobody ten seconds."""
    with pytest.raises(Invalid, match=key):
        await wordings.preview(None, asked(**said), b"never read", "x")


async def test_what_is_known_is_spelt_as_it_is_known(wordings: WordingService) -> None:
    """A name leads to its id, a symbol typed otherwise to the symbol, 'final' to the concluded text's status."""
    for said, expected in (
        (asked("Palermo Convention", "a/res/55/25"), ("untoc", "A/RES/55/25", "in force", "2000-11-15")),
        (asked("UNCC", "final"), ("uncc", "final", "adopted", "")),
        (asked("uncc", "A/AC.291/22/Rev.3"), ("uncc", "A/AC.291/22/Rev.3", "draft", "")),
        (asked("my-draft", "2026"), ("my-draft", "2026", "draft", "")),
        (asked("my-draft", "2026", status="In_Force"), ("my-draft", "2026", "in force", "")),
    ):
        one = (await wordings.preview(None, said, FIRST, "x")).wording
        assert (one.instrument, one.version, one.status, one.date) == expected
    assert one.name == "A convention"


async def test_a_preview_says_what_looks_odd(wordings: WordingService) -> None:
    """Another language, too few articles, an empty one; and nothing is stored."""
    data = document("1 | Purpose | Text.", "2 | Terms |")
    preview = await wordings.preview(None, asked(language="fr"), data, "x")
    assert {doubt.key: dict(doubt.data) for doubt in preview.doubts} == {
        "wording-doubt-language": {"said": "fr", "found": "en"},
        "wording-doubt-count": {"expected": 41, "found": 2},
        "wording-doubt-empty": {"numbers": "2", "count": 1},
    }
    assert wordings.in_sight() == ()
    for bad in (b"\x00\x01", document("1 | Title |"), document()):
        with pytest.raises(DomainError):
            await wordings.preview(None, asked(), bad, "x")


async def test_the_schema_holds_what_the_service_promises(wordings: WordingService, db: Database) -> None:
    """No second text of a version, no silent change, no deletion, whatever the code does."""
    one = (await put(wordings, FIRST)).wording
    twin = dataclasses.replace(one, sha256="0" * 64)
    from bot.reference.wordings import store

    with pytest.raises(sqlite3.IntegrityError):
        await db.write(lambda tx: store.insert(tx, twin))
    for statement in (
        "DELETE FROM wording",
        "DELETE FROM wording_article",
        "UPDATE wording_article SET text = 'other'",
        "UPDATE wording SET version = 'other'",
    ):
        with pytest.raises(sqlite3.IntegrityError, match=r"withdrawn, not deleted|does not change"):
            await db.write(lambda tx, said=statement: tx.execute(said))  # type: ignore[misc]  # a default holds it
    assert await stored(db) == [one]


async def test_a_reading_is_kept_within_the_limits_of_the_host(
    db: Database, clock: FixedClock, library: Library
) -> None:
    """The reader is told what a file may cost, and what the instrument's articles are called."""
    told: list[ImportLimits] = []
    known: list[tuple[str, str]] = []

    async def reader(data: bytes, name: str, limits: ImportLimits, titles: Titles) -> Reading:
        told.append(limits)
        known.extend(titles)
        return await read(data, name)

    imports = Imports(megabytes=3, pages=20, seconds=4)
    service = WordingService(db, clock, imports, library, ServerService(db, clock, ("en",)), reader, fetch)
    await service.preview(None, asked(), FIRST, "x")
    assert [(one.bytes, one.pages, one.seconds) for one in told] == [(3_000_000, 20, 4)]
    assert known == []
    await service.preview(None, asked("budapest", "ETS No. 185"), FIRST, "x")
    assert len(known) == 48
    assert known[2] == ("3", "Illegal interception")
