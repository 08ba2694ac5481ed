"""The bar over every page: what is open, what is looked at, and the commands used most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from criteria.edits.view import set_method, set_scenario
from criteria.edits.weights import select_weighting
from criteria.methods import find_method
from criteria.optionset import OptionSet, View
from criteria.weightings import missing_points
from ui import text, theme
from ui.computing.evaluation import Evaluation
from ui.computing.recompute import Recompute
from ui.controls.buttons import Button, IconButton, Kind
from ui.controls.segmented import Segmented
from ui.controls.selector import Choice, Selector
from ui.document import Change, Document
from ui.methods import METHODS, method_name, told_parameters
from ui.overrides import override
from ui.painting import hairline, prepare, write
from ui.presentation.captions import weighting_words
from ui.presentation.names import scenario_forms, set_forms, weighting_forms
from ui.presentation.reference import points_changes, reference_of
from ui.translation import translated, translator

if TYPE_CHECKING:
    from ui.panels.method_parameters import MethodParameters

tr = translator("TopBar")
ELICIT, EXPLORE = "elicit", "explore"
HEIGHT = 64
TITLE_ROOM = 150


class TopBar(QWidget):
    unfinished_chosen = Signal(str)
    """A weighting was chosen that still lacks points."""

    def __init__(self, document: Document, recompute: Recompute, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._evaluation: Evaluation | None = None
        self._in_progress = ""
        self._narrow = False
        self.setObjectName("top_bar")
        self.setFixedHeight(HEIGHT)
        self.title = _Title()
        self.title.setObjectName("title_block")
        self.scenario = Selector(self.tr("Scenario"))
        self.scenario.setObjectName("scenario_selector")
        self.scenario.chosen.connect(self.choose_scenario)
        self.weighting = Selector(self.tr("Weighting"))
        self.weighting.setObjectName("weighting_selector")
        self.weighting.chosen.connect(self.start_from)
        self.method = Selector(self.tr("Method"))
        self.method.setObjectName("method_selector")
        self.method.chosen.connect(self._on_method_chosen)
        self.parameters = IconButton("settings", self.tr("Parameters of the method"), Kind.OUTLINED, 36)
        self.parameters.setObjectName("method_parameters_button")
        self.parameters.clicked.connect(self._on_parameters_clicked)
        self._parameters: MethodParameters | None = None
        self.mode = Segmented(((ELICIT, self.tr("Elicit")), (EXPLORE, self.tr("Explore"))), self.tr("Mode"))
        self.mode.setObjectName("mode")
        self.mode.set_current(EXPLORE)
        self.undo = IconButton("undo", self.tr("Undo"))
        self.redo = IconButton("redo", self.tr("Redo"))
        self.snapshot = Button(self.tr("Snapshot"), Kind.OUTLINED, "camera")
        self.reset = Button(self.tr("Reset"), Kind.OUTLINED, "reset")
        self.projector = IconButton("projector", self.tr("Projector view (F5)"), Kind.OUTLINED, 36)
        for name in ("undo", "redo", "snapshot", "reset", "projector"):
            getattr(self, name).setObjectName(f"{name}_button")
        self._lay_out()
        self._show_choices()
        document.changed.connect(self._on_changed)
        recompute.evaluated.connect(self._on_evaluated)
        document.undo_stack.canUndoChanged.connect(self.undo.setEnabled)
        document.undo_stack.canRedoChanged.connect(self.redo.setEnabled)
        document.undo_stack.undoTextChanged.connect(self._on_undo_text_changed)
        document.undo_stack.redoTextChanged.connect(self._on_redo_text_changed)
        stack = document.undo_stack
        self.undo.setEnabled(stack.canUndo())
        self.redo.setEnabled(stack.canRedo())
        self._on_undo_text_changed(stack.undoText())
        self._on_redo_text_changed(stack.redoText())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.title, 1)
        for part in (self.scenario, self.weighting, self.method):
            row.addWidget(part)
        row.addWidget(self.parameters)
        row.addSpacing(6)
        row.addWidget(self.mode)
        row.addSpacing(4)
        for button in (self.undo, self.redo, self.snapshot, self.reset, self.projector):
            row.addWidget(button)

    def connect_actions(self, actions: dict[str, QAction]) -> None:
        """The buttons do what the menu does."""
        for name in ("undo", "redo", "snapshot", "reset", "projector"):
            getattr(self, name).clicked.connect(actions[name].trigger)

    def set_compact(self, narrow: bool) -> None:
        self._narrow = narrow
        self.snapshot.set_icon_only(narrow)
        self.reset.set_icon_only(narrow)
        self._fit_selectors()

    def _fit_selectors(self) -> None:
        """The selectors take their widths, or what the title and the buttons leave."""
        others = [self.mode, self.undo, self.redo, self.snapshot, self.reset, self.projector]
        if not self.parameters.isHidden():
            others.append(self.parameters)
        taken = sum(part.sizeHint().width() + 8 for part in others) + 34 + 18 + TITLE_ROOM
        widths = (196, 190, 128) if self._narrow else (274, 232, 160)
        if self._narrow and self.parameters in others:
            widths = (176, 166, 128)
        selectors = (self.scenario, self.weighting, self.method)
        least = [selector.least_width() for selector in selectors]
        wanted = [max(pair) for pair in zip(widths, least, strict=True)]
        for selector, wide in zip(selectors, _shared(self.width() - taken - 24, wanted, least), strict=True):
            selector.setFixedWidth(max(88, int(wide)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_selectors()

    def show_status(self, status: str) -> None:
        self.title.show_words(set_forms(self._document.option_set), status)

    def show_mode(self, mode: str, in_progress: str) -> None:
        """In Elicit mode the bar names the weighting under way and offers nothing that shows a ranking."""
        self._in_progress = in_progress if mode == ELICIT else ""
        self.mode.set_current(mode)
        self._show_choices()
        self._show_weighting()

    def start_from(self, key: str) -> None:
        """Start from a weighting; one that is not complete is continued in Elicit mode instead."""
        option_set = self._document.option_set
        weighting = option_set.weighting(key)
        if missing_points(weighting, option_set.criteria):
            self.unfinished_chosen.emit(key)
            self._show_choices()
            return
        label = self.tr("Start from {name}").format(name=weighting.short_name or weighting.name)
        self._document.apply(label, select_weighting(option_set, key))

    @Slot(str)
    def choose_scenario(self, key: str) -> None:
        """Look at this scenario from now on."""
        option_set = self._document.option_set
        if key == option_set.view.scenario:
            return
        name = option_set.scenario(key).short_name or option_set.scenario(key).name
        self._document.apply(self.tr("Scenario {name}").format(name=name), set_scenario(option_set, key))

    @Slot(str)
    def _on_method_chosen(self, key: str) -> None:
        label = self.tr("Method {name}").format(name=method_name(key))
        self._document.apply(label, set_method(self._document.option_set, key))

    @Slot()
    def _on_parameters_clicked(self) -> None:
        """Made when it is first wanted."""
        from ui.panels.method_parameters import MethodParameters

        if self._parameters is None:
            self._parameters = MethodParameters(self._document, self)
        self._parameters.open(self.parameters)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.parts & {"scenarios", "weightings", "criteria", "view", "name"} or _base_changed(change):
            self._show_choices()

    @Slot(object)
    def _on_evaluated(self, evaluation: Evaluation | None) -> None:
        self._evaluation = evaluation
        self._show_weighting()

    def _show_weighting(self) -> None:
        """The weighting's name with its changes, or the one that is being elicited."""
        evaluation = self._evaluation
        for button in (self.projector, self.snapshot):
            button.setEnabled(evaluation is not None and not self._in_progress)
        if self._in_progress or evaluation is None:
            name = self._in_progress
            forms = (
                (self.tr("{name}, in progress").format(name=name), name) if name else (self.tr("None yet"),)
            )
            self.weighting.set_value(forms)
            self.weighting.set_changed(False)
            self.reset.setEnabled(False)
            return
        reference = reference_of(evaluation.option_set)
        changes = points_changes(evaluation.option_set, reference)
        self.weighting.set_value(weighting_words(evaluation))
        self.weighting.set_changed(bool(changes))
        self.reset.setEnabled(bool(changes))
        if reference is not None:
            self.reset.setToolTip(text.tooltip(self.tr("Back to {name}").format(name=reference.name)))

    def _show_choices(self) -> None:
        option_set = self._document.option_set
        scenarios = [Choice(s.key, scenario_forms(s), s.description) for s in option_set.scenarios]
        self.scenario.set_choices(scenarios, option_set.view.scenario)
        choices = _weighting_choices(option_set, only_unfinished=bool(self._in_progress))
        if self._document.hides_names:  # nobody is to be known by a place in the list
            choices.sort(key=lambda choice: (choice.section, len(choice.names[0]), choice.names[0]))
        self.weighting.set_choices(choices, option_set.working.base)
        self._show_method(option_set.view)

    def _show_method(self, view: View) -> None:
        """The method with the parameters that are not its defaults; its own words for one not known here."""
        choices = [Choice(m.key, (translated(m.name),), translated(m.sentence), wraps=True) for m in METHODS]
        method = find_method(view.method)
        self.method.set_choices(choices, None if method is None else method.key)
        name, told = method_name(view.method), told_parameters(view.method, view.parameters)
        if method is None:
            words = self.tr("{method} (not in this version: “{wanted}”)")
            self.method.set_value((words.format(method=name, wanted=view.method), name))
        else:
            self.method.set_value((f"{name} · {told}", f"{name} · …") if told else ())
        was_hidden = self.parameters.isHidden()
        self.parameters.setVisible(method is not None and bool(method.parameters))
        if self.parameters.isHidden() != was_hidden:
            self._fit_selectors()

    @Slot(str)
    def _on_undo_text_changed(self, label: str) -> None:
        what = self._document.step_words(label)
        if what:
            self.undo.set_name(self.tr("Undo: {what}").format(what=what))
        else:
            self.undo.set_name(self.tr("Undo") if label else self.tr("Nothing to undo"))

    @Slot(str)
    def _on_redo_text_changed(self, label: str) -> None:
        what = self._document.step_words(label)
        if what:
            self.redo.set_name(self.tr("Redo: {what}").format(what=what))
        else:
            self.redo.set_name(self.tr("Redo") if label else self.tr("Nothing to redo"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().surface)
            hairline(painter, 0, self.width(), self.height() - 1, theme.current().line)


def _shared(room: float, wanted: Sequence[int], least: Sequence[int]) -> list[float]:
    """What each wants; where room is short, what each needs and a part of the rest."""
    if sum(wanted) <= room:
        return [float(wide) for wide in wanted]
    spare = room - sum(least)
    if spare <= 0:
        return [room * wide / sum(least) for wide in least]
    part = spare / (sum(wanted) - sum(least))
    return [few + part * (many - few) for many, few in zip(wanted, least, strict=True)]


def _weighting_choices(option_set: OptionSet, *, only_unfinished: bool) -> list[Choice]:
    """Sections in order; in Elicit mode a complete weighting would change weights that nobody sees."""
    made: dict[str, list[Choice]] = {"given": [], "open": [], "illustrative": []}
    titles = {
        "given": tr("Given"),
        "open": tr("In progress"),
        "illustrative": tr("Illustrative, until forms come back"),
    }
    for weighting in option_set.weightings:
        missing = missing_points(weighting, option_set.criteria)
        section = "open" if missing else "illustrative" if weighting.illustrative else "given"
        enabled = bool(missing) or not only_unfinished
        note = weighting.basis or weighting.date
        made[section].append(
            Choice(weighting.key, weighting_forms(weighting), note, titles[section], enabled)
        )
    return [choice for choices in made.values() for choice in choices]


class _Title(QWidget):
    """Name of the option set over its state."""

    def __init__(self) -> None:
        super().__init__()
        self._forms: text.Forms = ("",)
        self._status = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(120)

    def show_words(self, forms: text.Forms, status: str) -> None:
        self._forms, self._status = forms, status
        self.setAccessibleName(f"{forms[0]}, {status}")
        self.setToolTip(text.tooltip(forms[0]))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            tokens, room = theme.current(), self.width() - 8
            name = text.longest_that_fits(self._forms, room, 15, 600)
            write(painter, QRectF(0, 13, room, 20), name, tokens.text, 15, 600)
            write(painter, QRectF(0, 34, room, 16), self._status, tokens.text3, 12)


def _base_changed(change: Change) -> bool:
    return change.before.working.base != change.after.working.base
