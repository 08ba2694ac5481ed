"""Returned forms become rounds in one edit: earlier ones stay unless they are to be replaced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from criteria import optionset as optionsets
from criteria.optionset import OptionSet, revised
from criteria.weightings import Stakeholder, Weighting, fingerprints
from tests.workbooks.samples import POINTS
from tests.workbooks.test_form_extras import scored_set
from workbooks.form_imports import import_form, import_forms
from workbooks.return_form import ReturnedForm
from workbooks.return_scores import JudgedScore

SET = scored_set()


def form(name: str, jobs: float = 40, **more: object) -> ReturnedForm:
    plain = ReturnedForm(f"{name}.xlsx", name, {**POINTS, "jobs": jobs}, fingerprints(SET.criteria))
    return replace(plain, **more)


def rounds(option_set: OptionSet) -> list[tuple[str, int, float]]:
    return [(w.name, w.round, w.points["jobs"]) for w in option_set.weightings]


def one_by_one(forms: Sequence[ReturnedForm]) -> OptionSet:
    option_set = SET
    for each in forms:
        option_set = import_form(option_set, each)
    return option_set


def test_that_many_forms_at_once_give_what_one_after_the_other_gives() -> None:
    forms = [form(name, jobs) for jobs, name in enumerate(("Ann", "Bob", "ann ", "Cid", "Bob", "ANN"))]
    now = import_forms(SET, forms)
    assert now == one_by_one(forms)
    assert rounds(now) == [
        ("Ann, round 1", 1, 0), ("Bob, round 1", 1, 1), ("Ann, round 2", 2, 2), ("Cid", 1, 3), ("Bob", 2, 4),
        ("Ann", 3, 5)]  # fmt: skip
    assert [s.name for s in now.stakeholders] == ["Ann", "Bob", "Cid"]


def test_that_the_option_set_is_made_once_for_all_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    check = optionsets.breaches

    def counted(now: OptionSet, before: OptionSet | None) -> list[object]:
        made.append(now)
        return list(check(now, before))

    monkeypatch.setattr(optionsets, "breaches", counted)
    assert len(import_forms(SET, [form(f"Person {n}") for n in range(50)]).weightings) == 50
    assert len(made) == 1


def test_that_one_that_replaces_takes_the_place_of_the_newest() -> None:
    judged = (JudgedScore("pier", "cost", 1, 2, 3),)
    second = form("Ann", 2, scores=judged, scenario="base")
    first = import_forms(SET, [form("Ann", 1), second, form("Bob", 3)])
    now = import_forms(first, [form("Ann", 9, replaces=True, file="late.xlsx")])
    assert rounds(now) == [("Ann, round 1", 1, 1), ("Ann", 2, 9), ("Bob", 1, 3)]
    assert now.weightings[1].key == first.weightings[1].key
    assert now.weightings[1].basis == "Returned form “late.xlsx”"
    assert (len(first.judgements), len(now.judgements)) == (1, 0)


def test_that_one_that_has_nothing_to_replace_is_a_first_round() -> None:
    assert rounds(import_forms(SET, [form("Ann", 1, replaces=True)])) == [("Ann", 1, 1)]


def test_that_an_illustrative_weighting_is_never_replaced() -> None:
    drawn = Weighting("ann", "Ann", POINTS, fingerprints(SET.criteria), "ann", elicitation="illustrative")
    base = revised(SET, stakeholders=(Stakeholder("ann", "Ann"),), weightings=(drawn,))
    now = import_forms(base, [form("Ann", 1, replaces=True)])
    assert rounds(now) == [("Ann, illustrative", 1, 40), ("Ann", 1, 1)]


def test_that_names_and_keys_that_are_taken_are_left_alone() -> None:
    taken = Weighting("weighting-1", "Ann", POINTS, fingerprints(SET.criteria))
    base = revised(SET, weightings=(taken,), stakeholders=(Stakeholder("stakeholder-1", "Bob"),))
    now = import_forms(base, [form("Ann"), form("Cid")])
    assert [(w.key, w.name) for w in now.weightings] == [
        ("weighting-1", "Ann"), ("weighting-2", "Ann (2)"), ("weighting-3", "Cid")]  # fmt: skip
    assert [s.key for s in now.stakeholders] == ["stakeholder-1", "stakeholder-2", "stakeholder-3"]


def test_that_no_forms_change_nothing() -> None:
    assert import_forms(SET, []) is SET


def test_that_what_is_not_touched_is_shared() -> None:
    now = import_forms(SET, [form("Ann")])
    assert now.scores is SET.scores
    assert now.judgements is SET.judgements
    assert now.options is SET.options
