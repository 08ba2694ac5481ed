"""The texts of the window's source, found by reading its syntax: lupdate does not see all of them.

A text is what stands in `self.tr("…")` (its context is the class), in `tr("…")` of a module that says
`tr = translator("Context")`, in `QCoreApplication.translate("Context", "…")`, in `marked("…")`, or in
`counted(count, tr, "one", "many")`, where the many are looked up by number.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ui.translation import MARKED

_OWN = "translation.py"
"""Where the functions themselves are."""


class Message(NamedTuple):
    context: str
    source: str
    comment: str = ""
    numerus: bool = False


class UnreadableText(Exception):  # noqa: N818 - it says what cannot be read
    """A text that no translator would ever see, with file and line."""


def messages_of(folder: Path) -> tuple[Message, ...]:
    """Every text under the folder once, by context, in the order of the source."""
    sources = [path for path in sorted(folder.rglob("*.py")) if path.name != _OWN]
    modules = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sources}
    contexts = {_module_name(path, folder): _own_contexts(tree) for path, tree in modules.items()}
    found: dict[Message, None] = {}
    for path, tree in modules.items():
        known = {**_imported(tree, contexts), **_own_contexts(tree)}
        try:
            for message in _Reader(known).read(tree):
                found[message] = None
        except UnreadableText as fault:
            raise UnreadableText(f"{path}:{fault}") from None
    return tuple(sorted(found, key=lambda message: message.context))


def _module_name(path: Path, folder: Path) -> str:
    return ".".join((folder.name, *path.relative_to(folder).with_suffix("").parts))


def _own_contexts(tree: ast.Module) -> dict[str, str]:
    """The names of this module that translate, with their contexts: `tr = translator("Weights")`."""
    made: dict[str, str] = {}
    for node in tree.body:
        if not (isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)):
            continue
        call = node.value
        if isinstance(call.func, ast.Name) and call.func.id == "translator":
            for target in node.targets:
                if isinstance(target, ast.Name):
                    made[target.id] = _literal(call.args[0]) or ""
    return made


def _imported(tree: ast.Module, contexts: dict[str, dict[str, str]]) -> dict[str, str]:
    """The names that translate in another module and are used in this one."""
    return {
        alias.asname or alias.name: contexts[node.module][alias.name]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in contexts
        for alias in node.names
        if alias.name in contexts[node.module]
    }


class _Reader:
    def __init__(self, contexts: dict[str, str]) -> None:
        self._contexts = contexts

    def read(self, node: ast.AST, owner: str = "", hidden: frozenset[str] = frozenset()) -> Iterator[Message]:
        """What is said under a node, inside a class; hidden names are arguments that only look like `tr`."""
        if isinstance(node, ast.ClassDef):
            owner = node.name
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            named = (*node.args.args, *node.args.kwonlyargs, *node.args.posonlyargs)
            hidden |= {each.arg for each in named}
        if isinstance(node, ast.Call):
            yield from self._said(node, owner, hidden)
        for child in ast.iter_child_nodes(node):
            yield from self.read(child, owner, hidden)

    def _said(self, call: ast.Call, owner: str, hidden: frozenset[str]) -> Iterator[Message]:
        name = _called(call)
        if name == "marked":
            yield Message(MARKED, self._text(call, 0))
        elif name == "counted":
            if len(call.args) != 4:
                raise UnreadableText(f"{call.lineno}: counted takes a count, a tr, one and many")
            yield Message(self._context(call.args[1], owner, hidden), self._text(call, 3), numerus=True)
        elif name == "translate" and isinstance(call.func, ast.Attribute):
            if context := _literal(call.args[0]):
                yield Message(context, self._text(call, 1))
        elif said := self._context(call.func, owner, hidden):
            comment = _literal(call.args[1]) if len(call.args) > 1 else ""
            yield Message(said, self._text(call, 0), comment or "")

    def _context(self, function: ast.expr, owner: str, hidden: frozenset[str]) -> str:
        """The context that this function looks texts up in; nothing when it is no `tr`."""
        if isinstance(function, ast.Name):
            if function.id == "tr" and (function.id in hidden or function.id not in self._contexts):
                raise UnreadableText(f"{function.lineno}: a tr of no known context")
            return self._contexts.get(function.id, "")
        if not (isinstance(function, ast.Attribute) and function.attr == "tr"):
            return ""
        if not (isinstance(function.value, ast.Name) and function.value.id in ("self", "cls") and owner):
            raise UnreadableText(f"{function.lineno}: the tr of another object")
        return owner

    def _text(self, call: ast.Call, at: int) -> str:
        words = _literal(call.args[at])
        if not words:
            raise UnreadableText(f"{call.lineno}: a text that is no literal; mark it and use translated()")
        return words


def _called(call: ast.Call) -> str:
    """The function's own name: of any object for `translate`, of none for the others."""
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr if function.attr == "translate" else ""
    return function.id if isinstance(function, ast.Name) else ""


def _literal(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def contexts_of(messages: Iterable[Message]) -> dict[str, list[Message]]:
    made: dict[str, list[Message]] = {}
    for message in messages:
        made.setdefault(message.context, []).append(message)
    return made
