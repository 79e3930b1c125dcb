"""Who reads whose name where: the table. p: public names, c: those for the coalition, n: those that are only counted.

Kinds of people: the signatory (who is of the coalition), another member of the coalition, an outsider in the same
server, an organiser of another server, the member in direct messages, an organiser. Every command under /letter,
/register and /privacy has its row, or stands in `NOBODY` as one that names nobody to anybody. Groups in `OTHER_ROOMS`
name no signatory to anybody; their commands are walked too. Buttons, menus and pages stand in
`tests/privacy/presses.py`. A command that is nowhere fails the test: whoever adds one says here who sees what.
"""

KINDS = ("signatory", "member", "outsider", "elsewhere", "direct", "organiser")

NAMES_SEEN: dict[str, tuple[str, str, str, str, str, str]] = {
    #                            signatory  member  outsider  elsewhere  direct  organiser
    "letter status":             ("pc",     "pc",   "p",      "",        "",     "pcn"),
    "letter my":                 ("pcn",    "",     "",       "",        "",     ""),
    "letter sign":               ("pcn",    "",     "",       "",        "",     ""),
    "letter export":             ("",       "",     "",       "",        "",     "p"),
    "letter signers authority":  ("",       "",     "",       "",        "",     "pcn"),
    "letter signers visibility": ("",       "",     "",       "",        "",     "pcn"),
    "privacy show":              ("pcn",    "",     "",       "",        "",     ""),
}  # fmt: skip

NOBODY = frozenset(
    {
        *("letter cancel", "letter chart", "letter close", "letter create", "letter deliver", "letter edit"),
        *("letter extend", "letter ledger", "letter list", "letter missing", "letter open", "letter organisers"),
        *("letter panel", "letter rules", "letter show", "letter withdraw"),
        *("letter share accept", "letter share list", "letter share offer", "letter share revoke"),
        # These name signatories to organisers where there are any that wait, were entered, look alike, left contacts.
        *("letter signers contact", "letter signers duplicates", "letter signers enter", "letter signers entered"),
        *("letter signers import", "letter signers queue"),
        *("letter text confirm", "letter text confirm-for", "letter text editorial", "letter text from-thread"),
        *("letter text revise", "letter text translate", "letter text versions"),
        *("privacy erase", "privacy retention"),
        *("register add", "register edit", "register export", "register import", "register list", "register members"),
        *("register proposals", "register remove", "register show", "register vouch"),
    }
)

OTHER_ROOMS = frozenset(
    {
        *("about", "help", "setup", "delivery", "announce", "session", "deadline", "remind", "subscribe", "nudges"),
        *("treaty", "principle", "glossary", "initiative", "status", "attend", "attending", "speakers", "room"),
    }
)

WIDEST = ("signatory", "organiser")
"""Who is asked in the other rooms: who owns the names, and who may read all. A member or an outsider reads no more."""

IN_THE_LETTERS = ("letter", "register", "privacy")
