"""How an import looks before and after: what was found, what is doubtful, what will change. Knows no Discord."""

from collections.abc import Sequence

from bot.reference.wordings.model import Doubt, Imported, Preview, Wording
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import Say

_DOUBTS = 8
_NUMBERS = 12


def preview_card(say: Say, preview: Preview) -> Card:
    """Return what was found in a document. Nothing is stored yet."""
    one, reading = preview.wording, preview.reading
    lines = [
        f"**{plain(clip(one.title, 300)) or say('wording-no-title')}**",
        f"{plain(_called(one))} · {plain(one.version)} · {_about(say, one)}",
    ]
    if reading.symbol:
        lines.append(say("wording-symbol", symbol=plain(reading.symbol)))
    numbered = [article for article in one.articles if article.number[:1].isdigit()] or list(one.articles)
    first, last = numbered[0], numbered[-1]
    lines += [
        "",
        say("wording-found", count=len(numbered), first=plain(first.number), last=plain(last.number)),
        *(
            f"-# {plain(article.number)} · {plain(clip(article.title or article.text, 80))}"
            for article in (first, last)
        ),
    ]
    others = [article.number for article in one.articles if article not in numbered]
    if others:
        lines.append(f"-# + {plain(clip(', '.join(others), 120))}")
    fields = [
        Field(say("wording-doubts"), _doubts(say, preview.doubts)),
        Field(say("wording-then"), _then(say, preview)),
    ]
    footer = say("wording-preview-footer", format=reading.format.upper(), pages=reading.pages, sha256=reading.sha256)
    return Card(say("wording-preview-title"), "\n".join(lines), fields, footer, colour=Colour.REFERENCE)


def stored_card(say: Say, done: Imported) -> Card:
    """Return what became of an import."""
    one = done.wording
    data = {"instrument": plain(_called(one)), "version": plain(one.version)}
    key = {"stored": "wording-stored", "brought back": "wording-brought-back"}.get(done.outcome, "wording-already")
    lines = [say(key, **data)]
    if done.outcome == "stored":
        lines.append(say("wording-where", count=len(one.articles), id=plain(one.instrument)))
    if done.replaced is not None:
        lines.append(say("wording-replaced", file=plain(clip(done.replaced.source, 80))))
    return Card(say("wording-stored-title"), "\n".join(lines), colour=Colour.REFERENCE)


def doubt_line(say: Say, doubt: Doubt) -> str:
    """Return a doubt in words."""
    data = {name: plain(value) if isinstance(value, str) else value for name, value in doubt.data}
    return say(doubt.key, **data)


def _doubts(say: Say, doubts: Sequence[Doubt]) -> str:
    if not doubts:
        return say("wording-no-doubts")
    lines = [f"• {clip(doubt_line(say, doubt), 200)}" for doubt in doubts[:_DOUBTS]]
    return "\n".join([*lines, *([f"… +{len(doubts) - _DOUBTS}"] if len(doubts) > _DOUBTS else [])])


def _then(say: Say, preview: Preview) -> str:
    if preview.there is None:
        return say("wording-then-new", status=preview.wording.status)
    if preview.same and not preview.changed:
        return say("wording-then-same")
    lines = [say("wording-then-replace", file=plain(clip(preview.there.source, 80)))]
    for key, numbers in (
        ("wording-then-changed", preview.changed),
        ("wording-then-added", preview.added),
        ("wording-then-removed", preview.removed),
    ):
        if numbers:
            listed = ", ".join(numbers[:_NUMBERS]) + (" …" if len(numbers) > _NUMBERS else "")
            lines.append(say(key, count=len(numbers), numbers=plain(listed)))
    return "\n".join(lines)


def _called(wording: Wording) -> str:
    return f"{wording.name} ({wording.instrument})" if wording.name else wording.instrument


def _about(say: Say, wording: Wording) -> str:
    language = say("text-language", code=wording.language.split("-")[0], full=wording.language)
    return ", ".join(part for part in (wording.status, wording.date, language) if part)
