"""Every text in the source that is told to people below the window, found by its syntax.

A text is told where it fills a parameter of one of these names, wherever such a function is, and where it is
the template of something told. Names and functions of the same file are followed to the texts they stand for.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import criteria
import workbooks

ROOTS = tuple(Path(str(package.__file__)).parent for package in (criteria, workbooks))
ISSUE = frozenset({"found", "expected", "mend"})
PARAMETERS = ISSUE | {"where", "what", "wanted"}
"""Who takes one of an issue, or two of these, tells people what it takes."""
TEMPLATES = {"Told": 0, "met": 0, "kept": 0, "idle": 0, "Requirement": 1}


TERMINAL = ("arguments", "collect", "export", "form", "library", "library_arguments", "library_restore",
            "methods", "report", "source", "verbs")  # fmt: skip
ASIDE = {
    "criteria/words/told.py",  # where templates are put together
    *(f"criteria/catalogue/{path.name}" for path in (ROOTS[0] / "catalogue").glob("*.py")),
    *(f"workbooks/command_line/{name}.py" for name in TERMINAL),
    "workbooks/frames.py",
    *(f"workbooks/report/{name}.py" for name in ("pdf", "pdf_blocks")),
}
"""Not read for what is told: developers and scripts are told in English, and so is a terminal; styles of a
page are called what an issue has parts of."""


class Text(NamedTuple):
    """`is_template` when it is a literal; else it has figures that no translation could keep."""

    place: str
    words: str
    is_template: bool
    node: ast.expr


def texts() -> list[Text]:
    paths = (path for root in ROOTS for path in sorted(root.rglob("*.py")) if not _is_aside(path))
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}
    parameters = _parameters(trees.values())
    return [text for path, tree in trees.items() for text in _File(path, tree, parameters).texts()]


def literals() -> set[str]:
    """Every literal text below the window."""
    return {
        node.value
        for root in ROOTS
        for path in root.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _parameters(trees: Iterable[ast.Module]) -> dict[str, dict[str, int]]:
    """For each function and class by name: the parameters that are told, and their places."""
    found: dict[str, dict[str, int]] = {}
    for tree in trees:
        for node in ast.walk(tree):
            names: list[str] = []
            if isinstance(node, ast.FunctionDef):
                names = [each.arg for each in (*node.args.args, *node.args.kwonlyargs)]
                names = names[1:] if names[:1] in (["self"], ["cls"]) else names
            elif isinstance(node, ast.ClassDef):
                names = [
                    e.target.id
                    for e in node.body
                    if isinstance(e, ast.AnnAssign) and isinstance(e.target, ast.Name)
                ]
            told = {name: place for place, name in enumerate(names) if name in PARAMETERS}
            told = told if len(told) > 1 or told.keys() & ISSUE else {}
            if told and isinstance(node, ast.FunctionDef | ast.ClassDef):
                found.setdefault(node.name, {}).update(told)
    return found


class _File:
    def __init__(self, path: Path, tree: ast.Module, parameters: dict[str, dict[str, int]]) -> None:
        self._path, self._tree, self._parameters = path, tree, parameters
        self._functions = {n.name: n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)}
        self._seen: set[tuple[int, int]] = set()
        self._followed: set[int] = set()

    def texts(self) -> Iterator[Text]:
        yield from self._in(self._tree, [self._tree])

    def _in(self, node: ast.AST, scopes: list[ast.AST]) -> Iterator[Text]:
        for child in ast.iter_child_nodes(node):
            inner = [*scopes, child] if isinstance(child, ast.FunctionDef) else scopes
            if isinstance(child, ast.Call):
                for argument in self._told(child):
                    yield from self._of(argument, scopes)
            yield from self._in(child, inner)

    def _told(self, call: ast.Call) -> Iterator[ast.expr]:
        name = _name(call.func)
        if name in TEMPLATES:
            yield call.args[TEMPLATES[name]]
        told = self._parameters.get(name, {})
        for parameter, place in told.items():
            if place < len(call.args) and not any(isinstance(a, ast.Starred) for a in call.args[: place + 1]):
                yield call.args[place]
            yield from (keyword.value for keyword in call.keywords if keyword.arg == parameter)

    def _of(self, node: ast.expr, scopes: list[ast.AST]) -> Iterator[Text]:
        """The texts that an expression may stand for."""
        if isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp):
            key = (node.lineno, node.col_offset)
            is_text = not isinstance(node, ast.Constant) or isinstance(node.value, str)
            if key not in self._seen and is_text:
                self._seen.add(key)
                words = str(node.value) if isinstance(node, ast.Constant) else ast.unparse(node)
                yield Text(f"{self._path}:{node.lineno}", words, isinstance(node, ast.Constant), node)
        elif isinstance(node, ast.IfExp):
            yield from self._of(node.body, scopes)
            yield from self._of(node.orelse, scopes)
        elif isinstance(node, ast.BoolOp):
            for each in node.values:
                yield from self._of(each, scopes)
        elif isinstance(node, ast.Name) and id(node) not in self._followed:
            self._followed.add(id(node))
            for value in _values(node.id, scopes):
                yield from self._of(value, scopes)
        elif isinstance(node, ast.Call) and _name(node.func) in self._functions:
            yield from self._returned(self._functions[_name(node.func)], scopes)

    def _returned(self, function: ast.FunctionDef, scopes: list[ast.AST]) -> Iterator[Text]:
        for node in ast.walk(function):
            if (
                isinstance(node, ast.Return)
                and node.value is not None
                and (node.lineno, -1) not in self._seen
            ):
                self._seen.add((node.lineno, -1))
                yield from self._of(node.value, [scopes[0], function])


def _name(function: ast.expr) -> str:
    return getattr(function, "id", getattr(function, "attr", ""))


def _values(name: str, scopes: list[ast.AST]) -> Iterator[ast.expr]:
    """What is given to a name in the nearest scope that gives it anything."""
    tables = _tables(scopes[0])
    for scope in reversed(scopes):
        found = [value for node in _inside(scope) for value in _given(name, node, tables)]
        if found or (isinstance(scope, ast.FunctionDef) and name in {a.arg for a in scope.args.args}):
            yield from found
            return


def _given(name: str, node: ast.AST, tables: dict[str, ast.expr]) -> Iterator[ast.expr]:
    if isinstance(node, ast.AnnAssign) and node.value is not None:
        yield from _matched(name, node.target, node.value)
    elif isinstance(node, ast.Assign):
        for target in node.targets:
            yield from _matched(name, target, _table(node.value, tables))
    elif isinstance(node, ast.AugAssign):
        yield from _matched(name, node.target, node.value)
    elif isinstance(node, ast.For | ast.comprehension) and isinstance(node.iter, ast.Tuple | ast.List):
        for each in node.iter.elts:
            yield from _matched(name, node.target, each)


@cache
def _inside(scope: ast.AST) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(scope)) if isinstance(scope, ast.FunctionDef) else tuple(getattr(scope, "body", ()))


@cache
def _tables(module: ast.AST) -> dict[str, ast.expr]:
    return {
        node.targets[0].id: node.value
        for node in getattr(module, "body", [])
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }


def _table(value: ast.expr, tables: dict[str, ast.expr]) -> ast.expr:
    """The table of the file that a value is taken from, or the value itself."""
    function = value.func if isinstance(value, ast.Call) else None
    if (
        isinstance(function, ast.Attribute)
        and function.attr == "get"
        and isinstance(function.value, ast.Name)
    ):
        return tables.get(function.value.id, value)
    if isinstance(value, ast.Name):
        return tables.get(value.id, value)
    return value


def _matched(name: str, target: ast.expr, value: ast.expr) -> Iterator[ast.expr]:
    if isinstance(target, ast.Name) and target.id == name:
        yield value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Dict):
        for each in value.values:
            yield from _matched(name, target, each)
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for inner, each in zip(target.elts, value.elts, strict=False):
            yield from _matched(name, inner, each)
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.IfExp):
        yield from _matched(name, target, value.body)
        yield from _matched(name, target, value.orelse)


def _is_aside(path: Path) -> bool:
    return path.relative_to(ROOTS[0].parent).as_posix() in ASIDE
