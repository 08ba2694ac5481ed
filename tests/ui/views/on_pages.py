"""What the pages open: menus of rows, lists, tips, small dialogs, and what covers the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from criteria.storage.decisions import decide
from tests.ui.sets import built_in, nothing
from tests.ui.views.stage import Scene, Stage
from ui.controls.menu_button import MenuButton
from ui.controls.selector import Selector
from ui.dialogs.guidance import GuidanceDialog
from ui.dialogs.help import HelpDialog
from ui.dialogs.search import SearchDialog
from ui.pages.criteria import CriteriaPage
from ui.pages.options import OptionsPage
from ui.pages.scores import ScoresPage
from ui.panels.option_dossier import OptionDossier
from ui.panels.outline import Outline
from ui.panels.ranking_chart import RankingChart
from ui.replay.window import ReplayWindow
from ui.tables.scores_table import ScoresTable
from ui.window.searching import go
from ui.window.tour import show_tour


def search(stage: Stage, words: str) -> None:
    stage.command("search")
    dialog = stage.dialog(SearchDialog)
    QTest.keyClicks(dialog.first_field(), words)
    stage.tick()


def open_page(stage: Stage, page: str) -> None:
    stage.window.pages.open(page)
    stage.tick()
    QTest.qWait(50)


def ranking_menu(stage: Stage) -> None:
    chart = stage.find(RankingChart, "ranking_chart")
    row = chart.rect_of("A4")
    assert row is not None
    stage.ask(chart, row.center().toPoint())


def weight_menu(stage: Stage, row: str) -> None:
    panel = stage.window.weigh.weights
    stage.ask(panel, stage.find(QWidget, row).mapTo(panel, QPoint(60, 10)))


def list_menu(stage: Stage, page: str, name: str) -> None:
    open_page(stage, page)
    stage.ask(stage.find(Outline, name).viewport(), QPoint(90, 90))


def scores_menu(stage: Stage) -> None:
    open_page(stage, "scores")
    table = stage.find(ScoresTable, "scores_table")
    table.go_to(2, 1)
    table.menu_wanted.emit(QPoint(120, 90))
    stage.tick()


def main_menu(stage: Stage, menu: str) -> None:
    if menu:
        stage.window.commands.menus[menu].popup(stage.window.mapToGlobal(QPoint(60, 8)))
    else:
        stage.find(MenuButton, "menu_button").popup()
    stage.tick()


def pressed(stage: Stage, page: str, name: str) -> None:
    open_page(stage, page)
    found = [b for b in stage.window.findChildren(QAbstractButton, name) if b.isVisible()]
    assert found, f"no {name}"
    found[-1].click()
    stage.tick()


def chosen_from(stage: Stage, name: str) -> None:
    stage.find(Selector, name).open_list()
    stage.tick()


def parameters(stage: Stage, method: str) -> None:
    from criteria.edits.view import set_method

    stage.document.apply("method", set_method(stage.set, method))
    stage.until(stage.window.recompute.is_idle)
    stage.click("method_parameters_button")


def tip(stage: Stage) -> None:
    chart = stage.find(RankingChart, "ranking_chart")
    row = chart.rect_of("A4")
    assert row is not None
    place = QPoint(round(row.right()) - 170, round(row.center().y()))
    QApplication.sendEvent(chart, QHelpEvent(QHelpEvent.Type.ToolTip, place, chart.mapToGlobal(place)))
    stage.tick()


def option_page(stage: Stage) -> OptionsPage:
    open_page(stage, "options")
    page = stage.window.pages.page("options")
    assert isinstance(page, OptionsPage)
    page.show_row("B1")
    stage.tick()
    return page


def new_note(stage: Stage) -> None:
    option_page(stage)
    stage.find(OptionDossier).edit_note(None, None)


def old_note(stage: Stage) -> None:
    option_page(stage)
    dossier = stage.find(OptionDossier)
    option = stage.set.option("B1")
    dossier.edit_note(next(iter(option.dossier)), 0)


def precondition(stage: Stage) -> None:
    option_page(stage)
    found = [b for b in stage.window.findChildren(QAbstractButton) if b.objectName().startswith("change_")]
    next(b for b in found if b.isVisible()).click()
    stage.tick()


def remove_option(stage: Stage) -> None:
    option_page(stage).remove("B1")


def remove_criterion(stage: Stage) -> None:
    open_page(stage, "criteria")
    page = stage.window.pages.page("criteria")
    assert isinstance(page, CriteriaPage)
    page.remove("trade")


def source(stage: Stage) -> None:
    used = next(iter(stage.set.sources))
    go(stage.window, "source", used.key)


def statement(stage: Stage) -> None:
    go(stage.window, "source", stage.set.statements[0].key)


def paste(stage: Stage, words: str) -> ScoresPage:
    open_page(stage, "scores")
    page = stage.window.pages.page("scores")
    assert isinstance(page, ScoresPage)
    page.table.go_to(0, 0)
    QGuiApplication.clipboard().setText(words)
    page.acts.paste()
    stage.tick()
    return page


def paste_faults(stage: Stage) -> None:
    paste(stage, "eighty\tnone\n#REF!\t12\nabc\t1e99").acts._show_faults()


def depends(stage: Stage) -> None:
    stage.command("elicit")
    stage.find(QWidget, "swing_points_stability").setFocus()
    stage.tick()
    stage.click("depends_button")


def tour(stage: Stage, steps: int) -> None:
    show_tour(stage.window)
    stage.tick()
    for _ in range(steps):
        stage.click("tour_next")


def projector(stage: Stage) -> None:
    stage.window.weight_acts.take_snapshot()
    stage.change(60)
    stage.command("projector")


def replay(stage: Stage) -> None:
    stage.save()
    stage.library.label(built_in().key, 1, "As we began")
    stage.change(7)
    stage.save()
    decide(stage.library, built_in().key, 2, "agreed", "All bodies", "Seoul takes part")
    stage.command("replay")
    (shown,) = stage.window.findChildren(ReplayWindow)
    stage.until(shown.is_idle)


def text_size(stage: Stage) -> None:
    stage.window.appearance.step_text_size(1)
    stage.command("preferences")


def text_size_notice(stage: Stage) -> None:
    stage.window.appearance.step_text_size(1)


def command(key: str, begin: Callable[[], object] = built_in) -> Scene:
    return Scene(key, lambda stage: stage.command(key), begin)  # type: ignore[arg-type]  # a set, as it says


def guidance(stage: Stage) -> None:
    stage.command("guidance")
    stage.until(stage.dialog(GuidanceDialog).is_idle)


def help_on(stage: Stage, page: str) -> None:
    open_page(stage, page)
    stage.command("help")
    stage.dialog(HelpDialog)


SCENES = (
    command("search"), Scene("search-found", lambda stage: search(stage, "rail")),
    Scene("search-command", lambda stage: search(stage, "snap")),
    Scene("search-none", lambda stage: search(stage, "zzzz")),
    command("preferences"), Scene("preferences-size", text_size),
    Scene("notice-text-size", text_size_notice),
    command("context"), Scene("guidance", guidance), Scene("empty-guidance", guidance, nothing),
    command("keys"), command("about"),
    Scene("help-weigh", lambda stage: help_on(stage, "weigh")),
    Scene("help-robustness", lambda stage: help_on(stage, "robustness")),
    Scene("empty-search", lambda stage: stage.command("search"), nothing),
    Scene("empty-compare", lambda stage: stage.command("compare"), nothing),
    Scene("empty-keep", lambda stage: stage.command("keep"), nothing),
    Scene("empty-elicit", lambda stage: stage.command("elicit_swing"), nothing),
    Scene("empty-checks", lambda stage: stage.command("cross_checks"), nothing),
    Scene("empty-forms", lambda stage: stage.command("export_form"), nothing),
    Scene("empty-projector", lambda stage: stage.command("projector"), nothing),
    Scene("menu-main", lambda stage: main_menu(stage, "")),
    *(Scene(f"menu-{key}", lambda stage, key=key: main_menu(stage, key))
      for key in ("file", "import", "export", "edit", "weights", "view", "help")),
    Scene("menu-ranking", ranking_menu),
    Scene("menu-weight", lambda stage: weight_menu(stage, "row_stability")),
    Scene("menu-options", lambda stage: list_menu(stage, "options", "options_list")),
    Scene("menu-criteria", lambda stage: list_menu(stage, "criteria", "criteria_tree")),
    Scene("menu-scores", scores_menu),
    Scene("menu-scores-more", lambda stage: pressed(stage, "scores", "more_scores")),
    Scene("menu-take-chart", lambda stage: pressed(stage, "weigh", "ranking_export_button")),
    *(Scene(f"list-{name}", lambda stage, name=name: chosen_from(stage, f"{name}_selector"))
      for name in ("scenario", "weighting", "method")),
    *(Scene(f"parameters-{name}", lambda stage, name=name: parameters(stage, name))
      for name in ("topsis", "vikor", "electre")),
    Scene("tip-ranking", tip), Scene("note-new", new_note), Scene("note-old", old_note),
    Scene("precondition", precondition), Scene("remove-option", remove_option),
    Scene("remove-criterion", remove_criterion), Scene("source", source), Scene("statement", statement),
    Scene("paste-faults", paste_faults),
    Scene("notice-paste", lambda stage: paste(stage, "eighty\tnone\n#REF!\t12")),
    Scene("depends", depends), *(Scene(f"tour-{n + 1}", lambda stage, n=n: tour(stage, n)) for n in range(3)),
    Scene("projector", projector), Scene("replay", replay),
)  # fmt: skip
