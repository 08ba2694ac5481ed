"""The Report page as a person uses it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument

from criteria.catalogue import load_catalogue
from criteria.edits.sets import empty_set
from criteria.edits.weights import set_points
from tests.criteria.samples import sample
from tests.ui.rig import Rig
from ui import language, theme
from ui.computing.soundings import sound_scores
from ui.controls.buttons import Button
from ui.controls.empty_state import EmptyState
from ui.controls.segmented import Segmented
from ui.controls.text_box import TextBox
from ui.controls.toggle import Check
from ui.controls.words import Words
from ui.dialogs import choose
from ui.pages.report import ReportPage
from ui.panels.headline import Headline
from ui.panels.report.preview import Preview
from ui.presentation.robustness.statement import statement
from ui.presentation.shown import in_words
from workbooks.report.outline import KEYS, usual_sections
from workbooks.report.sentences import by_scores, by_weights, hopeless, surely
from workbooks.report.wording import Wording

OpenWindow = Callable[..., Rig]


def open_page(rig: Rig) -> ReportPage:
    rig.window.pages.open("report")
    page = rig.window.pages.page("report")
    assert isinstance(page, ReportPage)
    ready(rig, page)
    return page


def ready(rig: Rig, page: ReportPage) -> None:
    rig.tick()
    rig.qtbot.waitUntil(lambda: page.is_idle() and page.is_current(), timeout=30_000)
    rig.tick()


def previewed(rig: Rig) -> str:
    return rig.find(Preview, "report_preview").toPlainText()


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    return open_window(sample())


def saving(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(choose, "save_file", lambda *_: path)


def save(rig: Rig, ending: str, path: Path) -> None:
    rig.find(Button, f"report_save_{ending}").click()
    rig.qtbot.waitUntil(lambda: not rig.window.files.reports.is_running(), timeout=30_000)
    rig.tick()
    assert path.exists()


def test_that_the_page_answers_before_it_is_asked(rig: Rig) -> None:
    open_page(rig)
    headline = rig.find(Headline, "report_headline").accessibleName()
    assert headline in previewed(rig)
    assert "How shall we cross?" in previewed(rig)


def test_that_the_report_says_what_the_window_says(open_window: OpenWindow) -> None:
    rig = open_window(load_catalogue("russia-dprk"))
    rig.settle()
    page = open_page(rig)
    chances, found = rig.evaluation.chances, page._found
    assert chances is not None
    assert found is not None
    assert found.findings is not None
    assert found.findings.chances is not None
    assert chances.samples == found.findings.chances.samples
    assert chances.first.tolist() == found.findings.chances.first.tolist()
    assert rig.evaluation.result.totals.tolist() == found.findings.totals.totals.tolist()
    said = statement(rig.evaluation, sound_scores(rig.evaluation), theme.current())
    assert said.headline[0].replace("four", "4") == surely(found.findings, Wording())
    for sentence in (each(found.findings, Wording()) for each in (hopeless, by_weights, by_scores)):
        number = re.findall(r"\d+", sentence)[0]
        assert any(word in " ".join(said.facts) for word in (number, in_words(int(number)))), sentence


def test_that_an_audience_brings_its_sections(rig: Rig) -> None:
    page = open_page(rig)
    assert page.choices.sections() == usual_sections("minister")
    rig.find(Segmented, "report_audience").segment("reviewer").click()
    assert page.choices.sections() == KEYS


def test_that_a_section_left_out_is_in_the_report_no_more(rig: Rig) -> None:
    open_page(rig)
    assert "In other futures" in previewed(rig)
    rig.find(Check, "report_has_scenarios").click()
    assert "In other futures" not in previewed(rig)


def test_that_a_long_report_is_looked_at_section_by_section(rig: Rig) -> None:
    open_page(rig)
    rig.find(Segmented, "report_audience").segment("reviewer").click()
    rig.find(Button, "report_show_audit").click()
    assert "Audit appendix" in previewed(rig)
    assert "How shall we cross?" not in previewed(rig)


def test_that_what_is_out_of_date_says_so_until_it_is_found_again(rig: Rig) -> None:
    page = open_page(rig)
    rig.document.apply("Weigh", set_points(rig.set, "jobs", 95.0))
    rig.tick()
    assert rig.find(Words, "report_state").text().startswith("Out of date")
    ready(rig, page)
    assert not rig.find(Words, "report_state").text().startswith("Out of date")


def test_that_the_question_can_be_changed_and_undone(rig: Rig) -> None:
    page = open_page(rig)
    box = rig.find(TextBox, "decision_question")
    box.setPlainText("Shall we swim?")
    box.committed.emit(box.words())
    ready(rig, page)
    assert "Shall we swim?" in previewed(rig)
    rig.document.undo_stack.undo()
    ready(rig, page)
    assert rig.find(TextBox, "decision_question").toPlainText() == "How shall we cross?"
    assert "How shall we cross?" in previewed(rig)


@pytest.mark.parametrize(("ending", "begins"), [("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!DOCTYPE")])
def test_that_each_kind_is_saved(
    ending: str, begins: bytes, rig: Rig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_page(rig)
    path = tmp_path / f"crossing.{ending}"
    saving(monkeypatch, path)
    save(rig, ending, path)
    assert path.read_bytes().startswith(begins)
    assert rig.find(Button, f"report_save_{ending}").isEnabled()


def test_that_a_report_that_cannot_be_written_says_why(
    rig: Rig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_page(rig)
    told: list[object] = []
    rig.window.files.told.connect(lambda message, _act: told.append(message))
    saving(monkeypatch, tmp_path / "no folder" / "crossing.html")
    rig.find(Button, "report_save_html").click()
    rig.qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert "The report was not written." in str(told[0])


def test_that_a_set_without_content_says_what_is_missing(open_window: OpenWindow) -> None:
    rig = open_window(empty_set("Nothing"))
    open_page(rig)
    rig.qtbot.waitUntil(lambda: rig.shows("empty_report"))
    said = rig.find(EmptyState, "empty_report").accessibleName()
    assert said == "Nothing to report yet. A report needs options and criteria."
    assert not rig.find(Button, "report_save_pdf").isEnabled()


def test_that_the_preview_fetches_nothing_and_opens_web_addresses_alone(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_page(rig)
    preview, opened = rig.find(Preview, "report_preview"), list[str]()
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    for address in ("file:///etc/passwd", "javascript:alert(1)", "https://example.org/"):
        preview.anchorClicked.emit(QUrl(address))
    assert opened == ["https://example.org/"]
    image = QTextDocument.ResourceType.ImageResource.value
    assert preview.loadResource(image, QUrl("file:///etc/passwd")) is None
    assert preview.loadResource(image, QUrl("https://example.org/a.png")) is None
    assert preview.loadResource(image, QUrl("picture:0")) is not None


def test_that_every_control_can_be_reached_and_has_a_name(rig: Rig) -> None:
    page = open_page(rig)
    for check in page.choices.findChildren(Check):
        assert check.accessibleName()
    assert [stop.part for stop in page.stops()] == [page.choices, page.decision, page.preview]
    page.focus_first()
    assert page.choices.isAncestorOf(rig.window.focusWidget())


def test_that_another_language_of_the_window_keeps_what_was_chosen(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(rig)
    rig.find(Segmented, "report_audience").segment("reviewer").click()
    rig.find(Check, "report_has_sources").click()
    rig.find(Button, "report_show_audit").click()
    chosen = page.choices.sections()
    monkeypatch.setattr(language, "current", lambda: language.RUSSIAN)
    again = ReportPage(rig.document, rig.recompute)
    again.go_back(page.place())
    assert (again.choices.sections(), again.choices.shown()) == (chosen, "audit")
    assert again.choices.language() == "ru"
