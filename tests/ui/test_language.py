"""Russian in the window: numbers, counts, and the change to it and back, which loses nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings
from PySide6.QtGui import QStaticText
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from criteria.edits.structure import rename_option
from criteria.edits.weights import set_points
from criteria.options import Option
from criteria.optionset import OptionSet, revised
from tests.ui import sets
from tests.ui.rig import Rig
from ui import language, painting, text
from ui.document import Document
from ui.pages.places import PLACES
from ui.translation import counted, translator

OpenWindow = Callable[..., Rig]
_LATIN = re.compile(r"[A-Za-z]{2,}")
NAMES = {
    "Alt", "BWM", "Citi", "COVID", "Ctrl", "CRITIC", "Delete", "ELECTRE", "Enter", "Esc", "Excel", "Home",
    "PDF", "Word",
    "III", "II", "Inter", "KEPCO", "KOGAS", "PROMETHEE", "SMAA", "Shift", "TOPSIS", "VIKOR", "optionset",
    "json", "xlsx", "xls", "ods", "csv",
}  # fmt: skip
"""Words that are the same in Russian."""


@pytest.fixture
def russian(qapp: QApplication) -> Iterator[None]:
    language.apply(language.RUSSIAN)
    yield
    language.apply(language.ENGLISH)


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    language.apply(language.ENGLISH)


def speak(rig: Rig, key: str) -> None:
    language.choose(rig.settings, key)
    rig.qtbot.waitUntil(lambda: rig.window.said_in == key)
    rig.tick()
    rig.settle()


def without_evidence(option_set: OptionSet) -> OptionSet:
    """Without statements, rationales and dossiers, which are kept in the language of their sources."""
    return revised(
        option_set,
        sources=(),
        statements=(),
        disagreements=(),
        options=tuple(replace(option, dossier={}, statements=()) for option in option_set.options),
        criteria=tuple(replace(criterion, statements=()) for criterion in option_set.criteria),
        weightings=tuple(replace(weighting, sources=()) for weighting in option_set.weightings),
        preconditions={
            scenario: {key: replace(held, sources=()) for key, held in row.items()}
            for scenario, row in option_set.preconditions.items()
        },
        scores={
            scenario: {
                option: {key: replace(score, rationale="", sources=()) for key, score in row.items()}
                for option, row in rows.items()
            }
            for scenario, rows in option_set.scores.items()
        },
    )


@pytest.mark.usefixtures("russian")
class TestNumbers:
    def test_that_numbers_are_written_as_russian_writes_them(self) -> None:
        assert text.total(59.44) == "59,4"
        assert text.difference(-0.26) == "−0,26"
        assert text.share(0.145) == "14,5\u202f%"
        assert text.number(2500.5, 1) == "2\u202f500,5"
        assert text.chance(0.001) == "<1\u202f%"
        assert text.plain(-0.25) == "−0,25"
        assert text.ordinal(3) == "3-е"
        assert text.day(date(2026, 5, 2)) == "2 мая 2026 г."

    @pytest.mark.parametrize(("typed", "number"), [("0,5", 0.5), ("0.5", 0.5), ("2\u202f500", 2500.0)])
    def test_that_a_number_is_taken_with_a_comma_and_with_a_point(self, typed: str, number: float) -> None:
        assert text.typed_number(typed) == number

    @pytest.mark.parametrize(
        ("count", "said"),
        [(0, "0 вариантов"), (1, "1 вариант"), (2, "2 варианта"), (5, "5 вариантов"), (11, "11 вариантов"),
         (21, "21 вариант"), (22, "22 варианта"), (111, "111 вариантов"), (2500, "2\u202f500 вариантов")],
    )  # fmt: skip
    def test_that_a_count_has_its_form(self, count: int, said: str) -> None:
        assert counted(count, translator("Sets"), "1 option", "{count} options") == said


def test_that_english_counts_say_one_and_many() -> None:
    tr = translator("Sets")
    assert counted(1, tr, "1 option", "{count} options") == "1 option"
    assert counted(21, tr, "1 option", "{count} options") == "21 options"


def test_that_the_language_that_was_chosen_is_remembered(tmp_path: Path, qapp: QApplication) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    language.choose(settings, language.RUSSIAN)
    assert language.chosen(settings) == language.RUSSIAN == language.current()
    settings.setValue("language", "tlh")
    assert language.chosen(settings) in {each.key for each in language.languages()}


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Every text that is painted from now on."""
    found: set[str] = set()
    laid_out = painting._laid_out

    def noted(words: str, px: int, weight: int) -> tuple[QStaticText, float, float]:
        found.add(words)
        return laid_out(words, px, weight)

    monkeypatch.setattr("ui.painting._laid_out", noted)
    return found


