"""The layers of the house (docs/developers.md), checked over the imports of every module."""

import ast
import functools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOUSES = ("bot", "cogs", "playground")
MODULES = sorted(path for house in HOUSES for path in (ROOT / house).rglob("*.py"))
SQL = re.compile(r"\s*(SELECT .+ FROM|INSERT (OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM|PRAGMA) ", re.DOTALL)
CAPABILITIES = {path.name for path in (ROOT / "bot").iterdir() if (path / "store.py").exists()} | {"reference"}


@functools.cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Return every node of a module; several tests ask for the same ones."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@functools.cache
def imported(path: Path) -> tuple[str, ...]:
    return tuple(imports(path))


def imports(path: Path) -> Iterator[str]:
    """Yield every module a file imports, dotted, wherever the import stands."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            assert node.level == 0, f"{path}: a relative import"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def reaches(path: Path, *roots: str) -> list[str]:
    return [name for name in imported(path) if any(name == root or name.startswith(root + ".") for root in roots)]


def inside(path: Path, *places: str) -> bool:
    relative = path.relative_to(ROOT).as_posix()
    return any(relative == place or relative.startswith(place.rstrip("/") + "/") for place in places)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    """One table of who may know what."""
    store = path.name == "store.py" or inside(path, "bot/storage")
    rules: list[tuple[bool, tuple[str, ...]]] = [
        # The playground's model speaks of permissions and intents in discord.py's names; it is another house.
        (inside(path, "cogs", "bot/client.py", "playground/model.py", "playground/wire.py"), ("discord",)),
        (store or inside(path, "bot/reference"), ("sqlite3", "aiosqlite", "apsw")),
        (inside(path, "bot/delivery/runner.py"), ("apscheduler",)),
        (inside(path, "playground/model.py", "playground/backend.py"), ("simcord",)),
        (inside(path, "playground", "bot/__main__.py"), ("playground",)),
        (not inside(path, "playground"), ("bot", "cogs")),
        (inside(path, "bot/client.py", "cogs"), ("cogs",)),
        (False, ("pickle", "dill", "shelve", "marshal")),
    ]
    for allowed, roots in rules:
        assert allowed or not reaches(path, *roots), f"{path} reaches {reaches(path, *roots)}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_is_evaluated_and_time_is_asked_of_the_clock(path: Path) -> None:
    """Eval and exec nowhere; the present moment only from bot/clock.py (the playground has its own)."""
    for node in nodes(path):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        assert called not in {"eval", "exec", "__import__"}, f"{path}:{node.lineno}"
        asks = called.split(".")[-2:] in (
            ["datetime", "now"],
            ["datetime", "utcnow"],
            ["time", "time"],
            ["date", "today"],
        )
        assert not asks or inside(path, "bot/clock.py", "playground"), f"{path}:{node.lineno} asks {called}"


def test_capabilities_do_not_reach_into_each_others_stores() -> None:
    """What one needs of another it gets from that one's service."""
    for path in MODULES:
        for capability in CAPABILITIES:
            if not inside(path, f"bot/{capability}"):
                assert not reaches(path, f"bot.{capability}.store"), path


def test_a_store_knows_nothing_of_what_is_made_of_its_rows() -> None:
    """Exports are written from what stores read, never the other way about."""
    for path in MODULES:
        if path.name == "store.py":
            assert not reaches(path, "bot.letters.export"), path


def test_only_services_builds_services() -> None:
    """The composition root is one module (tests may build what they test)."""
    for path in MODULES:
        if inside(path, "bot/services"):
            continue
        for node in nodes(path):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert not (node.func.id.endswith("Service") and node.func.id[0].isupper()), f"{path}:{node.lineno}"


def test_a_cog_package_holds_only_setup_in_its_init() -> None:
    """When a cog outgrows a file its package's __init__ is the door and nothing else."""
    for init in (ROOT / "cogs").glob("*/__init__.py"):
        if init.parent.name == "_ui":
            continue
        body = ast.parse(init.read_text(encoding="utf-8")).body
        defined = [
            node.name for node in body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        ]
        assert defined == ["setup"], init


def test_sql_stands_in_stores_only() -> None:
    """A statement is a store's: a file called store.py, the database's own room, the search index."""
    for path in MODULES:
        if path.name == "store.py" or inside(path, "bot/storage", "bot/reference", "playground"):
            continue
        for node in nodes(path):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not SQL.match(node.value), f"{path}:{node.lineno}"


def test_files_and_functions_stay_readable() -> None:
    """A file near 300 lines, a function near 40: what is longer has two subjects."""
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        assert text.count("\n") <= 330, path
        for node in nodes(path):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert (node.end_lineno or 0) - node.lineno <= 50, f"{path}:{node.lineno} {node.name}"
