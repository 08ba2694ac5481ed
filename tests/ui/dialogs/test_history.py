"""History: versions, what changed, any two compared, labels, decisions, and the way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from criteria.edits.scores import set_score
from criteria.edits.view import set_scenario
from criteria.edits.weights import set_points
from criteria.scores import exactly
from criteria.storage.decisions import decisions
from criteria.storage.library import Library
from tests.ui.dialogs.rig import Rig, built_in
from ui.controls.selector import Selector
from ui.controls.words import Words
from ui.dialogs.history.dialog import HistoryDialog
from ui.dialogs.rows import RowList
from ui.tables.figures import FiguresModel, FiguresTable

KEY = built_in().key


@pytest.fixture
def history(rig: Rig) -> HistoryDialog:
    """Three versions, of which the second changes a weight and the third a score and a weight."""
    rig.files.save()
    rig.change(5)
    rig.files.save()
    now = set_score(rig.document.option_set, *own_score(), exactly(12.0))
    rig.document.apply("edit", set_points(now, now.criteria[1].key, 3))
    rig.files.save()
    return opened(rig)


def own_score() -> tuple[str, str, str]:
    """Scenario, option and criterion of a score that is not inherited."""
    scenario, rows = next((key, rows) for key, rows in built_in().scores.items() if "A1" in rows)
    return scenario, "A1", next(iter(rows["A1"]))


def opened(rig: Rig) -> HistoryDialog:
    rig.files.history()
    dialog = rig.dialog("history_dialog")
    assert isinstance(dialog, HistoryDialog)
    rig.qtbot.waitUntil(lambda: not dialog._reading.is_running() and not dialog._comparing.is_running())
    return dialog


def pick(rig: Rig, dialog: HistoryDialog, number: int) -> None:
    dialog.rows.select(str(number))
    rig.qtbot.waitUntil(lambda: not dialog._comparing.is_running())


def cells(rig: Rig, name: str) -> tuple[tuple[str, ...], ...]:
    model = rig.find(FiguresTable, name).model()
    assert isinstance(model, FiguresModel)
    return model.figures.rows


def test_that_every_version_says_what_it_changed_in_words_and_counts(
    rig: Rig, history: HistoryDialog
) -> None:
    assert [(row.title, row.detail) for row in rig.find(RowList, "versions").rows()] == [
        ("Version 3", "1 score changed, 1 weight changed"),
        ("Version 2", "1 weight changed"),
        ("Version 1", "The first version"),
    ]


def test_that_a_set_without_a_version_has_no_history(rig: Rig) -> None:
    rig.files.history()
    assert rig.no_dialog()
    assert rig.last_told().headline == "This option set has no history yet."


def test_that_a_version_is_compared_with_the_one_it_was_made_from(rig: Rig, history: HistoryDialog) -> None:
    assert "From version 2 to version 3: 1 score changed" in rig.find(Words, "version_changes").text()
    assert history.detail.card.shown is not None
    assert rig.find(Words, "version_sentence").text() in history.detail.card.shown.summary
    history.detail.part.segment("changes").click()
    rows = cells(rig, "version_every_change")
    assert ("Weight", "5") not in rows
    assert {row[0] for row in rows} == {"Weight", "Score"}
    assert any(row[3] == "12" for row in rows if row[0] == "Score")


def test_that_any_two_versions_can_be_compared_and_what_is_open_too(rig: Rig, history: HistoryDialog) -> None:
    against = rig.find(Selector, "version_against")
    assert [choice.key for choice in against.choices()] == ["0", "2", "1"]
    against.choice_list().chosen.emit("1")
    rig.qtbot.waitUntil(lambda: not history._comparing.is_running())
    assert "From version 1 to version 3: 1 score changed, 2 weights changed" in (
        rig.find(Words, "version_changes").text()
    )
    pick(rig, history, 1)
    against.choice_list().chosen.emit("0")
    rig.qtbot.waitUntil(lambda: not history._comparing.is_running())
    assert "From version 1 to what is open now" in rig.find(Words, "version_changes").text()


def test_that_the_ranking_of_both_is_a_picture_and_a_table(rig: Rig, history: HistoryDialog) -> None:
    history.detail.card.table_button.click()
    rows = cells(rig, "slopegraph_table")
    assert len(rows) == len(built_in().options)
    picture = history.detail.card.picture()
    assert picture is not None
    assert "Version 2 and Version 3" in picture.caption.line()


def test_that_another_scenario_is_named_as_a_reason(rig: Rig) -> None:
    rig.files.save()
    rig.document.apply("look", set_scenario(rig.document.option_set, "S1B"))
    rig.change(5)
    rig.files.save()
    dialog = opened(rig)
    assert dialog.detail.card.shown is not None
    assert "Saved while looking at" in dialog.detail.card.shown.note[0]


def test_that_an_earlier_version_is_restored_as_a_new_one(rig: Rig, history: HistoryDialog) -> None:
    assert not history.primary.isEnabled()
    pick(rig, history, 1)
    assert history.aside.text() == "It becomes version 4; nothing is overwritten."
    rig.click("primary_button")
    assert rig.document.option_set == built_in()
    assert not rig.document.is_modified()
    assert next((r.number, r.parent) for r in rig.library.revisions(KEY)) == (4, 1)
    assert rig.last_told().headline == "Version 1 is open again, as version 4."
    rig.document.undo_stack.undo()
    assert rig.document.is_modified()


def test_that_unsaved_changes_are_asked_about_before_a_version_is_restored(rig: Rig) -> None:
    rig.files.save()
    rig.change(5)
    rig.files.save()
    rig.change(9)
    dialog = opened(rig)
    pick(rig, dialog, 1)
    rig.click("primary_button")
    rig.dialog("close_dialog")
    rig.click("primary_button")
    assert next((r.number, r.parent) for r in rig.library.revisions(KEY)) == (4, 1)


def test_that_a_version_is_labelled_and_the_label_stays(rig: Rig, history: HistoryDialog) -> None:
    pick(rig, history, 2)
    rig.type_into("version_label", "agreed in June")
    rig.press(Qt.Key.Key_Return)
    assert rig.find(RowList, "versions").rows()[1].title == "Version 2 · agreed in June"
    assert history.rows.current() == "2"
    assert rig.library.revisions(KEY)[1].label == "agreed in June"


def test_that_a_decision_is_logged_with_who_when_and_why(rig: Rig, history: HistoryDialog) -> None:
    pick(rig, history, 2)
    history.detail.part.segment("log").click()
    rig.click("log_add")
    assert rig.find(Words, "log_who_note").text() == "Say who."
    history.detail.log.kind.segment("signed").click()
    rig.type_into("log_who", "Deputy minister")
    rig.type_into("log_when", "2 June 2026")
    rig.type_into("log_why", "All bodies agreed")
    rig.find(Selector, "log_weighting").choice_list().chosen.emit(built_in().weightings[0].key)
    rig.click("log_add")
    (entry,) = decisions(rig.library, KEY)
    assert (entry.number, entry.kind, entry.who, entry.held_on) == (
        2, "signed", "Deputy minister", "2 June 2026",
    )  # fmt: skip
    ((what, who, when, why),) = cells(rig, "decision_log")
    assert (what, who, when) == ("Signed off, version 2", "Deputy minister", "2 June 2026")
    assert why.startswith("All bodies agreed Weighting: ")
    assert "signed off" in rig.find(RowList, "versions").rows()[1].detail


def test_that_a_window_that_only_reads_shows_history_and_changes_nothing(rig: Rig) -> None:
    rig.files.save()
    rig.change(5)
    rig.files.save()
    with Library.open(read_only=True) as reading:
        rig.begin(reading).history()
        dialog = rig.dialog("history_dialog")
        assert isinstance(dialog, HistoryDialog)
        rig.qtbot.waitUntil(lambda: not dialog._comparing.is_running() and not dialog._reading.is_running())
        pick(rig, dialog, 1)
        assert not dialog.primary.isEnabled()
        assert not dialog.detail.set_label.isEnabled()
        assert not dialog.detail.log.add.isEnabled()
        rig.press(Qt.Key.Key_Escape)
