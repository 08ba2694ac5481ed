"""A returned form is read whole, with notes, or refused with every bad cell named."""

from __future__ import annotations

import warnings
from dataclasses import replace
from pathlib import Path

import pytest

from criteria.catalogue import load_catalogue
from criteria.edits.sets import copied_as
from criteria.edits.structure import add_criterion, remove_criterion, rename_criterion, set_scale
from criteria.lookup import find_weighting
from criteria.scales import Scale
from criteria.tree import Criterion
from criteria.weightings import missing_points, stale_points
from tests.workbooks.samples import (
    DATA,
    META_PART,
    POINTS,
    codes,
    fault,
    faults,
    small_set,
    with_cell,
    with_number,
    with_part,
    with_text,
)
from workbooks.form_imports import import_form
from workbooks.form_meta import MetaError, from_text, meta_of, to_chunks
from workbooks.forms import write_form
from workbooks.returns import read_form

SET = small_set()


def test_that_a_form_comes_back_as_it_was_filled_in(form: Path) -> None:
    returned = read_form(form, SET)
    assert returned.points == POINTS
    assert returned.stakeholder == "City council"
    assert returned.notes == ()
    assert returned.file == "form.xlsx"
    assert returned.fingerprints == meta_of(SET, "", ()).fingerprints


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_that_forms_saved_by_libreoffice_come_back_the_same(kind: str) -> None:
    returned = read_form(DATA / f"small-libreoffice.{kind}", SET)
    assert returned.points == pytest.approx(POINTS, abs=1e-9)
    assert returned.reasons == {"cost": 'Budget first, "always"; yes'}
    assert returned.confidence == {"cost": "high"}
    assert returned.depends == {"air": "the option"}
    assert returned.stakeholder == "City council"
    assert codes(returned) == (["old-format"] if kind == "xls" else [])


def test_that_a_form_saved_as_text_is_read_by_its_keys() -> None:
    returned = read_form(DATA / "small-libreoffice.csv", SET)
    assert returned.points == POINTS
    assert returned.stakeholder == "City council"
    assert codes(returned) == ["no-identity", "text-read"]


def test_that_words_and_ranks_are_read(form: Path) -> None:
    with_text(form, "I6", "=not a formula\nsecond line")
    with_text(form, "J7", "Medium")
    with_text(form, "J9", "fairly")
    with_text(form, "K6", "Nothing else")
    with_text(form, "K9", "Whether Seoul joins")
    with_number(form, "G6", 1)
    returned = read_form(form, SET)
    assert returned.reasons == {"cost": "=not a formula\nsecond line"}
    assert returned.confidence == {"jobs": "medium", "air": "fairly"}
    assert returned.depends == {"air": "Whether Seoul joins"}
    assert codes(returned) == ["confidence"]


def test_that_a_form_for_another_set_says_which(form: Path) -> None:
    (issue,) = faults(form, small_set(lineage="airport", name="Airport plan"))
    assert issue.code == "other-set"
    assert issue.found == "a form for “Harbour plan”"
    assert issue.expected == "a form for “Airport plan”"


def test_that_a_form_for_another_set_of_the_same_name_says_that_it_is_another(form: Path) -> None:
    (issue,) = faults(form, small_set(lineage="elsewhere", name="harbour plan"))
    assert issue.found == "a form for another option set named “Harbour plan”"
    assert issue.mend.startswith("Open the set that it was written for")


def test_that_a_set_saved_under_another_name_still_takes_the_form(form: Path) -> None:
    assert read_form(form, copied_as(SET, "Harbour plan B")).points == POINTS


def test_that_a_scale_changed_since_makes_its_points_stale(form: Path) -> None:
    now = set_scale(SET, "cost", Scale("USD million", 250, 0, "min"))
    returned = read_form(form, now)
    (issue,) = returned.notes
    assert (issue.code, issue.where, issue.severity) == ("changed-scale", "Weights!B6", "warning")
    assert "100 to 0 USD million" in issue.found
    assert "250 to 0 USD million" in issue.expected
    imported = import_form(now, returned)
    assert stale_points(imported.weightings[-1], now.criteria) == ("cost",)


def test_that_renaming_a_criterion_in_the_set_changes_nothing(form: Path) -> None:
    returned = read_form(form, rename_criterion(SET, "air", "Air quality"))
    assert returned.points == POINTS
    assert returned.notes == ()


def test_that_a_criterion_added_since_leaves_the_weighting_partial(form: Path) -> None:
    now = add_criterion(SET, Criterion("noise", "Noise", "people", Scale("dB", 80, 40, "min")))
    returned = read_form(form, now)
    assert codes(returned) == ["new-criterion"]
    assert missing_points(import_form(now, returned).weightings[-1], now.criteria) == ("noise",)


def test_that_a_criterion_removed_since_is_left_out_with_a_note(form: Path) -> None:
    now = remove_criterion(SET, "air")
    returned = read_form(form, now)
    assert codes(returned) == ["old-criterion"]
    assert "air" not in returned.points


