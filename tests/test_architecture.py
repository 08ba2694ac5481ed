"""The rules of the house that no single file can hold by itself."""

import ast
import gc
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("evaluator", "criteria", "workbooks", "ui")  # each may import those before it
SLOW_TO_IMPORT = {"pandas", "scipy", "openpyxl", "xlsxwriter", "python_calamine"}
LONGEST_FILE = 420


def python_files(*folders: str) -> list[Path]:
    return sorted(file for folder in folders for file in (ROOT / folder).rglob("*.py"))


def all_python_files() -> list[Path]:
    return sorted(ROOT.glob("*.py")) + python_files(*LAYERS, "tests")


def place(file: Path, node: ast.AST | None = None) -> str:
    line = f":{node.lineno}" if isinstance(node, ast.stmt | ast.expr | ast.excepthandler) else ""
    return f"{file.relative_to(ROOT)}{line}"


@cache
def nodes(file: Path) -> tuple[ast.AST, ...]:
    """The imports and handlers of a file, which is read once for all rules."""
    tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
    kinds = ast.Import | ast.ImportFrom | ast.ExceptHandler
    return tuple(node for node in ast.walk(tree) if isinstance(node, kinds))


def imported_packages(file: Path) -> Iterator[tuple[str, ast.AST]]:
    for node in nodes(file):
        if isinstance(node, ast.Import):
            yield from ((alias.name.partition(".")[0], node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield (node.module or "").partition(".")[0], node


@pytest.mark.parametrize("layer", LAYERS)
def test_that_imports_point_down(layer: str) -> None:
    above = {*LAYERS[LAYERS.index(layer) + 1 :], "main", "run", "tests"}
    wrong = [
        f"{place(file, node)} imports {package}"
        for file in python_files(layer)
        for package, node in imported_packages(file)
        if package in above
    ]
    assert not wrong


def test_that_only_the_window_knows_qt() -> None:
    wrong = [
        place(file, node)
        for file in [*python_files(*LAYERS[:-1]), ROOT / "run.py"]
        for package, node in imported_packages(file)
        if package in {"PySide6", "shiboken6"}
    ]
    assert not wrong


def test_that_no_file_outgrows_its_idea() -> None:
    lengths = {place(file): len(file.read_text(encoding="utf-8").splitlines()) for file in all_python_files()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_that_no_handler_swallows_every_error() -> None:
    def swallows(handler: ast.ExceptHandler) -> bool:
        if any(isinstance(node, ast.Raise) and node.exc is None for node in ast.walk(handler)):
            return False
        caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
        return any(
            kind is None or (isinstance(kind, ast.Name) and kind.id in {"Exception", "BaseException"})
            for kind in caught
        )

    wrong = [
        place(file, node)
        for file in all_python_files()
        for node in nodes(file)
        if isinstance(node, ast.ExceptHandler) and swallows(node)
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("layers", "unwanted"),
    [(LAYERS[:-1], SLOW_TO_IMPORT | {"PySide6"}), (LAYERS, SLOW_TO_IMPORT)],
    ids=["lower-three", "window"],
)
def test_that_importing_loads_nothing_slow(layers: tuple[str, ...], unwanted: set[str]) -> None:
    modules = [
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for file in python_files(*layers)
    ]
    code = f"import sys, {', '.join(modules)}; print(*sys.modules)"
    # Isolated from the user's start-up files, which may import anything.
    run = subprocess.run(
        [sys.executable, "-s", "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    loaded = run.stdout.split()
    assert "evaluator" in loaded
    assert unwanted.isdisjoint(loaded)


def test_that_qt_calls_keep_the_references_they_were_given() -> None:
    # PySide6 6.12.0 on Python 3.11 lost one reference per call, and the program aborted when none was left.
    from PySide6.QtCore import QObject

    gc.collect()
    before = [sys.getrefcount(constant) for constant in (None, True, False)]
    thing = QObject()
    for _ in range(1000):
        thing.setObjectName("name")
        thing.blockSignals(True)
        thing.blockSignals(False)
    after = [sys.getrefcount(constant) for constant in (None, True, False)]
    assert all(now > then - 500 for now, then in zip(after, before, strict=True))
