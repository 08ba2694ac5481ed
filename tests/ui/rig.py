"""The window driven as a person would: by name, with mouse and keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from criteria.edits.weights import set_points
from criteria.optionset import OptionSet
from ui.computing.evaluation import Evaluation
from ui.computing.recompute import Recompute
from ui.controls.points_field import PointsField
from ui.controls.selector import Selector
from ui.document import Document
from ui.panels.track_bar import TrackBar
from ui.window.main_window import MainWindow

Kind = TypeVar("Kind", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def settle(qtbot: QtBot, recompute: Recompute) -> None:
    """Wait until chances are sharp and programs are solved."""
    qtbot.waitUntil(recompute.is_idle, timeout=20_000)
    qtbot.wait(1)


class Rig:
    """A shown main window on an option set, without a library unless one is given."""

    def __init__(
        self, qtbot: QtBot, folder: Path, option_set: OptionSet, size: tuple[int, int] = (1600, 1000)
    ) -> None:
        self.qtbot = qtbot
        self.settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.document = Document(option_set)
        self.window = MainWindow(self.document, None, self.settings)
        self.recompute = self.window.recompute
        self.window.resize(*size)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def close(self) -> None:
        """Delete the window, once: a test may have done so itself."""
        if not isValid(self.window):
            return
        self.recompute.close()
        self.window.deleteLater()
        self.document.deleteLater()  # what listens to it would keep the window's draws and pages
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # which only a loop would send

    @property
    def set(self) -> OptionSet:
        return self.document.option_set

    @property
    def evaluation(self) -> Evaluation:
        self.tick()
        evaluation = self.recompute.evaluation
        assert evaluation is not None
        return evaluation

    def tick(self) -> None:
        """Let what was asked for happen, without waiting for chances."""
        QApplication.processEvents()
        QApplication.processEvents()

    def settle(self) -> None:
        settle(self.qtbot, self.recompute)

    def find(self, kind: type[Kind], name: str) -> Kind:
        found = [w for w in self.window.findChildren(kind, name) if w.isVisible()]
        assert found, f"no {name} to be seen"
        return found[-1]

    def shows(self, name: str) -> bool:
        return any(w.isVisible() for w in self.window.findChildren(QWidget, name))

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(QWidget, name), LEFT)
        self.tick()

    def key(self, name: str, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """A key to a control that has the keyboard."""
        widget = self.find(QWidget, name)
        widget.setFocus()
        self.qtbot.keyClick(widget, key, modifier)
        self.tick()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """A key to wherever the keyboard is."""
        self.qtbot.keyClick(self.focus(), key, modifier)
        self.tick()

    def focus(self) -> QWidget:
        focused = self.window.focusWidget()
        assert focused is not None
        return focused

    def type(self, name: str, words: str) -> PointsField:
        """Type into a field in place of what stands there, and press Enter."""
        field = self.find(PointsField, name)
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, words)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
        self.tick()
        return field

    def choose(self, name: str, key: str) -> None:
        """Pick an entry of a selector's list."""
        selector = self.find(Selector, name)
        self.qtbot.mouseClick(selector, LEFT)
        selector.choice_list().chosen.emit(key)
        selector.choice_list().hide()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.tick()

    def spot(self, bar: TrackBar, points: float, end: float = 100.0) -> QPoint:
        """Where these points lie on a track."""
        rect = bar.track_rect()
        return QPoint(round(rect.left() + points / end * rect.width()), round(rect.center().y()))

    def drag(self, name: str, *stops: float, end: float = 100.0, release: bool = True) -> TrackBar:
        """Take the handle where it is and move it over these points."""
        bar = self.find(TrackBar, name)
        start = self.spot(bar, self.set.working.points[name.removeprefix("slider_")], end)
        self.qtbot.mousePress(bar, LEFT, pos=start)
        for stop in stops:
            self.move(bar, self.spot(bar, stop, end))
        if release:
            self.qtbot.mouseRelease(bar, LEFT, pos=self.spot(bar, stops[-1], end))
            self.tick()
        return bar

    def move(self, widget: QWidget, position: QPoint) -> None:
        """Move the mouse with the left button held; QTest moves it without any."""
        move_mouse(widget, position)
        self.tick()


def move_mouse(widget: QWidget, position: QPoint) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QMouseEvent

    place = QPointF(position)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, widget.mapToGlobal(place), Qt.MouseButton.NoButton, LEFT, NONE
    )
    QApplication.sendEvent(widget, event)


def points(rig: Rig) -> dict[str, float]:
    return dict(rig.set.working.points)


def steps(rig: Rig) -> int:
    return rig.document.undo_stack.count()


def leader(rig: Rig) -> str:
    evaluation = rig.evaluation
    assert evaluation.leader is not None
    return evaluation.option_set.options[evaluation.leader].badge


def move(rig: Rig, points: float, key: str = "c1") -> None:
    """Give a weight these points, as one step."""
    rig.document.apply("move", set_points(rig.set, key, points))
    rig.tick()


def assert_named(part: QWidget) -> None:
    """Whatever the keyboard reaches has a name for a screen reader, and one for tests."""
    for widget in part.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName(), widget.objectName()
            assert widget.objectName(), widget.accessibleName()
