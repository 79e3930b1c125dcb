"""How the running of a letter looks: rules, who has not answered, whom nudges go to. Names are shown as typed."""

import csv
import io
from collections.abc import Sequence

from bot.clock import to_text
from bot.letters.export.table import safe_cell
from bot.letters.model import Say
from bot.letters.register.model import Member
from bot.letters.running.model import Answer, Answered, Answers, Plan, Rules
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.moments import stamp
from cogs.letters.look import PAGE

_SHOWN = (Answer.MISSING, Answer.DECLINED, Answer.INTENDS, Answer.WAITS, Answer.BACK)
_LINES = 20


def rules_card(say: Say, rules: Rules) -> Card:
    """Return which rules hold, in sentences."""
    limits = rules.limits
    lines = [
        say("letter-rules-approval", approval=rules.signing.approval.value),
        say("letter-rules-levels", on="yes" if rules.signing.levels else "no"),
        say("letter-rules-burst", count=limits.burst),
        say("letter-rules-sustained", count=limits.sustained),
        say("letter-rules-per-account", count=limits.per_account),
        say("letter-rules-account-days", count=limits.account_days),
        say("letter-rules-member-days", count=limits.member_days),
        say("letter-rules-role", role=f"<@&{limits.role_id}>" if limits.role_id else "none"),
        say("letter-rules-milestones", on="yes" if limits.milestones else "no"),
    ]
    if rules.letter_id is None:
        title, which = say("letter-rules-server"), ""
    else:
        title = say("letter-rules-title", id=str(rules.letter_id))
        which = "" if rules.own else say("letter-rules-inherited")
    body = "\n".join([*([which] if which else []), *(f"• {line}" for line in lines)])
    return Card(title, body, footer=say("letter-rules-footer"), colour=Colour.LETTER)


def missing_cards(say: Say, answers: Answers) -> list[Card]:
    """Return who has not answered, then those with another answer than a signature; as many cards as it takes."""
    counts = {answer: len(answers.of(answer)) for answer in Answer}
    numbers = say("letter-missing-numbers", all=len(answers.rows), **{key.value: n for key, n in counts.items()})
    if any(not row.accounts for row in answers.of(Answer.MISSING)):
        numbers += "\n" + say("letter-missing-nobody")
    lines = []
    for answer in _SHOWN:
        if counts[answer]:
            lines.append(f"**{say(f'letter-missing-{answer.value}', count=counts[answer])}**")
            lines += [_line(say, row) for row in answers.of(answer)]
    disputed = [row for row in answers.rows if row.disputed]
    if disputed:
        names = ", ".join(plain(row.member.details.name) for row in disputed)
        lines.append(say("letter-missing-disputed", names=clip(names, 800)))
    title = say("letter-missing-title", title=plain(answers.view.letter.title))
    empty = say("letter-missing-empty") if not answers.rows else say("letter-missing-none")
    footer = say("letter-missing-footer")
    pages = _pages(lines or [empty])
    return [
        Card(title, page, [Field(say("letter-missing-so-far"), numbers)], footer, colour=Colour.LETTER)
        for page in pages
    ]


def missing_csv(say: Say, answers: Answers) -> bytes:
    """Return the whole register with its answers as a table that no spreadsheet calculates."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    columns = ("organisation", "acronyms", "country", "region", "answer", "accounts", "nudged")
    writer.writerow([say(f"letter-missing-column-{column}") for column in columns])
    for row in answers.rows:
        known = row.member.details
        cells = (
            known.name,
            "; ".join(known.acronyms),
            known.country,
            known.region,
            say(f"letter-answer-{row.answer.value}"),
            str(len(row.accounts)),
            "" if row.nudged_at is None else to_text(row.nudged_at),
        )
        writer.writerow([safe_cell(cell) for cell in cells])
    # With a byte order mark, without which spreadsheets read the names in a local 8-bit encoding.
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def plan_card(say: Say, plan: Plan, message: str) -> Card:
    """Return whom nudges would go to, and what they would read."""
    organisations = list(dict.fromkeys(member.details.name for member, _ in plan.to))
    fields = [
        Field(say("letter-nudge-to", count=len(plan.to)), _names(organisations) or say("letter-nudge-to-nobody")),
        Field(say("letter-nudge-text"), message),
    ]
    for key, members in (("letter-nudge-nobody", plan.nobody), ("letter-nudge-unwilling", plan.unwilling)):
        if members:
            fields.append(Field(say(key, count=len(members)), _names([one.details.name for one in members])))
    body = [say("letter-nudge-preview")]
    if plan.before:
        body.append(say("letter-nudge-before", count=plan.before))
    if plan.later:
        body.append(say("letter-nudge-later", count=plan.later))
    title = say("letter-nudge-title", title=plain(plan.letter.title))
    return Card(title, "\n".join(body), fields, colour=Colour.LETTER)


def member_name(member: Member) -> str:
    """Return an organisation as it is shown."""
    return (
        f"{plain(member.details.name)} ({plain(member.details.country)})"
        if member.details.country
        else plain(member.details.name)
    )


def _line(say: Say, row: Answered) -> str:
    marks = []
    if row.answer is Answer.MISSING:
        if not row.accounts:
            marks.append(say("letter-missing-no-account"))
        elif len(row.unwilling) == len(row.accounts):
            marks.append(say("letter-missing-unwilling"))
    if row.nudged_at is not None:
        marks.append(say("letter-missing-nudged", moment=stamp(row.nudged_at, "R")))
    return " · ".join([f"• {member_name(row.member)}", *marks])


def _names(names: Sequence[str]) -> str:
    return clip(", ".join(map(plain, names)), 1000)


def _pages(lines: Sequence[str]) -> list[str]:
    pages: list[list[str]] = [[]]
    for line in lines:
        page = pages[-1]
        if len(page) == _LINES or sum(len(one) + 1 for one in page) + len(line) > PAGE:
            pages.append([])
        pages[-1].append(line)
    return ["\n".join(page) for page in pages]
