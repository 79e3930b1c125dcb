"""The words that citations are made of, in the six languages of the United Nations and some of their neighbours'."""

from enum import Enum

from bot.reference.fold import fold


class Role(Enum):
    """What a word does in a citation."""

    ARTICLE = "article"
    POINT = "point"
    CHAPTER = "chapter"
    SECTION = "section"
    TITLE = "title"
    PART = "part"
    AND = "and"
    TO = "to"
    OF = "of"
    DRAFT = "draft"


_WORDS = {
    Role.ARTICLE: "article articles art arts artículo artículos artigo artigos articolo articoli"
    " artikel artikels artikelen"
    " статья статьи статье статью статей статьях статьей статьёй статьями статьям ст"
    " المادة مادة المواد مواد والمادة للمادة بالمادة المادتين المادتان والمواد",
    # Paragraph, subparagraph, letter: what kind of point it is shows in its place, not in its name.
    Role.POINT: "paragraph para par subparagraph sub point letter lit let clause item § ¶"
    " paragraphe alinéa al lettre sous párrafo apartado inciso inc literal letra numeral"
    " пункт пункта пункте пунктом подпункт подпункта подпункте часть части п пп ч الفقرة فقرة الفرعية البند"
    " lid onder absatz abs buchstabe satz parágrafo alínea comma lettera"
    " paragraphs paras subparagraphs subpara points letters clauses items §§ paragraphes alinéas lettres"
    " párrafos apartados incisos literales пункты пунктов пунктах подпункты подпунктов الفقرتين الفقرتان الفقرات"
    " leden absätze parágrafos commi",
    Role.CHAPTER: "chapter chapters ch chap chapitre chapitres capítulo capítulos cap глава главы главе гл الفصل فصل"
    " hoofdstuk kapitel capitolo",
    Role.SECTION: "section sections sec sección secciones раздел раздела القسم afdeling abschnitt sezione",
    Role.TITLE: "title titles titre titres título títulos титул الباب titel titolo",
    Role.PART: "part parts partie parties الجزء deel teil",
    Role.AND: "and & or et ou y e o u и или en und oder و أو او и/или / , ; ، 、 和 及 与 或",
    Role.TO: "to through thru till until - à a au al hasta до по إلى الى tot bis 至 到",
    Role.OF: "of the in under from : de del la le les l d du des el los las di van der het von no number nos № n"
    " من في как",
    Role.DRAFT: "draft drafts projet proyecto borrador проект проекта مشروع المشروع ontwerp entwurf 草案",
}
WORDS: dict[Role, frozenset[str]] = {
    role: frozenset(fold(word).casefold() for word in words.split()) for role, words in _WORDS.items()
}
PLURAL = frozenset(
    fold(word).casefold()
    for word in _WORDS[Role.POINT][_WORDS[Role.POINT].index("paragraphs") :].split()
)  # fmt: skip
"""Words for points that more than one may follow: 'paras. 8 and 21'."""
UNITS = frozenset().union(*(WORDS[role] for role in (Role.ARTICLE, Role.CHAPTER, Role.SECTION, Role.TITLE, Role.PART)))
"""Words that a number makes into a citation."""
SUFFIXES = frozenset({"st", "nd", "rd", "th", "er", "ere", "e", "eme", "o", "a", "º", "ª", "я", "и", "ая", "го"})
"""What may be glued to a number: '1er', '24th'."""
INSERTED = frozenset({"bis", "ter", "quater"})
EVERYDAY_LETTERS = frozenset("aeiouyви") | {"l", "d", "n", "s"}
"""Letters that are words: after a number they are a point only where a sign says so."""
