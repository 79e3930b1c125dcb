"""Bytes to text: by mark, by declaration, by being valid UTF-8, and only then by guessing. Pure."""

import codecs
import re

from charset_normalizer import from_bytes

CODECS = (
    "utf_8", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "ascii", "cp1252", "cp1251", "cp1256", "iso8859_1",
    "iso8859_5", "iso8859_6", "iso8859_15", "koi8_r", "gb18030", "gbk", "gb2312", "big5", "big5hkscs", "cp1250",
    "mac_roman",
)  # fmt: skip
"""The encodings that are taken: those of the six UN languages and of their old machines."""

_GUESSED = ["cp1252", "cp1251", "cp1256", "koi8_r", "iso8859_5", "gb18030", "big5"]
_MARKS = (
    (codecs.BOM_UTF8, "utf_8"), (codecs.BOM_UTF32_LE, "utf_32"), (codecs.BOM_UTF32_BE, "utf_32"),
    (codecs.BOM_UTF16_LE, "utf_16"), (codecs.BOM_UTF16_BE, "utf_16"),
)  # fmt: skip
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})|<\?xml[^>]{0,80}encoding=["']([\w-]{2,20})""", re.I
)


def decoded(data: bytes, *, declares: bool = False) -> str:
    """Return a file's text.

    Args:
        data: the file.
        declares: it is HTML or XML, which can say at its beginning what it is written in.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace").lstrip("\ufeff")
    if data[:400].count(b"\0") > 20:
        return data.decode(
            "utf_16_be" if data[:400:2].count(b"\0") > data[1:400:2].count(b"\0") else "utf_16_le", "replace"
        )
    try:
        return data.decode("utf_8")
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(data[:4096]) if declares else None
    known = _known((declared.group(1) or declared.group(2)).decode()) if declared else None
    best = None if known else from_bytes(data, cp_isolation=_GUESSED).best()
    return data.decode(known or (best.encoding if best else "cp1252"), "replace")


def _known(name: str) -> str | None:
    """Return the codec of a declared encoding as browsers take it; None where it is not one of ours."""
    try:
        found = codecs.lookup(name).name.replace("-", "_")
    except LookupError:
        return None
    # What says Latin 1 or GB 2312 is written on machines whose characters are more than that.
    found = {"iso8859_1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}.get(found, found)
    return found if found in CODECS and found != "utf_8" else None