def told(widget: QWidget) -> set[str]:
    """What is told of the visible controls of a window: names, descriptions and tooltips."""
    seen = (each for each in (widget, *widget.findChildren(QWidget)) if each.isVisible())
    return {
        re.sub(r"<[^>]*>", "", words)
        for each in seen
        for words in (
            each.accessibleName(),
            each.accessibleDescription(),
            each.toolTip(),
            each.text() if isinstance(each, QLabel | QAbstractButton) else "",
        )
        if words
    }


def english_in(texts: set[str]) -> set[str]:
    """Latin words, unless they are codes or names."""
    return {words for words in texts if any(word not in NAMES for word in _LATIN.findall(words))}


class TestWindow:
    @pytest.fixture
    def rig(self, russian: None, open_window: OpenWindow) -> Rig:
        return open_window(without_evidence(sets.built_in()))

    @pytest.mark.parametrize("page", [*(place.key for place in PLACES), "elicit"])
    def test_that_no_english_is_left_on_a_page(self, rig: Rig, page: str, painted: set[str]) -> None:
        if page == "elicit":
            rig.window.set_mode("elicit")
        else:
            rig.window.pages.open(page)
        if page == "weigh":
            rig.window.weigh.select("A4")
        rig.settle()
        rig.window.grab()
        texts = painted | told(rig.window)
        assert len(texts) > 40
        assert english_in(texts) == set()

    def test_that_no_english_is_left_in_the_menus(self, rig: Rig) -> None:
        words = {action.text().replace("&", "") for action in rig.window.commands.actions.values()}
        words |= {menu.title().replace("&", "") for menu in rig.window.commands.menus.values()}
        assert english_in(words) <= {"English"}


class TestChange:
    @pytest.fixture
    def rig(self, open_window: OpenWindow) -> Rig:
        return open_window(sets.built_in())

    def test_that_going_there_and_back_leaves_everything_as_it_was(self, rig: Rig) -> None:
        rig.document.apply("move", set_points(rig.set, "trade", 55))
        rig.window.pages.open("options")
        page = rig.window.pages.page("options")
        page.go_back("B1")
        before, count = rig.set, rig.document.undo_stack.count()
        for key in (language.RUSSIAN, language.ENGLISH):
            speak(rig, key)
            assert rig.window.pages.current() == "options"
            assert rig.window.pages.page("options").place() == "B1"
        assert rig.set == before
        assert rig.document.undo_stack.count() == count
        rig.document.undo_stack.undo()
        assert not rig.document.is_modified()

    def test_that_a_change_of_language_is_no_change_of_the_set(self, rig: Rig) -> None:
        speak(rig, language.RUSSIAN)
        assert rig.set.name != sets.built_in().name
        assert not rig.document.is_modified()
        assert rig.document.original() == sets.built_in()

    def test_that_undo_goes_back_over_a_change_of_language(self, rig: Rig) -> None:
        rig.document.apply("rename", rename_option(rig.set, "A1", "Swap"))
        speak(rig, language.RUSSIAN)
        assert rig.set.option("A1").name == "Swap"
        rig.document.undo_stack.undo()
        assert _has_cyrillic(rig.set.option("A1"))
        assert rig.document.original() == sets.built_in()

    def test_that_the_option_that_was_looked_at_stays(self, rig: Rig) -> None:
        rig.window.weigh.select("A4")
        speak(rig, language.RUSSIAN)
        assert rig.window.weigh.inspector.option == "A4"
        assert rig.window.rail.findChild(QObject, "page_weigh") is not None

    def test_that_an_open_dialog_is_left(self, rig: Rig) -> None:
        rig.window.files.new()
        speak(rig, language.RUSSIAN)
        assert not rig.shows("new_dialog")

    def test_that_elicit_mode_goes_on_with_its_weighting(self, rig: Rig) -> None:
        rig.window.set_mode("elicit")
        speak(rig, language.RUSSIAN)
        assert rig.window.pages.currentWidget() is rig.window.elicit


def _has_cyrillic(option: Option) -> bool:
    return any("а" <= letter <= "я" for letter in option.name.casefold())


def test_that_a_set_of_ones_own_is_shown_in_its_own_words(qapp: QApplication) -> None:
    document = Document(sets.duel())
    document.show_in(language.RUSSIAN)
    assert document.option_set == sets.duel()
