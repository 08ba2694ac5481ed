"""What differs between two states of an option set, in words, in counts and as a table."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from criteria.comparison import (
    Comparison,
    FieldChange,
    ItemChange,
    PointChange,
    PreconditionChange,
    ScoreChange,
    Tally,
)
from criteria.options import Precondition
from criteria.optionset import OptionSet
from criteria.scores import Score
from ui import text
from ui.presentation.names import criterion_forms, option_forms, scenario_forms, short
from ui.presentation.ranking import availability_words
from ui.presentation.scores import range_words
from ui.tables.content import Figures
from ui.translation import counted, marked, translated, translator

tr = translator("Changes")

MOST_NAMED = 4
_VIEW = "view"
_OWN_BUSINESS = frozenset({"working.remembered"})
"""What the program notes for itself."""
_ORDER = (
    "options", "families", "criteria", "groups", "scenarios", "scores", "preconditions", "weights",
    "weightings", "stakeholders", "judgements", "snapshots", "sources", "statements", "disagreements",
    "series", "developments", "rest",
)  # fmt: skip
"""What is counted, the gravest first."""
_KINDS = {
    "options": marked("Option"), "families": marked("Family"), "criteria": marked("Criterion"),
    "groups": marked("Group"), "scenarios": marked("Scenario"), "weightings": marked("Weighting"),
    "stakeholders": marked("Stakeholder"), "judgements": marked("Score judgement"),
    "snapshots": marked("Snapshot"), "sources": marked("Source"), "statements": marked("Statement"),
    "disagreements": marked("Disagreement"), "series": marked("Series of figures"),
    "developments": marked("Development"),
}  # fmt: skip
_HOW = {"added": marked("added"), "removed": marked("removed"), "changed": marked("changed")}


def counts_in_words(counts: Mapping[str, Tally], most: int = MOST_NAMED) -> str:
    """2 options added, 3 scores changed; what is looked at counts only where nothing else changed."""
    told = [words for kind in _ORDER if kind in counts for words in _tally_words(kind, counts[kind])]
    if not told:
        return tr("only what is looked at changed") if _VIEW in counts else tr("nothing changed")
    more = len(told) - most
    if more > 0:
        told = [*told[:most], counted(more, tr, "1 more change", "{count} more kinds of change")]
    return ", ".join(told)


def _tally_words(kind: str, tally: Tally) -> Iterator[str]:
    for count, words in (
        (tally.added, tr("{things} added")),
        (tally.removed, tr("{things} removed")),
        (tally.changed, tr("{things} changed")),
    ):
        if count:
            yield words.format(things=_things(kind, count))


def _things(kind: str, count: int) -> str:
    """3 scores."""
    return {
        "options": lambda: counted(count, tr, "1 option", "{count} options"),
        "families": lambda: counted(count, tr, "1 family", "{count} families"),
        "criteria": lambda: counted(count, tr, "1 criterion", "{count} criteria"),
        "groups": lambda: counted(count, tr, "1 group", "{count} groups"),
        "scenarios": lambda: counted(count, tr, "1 scenario", "{count} scenarios"),
        "scores": lambda: counted(count, tr, "1 score", "{count} scores"),
        "preconditions": lambda: counted(count, tr, "1 precondition", "{count} preconditions"),
        "weights": lambda: counted(count, tr, "1 weight", "{count} weights"),
        "weightings": lambda: counted(count, tr, "1 weighting", "{count} weightings"),
        "stakeholders": lambda: counted(count, tr, "1 stakeholder", "{count} stakeholders"),
        "judgements": lambda: counted(count, tr, "1 score judgement", "{count} score judgements"),
        "snapshots": lambda: counted(count, tr, "1 snapshot", "{count} snapshots"),
        "sources": lambda: counted(count, tr, "1 source", "{count} sources"),
        "statements": lambda: counted(count, tr, "1 statement", "{count} statements"),
        "disagreements": lambda: counted(count, tr, "1 disagreement", "{count} disagreements"),
        "series": lambda: counted(count, tr, "1 series of figures", "{count} series of figures"),
        "developments": lambda: counted(count, tr, "1 development", "{count} developments"),
        "rest": lambda: counted(count, tr, "1 other field", "{count} other fields"),
    }[kind]()


def change_figures(comparison: Comparison, before: OptionSet, after: OptionSet) -> Figures:
    """Every single change: what it is, where, and what stood and stands there."""
    rows = (
        *(row for item in comparison.items for row in _item_rows(item)),
        *(_point_row(change, before, after) for change in comparison.points),
        *(_score_row(change, before, after) for change in comparison.scores),
        *(_precondition_row(change, before, after) for change in comparison.preconditions),
        *(_field_row(change) for change in comparison.fields if change.field not in _OWN_BUSINESS),
    )
    headers = (tr("What"), tr("Where"), tr("Before"), tr("After"))
    return Figures(tr("Every change"), headers, rows)


Row = tuple[str, str, str, str]


def _item_rows(item: ItemChange) -> Iterator[Row]:
    kind = translated(_KINDS[item.kind])
    if item.how != "changed":
        before = text.MISSING if item.how == "added" else tr("was there")
        yield kind, item.name, before, translated(_HOW[item.how])
        return
    for field in item.fields:
        where = tr("{name}: {field}").format(name=item.name, field=_field_words(field.field))
        yield kind, where, *_texts(field.before, field.after)


def _point_row(change: PointChange, before: OptionSet, after: OptionSet) -> Row:
    name = _name_of("criteria", change.criterion, after, before)
    return tr("Weight"), name, *_texts(change.before, change.after)


def _score_row(change: ScoreChange, before: OptionSet, after: OptionSet) -> Row:
    where = tr("{option}, {criterion}, {scenario}").format(
        option=_name_of("options", change.option, after, before),
        criterion=_name_of("criteria", change.criterion, after, before),
        scenario=_name_of("scenarios", change.scenario, after, before),
    )
    return tr("Score"), where, *_scores(change.before, change.after)


def _scores(before: Score | None, after: Score | None) -> tuple[str, str]:
    """Their figures; where those are alike, what is said about them."""
    first, second = _score_words(before), _score_words(after)
    if first == second and before is not None and after is not None:
        if before.rationale != after.rationale:
            return _text(before.rationale), _text(after.rationale)
        return tr("{figures}, other sources or kind").format(figures=first), second
    return first, second


def _score_words(score: Score | None) -> str:
    return tr("not given here") if score is None else range_words(score)


def _precondition_row(change: PreconditionChange, before: OptionSet, after: OptionSet) -> Row:
    where = tr("{option}, {scenario}").format(
        option=_name_of("options", change.option, after, before),
        scenario=_name_of("scenarios", change.scenario, after, before),
    )
    first, second = _held(change.before), _held(change.after)
    return tr("Precondition"), where, first, second


def _held(held: Precondition | None) -> str:
    if held is None:
        return tr("not given here")
    return ": ".join(filter(None, (availability_words(held.availability), held.reason)))


def _field_row(change: FieldChange) -> Row:
    return tr("Field"), _field_words(change.field), *_texts(change.before, change.after)


def _field_words(name: str) -> str:
    """A field of the model as it is called there: readable, and the same in every file."""
    return name.replace("_", " ").replace(".", ", ")


def _texts(before: Any, after: Any) -> tuple[str, str]:
    return _text(before), _text(after)


def _text(value: Any) -> str:
    if value is None or value in ("", ()):
        return text.MISSING
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, int | float):
        return text.number(value, 0 if float(value).is_integer() else 2)
    if isinstance(value, tuple | frozenset | Mapping):
        return _several(value)
    return str(value) if isinstance(value, str) else str(getattr(value, "name", "")) or tr("set")


def _several(values: Collection[Any]) -> str:
    """Texts as they are, other things by their number."""
    if not isinstance(values, Mapping) and all(isinstance(each, str) for each in values):
        return ", ".join(values)
    return counted(len(values), tr, "1 entry", "{count} entries")


def _name_of(kind: str, key: str, *sets: OptionSet) -> str:
    forms: Any = {"options": option_forms, "criteria": criterion_forms, "scenarios": scenario_forms}[kind]
    for option_set in sets:
        for item in getattr(option_set, kind):
            if item.key == key:
                return short(forms(item))
    return key
