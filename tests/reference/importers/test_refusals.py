"""What cannot be read is refused in one sentence, soon, within its memory; the reading process can do nothing else."""

import asyncio
import re
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import Invalid
from bot.i18n import Texts
from bot.reference.importers.blocks import ImportLimits
from bot.reference.importers.readers import document
from bot.reference.importers.reading import read_document
from tests.reference.importers.badfiles import FILES, TEXT_PDF, pdf

LOCALES = Path(__file__).resolve().parents[3] / "data" / "locales"
DANGEROUS = (
    "docx bomb",
    "docx that lies",
    "akn of entities",
    "akn nested",
    "html nested",
    "pdf of rubbish",
    "locked pdf",
)
LIMITS = ImportLimits()


@pytest.mark.parametrize("kind", FILES)
def test_every_kind_of_bad_file_is_told_in_its_own_sentence(kind: str) -> None:
    """One line under 300 characters; the name's ending plays no part."""
    name, key, made = FILES[kind]
    with pytest.raises(Invalid) as refused:
        document(made(), name, LIMITS)
    assert refused.value.key == key
    sentence = Texts(LOCALES).text(refused.value.key, "en", **refused.value.data)
    assert "\n" not in sentence
    assert len(sentence) < 300
    assert key not in sentence


@pytest.mark.parametrize("kind", DANGEROUS)
async def test_a_dangerous_file_is_refused_by_a_process_of_its_own(kind: str) -> None:
    """The same answer comes through the process, soon."""
    name, key, made = FILES[kind]
    begun = time.perf_counter()
    with pytest.raises(Invalid) as refused:
        await read_document(made(), name, LIMITS)
    assert refused.value.key == key
    assert time.perf_counter() - begun < 20


async def test_what_takes_too_long_is_stopped() -> None:
    """The clock of the parent ends the process, whatever it is doing."""
    with pytest.raises(Invalid) as refused:
        await read_document(TEXT_PDF, "a.pdf", replace(LIMITS, seconds=0.02))
    assert refused.value.key == "import-slow"


async def test_what_needs_too_much_memory_is_refused() -> None:
    """The process meets its own limit; this one stays as it is."""
    page = b"<html><body>" + b"<p><b>a</b></p>" * 600_000
    with pytest.raises(Invalid) as refused:
        await read_document(page, "a.html", replace(LIMITS, memory=300_000_000))
    assert refused.value.key in {"import-memory", "import-failed"}


def test_too_large_too_long_and_too_many_pages() -> None:
    """Each limit has its own sentence with its number."""
    for limits, key in (
        (replace(LIMITS, bytes=100), "import-large"),
        (replace(LIMITS, characters=20), "import-long"),
        (replace(LIMITS, pages=2), "import-pages-many"),
    ):
        with pytest.raises(Invalid) as refused:
            document(TEXT_PDF, "a.pdf", limits)
        assert refused.value.key == key


def test_a_name_that_does_not_fit_is_told_and_the_content_decides() -> None:
    """A PDF called .docx is read as a PDF."""
    read = document(pdf("Article 1"), "treaty.docx", LIMITS)
    assert read.format == "pdf"
    assert [doubt.key for doubt in read.doubts] == ["import-name"]
    assert document(pdf("Article 1"), "treaty.PDF", LIMITS).doubts == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
async def test_the_reading_process_can_open_nothing_and_start_nothing() -> None:
    """Were a file to take the process over, there is no file, no network and no program in reach."""
    attempts = {
        "open('/etc/passwd')": "PermissionError",
        "open('/tmp/caucus-escape', 'w')": "PermissionError",
        "__import__('socket').socket()": "PermissionError",
        "__import__('subprocess').run(['true'])": "PermissionError",
        "bytearray(2_000_000_000)": "MemoryError",
    }
    program = (
        "from bot.reference.importers.confined import confine\n"
        "from bot.reference.importers.blocks import ImportLimits\n"
        "confine(ImportLimits())\n"
        f"for attempt in {list(attempts)!r}:\n"
        "    try:\n        eval(attempt)\n        print('done')\n"
        "    except BaseException as error:\n        print(type(error).__name__)\n"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, stdout=asyncio.subprocess.PIPE, cwd=LOCALES.parents[1]
    )
    answer, _ = await process.communicate()
    assert answer.decode().split() == list(attempts.values())


async def test_no_secret_reaches_the_reading_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its environment holds what Python needs to start and nothing of the bot's."""
    seen: list[dict[str, str]] = []
    real = asyncio.create_subprocess_exec

    async def watched(*given: object, **options: object) -> object:
        seen.append(options["env"])  # type: ignore[arg-type] # the environment is a dictionary
        return await real(*given, **options)  # type: ignore[arg-type] # handed on as it came

    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    monkeypatch.setattr(asyncio, "create_subprocess_exec", watched)
    await read_document(TEXT_PDF, "a.pdf", LIMITS)
    assert not any(re.search("TOKEN|KEY|CAUCUS", name) for name in seen[0])
