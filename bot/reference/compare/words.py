"""data/treaties/operative.yaml -> the words that carry weight, by language."""

from collections.abc import Mapping
from pathlib import Path

from bot.reference.compare.operative import Operative
from bot.reference.files import DataFile
from bot.reference.shapes import OperativeFile


def operative_words(data: Path) -> Mapping[str, Operative]:
    """Read the words.

    Args:
        data: the folder data/.

    Raises:
        Invalid: the file is missing or wrong; the message names file, line and key.
    """
    content = DataFile(data / "treaties" / "operative.yaml", OperativeFile).content
    return {language: Operative(groups, language) for language, groups in content.languages.items()}
