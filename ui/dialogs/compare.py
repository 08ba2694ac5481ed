"""Points and ranks, then and now: against a snapshot, or the weighting that was started from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QWidget

from criteria.optionset import OptionSet
from criteria.weightings import Standing
from ui import text
from ui.controls.selector import Choice, Selector
from ui.controls.words import Ink, Words, stacked
from ui.dialogs.columns import SideBySide
from ui.dialogs.frame import Dialog
from ui.dialogs.standings import instead_words, ordered, shares_of, shown_basis, standings
from ui.methods import method_name, words_of
from ui.presentation.faces.face import Face, face_named
from ui.presentation.names import criterion_forms, option_forms, scenario_forms, short
from ui.presentation.reference import Reference, reference_of, reference_to
from ui.tables.figures import Figures, FiguresTable
from ui.translation import counted, translator

tr = translator("Compare")

_BASE = ""


class CompareDialog(Dialog):
    """Two tables that can be copied; a selector when there is more than one thing to compare with."""

    def __init__(self, window: QWidget, option_set: OptionSet) -> None:
        super().__init__(window, "compare_dialog", self.tr("Then and now"), "", 1200)
        self._option_set = option_set
        self._references = references(option_set)
        self._basis = shown_basis(option_set)
        self.against = Selector(self.tr("Compare with"))
        self.against.setObjectName("compare_against")
        choices = [Choice(key, (r.name,), _note(option_set, key)) for key, r in self._references.items()]
        newest = next(iter(self._references))
        self.against.set_choices(choices, newest)
        self.against.chosen.connect(self._show)
        self.sentence = Words("", 15, 600, wrap=True)
        self.sentence.setObjectName("compare_sentence")
        self.circumstances = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.circumstances.setObjectName("compare_circumstances")
        self.weights = FiguresTable("compare_weights")
        self.ranking = FiguresTable("compare_ranking")
        head = QHBoxLayout()
        head.addLayout(stacked(self.sentence, self.circumstances), 1)
        head.addWidget(self.against)
        for table in (self.weights, self.ranking):
            table.setMinimumHeight(min(500, 36 + 30 * max(len(option_set.criteria), len(option_set.options))))
            table.setMinimumWidth(220)
        self.body.addLayout(head)
        self.body.addWidget(SideBySide(self.weights, self.ranking, 840, 24))
        self.against.setVisible(len(choices) > 1)
        self.cancel.hide()
        self.set_primary(self.tr("Close"), self.accept)
        self._show(newest)

    def _show(self, key: str) -> None:
        option_set, reference = self._option_set, self._references[key]
        now = standings(option_set, option_set.working.points, self._basis)
        then = reference.standings or standings(option_set, reference.points, self._basis)
        self.sentence.setText(sentence(option_set, reference, then, now))
        words = " ".join(
            filter(None, (_circumstances(option_set, key), instead_words(option_set, self._basis)))
        )
        self.circumstances.setText(words)
        self.circumstances.setVisible(bool(words))
        self.weights.show_figures(weight_figures(option_set, reference))
        by = "additive" if self._basis is None else self._basis.method.key
        before = reference.method if reference.standings else by
        self.ranking.show_figures(rank_figures(option_set, then, now, before, by))
        for table, names in ((self.weights, 0), (self.ranking, 1)):
            table.horizontalHeader().setSectionResizeMode(names, QHeaderView.ResizeMode.Stretch)


def references(option_set: OptionSet) -> dict[str, Reference]:
    """What can be compared with: snapshots, the newest first, then the weighting started from."""
    found = {s.key: reference_to(s) for s in reversed(option_set.snapshots)}
    base = reference_of(option_set) if not found else None
    if option_set.working.base is not None:
        weighting = option_set.weighting(option_set.working.base)
        base = Reference(weighting.short_name or weighting.name, weighting.points, {})
    return found if base is None else {**found, _BASE: base}


def sentence(
    option_set: OptionSet, reference: Reference, then: Mapping[str, Standing], now: Mapping[str, Standing]
) -> str:
    """6 points changed since “Agreed”, 3 options changed places."""
    points = option_set.working.points
    changed = sum(
        1 for c in option_set.criteria if abs(points[c.key] - reference.points.get(c.key, -1.0)) > 1e-9
    )
    moved = sum(1 for key, place in now.items() if key in then and then[key].rank != place.rank)
    if not changed and not moved:
        return tr("Nothing has changed since “{name}”.").format(name=reference.name)
    first = counted(changed, tr, "1 weight changed", "{count} weights changed")
    second = counted(moved, tr, "1 option changed its place", "{count} options changed places")
    if not moved:
        second = tr("no option changed its place")
    return tr("{weights} since “{name}”; {places}.").format(weights=first, name=reference.name, places=second)


def weight_figures(option_set: OptionSet, reference: Reference) -> Figures:
    points = option_set.working.points
    before, after = shares_of(option_set, reference.points), shares_of(option_set, points)
    rows = []
    for criterion in option_set.criteria:
        key = criterion.key
        known = key in reference.points
        rows.append(
            (
                short(criterion_forms(criterion)),
                text.points(reference.points[key]) if known else text.MISSING,
                text.points(points[key]),
                _change(points[key] - reference.points[key]) if known else text.MISSING,
                text.share(before[key]) if before else text.MISSING,
                text.share(after[key]) if after else text.MISSING,
            )
        )
    headers = (
        tr("Criterion"), tr("Points then"), tr("Now"), tr("Change"), tr("Share then"), tr("Now"),
    )  # fmt: skip
    return Figures(tr("Weights then and now"), headers, tuple(rows), frozenset(range(1, 6)))


def _change(points: float) -> str:
    """Nothing where nothing changed, so that the changes stand out."""
    return text.difference(points, 0) if abs(points) >= 0.5 else ""


def rank_figures(
    option_set: OptionSet,
    then: Mapping[str, Standing],
    now: Mapping[str, Standing],
    before: str = "additive",
    by: str = "additive",
) -> Figures:
    """`before` and `by` are the methods that ranked then and rank now."""
    old, new = face_named(before), face_named(by)
    rows = []
    for key in ordered(option_set, now):
        option = option_set.option(key)
        ranks, figures = (
            _ranks(then.get(key), now.get(key)),
            (_figure(old, then.get(key)), _figure(new, now.get(key))),
        )
        rows.append((option.badge, short(option_forms(option)), *ranks, *figures))
    heads = tr("{figure} then").format(figure=old.title()), tr("Now")
    if before != by:
        heads = heads[0], tr("{figure} now").format(figure=new.title())
    headers = (tr("Code"), tr("Option"), tr("Rank then"), tr("Now"), *heads)
    return Figures(tr("Ranking then and now"), headers, tuple(rows), frozenset(range(2, 6)))


def _ranks(*places: Standing | None) -> tuple[str, ...]:
    return tuple(str(place.rank) if place is not None and place.rank else text.MISSING for place in places)


def _figure(face: Face, place: Standing | None) -> str:
    return face.figure(place.total) if place is not None else text.MISSING


def _note(option_set: OptionSet, key: str) -> str:
    if key == _BASE:
        return tr("started from")
    snapshot = next(s for s in option_set.snapshots if s.key == key)
    return _taken(snapshot.taken)


def _circumstances(option_set: OptionSet, key: str) -> str:
    """When the snapshot was taken, and in which scenario when that is another one."""
    snapshot = next((s for s in option_set.snapshots if s.key == key), None)
    if snapshot is None:
        return ""
    parts = [tr("Taken {when}").format(when=_taken(snapshot.taken))]
    known = [s for s in option_set.scenarios if s.key == snapshot.scenario]
    if snapshot.scenario != option_set.view.scenario and known:
        words = tr("then in the scenario “{name}”: places may differ for that reason, too")
        parts.append(words.format(name=short(scenario_forms(known[0]))))
    if words_of(snapshot.method).key != words_of(option_set.view.method).key:
        words = tr("then by {method}: places may differ for that reason, too")
        parts.append(words.format(method=method_name(snapshot.method)))
    return ", ".join(parts)


def _taken(when: str) -> str:
    try:
        return text.when(datetime.fromisoformat(when))
    except ValueError:
        return when
