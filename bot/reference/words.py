"""Text -> the stems it is searched by, in the six languages of the United Nations. Pure."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import snowballstemmer  # type: ignore[import-untyped]  # ships no types; wrapped here

from bot.reference.english import APART, plain_form
from bot.reference.fold import fold, simple

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
_STEMMERS = {
    "en": "english", "fr": "french", "es": "spanish", "ru": "russian", "ar": "arabic",
    "nl": "dutch", "de": "german", "pt": "portuguese", "it": "italian",
}  # fmt: skip
_HAN = re.compile("[\u3400-\u9fff]+")
# 'and the', 'for the', 'by the' are written as one word with what follows.
_AR_PREFIX = re.compile(r"^[وف]?(ال|لل|بال|كال)(?=.{3})")
_WORD = re.compile(r"\d+/\d+|[^\W_]+")
# Words that carry no subject. Of the question words only those that no provision is about.
_STOP_WORDS = {
    "en": (
        "a an and are as at be been being but by did do does doing done for from had has have having he her hers"
        " him his how i if in into is it its itself let me my no nor not of off on onto or our ours out own per"
        " shall she should so some such than that the their them then there these they this those to too up us"
        " very via was we were what when where whether which while who whom whose why will with would you your may"
        " don doesn didn isn aren wasn hasn haven couldn shouldn wouldn t ll ve re pls plz u ur im"
        " can could might must also any about am because between each etc anything everything nothing something"
    ),
    "fr": (
        "a au aux avec c ce ces cet cette d dans de des du elle en entre est et etre il ils j je l la le les leur"
        " lorsque m mais meme n ne nos notre on ont ou par pas peut plus pour qu quand que quel quelle quelles"
        " quels qui s sa se ses si son sont sous sur t un une vos votre y comment quoi faire fait passe combien"
        " temps doit doivent"
    ),
    "es": (
        "a al como con cual cuales cuando de del e el ella en entre es esta este esto estos estas ha hay la las"
        " le les lo los mas no o para pero por puede que quien se segun ser si sin sobre son su sus un una unos"
        " unas y ya cuanto donde ante debe deben tiempo"
    ),
    "ru": (
        "а без бы был быть в во вы для до его ее если еще же за и из или их к как какие какой когда кто ли на не"
        " но о об он она они от по под при с со так то того у что чтобы это этого могут может оказании оказание"
    ),
    "ar": ("في من علي الي عن مع هذا هذه ذلك التي الذي ان او ما هل كيف متي هو هي كل بين قد لا و ب ل ف اي عند بعد قبل"),
    "zh": "",
    "nl": (
        "de het een en van in op voor met is zijn dat die te aan door als bij of om uit tot niet ook wordt worden"
        " zal hun naar over deze dit der den indien kan er wat wie hoe waar wanneer welke ieder iedere elk"
    ),
    "de": (
        "der die das den dem des ein eine einer eines einem einen und oder in im an am auf fur mit ist sind von vom"
        " zu zum zur nicht auch wird werden als bei durch nach uber sich wenn dass was wer wie wo wann welche"
    ),
    "pt": (
        "o a os as um uma e ou de do da dos das em no na nos nas por para com que se nao ao aos e sao ser como"
        " quando onde qual quais quem pelo pela seu sua"
    ),
    "it": (
        "il lo la i gli le un una e o di del dello della dei degli delle in nel nella a al alla da dal per con che"
        " si non e sono essere come quando dove quale quali chi suo sua"
    ),
}
STOP = {language: frozenset(words.split()) for language, words in _STOP_WORDS.items()}
# Everyday English that a question is dressed in: counts little, and its absence says nothing.
_DRESS = (
    "someone somebody anyone everybody person people man woman thing things want wants need needs get gets got"
    " give gives go goes going come comes happen happens make makes made take takes tell tells say says said think"
    " thinks know ask asks asked use used using put turns really still even just only other another new old same"
    " like way kind sort rule rules law laws legal treaty treaties convention article articles provision"
    " provisions text mean case cases one two first long much many more most again always never ever both every"
    " able allowed possible without during end under after before against already yet party parties state states"
    " country countries international measures national become becomes became situation situations count counts"
    " treated treat let lets different various certain involve involving related relating concerning concern"
    " regard regarding respect matter matters issue issues covered cover find finds found see seen look looks"
    " handle handled deal deals actually maybe whether allow permit permitted official good bad big small back"
    " well draft drafts"
)


def cut(text: str) -> list[str]:
    """Return a text's words, folded and without case; '24/7' stays whole."""
    return _WORD.findall(fold(text).casefold())


@lru_cache(maxsize=65_536)
def stem(word: str, language: str = "en") -> str:
    """Return a folded word's stem."""
    if language == "ar":
        word = _AR_PREFIX.sub("", word) or word
    if language == "en":
        if word in APART:
            return APART[word]
        word = plain_form(word)
    name = _STEMMERS.get(language)
    if name is None or len(word) < 3 or word.isdigit():
        return word
    return str(_stemmer(name).stemWord(word))


@lru_cache(maxsize=8)
def _stemmer(name: str) -> Any:
    return snowballstemmer.stemmer(name)


def stems(text: str, language: str = "en") -> list[str]:
    """Return the stems of a text's words that are no stop words, in their order."""
    stop = STOP.get(language, frozenset())
    return [stem(word, language) for word in cut(text) if word not in stop]


def terms(text: str, language: str = "en") -> list[str]:
    """Return what a text is indexed by: English stems as they are, others marked with their language ('fr:abon').

    So a French 'but' is not an English one. Chinese has no spaces: each pair of neighbouring characters is a term.
    """
    language = base(language)
    if language == "en":
        return stems(text)
    if language == "zh":
        return [f"zh:{run[at : at + 2]}" for run in _HAN.findall(simple(text)) for at in range(max(1, len(run) - 1))]
    return [f"{language}:{one}" for one in stems(text, language)]


def base(language: str) -> str:
    """Return a language without its script or region: 'zh' for 'zh-Hant'."""
    return language.partition("-")[0].casefold()


DRESS = frozenset(stem(word) for word in _DRESS.split())


def script(text: str) -> str:
    """Return the language that a text's script gives away, '' for Latin script."""
    for character in text:
        if "\u4e00" <= character <= "\u9fff":
            return "zh"
        if "\u0400" <= character <= "\u04ff":
            return "ru"
        if "\u0600" <= character <= "\u06ff":
            return "ar"
    return ""


def looks_like(words: Sequence[str], language: str) -> int:
    """Return how many of the words are stop words of a language."""
    return sum(word in STOP[language] for word in words)
