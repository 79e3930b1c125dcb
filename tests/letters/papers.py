"""A letter in four scripts with signatories of all of them, laid out without a database; and a folder of fonts."""

import os
import shutil
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.letters.export.paper import Paper
from bot.letters.export.prose import blocks_of
from bot.letters.export.roll import Group, Named
from bot.letters.export.scripts import language_of

MOMENT = datetime(2026, 11, 22, 6, 0, microsecond=123_000, tzinfo=UTC)
TITLES = {"en": "Keep researchers safe", "ru": "Защитите исследователей", "ar": "احموا الباحثين", "zh": "保护研究人员"}
TEXTS = {
    "en": "# Why\n\nA **clear** and *fair* [clause](https://example.org/x).\n\n"
    "1. one\n2. two\n   - deep\n\n> quoted\n\n7. seven",
    "ru": "Мы просим о **ясной** оговорке.",
    "ar": "نطلب **بندا** واضحا.\n\n1. واحد\n2. اثنان",
    "zh": "我们要求**明确**条款。",
}
NAMES = (
    Named("Dana Müller", ("Professor", "University of Graz"), "Austria", ""),
    Named("Право и сеть", (), "Казахстан", "https://example.org/ru"),
    Named("حقوق رقمية", (), "لبنان", "https://example.org/ar"),
    Named("网络权利中心", (), "中国", ""),
)


def paper(language: str = "en", *, text: str | None = None, names: tuple[Named, ...] = NAMES, title: str = "") -> Paper:
    """Return a letter ready to be laid out."""
    text = TEXTS[language] if text is None else text
    return Paper(
        title=title or TITLES[language],
        to="To:",
        addressee="The Chair",
        language=language_of(text, "en"),
        labels="en",
        blocks=blocks_of(text),
        signatories="Signatories",
        groups=(Group("Organisations", names),),
        hidden="and 2 that are not named",
        facts=("Deadline: 2027-01-18 18:00 (Vienna)", "SHA-256 of the text: " + "ab" * 32),
        moment=MOMENT,
    )


def fonts_or_skip() -> Path:
    """Return a folder with fonts for Arabic and Chinese; Debian's packages are unpacked there where they can be had."""
    folder = Path(tempfile.gettempdir()) / f"caucus-fonts-{os.getuid()}"
    if not (folder / "done").exists():
        problem = _fetch(folder)
        if problem is not None:
            pytest.skip(f"there are no fonts to set Arabic and Chinese with: {problem}")
    return folder


def _fetch(folder: Path) -> str | None:
    """Unpack two small font packages; None when it went well, else why it did not."""
    if shutil.which("apt-get") is None or shutil.which("dpkg-deb") is None:
        return "no Debian to take them from"
    with tempfile.TemporaryDirectory() as work:
        # The second time with fresh lists, which a bare machine lacks.
        for words in (("download",), ("update",), ("download",)):
            fonts = ("fonts-hosny-amiri", "fonts-droid-fallback") if words == ("download",) else ()
            subprocess.run(["apt-get", "-qq", *words, *fonts], cwd=work, capture_output=True, check=False)  # noqa: S607 - fixed words, Debian's own tool
            packages = sorted(Path(work).glob("*.deb"))
            if len(packages) == 2:
                break
        else:
            return "apt-get download did not give them"
        folder.mkdir(mode=0o700, exist_ok=True)
        for package in packages:
            subprocess.run(["dpkg-deb", "-x", str(package), str(folder)], check=True)  # noqa: S607 - as above
    (folder / "done").touch()
    return None
