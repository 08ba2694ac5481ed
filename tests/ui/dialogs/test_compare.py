"""Then and now, side by side."""

import pytest
from PySide6.QtCore import Qt

from criteria.edits.view import set_method, set_scenario
from criteria.edits.weights import set_points, take_snapshot
from criteria.optionset import OptionSet
from tests.ui.dialogs.form_steps import cells
from tests.ui.dialogs.rig import Rig, built_in
from ui.computing.effort import RANKED_AT_ONCE
from ui.controls.selector import Selector
from ui.controls.words import Words
from ui.dialogs.compare import CompareDialog
from ui.dialogs.standings import shown_basis, standings
from ui.tables.figures import FiguresTable


def snapped(option_set: OptionSet, name: str, taken: str = "2026-05-02T14:02:00+00:00") -> OptionSet:
    places = standings(option_set, option_set.working.points, shown_basis(option_set))
    return take_snapshot(option_set, name, taken, places)


def compare(rig: Rig, option_set: OptionSet) -> CompareDialog:
    rig.document.open(option_set)
    rig.files.compare()
    dialog = rig.dialog("compare_dialog")
    assert isinstance(dialog, CompareDialog)
    return dialog


def test_that_without_a_snapshot_the_weighting_started_from_is_then(rig: Rig) -> None:
    compare(rig, set_points(built_in(), "standing", 10))
    assert rig.find(Words, "compare_sentence").text() == (
        "1 weight changed since “Foreign ministry”; 7 options changed places."
    )
    weights = cells(rig.find(FiguresTable, "compare_weights"))
    assert weights[:2] == [
        ["Stability", "100", "100", "", "14.9%", "16.9%"],
        ["Regional format", "90", "10", "−80", "13.4%", "1.7%"],
    ]
    ranking = cells(rig.find(FiguresTable, "compare_ranking"))
    assert ranking[0] == ["A1", "Commodity barter", "2", "1", "59.0", "62.9"]
    assert ranking[-1][2:4] == ["–", "–"]
    assert len(ranking) == 15


def test_that_the_newest_snapshot_is_compared_with_first_and_others_can_be_chosen(rig: Rig) -> None:
    first = snapped(built_in(), "Agreed")
    second = snapped(set_points(first, "standing", 10), "After lunch")
    compare(rig, second)
    assert rig.find(Words, "compare_sentence").text() == "Nothing has changed since “After lunch”."
    against = rig.find(Selector, "compare_against")
    assert [choice.names[0] for choice in against.choices()] == [
        "After lunch", "Agreed", "Foreign ministry",
    ]  # fmt: skip
    against.chosen.emit(first.snapshots[0].key)
    assert rig.find(Words, "compare_sentence").text().startswith("1 weight changed since “Agreed”")


def test_that_a_snapshot_keeps_the_places_it_saw(rig: Rig) -> None:
    then = snapped(set_scenario(built_in(), "S1B"), "Agreed")
    compare(rig, set_scenario(then, "S2P"))
    words = rig.find(Words, "compare_circumstances").text()
    assert words.startswith("Taken 2 May 2026, then in the scenario “")
    ranking = {row[0]: row for row in cells(rig.find(FiguresTable, "compare_ranking"))}
    assert ranking["B1"][2] == str(then.snapshots[0].standings["B1"].rank)


def test_that_places_are_compared_by_the_chosen_method(rig: Rig) -> None:
    compare(rig, set_method(set_points(built_in(), "standing", 10), "vikor"))
    table = rig.find(FiguresTable, "compare_ranking")
    assert header(table) == ["Code", "Option", "Rank then", "Now", "Q then", "Now"]
    assert all(0 <= float(row[5]) <= 1 for row in cells(table))


def test_that_a_snapshot_of_another_method_keeps_its_figures_and_says_so(rig: Rig) -> None:
    compare(rig, set_method(snapped(built_in(), "Agreed"), "promethee"))
    assert rig.find(Words, "compare_circumstances").text() == (
        "Taken 2 May 2026, then by Additive value: places may differ for that reason, too"
    )
    table = rig.find(FiguresTable, "compare_ranking")
    assert header(table)[4:] == ["Total then", "Net flow now"]
    first = cells(table)[0]
    assert float(first[4]) > 1 > float(first[5])


def test_that_a_method_that_takes_too_long_gives_way_to_the_additive_and_says_so(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(RANKED_AT_ONCE, "kemeny", 2)
    compare(rig, set_method(built_in(), "kemeny"))
    assert rig.find(Words, "compare_circumstances").text() == (
        "Places are by additive value: Kemeny order would take too long here."
    )
    assert header(rig.find(FiguresTable, "compare_ranking"))[4] == "Total then"


def header(table: FiguresTable) -> list[object]:
    model = table.model()
    across = Qt.Orientation.Horizontal
    return [model.headerData(at, across) for at in range(model.columnCount())]


def test_that_a_time_that_cannot_be_read_is_shown_as_it_is(rig: Rig) -> None:
    compare(rig, snapped(built_in(), "Agreed", "last spring"))
    assert rig.find(Words, "compare_circumstances").text() == "Taken last spring"
