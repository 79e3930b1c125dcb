"""What two names or websites have in common, each as a key that is equal for both. Pure."""

import re
import unicodedata
from urllib.parse import urlsplit

from bot.letters import names

# Characters that look like a Latin letter, by Unicode's table of confusable ones (UTS 39), lower case; i is an l here.
_LOOKS = str.maketrans(
    "асԁеѕјкмнорԛтухүԝгьвіӏαβεηκνορτυχγιϲɡօսհոցıłøđ0135$@|i",
    "acdesjkmhopqtyxywrbbllabenkvoptuxylcgouhngllodolessall",
)
_SHARED = frozenset({
    "facebook.com", "instagram.com", "twitter.com", "x.com", "linkedin.com", "youtube.com", "youtu.be", "tiktok.com",
    "t.me", "medium.com", "wordpress.com", "blogspot.com", "wixsite.com", "weebly.com", "github.io", "github.com",
    "google.com", "goo.gl", "bit.ly", "linktr.ee", "substack.com", "notion.site", "mastodon.social", "bsky.app",
    "vk.com", "weibo.com",
})  # fmt: skip
# Second levels under which registrations happen, as in example.org.uk.
_SECOND = frozenset({
    "ac", "co", "com", "edu", "gob", "gov", "go", "gouv", "net", "ne", "ngo", "ong", "or", "org", "asso",
})  # fmt: skip
_SMALL = frozenset({
    "the", "of", "and", "for", "in", "on", "a", "an", "to", "de", "la", "le", "les", "des", "du", "et", "pour", "d",
    "l", "der", "die", "das", "und", "fur", "el", "los", "las", "y", "del", "en", "para", "e", "do", "da", "dos",
    "com", "i", "o",
})  # fmt: skip
_BRACKETS = re.compile(r"[(\[]\s*([^()\[\]]{2,12})\s*[)\]]")


def skeleton(key: str) -> str:
    """Return what a name looks like, whatever script its letters are of; white space does not count."""
    return unicodedata.normalize("NFKD", key).translate(_LOOKS).replace(" ", "").replace("rn", "m").replace("vv", "w")


def site(website: str) -> str:
    """Return the domain that stands for an organisation; '' for none, and for places that many share."""
    if not website:
        return ""
    host = (urlsplit(website).hostname or "").strip(".").lower()
    parts = host.split(".")
    if len(parts) < 2 or parts[-1].isdigit():
        return ""
    keep = 3 if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in _SECOND else 2
    domain = ".".join(parts[-keep:])
    return "" if domain in _SHARED else domain


def bare(name: str) -> str:
    """Return a name's key without an acronym in brackets."""
    return names.name_key(_BRACKETS.sub(" ", name)) or names.name_key(name)


def acronyms(name: str) -> frozenset[str]:
    """Return what a name may be called for short: its initials, without small words too, and what is in brackets."""
    words = bare(name).split()
    found = {names.name_key(inside) for inside in _BRACKETS.findall(name)}
    if len(words) >= 3:
        found.add("".join(word[0] for word in words))
    weighty = [word for word in words if word not in _SMALL]
    if len(weighty) >= 3:
        found.add("".join(word[0] for word in weighty))
    return frozenset(one for one in found if len(one) >= 3 and " " not in one)


def short(name: str) -> str:
    """Return a name that is itself an acronym as a key: one word, capitals or dots; '' for other names."""
    word = "".join(name.replace(".", "").replace("-", "").split())
    long_enough = 3 <= len(word) <= 10
    return names.name_key(word) if long_enough and word.isalpha() and word.isupper() else ""


def grams(ordered: str) -> frozenset[str]:
    """Return the runs of three characters of a name (its words in order of the alphabet)."""
    text = f"  {ordered} "
    return frozenset(text[at : at + 3] for at in range(len(text) - 2))


def digits(key: str) -> tuple[str, ...]:
    """Return the words of a name that hold digits: two chapters' numbers are no slip of the pen."""
    return tuple(sorted(word for word in key.split() if any(character.isdigit() for character in word)))
