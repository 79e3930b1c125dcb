"""How fast provisions are found: 250 and 20,000, beside a bare FTS5 query over the same texts; and suggestions."""

import gc
import random
import re
import sqlite3
import time
import tracemalloc
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.common import Table, median, percentile
from benchmarks.corpora import FOLDER, wording
from benchmarks.search_quality import query_sets
from bot.reference.articles import Articles
from bot.reference.editions import Editions
from bot.reference.finding import Finder
from bot.reference.glossary import Glossary
from bot.reference.loader import load
from bot.reference.model import Library
from bot.reference.resolve import Resolver
from bot.reference.search import ProvisionSearch
from bot.reference.service import ReferenceService
from bot.reference.thesaurus import Thesaurus
from bot.reference.wordings.merge import merged
from bot.reference.wordings.model import Wording

DATA = Path(__file__).resolve().parent.parent / "data"
TREATIES = ("untoc.en", "uncac.en", "vclt.en", "iccpr.en")
ROUNDS = 5
MANY = 20_000

Find = Callable[[str], object]


def measure() -> list[Table]:
    """Measure what the texts that are here allow; without them only suggestions."""
    tables = [_suggestions()]
    if FOLDER.exists():
        tables = [_small(), _large(), *tables]
    return tables


def _small() -> Table:
    """250 provisions with their wording, all of ours beside a bare FTS5."""
    texts = [wording(name, number) for number, name in enumerate(TREATIES, 1)]
    library = replace(load(DATA), instruments={})
    finder = _finder(merged(library, texts))
    provisions = [(a.title, a.text) for text in texts for a in text.articles]
    queries = [one.query for queries in query_sets().values() for one in queries if one.kind != "negative"]
    new = [_timed(finder, query) for query in queries]
    took = _each({"FTS5, porter, snippet()": _fts5(provisions), "Caucus": finder}, queries)
    took["Caucus, a question never asked before"] = new
    floor = took["FTS5, porter, snippet()"]
    rows: list[list[str | float]] = [
        [name, median(times), percentile(times, 0.99), median(times) / median(floor),
         percentile(times, 0.99) / percentile(floor, 0.99)]
        for name, times in took.items()
    ]  # fmt: skip
    return Table(
        "search",
        f"a query over {len(provisions)} provisions in their wording",
        ("search", "median us", "p99 us", "median ratio", "p99 ratio"),
        rows,
        f"{len(queries)} queries, the best of {ROUNDS} rounds in turn each, whole answers not kept; Caucus with "
        "citations, thesaurus, six languages and bold words, FTS5 with every word in quotes joined by OR and a snippet "
        "of the best five. Processor time.",
    )


def _large() -> Table:
    """20,000 provisions: build, memory, query."""
    texts = _many()
    library = load(DATA)
    gc.collect()
    tracemalloc.start()
    seen = merged(library, texts)
    before = tracemalloc.get_traced_memory()[0]
    ProvisionSearch(seen, Thesaurus(library.aids))
    size = (tracemalloc.get_traced_memory()[1] - before) / 1e6
    tracemalloc.stop()
    gc.collect()
    begun = time.thread_time()
    search = ProvisionSearch(seen, Thesaurus(library.aids))
    built = time.thread_time() - begun
    queries = [one.query for queries in query_sets().values() for one in queries]
    first = [_timed(search.find, query) for query in queries]
    again = _each({"": search.find}, queries)[""]
    rows: list[list[str | float]] = [
        ["first time", median(first) / 1000, percentile(first, 0.99) / 1000],
        ["again, best of rounds", median(again) / 1000, percentile(again, 0.99) / 1000],
    ]
    count = sum(len(text.articles) for text in texts)
    note = f"Built in {built:.1f} s, {size:.0f} MB at most while it was; texts made by changing words of real ones."
    return Table("search-20000", f"a query over {count:,} provisions", ("query", "median ms", "p99 ms"), rows, note)


def _suggestions() -> Table:
    """Suggestions while somebody types, in the process."""
    reference = ReferenceService.load(DATA)
    typed = [name[:end] for name in ("extradition", "24", "art 6", "human rights", "Budap") for end in range(1, 12)]
    asked: dict[str, Find] = {
        "/treaty article": reference.suggest_articles,
        "/treaty search": reference.suggest_subjects,
        "/principle show": reference.suggest_principles,
        "/glossary": reference.suggest_terms,
    }
    took = _each(asked, list(dict.fromkeys(typed)))
    rows: list[list[str | float]] = [[name, median(times), percentile(times, 0.99)] for name, times in took.items()]
    return Table("suggestions", "what a key press costs in the process", ("command", "median us", "p99 us"), rows)


def _each(finds: dict[str, Find], queries: Sequence[str]) -> dict[str, list[float]]:
    """Return the best time of each query in microseconds; the machine is shared, the finders take turns."""
    best: dict[str, list[float]] = {name: [float("inf")] * len(queries) for name in finds}
    for _ in range(ROUNDS):
        for at, query in enumerate(queries):
            for name, find in finds.items():
                best[name][at] = min(best[name][at], _timed(find, query))
    return best


def _timed(find: Find, query: str) -> float:
    # Processor time: what else the machine does meanwhile is no part of it.
    begun = time.thread_time()
    find(query)
    return (time.thread_time() - begun) * 1e6


def _finder(library: Library) -> Find:
    resolver = Resolver(library)
    articles = Articles(library, resolver, Editions(library))
    search = ProvisionSearch(library, Thesaurus(library.aids))
    search.warm_up()  # as the bot does it when it starts, and after an import
    finder = Finder(library, resolver, articles, search, Glossary(library), 5)
    # Answers are kept for whoever asks the same again; here the work is measured.
    find = finder.find.__wrapped__
    return lambda words: find(words, None, "", 5)


def _fts5(provisions: Iterable[tuple[str, str]]) -> Find:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(title, body, tokenize='porter unicode61')")
    connection.executemany("INSERT INTO t VALUES (?,?)", provisions)

    def find(query: str) -> object:
        words = re.findall(r"\w+", query)
        match = " OR ".join(f'"{word}"' for word in words) or '""'
        return connection.execute(
            "SELECT rowid, title, snippet(t, 1, '**', '**', '…', 24) FROM t WHERE t MATCH ? ORDER BY bm25(t) LIMIT 5",
            (match,),
        ).fetchall()

    return find


def _many() -> list[Wording]:
    """Return texts with 20,000 articles: the real ones with one word in ten another."""
    known = [wording(name) for name in TREATIES]
    chance = random.Random(1)  # noqa: S311 - a text made the same way every time, no secret
    words = sorted({word for text in known for one in text.articles for word in one.text.split() if word.isalpha()})

    def other(text: str) -> str:
        return " ".join(chance.choice(words) if chance.random() < 0.1 else word for word in text.split(" "))

    texts: list[Wording] = []
    count = 0
    while count < MANY:
        real = known[len(texts) % len(known)]
        articles = tuple(replace(one, title=other(one.title), text=other(one.text)) for one in real.articles)
        texts.append(replace(real, id=len(texts), instrument=f"treaty{len(texts)}", articles=articles))
        count += len(articles)
    return texts
