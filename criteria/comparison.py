"""What differs between two states of an option set, as data: items, scores, preconditions, points, fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal

from criteria.options import Precondition
from criteria.optionset import OptionSet
from criteria.scores import Score

How = Literal["added", "removed", "changed"]
Cells = Mapping[str, Any]
KEYED = (
    "options", "families", "criteria", "groups", "scenarios", "weightings", "stakeholders", "snapshots",
    "sources", "statements", "disagreements", "series",
)  # fmt: skip
_UNKEYED = ("judgements", "developments")
_NESTED = ("context", "view", "working")
_LOOKED_AT = ("view.", "working.")
_CELLS = ("scores", "preconditions")
_PLAIN = tuple(
    field.name for field in fields(OptionSet) if field.name not in (*KEYED, *_UNKEYED, *_NESTED, *_CELLS)
)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field, by its name or with a dot in it, such as context.question."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class ItemChange:
    """An item of one of the lists in KEYED, by the name it has now or had."""

    kind: str
    key: str
    name: str
    how: How
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """A cell; None where nothing stood."""

    scenario: str
    option: str
    criterion: str
    before: Score | None
    after: Score | None


@dataclass(frozen=True, slots=True)
class PreconditionChange:
    scenario: str
    option: str
    before: Precondition | None
    after: Precondition | None


@dataclass(frozen=True, slots=True)
class PointChange:
    """Working points of a criterion; None where there were none."""

    criterion: str
    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True)
class Tally:
    added: int = 0
    removed: int = 0
    changed: int = 0

    @property
    def total(self) -> int:
        return self.added + self.removed + self.changed


@dataclass(frozen=True, slots=True)
class Comparison:
    """Nothing is left out: two states that are equal, and only those, have nothing here.

    `fields` holds everything that is in no list of its own, and the order of a list where that changed.
    """

    items: tuple[ItemChange, ...] = ()
    scores: tuple[ScoreChange, ...] = ()
    preconditions: tuple[PreconditionChange, ...] = ()
    points: tuple[PointChange, ...] = ()
    fields: tuple[FieldChange, ...] = ()

    @property
    def same(self) -> bool:
        return not (self.items or self.scores or self.preconditions or self.points or self.fields)

    def counts(self) -> Mapping[str, Tally]:
        """How much changed, by list of the model.

        “weights” are working points, “view” is what is looked at and how points were come by, and “rest”
        the other fields.
        """
        found: dict[str, list[How]] = {}
        for item in self.items:
            found.setdefault(item.kind, []).append(item.how)
        found["scores"] = [_how(change.before, change.after) for change in self.scores]
        found["preconditions"] = [_how(change.before, change.after) for change in self.preconditions]
        found["weights"] = [_how(change.before, change.after) for change in self.points]
        for change in self.fields:
            found.setdefault("view" if change.field.startswith(_LOOKED_AT) else "rest", []).append("changed")
        return {name: _tally(hows) for name, hows in found.items() if hows}


def compare(before: OptionSet, after: OptionSet) -> Comparison:
    """From one state to another; what they share is not looked into."""
    kinds = [kind for kind in KEYED if getattr(before, kind) != getattr(after, kind)]
    return Comparison(
        items=tuple(
            change for kind in kinds for change in _items(kind, getattr(before, kind), getattr(after, kind))
        )
        + tuple(change for kind in _UNKEYED for change in _loose(kind, before, after)),
        scores=tuple(
            ScoreChange(scenario, option, criterion, old, new)
            for scenario, option, row, other in _rows(before.scores, after.scores)
            for criterion, old, new in _cells(row, other)
        ),
        preconditions=tuple(
            PreconditionChange(scenario, option, old, new)
            for scenario, option, old, new in _rows(before.preconditions, after.preconditions)
        ),
        points=tuple(PointChange(*cell) for cell in _cells(before.working.points, after.working.points)),
        fields=tuple(_plain(before, after, kinds)),
    )


def _items(kind: str, before: Iterable[Any], after: Iterable[Any]) -> Iterator[ItemChange]:
    old, new = ({item.key: item for item in items} for items in (before, after))
    for key, item in new.items():
        if key not in old:
            yield ItemChange(kind, key, _name(item), "added")
        elif old[key] != item:
            yield ItemChange(kind, key, _name(item), "changed", tuple(_fields(old[key], item)))
    for key, item in old.items():
        if key not in new:
            yield ItemChange(kind, key, _name(item), "removed")


def _name(item: Any) -> str:
    named: Callable[[str], Any] = lambda field: getattr(item, field, "")  # noqa: E731 - three kinds of name
    return str(named("name") or named("topic") or named("statement") or named("text") or item.key)


def _loose(kind: str, before: OptionSet, after: OptionSet) -> Iterator[ItemChange]:
    """Items without a key are only there or not there."""
    old, new = getattr(before, kind), getattr(after, kind)
    if old != new:
        yield from (ItemChange(kind, "", _label(item), "added") for item in new if item not in old)
        yield from (ItemChange(kind, "", _label(item), "removed") for item in old if item not in new)


def _label(item: Any) -> str:
    return str(getattr(item, "stakeholder", "") or item.text)


def _fields(old: Any, new: Any, prefix: str = "") -> Iterator[FieldChange]:
    for field in fields(old):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before != after:
            yield FieldChange(f"{prefix}{field.name}", before, after)


def _plain(before: OptionSet, after: OptionSet, kinds: Iterable[str]) -> Iterator[FieldChange]:
    for name in _PLAIN:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield FieldChange(name, old, new)
    for name in _NESTED:
        for change in _fields(getattr(before, name), getattr(after, name), f"{name}."):
            if change.field != "working.points":
                yield change
    for kind in kinds:
        old, new = ([item.key for item in getattr(each, kind)] for each in (before, after))
        shared = set(old) & set(new)
        if [key for key in old if key in shared] != [key for key in new if key in shared]:
            yield FieldChange(f"order of {kind}", tuple(old), tuple(new))
    yield from _unseen(before, after)


def _unseen(before: OptionSet, after: OptionSet) -> Iterator[FieldChange]:
    """What tells two lists or tables apart that hold the same: another order, or a row without cells."""
    for name in _UNKEYED:
        old, new = getattr(before, name), getattr(after, name)
        if old != new and set(old) == set(new):
            yield FieldChange(f"order of {name}", old, new)
    for name in _CELLS:
        empty, filled = (
            {(scenario, option) for scenario, rows in getattr(each, name).items()
             for option, cell in (rows.items() or {"": {}}.items()) if cell == {}}
            for each in (before, after)
        )  # fmt: skip
        if empty != filled:
            yield FieldChange(f"empty rows of {name}", tuple(sorted(empty)), tuple(sorted(filled)))


def _rows(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[tuple[str, str, Any, Any]]:
    """Scenario and option whose cells differ, and those cells."""
    for scenario, old_rows, new_rows in _cells(before, after):
        for option, old, new in _cells(old_rows or {}, new_rows or {}):
            yield scenario, option, old, new


def _cells(
    before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
) -> Iterator[tuple[str, Any, Any]]:
    """Keys under which two mappings differ, and what is there."""
    if before is after:
        return
    old, new = before or {}, after or {}
    for key in dict.fromkeys((*new, *old)):
        mine, other = old.get(key), new.get(key)
        if mine is not other and mine != other:
            yield key, mine, other


def _how(before: object, after: object) -> How:
    if before is None:
        return "added"
    return "removed" if after is None else "changed"


def _tally(hows: Iterable[How]) -> Tally:
    rows = list(hows)
    return Tally(rows.count("added"), rows.count("removed"), rows.count("changed"))
