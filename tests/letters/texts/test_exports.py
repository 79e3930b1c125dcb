"""Exports of a letter in several languages: every text in every format, its direction right, the file verifiable."""

from dataclasses import replace

import pytest

from bot.errors import NotFound
from bot.letters.export import Order, Style, write
from bot.letters.ledger import verify
from bot.letters.model import ExportFormat, Letter
from bot.letters.service import LetterService
from bot.letters.texts.service import LetterTexts
from tests.letters.laid_bare import laid_bare
from tests.letters.papers import fonts_or_skip
from tests.letters.people import ALICE, DRAFT, ORGANISER, english, opened, signed
from tests.letters.texts.acts import revised

ARABIC, CHINESE = "نطلب **بندا** واضحا.", "我们要求**明确**条款。"


async def in_three(letters: LetterService, texts: LetterTexts) -> Letter:
    """Return an open letter in English with translations."""
    letter = await opened(letters, replace(DRAFT, language="en"))
    await signed(letters, letter)
    await texts.translate(ORGANISER, letter.id, "ar", ARABIC)
    await texts.translate(ORGANISER, letter.id, "zh", CHINESE)
    return letter


@pytest.mark.parametrize("form", [one for one in ExportFormat if one not in {ExportFormat.CSV, ExportFormat.PDF}])
async def test_every_text_is_in_every_format(letters: LetterService, texts: LetterTexts, form: ExportFormat) -> None:
    """Each with its language and fingerprint, and which of them binds."""
    letter = await in_three(letters, texts)
    file = write(await letters.export(ORGANISER, letter.id, form), english, Style(first="ar"))
    said = laid_bare(file.content, form)
    for part in ("We ask for a clause.", "نطلب", "我们要求", letter.text.sha256):
        assert part in said
    if form is ExportFormat.JSON:
        assert verify(file.content).valid
        return
    assert "العربية (translation; the text in English is binding)" in said
    assert "English (binding text)" in said
    assert said.index("نطلب") < said.index("We ask for a clause.") < said.index("我们要求")
    if form is ExportFormat.HTML:
        page = file.content.decode()
        assert '<html lang="ar" dir="rtl">' in page
        assert '<article lang="en" dir="ltr">' in page
        assert '<article lang="zh" dir="ltr">' in page


async def test_a_pdf_holds_three_scripts(letters: LetterService, texts: LetterTexts) -> None:
    """Set with the fonts each of them needs."""
    letter = await in_three(letters, texts)
    exported = await letters.export(ORGANISER, letter.id, ExportFormat.PDF)
    style = Style(Order.NAME, fonts=fonts_or_skip(), first="zh")
    said = laid_bare(write(exported, english, style).content, ExportFormat.PDF)
    for part in ("We ask for a clause.", "我们要求", "English (binding text)"):
        assert part in said


async def test_an_outdated_translation_does_not_leave_the_server(letters: LetterService, texts: LetterTexts) -> None:
    """Nor can it be asked for; the file that goes out is valid."""
    letter = await in_three(letters, texts)
    made = await revised(texts, letter)
    await texts.translate(ORGANISER, letter.id, "zh", CHINESE)
    exported = await letters.export(ORGANISER, letter.id, ExportFormat.JSON)
    assert [one["language"] for one in exported.content["translations"]] == ["zh"]
    assert verify(write(exported, english).content).valid
    found = await texts.exportable(ORGANISER, letter.id, "中文")
    assert (found.language, found.outdated, found.waiting) == ("zh", 1, 1)
    assert (await texts.exportable(ALICE, letter.id, "")).waiting is None
    with pytest.raises(NotFound, match="letter-export-no-language"):
        await texts.exportable(ORGANISER, letter.id, "ar")
    assert made.asked == 1


async def test_a_changed_translation_is_found(letters: LetterService, texts: LetterTexts) -> None:
    """Verification holds every translation against the ledger."""
    letter = await in_three(letters, texts)
    content = write(await letters.export(ORGANISER, letter.id, ExportFormat.JSON), english).content
    assert not verify(content.replace("نطلب".encode(), "نرفض".encode())).valid
