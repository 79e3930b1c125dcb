"""An export as Markdown: the text as its author wrote it, everything else escaped. Pure."""

import re

from bot.letters.export.content import Exported
from bot.letters.export.roll import Named, groups_of
from bot.letters.export.standing import standing_lines
from bot.letters.export.style import Style
from bot.letters.export.versions import Version, versions_of
from bot.letters.model import Say


def markdown_of(exported: Exported, say: Say, style: Style) -> bytes:
    """Return the document."""
    content = exported.content
    versions = versions_of(exported, say, style)
    lines = [
        f"# {_md(content['letter']['title'])}",
        "",
        f"**{say('letter-export-to')}** {_md(content['letter']['addressee'])}",
        "",
        *(line for one in versions for line in _version(one)),
        f"## {say('letter-export-signatories')}",
        "",
    ]
    for group in groups_of(exported, say, style):
        lines += [f"### {group.heading}", "", *(f"- {_md_signatory(one)}" for one in group.people), ""]
    if content["hidden"]:
        lines += [say("letter-export-hidden", count=content["hidden"]), ""]
    head, deadline = exported.entries[-1], content["letter"]["deadline"]
    wall = deadline["wall"][:16].replace("T", " ")
    lines += [
        "---",
        "",
        _md(say("letter-export-deadline", moment=wall, city=deadline["city"] or deadline["zone"])),
        "",
        *(line for standing in standing_lines(exported, say) for line in (_md(standing), "")),
        *(line for one in versions for line in (one.fact, "")),
        say("letter-export-ledger", moment=content["exported_at"], seq=str(head.seq), head=head.hash),
        "",
    ]
    return "\n".join(lines).encode()


def _version(one: Version) -> list[str]:
    return [*([f"## {one.heading}", ""] if one.heading else []), one.text, ""]


def _md(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#+\-!|~&])", r"\\\1", text)


def _md_signatory(one: Named) -> str:
    shown = f"{', '.join(map(_md, (one.name, *one.details)))} ({_md(one.country)})"
    return f"{shown}, <{one.website}>" if one.website else shown
