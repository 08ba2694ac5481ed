"""What the chosen method assumes, and its parameters, in a pop-up beside the method's selector."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.edits.view import set_method
from criteria.methods import Method, MethodParameter, find_method
from criteria.optionset import Parameter
from ui import text
from ui.computing.basis import ADDITIVE
from ui.controls.buttons import Button, Kind
from ui.controls.popup import Popup
from ui.controls.segmented import Segmented
from ui.controls.words import Ink, Words
from ui.dialogs.fields import Field
from ui.document import Change, Document
from ui.methods import ParameterWords, method_name, told_number, words_of
from ui.overrides import override
from ui.translation import translated

WIDTH = 340


class MethodParameters(Popup):
    """Follows the document while it is open; every change is a step that can be undone."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._shown = ""
        self._fields: dict[str, Field | _Choices] = {}
        self.setObjectName("method_parameters")
        self.setFixedWidth(WIDTH)
        self.title = Words("", 14, 600)
        self.sentence = Words("", 12, 400, Ink.TEXT2, wrap=True)
        self.defaults = Button(self.tr("Back to the defaults"), Kind.LINK)
        self.defaults.setObjectName("parameter_defaults")
        self.defaults.clicked.connect(self._on_defaults_clicked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 16, 18, 14)
        self._column.setSpacing(10)
        for part in (self.title, self.sentence, self.defaults):
            self._column.addWidget(part)
        document.changed.connect(self._on_changed)

    def open(self, anchor: QWidget) -> None:
        """Below the anchor, with the keyboard in the first field."""
        self._shown = ""
        self._show()
        corner = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), anchor.height() + 6))
        room = self.screen().availableGeometry()
        self.move(max(room.left(), min(corner.x(), room.right() - self.width())), corner.y())
        self.show()
        first = next(iter(self._fields.values()), None)
        if first is not None:
            first.take_focus() if isinstance(first, _Choices) else first.line.setFocus()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if self.isVisible() and change.before.view is not change.after.view:
            self._show()

    def _method(self) -> Method:
        return find_method(self._document.option_set.view.method) or ADDITIVE

    def _show(self) -> None:
        method = self._method()
        if method.key != self._shown:
            self._build(method)
        settled = method.settled(self._document.option_set.view.parameters)
        for name, field in self._fields.items():
            if isinstance(field, _Choices):
                field.segments.set_current(str(settled[name]))
            elif not field.line.isModified():
                field.line.setText(told_number(float(settled[name])))
        self.defaults.setVisible(settled != method.defaults())
        self._fit()

    def _fit(self) -> None:
        """As high as its words need."""
        self._column.activate()
        self.setFixedHeight(self._column.totalHeightForWidth(WIDTH))

    def _build(self, method: Method) -> None:
        self._shown = method.key
        for old in self._fields.values():
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        words = words_of(method.key)
        self.title.setText(method_name(method.key))
        self.setAccessibleName(self.tr("Parameters of {method}").format(method=method_name(method.key)))
        self.sentence.setText(translated(words.sentence))
        self._fields = {p.name: self._field(p, words.parameters[p.name]) for p in method.parameters}
        for field in self._fields.values():
            self._column.insertWidget(self._column.count() - 1, field)

    def _field(self, parameter: MethodParameter, words: ParameterWords) -> Field | _Choices:
        name = f"parameter_{parameter.name}"
        if parameter.choices:
            choices = _Choices(name, words)
            choices.segments.chosen.connect(lambda key, p=parameter: self._take(p, key))
            return choices
        field = Field(name, translated(words.caption), translated(words.meaning))
        field.line.editingFinished.connect(lambda p=parameter, f=field: self._on_typed(p, f))
        field.line.textEdited.connect(lambda _typed, f=field, w=words: f.say(translated(w.meaning)))
        return field

    def _on_typed(self, parameter: MethodParameter, field: Field) -> None:
        """Take a number that can be used; else say why, and keep the value that is."""
        if not field.line.isModified():
            return
        typed = field.line.text().strip()
        number = text.typed_number(typed.replace(text.MINUS, "-"))
        if number is not None and parameter.accepts(number):
            field.line.setModified(False)
            self._take(parameter, number)
            return
        ends = told_number(parameter.least), told_number(parameter.most)
        field.say(text.why_refused(typed, *ends), wrong=True)
        self._fit()

    def _take(self, parameter: MethodParameter, value: Parameter) -> None:
        option_set, method = self._document.option_set, self._method()
        before = method.settled(option_set.view.parameters)
        caption = translated(words_of(method.key).parameters[parameter.name].caption)
        label = self.tr("{name} {before} → {after}").format(
            name=caption,
            before=self._told(parameter, before[parameter.name]),
            after=self._told(parameter, value),
        )
        after = set_method(option_set, method.key, {**before, parameter.name: value})
        self._document.apply(label, after)
        self._show()

    def _told(self, parameter: MethodParameter, value: Parameter) -> str:
        if not isinstance(value, str):
            return told_number(value)
        choices = words_of(self._method().key).parameters[parameter.name].choices
        return translated(choices.get(value, value)).lower()

    @Slot()
    def _on_defaults_clicked(self) -> None:
        method = self._method()
        words = self.tr("Defaults of {method}").format(method=method_name(method.key))
        self._document.apply(words, set_method(self._document.option_set, method.key))
        for field in self._fields.values():
            if isinstance(field, Field):
                field.line.setModified(False)
        self._show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)


class _Choices(QWidget):
    """A parameter that is one word of a few."""

    def __init__(self, name: str, words: ParameterWords) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        choices = [(key, translated(said)) for key, said in words.choices.items()]
        self.segments = Segmented(choices, translated(words.caption))
        self.segments.setObjectName(name)
        layout.addWidget(Words(translated(words.caption), 12, 500, Ink.TEXT2))
        layout.addWidget(self.segments)
        layout.addWidget(Words(translated(words.meaning), 12, 400, Ink.TEXT3, wrap=True))

    def take_focus(self) -> None:
        self.segments.segment(self.segments.current()).setFocus()
