"""How the register looks: lists, an organisation's entry with its history, proposals, what an import did."""

from collections.abc import Sequence

from bot.labels import labelled
from bot.letters.model import Say
from bot.letters.register.model import FIELDS, Account, Change, ChangeKind, Details, Member, Sheet, flat
from bot.letters.register.service import Imported
from bot.status.names import States
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.moments import stamp

_LINES = 15
_ROWS = 10


def called(details: Details) -> str:
    """Return an organisation's name with its first acronym."""
    return f"{details.name} ({details.acronyms[0]})" if details.acronyms else details.name


def list_cards(say: Say, members: Sequence[Member]) -> list[Card]:
    """Return the organisations, as many cards as they need."""
    lines = [_line(one) for one in members] or [say("register-none")]
    pages = ["\n".join(lines[at : at + _LINES]) for at in range(0, len(lines), _LINES)]
    return [Card(say("register-title", count=len(members)), page, colour=Colour.LETTER) for page in pages]


def sheet_card(say: Say, sheet: Sheet, note: str, states: States) -> Card:
    """Return what one person may see of an organisation."""
    details = sheet.member.details
    lines = [note] if note else []
    lines += _values(say, flat(details))
    if sheet.member.state and states[sheet.member.state].name != details.country:
        lines.append(say("register-state", state=states[sheet.member.state].name))
    elif details.country and not sheet.member.state:
        lines.append(say("register-no-state"))
    fields = []
    if sheet.history:
        who = "\n".join(_account(say, one) for one in sheet.accounts) or say("register-accounts-none")
        fields.append(Field(say("register-accounts"), who))
        fields.append(Field(say("register-history"), "\n".join(_change(say, one) for one in sheet.history)))
    elif sheet.own:
        lines.append(say("register-own"))
    return Card(plain(called(details)), "\n".join(lines), fields, colour=Colour.LETTER)


def proposal_card(say: Say, member: Member, change: Change, count: int) -> Card:
    """Return one proposal with what stands there now."""
    now = flat(member.details)
    lines = [
        say("register-field", field=field, value=plain(value) or "-", was=plain(now.get(field, "")) or "-")
        for field, value in change.fields.items()
    ]
    by = say("register-proposed-by", person=_who(change.by), moment=stamp(change.at, "f"))
    title = say("register-proposal", name=plain(member.details.name), count=count)
    return Card(title, "\n".join([by, *lines]), colour=Colour.LETTER)


def import_card(
    say: Say, done: Imported, faults: Sequence[tuple[int, str]], notes: Sequence[tuple[int, str]], *, written: bool
) -> Card:
    """Return what a table did or would do, how it was read, and the rows of which something was left out."""
    title = say("register-imported" if written else "register-would-import")
    body = say("register-import-numbers", added=done.added, changed=done.changed, same=done.same)
    fields = []
    if not written:
        if done.added + done.changed:
            body += "\n" + say("register-import-dry")
        read = [say("register-value", field=field, value=f"“{plain(clip(head, 80))}”") for field, head in done.columns]
        if done.unused:
            heads = ", ".join(f"“{plain(clip(head, 40))}”" for head in done.unused if head.strip())
            read += [say("register-import-unused", heads=clip(heads, 300))] if heads else []
        fields.append(Field(say("register-import-columns"), "\n".join(read)))
    if faults:
        fields.append(Field(say("register-import-faults", count=len(faults)), _rows(say, faults)))
    if notes:
        fields.append(Field(say("register-import-notes", count=len(notes)), _rows(say, notes)))
    return Card(title, body, fields, colour=Colour.LETTER)


def _rows(say: Say, reasons: Sequence[tuple[int, str]]) -> str:
    lines = [
        say("register-import-row", row=str(row), reason=clip(plain(reason), 220)) for row, reason in reasons[:_ROWS]
    ]
    if len(reasons) > _ROWS:
        lines.append(say("register-import-more", count=len(reasons) - _ROWS))
    return clip("\n".join(lines), 1024)


def _line(one: Member) -> str:
    parts = [part for part in (one.details.country, one.details.ecosoc and f"ECOSOC: {one.details.ecosoc}") if part]
    return " · ".join([f"**{plain(called(one.details))}**", *map(plain, parts)])


def _values(say: Say, values: dict[str, str]) -> list[str]:
    filled = ((field, values[field]) for field in FIELDS if field != "name" and values[field])
    return [say("register-value", field=field, value=plain(clip(value, 300))) for field, value in filled]


def _account(say: Say, one: Account) -> str:
    return f"{_who(one.user_id)} · {say(f'signing-level-{one.level.value}')}"


def _change(say: Say, one: Change) -> str:
    what = ", ".join(
        say("register-value", field=field, value=plain(value) or "-") for field, value in one.fields.items()
    )
    if one.kind is ChangeKind.ACCOUNT:
        what = ", ".join(labelled(say, _who(int(user)), str(level or "-")) for user, level in one.fields.items())
    kind = say("register-change", kind=one.kind.value, state=one.state.value)
    return clip(f"{stamp(one.at, 'd')} {_who(one.by)} · {kind}" + (f" · {what}" if what else ""), 180)


def _who(user_id: int | None) -> str:
    return f"<@{user_id}>" if user_id is not None else "?"
