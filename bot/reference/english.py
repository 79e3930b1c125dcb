"""What an English stemmer does not know: irregular forms, two spellings, words that it throws together. Pure."""

import re

_IRREGULAR = """
be am is are was were been being|break broke broken|bring brought|buy bought|catch caught|choose chose chosen
do did done|draw drew drawn|fall fell fallen|feel felt|fight fought|find found|flee fled|forget forgot forgotten
freeze froze frozen|get got gotten|give gave given|go went gone|hear heard|hide hid hidden|hold held|keep kept
know knew known|lead led|leave left|lend lent|lie lied|lose lost|make made|mean meant|meet met|pay paid
ride rode ridden|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|show shown
sing sang|sit sat|sleep slept|speak spoke spoken|spend spent|steal stole stolen|swear swore sworn
take took taken|teach taught|tell told|think thought|throw threw thrown|understand understood
undertake undertook undertaken|wear wore|win won|withdraw withdrew withdrawn|write wrote written
child children childs|man men|woman women|person people|thief thieves|wife wives|life lives|datum data
medium media|crisis crises|analysis analyses|criterion criteria|loss losses|proof proofs|prove proven
""".strip().replace("\n", "|")
IRREGULAR = {
    form: forms[0]
    for forms in (line.split() for line in _IRREGULAR.split("|"))
    for form in forms[1:]
    if form not in {"found", "saw", "left", "data", "media", "people", "lies"}
}
"""Form -> the word it is a form of; not those that are words of their own here ('data', 'found')."""

APART = {
    "author": "writer", "authors": "writer",  # not to authorise
    "authority": "authorit", "authorities": "authorit",  # not author
    "minority": "minorit", "minorities": "minorit",  # not minor
    "international": "internation", "internationally": "internation", "internal": "internal",
    "reporter": "reporter", "reporters": "reporter",  # not report
    "important": "important", "importance": "important",  # not import
    "university": "university", "universities": "university", "universal": "universal",
    "customer": "customer", "customers": "customer",
    "organ": "organ", "organs": "organ",
    "commit": "commit", "commits": "commit", "committed": "commit", "committee": "committee", "committees": "committee",
    "ransom": "ransom", "ransomware": "ransomware", "sale": "sale", "sales": "sale",
    "political": "politic", "politics": "politic", "politically": "politic", "policy": "policy", "policies": "policy",
}  # fmt: skip
"""Words whose stem is given: the stemmer would take them for others."""

_SHORT = {
    "yr": "year", "yrs": "year", "mth": "month", "mths": "month", "hrs": "hour", "govt": "government",
    "gov": "government", "govts": "government", "tech": "technology", "info": "information", "intl": "international",
    "natl": "national", "org": "organization", "orgs": "organization", "comms": "communication", "msg": "message",
    "msgs": "message", "pic": "photo", "pics": "photo", "vid": "video", "vids": "video", "pwd": "password",
    "passwd": "password", "acct": "account", "accts": "account", "ppl": "people", "docs": "document", "regs": "rule",
    "sig": "signature", "sigs": "signature", "ratif": "ratification", "juris": "jurisdiction", "extrad": "extradition",
    "coop": "cooperation", "prosec": "prosecution", "conf": "conference", "mtg": "meeting", "mtgs": "meeting",
    "dev": "developing", "max": "maximum", "min": "minimum", "auth": "authorization",
    "cell": "phone", "cellphone": "phone", "smartphone": "phone",
}  # fmt: skip
"""What one types on a phone -> the word it is short for."""

_SPELT = {
    "defence": "defense", "defences": "defense", "offence": "offense", "offences": "offense", "licence": "license",
    "licences": "license", "programme": "program", "programmes": "program", "centre": "center", "centres": "center",
    "cheque": "check", "judgement": "judgment", "enrol": "enroll", "fulfil": "fulfill", "grey": "gray",
}  # fmt: skip
_ENDINGS = (
    (re.compile("is(e|ed|es|er|ers|ing|ation|ations|able)$"), r"iz\1"),
    (re.compile("yse(d|s|r|rs)?$"), r"yze\1"),
    (re.compile("our(s|ed|ing|able|al)?$"), r"or\1"),
    (re.compile("ell(ed|ing|er)$"), r"el\1"),
)
_LONG = 6
_WHO_DOES = re.compile("(?=.{6})(.+)er$")


def plain_form(word: str) -> str:
    """Return a word in its base form where that is irregular or cut short, in American spelling where there are two."""
    word = _SHORT.get(word) or IRREGULAR.get(word, word)
    spelt = _SPELT.get(word)
    if spelt is not None or len(word) < _LONG:
        return spelt or word
    for ending, other in _ENDINGS:
        word = ending.sub(other, word)
    return word


def done_by(stem: str) -> tuple[str, ...]:
    """Return what somebody may do whom a stem names: 'test' for 'tester', 'scam' for 'scammer'."""
    found = _WHO_DOES.match(stem)
    if found is None or stem in APART:
        return ()
    doing = found[1]
    return (doing[:-1],) if doing[-1] == doing[-2] else (doing, f"{doing}e")
