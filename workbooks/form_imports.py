"""Taking returned forms into the option set: all of them as one edit, earlier rounds kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from criteria.edits.rounds import name_by_round, round_after
from criteria.keys import fresh_name
from criteria.optionset import OptionSet, revised
from criteria.scores import ScoreJudgement
from criteria.weightings import Stakeholder, Weighting
from workbooks.cells import folded
from workbooks.return_form import ReturnedForm

Value = TypeVar("Value")


def import_form(option_set: OptionSet, returned: ReturnedForm, date: str = "") -> OptionSet:
    """The stakeholder when new, and a weighting; a later form is a later round, the first stays."""
    return import_forms(option_set, (returned,), date)


def import_forms(option_set: OptionSet, forms: Sequence[ReturnedForm], date: str = "") -> OptionSet:
    """One edit for all forms, in their order; one that `replaces` takes the place of its sender's newest."""
    if not forms:
        return option_set
    intake = _Intake(option_set)
    for form in forms:
        intake.take(form, date or form.saved[:10])
    return intake.taken()


def imported_weighting(option_set: OptionSet, form: ReturnedForm) -> Weighting | None:
    """The weighting that a form became: its sender's newest."""
    keys = {s.key for s in option_set.stakeholders if folded(s.name) == folded(form.stakeholder)}
    given = [w for w in option_set.weightings if w.stakeholder in keys and w.elicitation == "form"]
    return max(given, key=lambda weighting: weighting.round, default=None)


class _Intake:
    """Collects what the forms bring, so that the option set is made and checked once."""

    def __init__(self, option_set: OptionSet) -> None:
        self._set = option_set
        self._there = {c.key for c in option_set.criteria}
        self._options = {o.key for o in option_set.options}
        self._scenarios = {s.key for s in option_set.scenarios}
        self._stakeholders = list(option_set.stakeholders)
        self._by_name = {folded(s.name): s for s in reversed(option_set.stakeholders)}
        self._weightings = list(option_set.weightings)
        self._names = {_same(w.name): None for w in option_set.weightings}
        self._of: dict[str, list[int]] = {}
        for place, weighting in enumerate(option_set.weightings):
            self._of.setdefault(weighting.stakeholder or "", []).append(place)
        self._judgements = list(option_set.judgements)
        self._stakeholder_keys = _Keys("stakeholder", (s.key for s in option_set.stakeholders))
        self._weighting_keys = _Keys("weighting", (w.key for w in option_set.weightings))

    def take(self, form: ReturnedForm, date: str) -> None:
        stakeholder = self._stakeholder(form.stakeholder)
        places = self._of.setdefault(stakeholder.key, [])
        given = [i for i in places if not self._weightings[i].illustrative]
        newest = max(given, key=lambda i: self._weightings[i].round, default=None)
        if form.replaces and newest is not None:
            before = self._weightings[newest]
            made = self._weighting(form, stakeholder, before.key, before.name, before.round, date)
            self._weightings[newest] = made
            self._drop_judgements(stakeholder.key, before.round)
        else:
            self._leave_name_to_newest(stakeholder, places)
            number = round_after(self._weightings[i] for i in given)
            name = self._free(stakeholder.name)
            made = self._weighting(form, stakeholder, self._weighting_keys.fresh(), name, number, date)
            places.append(len(self._weightings))
            self._weightings.append(made)
        self._judge(form, made, date)

    def taken(self) -> OptionSet:
        parts = {
            "stakeholders": tuple(self._stakeholders),
            "weightings": tuple(self._weightings),
            "judgements": tuple(self._judgements),
        }
        changed = {name: part for name, part in parts.items() if part != getattr(self._set, name)}
        return revised(self._set, **changed)

    def _stakeholder(self, name: str) -> Stakeholder:
        known = self._by_name.get(folded(name))
        if known is None:
            known = Stakeholder(self._stakeholder_keys.fresh(), name)
            self._by_name[folded(name)] = known
            self._stakeholders.append(known)
        return known

    def _weighting(
        self, form: ReturnedForm, stakeholder: Stakeholder, key: str, name: str, number: int, date: str
    ) -> Weighting:
        return Weighting(
            key,
            name,
            _only(form.points, self._there),
            _only(form.fingerprints, self._there),
            stakeholder=stakeholder.key,
            elicitation="form",
            date=date,
            round=number,
            basis=f"Returned form “{form.file}”",
            reasons=_only(form.reasons, self._there),
            confidence=_only(form.confidence, self._there),
            depends=_only(form.depends, self._there),
        )

    def _leave_name_to_newest(self, stakeholder: Stakeholder, places: Iterable[int]) -> None:
        """Whoever asks for a stakeholder's weighting means the newest: the one before tells its round."""
        for place in places:
            weighting = self._weightings[place]
            if folded(weighting.name) == folded(stakeholder.name):
                self._names.pop(_same(weighting.name), None)
                self._weightings[place] = replace(weighting, name=self._free(name_by_round(weighting)))

    def _free(self, name: str) -> str:
        plain = " ".join(name.split())
        free = plain if _same(plain) not in self._names else fresh_name(plain, self._names)
        self._names[_same(free)] = None
        return free

    def _drop_judgements(self, stakeholder: str, number: int) -> None:
        kept = [j for j in self._judgements if (j.stakeholder, j.round) != (stakeholder, number)]
        self._judgements = kept

    def _judge(self, form: ReturnedForm, weighting: Weighting, date: str) -> None:
        if form.scenario not in self._scenarios:
            return
        for score in form.scores:
            if score.option in self._options and score.criterion in self._there:
                self._judgements.append(
                    ScoreJudgement(
                        weighting.stakeholder or "", form.scenario, score.option, score.criterion,
                        score.low, score.best, score.high, score.rationale, date, weighting.round,
                    )
                )  # fmt: skip


class _Keys:
    """Fresh keys one after the other."""

    def __init__(self, stem: str, taken: Iterable[str]) -> None:
        self._stem = stem
        self._taken = set(taken)
        self._number = 0

    def fresh(self) -> str:
        self._number += 1
        while f"{self._stem}-{self._number}" in self._taken:
            self._number += 1
        return f"{self._stem}-{self._number}"


def _same(name: str) -> str:
    return name.strip().casefold()


def _only(mapping: Mapping[str, Value], keys: set[str]) -> dict[str, Value]:
    return {key: value for key, value in mapping.items() if key in keys}
