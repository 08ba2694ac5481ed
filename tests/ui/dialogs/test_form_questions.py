"""What only a person can settle about returned forms is asked, and the answer decides what is imported."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from criteria.edits.scales import with_ends
from tests.ui.dialogs.form_steps import cells, read, returned, settled, take_in
from tests.ui.dialogs.rig import Rig, built_in
from tests.workbooks.samples import with_text
from ui.controls.words import Words
from ui.dialogs.faults import FaultsTable
from workbooks.form_imports import import_form
from workbooks.returns import read_form


def rounds(rig: Rig) -> list[tuple[str, int]]:
    return [(w.name, w.round) for w in rig.document.option_set.weightings[8:]]


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        ("round", [("Bank, round 1", 1), ("Bank", 2)]),
        ("replace", [("Bank", 1)]),
        ("skip", [("Bank", 1)]),
    ],
)
def test_that_the_same_person_twice_is_kept_replaced_or_left_out(
    rig: Rig, tmp_path: Path, answer: str, kept: list[tuple[str, int]]
) -> None:
    first, second = returned(tmp_path, "Bank"), returned(tmp_path, "Bank", 4, "later.xlsx")
    dialog = read(rig, first, second)
    dialog.files.select(str(second))
    asked = rig.find(QWidget, "question_again").accessibleName()
    assert asked == "A second form of “Bank”, after “Bank.xlsx”"
    rig.click(answer)
    settled(rig)
    take_in(rig)
    assert rounds(rig) == kept
    newest = rig.document.option_set.weightings[-1].points
    assert newest == built_in().weightings[2 if answer == "skip" else 4].points


def test_that_the_same_file_twice_is_left_out_unless_it_is_wanted(rig: Rig, tmp_path: Path) -> None:
    first = returned(tmp_path, "Bank")
    copy = tmp_path / "copy.xlsx"
    copy.write_bytes(first.read_bytes())
    dialog = read(rig, first, copy)
    assert [row.aside for row in dialog.files.rows()] == ["Accepted", "Left out"]
    assert dialog.aside.text() == "1 accepted, 1 left out. One undo step."
    dialog.files.select(str(copy))
    rig.click("round")
    settled(rig)
    take_in(rig)
    assert rounds(rig) == [("Bank, round 1", 1), ("Bank", 2)]


def test_that_one_answer_can_hold_for_all_that_ask_the_same(rig: Rig, tmp_path: Path) -> None:
    option_set = built_in()
    for name in ("Bank", "Ministry", "Railway"):
        option_set = import_form(option_set, read_form(returned(tmp_path, name), built_in()), "2026-01-01")
    rig.document.open(option_set)
    paths = [returned(tmp_path, name, 4, f"{name} again.xlsx") for name in ("Bank", "Ministry", "Railway")]
    dialog = read(rig, *paths)
    rig.click("skip")
    settled(rig)
    assert [row.aside for row in dialog.files.rows()] == ["Left out", "With notes", "With notes"]
    rig.click("same_revision")
    settled(rig)
    assert [row.aside for row in dialog.files.rows()] == ["Left out"] * 3
    assert dialog.primary.words() == "Nothing to import"


def test_that_a_form_for_another_set_can_be_read_by_names(rig: Rig, tmp_path: Path) -> None:
    path = returned(tmp_path, "Bank")
    rig.document.open(replace(built_in(), lineage="another", key="another"))
    dialog = read(rig, path)
    assert dialog.primary.words() == "Nothing to import"
    rig.click("names")
    settled(rig)
    assert [row.aside for row in dialog.files.rows()] == ["With notes"]
    take_in(rig)
    assert rounds(rig) == [("Bank", 1)]


def test_that_the_decimal_sign_is_asked_once_for_the_file(rig: Rig, tmp_path: Path) -> None:
    path = with_text(with_text(returned(tmp_path, "Bank"), "F9", "1,250"), "F14", "2,500")
    dialog = read(rig, path)
    assert [row[0] for row in cells(rig.find(FaultsTable, "form_faults"))] == ["Weights!F9", "Weights!F14"]
    rig.click("comma")
    settled(rig)
    assert dialog.files.rows()[0].aside == "With notes"
    assert rig.find(Words, "form_title").text() == "Bank"
    take_in(rig)
    assert sorted(rig.document.option_set.weightings[-1].points.values())[:2] == [1.25, 2.5]


def test_that_an_older_revision_tells_each_difference(rig: Rig, tmp_path: Path) -> None:
    path = returned(tmp_path, "Bank")
    first = built_in().criteria[0]
    shorter = replace(first, scale=with_ends(first.scale, first.scale.worst, first.scale.best / 2))
    rig.document.open(replace(built_in(), criteria=(shorter, *built_in().criteria[1:])))
    dialog = read(rig, path)
    assert dialog.files.rows()[0].aside == "With notes"
    assert any(first.name in " ".join(row) for row in cells(rig.find(FaultsTable, "form_faults")))