def test_that_a_form_of_a_newer_version_is_refused(form: Path) -> None:
    with_part(form, "xl/sharedStrings.xml", lambda m: m.replace('"schema": 1', '"schema": 2'))
    assert fault(form).code == "newer-form"


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"format": "x"}', "null", '{"format": []}'])
def test_that_a_hidden_sheet_that_says_nothing_is_a_warning(form: Path, damage: str) -> None:
    with_part(form, META_PART, lambda m: _first_cell(m, damage))
    returned = read_form(form, SET)
    assert returned.points == POINTS
    assert codes(returned) == ["no-identity"]


def _first_cell(markup: str, text: str) -> str:
    start = markup.index("<sheetData>")
    end = markup.index("</sheetData>")
    row = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>'
    return f"{markup[:start]}<sheetData>{row}{markup[end:]}"


def test_that_the_lineage_property_still_tells_the_set_when_the_hidden_sheet_is_gone(form: Path) -> None:
    with_part(form, META_PART, lambda m: _first_cell(m, ""))
    (issue,) = faults(form, small_set(lineage="airport"))
    assert issue.code == "other-set"


def test_that_meta_data_is_cut_into_cells_and_put_together_again() -> None:
    named = rename_criterion(SET, "air", "Я" * 20_000)
    meta = meta_of(named, "X", ("A",))
    chunks = to_chunks(meta)
    assert len(chunks) > 1
    assert from_text("".join(chunks)) == meta
    with pytest.raises(MetaError):
        from_text("".join(chunks[:-1]))


def test_that_a_workbook_without_a_form_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("Option;Cost\nPier;1\n")
    issue = fault(path)
    assert issue.code == "no-form"
    assert "“table”" in issue.found


def test_that_a_name_is_needed_and_the_one_written_helps(tmp_path: Path, form: Path) -> None:
    nameless = tmp_path / "nameless.xlsx"
    write_form(SET, nameless, "", POINTS)
    issue = fault(nameless)
    assert (issue.code, issue.where) == ("no-name", "Weights!C3")
    erased = read_form(with_cell(form, "C3", ""), SET)
    assert (erased.stakeholder, codes(erased)) == ("City council", ["name-erased"])
    changed = read_form(with_text(form, "C3", " The  mayor "), SET)
    assert (changed.stakeholder, codes(changed)) == ("The mayor", ["other-name"])


def test_that_long_reasons_and_errors_in_words_are_handled(form: Path) -> None:
    with_text(form, "I6", "x" * 5000)
    with_cell(form, "I7", "<v>#NAME?</v>", "e")
    with_number(form, "I9", 5)
    returned = read_form(form, SET)
    assert len(returned.reasons["cost"]) == 2000
    assert returned.reasons["air"] == "5"
    assert sorted(codes(returned)) == ["cut", "lost-words"]


def test_that_nothing_warns_while_reading(form: Path) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        read_form(form, SET)
    assert caught == []


def test_that_an_import_adds_the_stakeholder_and_an_elicited_weighting(form: Path) -> None:
    with_text(form, "I6", "Budget")
    returned = read_form(form, SET)
    now = import_form(SET, returned, date="2026-05-02")
    (stakeholder,) = now.stakeholders
    (weighting,) = now.weightings
    assert stakeholder.name == weighting.name == "City council"
    assert weighting.stakeholder == stakeholder.key
    assert weighting.points == POINTS
    assert weighting.reasons == {"cost": "Budget"}
    assert (weighting.elicitation, weighting.round, weighting.date) == ("form", 1, "2026-05-02")
    assert weighting.elicited
    assert stale_points(weighting, now.criteria) == ()
    assert now.working is SET.working
    assert now.options is SET.options


def test_that_a_second_form_is_a_second_round_and_the_first_stays(form: Path) -> None:
    first = import_form(SET, read_form(form, SET))
    again = import_form(first, read_form(with_number(form, "F7", 45), first))
    assert [(w.round, w.points["jobs"], w.name) for w in again.weightings] == [
        (1, 40, "City council, round 1"), (2, 45, "City council")]  # fmt: skip
    assert find_weighting(again, "city council").round == 2
    assert len(again.stakeholders) == 1


def test_that_an_illustrative_weighting_is_no_round(tmp_path: Path) -> None:
    case = load_catalogue("russia-dprk")
    known = case.stakeholders[0]
    points = dict(case.weightings[0].points)
    write_form(case, tmp_path / "form.xlsx", known.name, points)
    returned = read_form(tmp_path / "form.xlsx", case)
    assert returned.points == pytest.approx(points, abs=1e-9)
    now = import_form(case, returned)
    assert now.stakeholders == case.stakeholders
    assert (now.weightings[-1].name, now.weightings[-1].round) == (known.name, 1)
    assert (now.weightings[0].name, now.weightings[0].key) == (f"{known.name}, illustrative", known.key)


def test_that_a_short_name_is_nobody_else(tmp_path: Path) -> None:
    case = load_catalogue("russia-dprk")
    short = case.stakeholders[0].short_name
    write_form(case, tmp_path / "form.xlsx", short, dict(case.weightings[0].points))
    now = import_form(case, read_form(tmp_path / "form.xlsx", case))
    assert now.stakeholders[-1].name == short
    assert find_weighting(now, short).elicitation == "form"


def test_that_the_date_is_when_the_form_was_saved_unless_given(form: Path) -> None:
    returned = replace(read_form(form, SET), saved="2026-05-02T09:41:00Z")
    assert import_form(SET, returned).weightings[0].date == "2026-05-02"
