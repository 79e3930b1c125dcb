"""Small treaties made up for tests: no real treaty says this."""

from datetime import UTC, datetime
from typing import Any

from bot.reference.wordings.model import Article, Wording

_UMBRELLAS = """1. Each Party shall keep lost umbrellas for ninety days.
2. A Party may:
(a) sell umbrellas at auction;
(b) lend umbrellas to lighthouse keepers during storms."""
FERRY = {
    "en": (
        ("1", "Purpose", "This Treaty protects ferry passengers and their bicycles."),
        ("2", "Lost umbrellas", _UMBRELLAS),
        ("3", "Harbour dogs", "1. Harbour dogs shall not be leashed.\n2. Lighthouse keepers feed harbour dogs daily."),
        ("4", "Disputes", "Quarrels about herring are settled by the harbour master."),
    ),
    "fr": (
        ("1", "Objet", "Le présent traité protège les passagers des traversiers et leurs bicyclettes."),
        ("2", "Parapluies perdus", "1. Chacun garde les parapluies.\n2. Il peut les prêter aux gardiens de phare."),
        ("3", "Chiens du port", "Les chiens du port ne sont pas tenus en laisse."),
        ("4", "Différends", "Les querelles relatives au hareng sont réglées par le capitaine du port."),
    ),
    "zh": (
        ("1", "宗旨", "本条约保护渡轮乘客及其自行车。"),
        ("2", "遗失的雨伞", "一、各缔约国应将遗失的雨伞保管九十天。\n二、缔约国可以将雨伞借给灯塔看守人。"),
        ("3", "港口的狗", "港口的狗不得拴绳。"),
        ("4", "爭端", "有關鯡魚的爭端由港務長解決。"),
    ),
    "ru": (
        ("2", "Утерянные зонты", "Каждая Сторона хранит утерянные зонты девяносто дней."),
        ("3", "Портовые собаки", "Портовые собаки не содержатся на поводке."),
    ),
    "ar": (
        ("2", "المظلات المفقودة", "تحتفظ كل دولة بالمظلات المفقودة تسعين يوما."),
        ("3", "كلاب الميناء", "لا تربط كلاب الميناء."),
    ),
    "es": (
        ("2", "Paraguas perdidos", "Cada Parte guardará los paraguas perdidos durante noventa días."),
        ("3", "Perros del puerto", "Los perros del puerto no irán atados."),
    ),
}  # fmt: skip
"""Language -> (number, title, text)."""


def ferry(language: str = "en", number: int = 1, articles: Any = None, **said: Any) -> Wording:
    """Return the ferry treaty as an import stores it; `said` is what is different."""
    facts: dict[str, Any] = {
        "id": number, "guild_id": None, "instrument": "ferry", "version": "FT/1", "language": language,
        "status": "adopted", "date": "2020-05-01", "title": "Treaty on Ferries", "preamble": "",
        "articles": tuple(Article(*one) for one in articles or FERRY[language]), "source": "ferry.pdf",
        "sha256": "0" * 64, "imported_at": datetime(2026, 11, 22, tzinfo=UTC), "name": "Ferry Treaty",
    }  # fmt: skip
    return Wording(**(facts | said))
