"""A page with an outline of rows left and all about the chosen one right: options, criteria."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui import text
from ui.computing.evaluation import Evaluation
from ui.computing.recompute import Recompute
from ui.controls.buttons import Button
from ui.controls.empty_state import EmptyState
from ui.controls.scroll import ScrollArea
from ui.controls.words import Ink, Words, stacked
from ui.document import Document
from ui.overrides import override
from ui.pages.page import Page
from ui.panels.edge import Edge
from ui.panels.headline import Headline
from ui.panels.outline import Outline
from ui.window.stops import Stop, focus_first_in

WIDE, LOW = 1450, 900
Box = TypeVar("Box", bound=QLayout)


class OutlinePage(Page):
    """Which row is chosen is kept here; what follows from a choice or a move is each page's own."""

    empty: EmptyState

    def __init__(self, document: Document, recompute: Recompute, name: str) -> None:
        super().__init__(document, recompute)
        self.setObjectName(f"{name}_page")
        self._key: str | None = None
        self._evaluation: Evaluation | None = None
        self.headline = Headline(20, 600)
        self.headline.setObjectName(f"{name}_headline")
        self.subtitle = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.subtitle.setObjectName(f"{name}_subtitle")
        self.hint = Words(
            self.tr("Drag a row, or press Alt+Up and Alt+Down, to put it elsewhere."),
            12,
            400,
            Ink.TEXT3,
            wrap=True,
        )
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(14)

    def remove(self, key: str) -> None:
        raise NotImplementedError

    def _on_chosen(self, key: str) -> None:
        raise NotImplementedError

    def show_row(self, key: str) -> None:
        """Choose a row, bring it into view and give it the keyboard."""
        if key in {row.key for row in self.outline.rows()}:
            self._on_chosen(key)
            self.outline.select(key)
            self.outline.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _focus_detail(self) -> None:
        raise NotImplementedError

    def _on_stepped(self, key: str, step: int) -> None:
        raise NotImplementedError

    def _on_dropped(self, key: str, above: str) -> None:
        raise NotImplementedError

    def _on_menu_wanted(self, key: str, place: QPoint) -> None:
        raise NotImplementedError

    def _made_outline(self, name: str, title: str) -> Outline:
        outline = Outline(name, title)
        outline.chosen.connect(self._on_chosen)
        outline.opened.connect(lambda _key: self._focus_detail())
        outline.stepped.connect(self._on_stepped)
        outline.dropped.connect(self._on_dropped)
        outline.remove_wanted.connect(self.remove)
        outline.rename_wanted.connect(lambda _key: self._focus_detail())
        outline.menu_wanted.connect(self._on_menu_wanted)
        self.outline = outline
        return outline

    def _connect(self, acts: Iterable[tuple[QAbstractButton, str, Callable[[], object]]]) -> None:
        """Name each button and let it act."""
        for button, name, act in acts:
            button.setObjectName(name)
            button.clicked.connect(lambda _checked=False, act=act: act())

    def _lay_out(
        self,
        making: Iterable[tuple[Button, text.Forms]],
        acting: Iterable[QWidget],
        beside: QWidget,
        parts: Iterable[QWidget],
    ) -> None:
        """Buttons that make rows (with their words, long to short) or act on one, one beside the headline,
        and the parts of the detail."""
        self._left = QWidget()
        self._left.setAutoFillBackground(True)
        self._left.setBackgroundRole(self._left.palette().ColorRole.Base)
        acts = QHBoxLayout()
        acts.setContentsMargins(20, 12, 14, 8)
        acts.setSpacing(8)
        self._makers, self._acting = tuple(making), tuple(acting)
        for button, _words in self._makers:
            acts.addWidget(button)
        acts.addStretch(1)
        for part in self._acting:
            acts.addWidget(part)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 12)
        foot.addWidget(self.hint, 1)
        column = _plain(QVBoxLayout(self._left))
        column.addLayout(acts)
        column.addWidget(self.outline, 1)
        column.addLayout(foot)
        row = _plain(QHBoxLayout(self))
        row.addWidget(self._left)
        row.addWidget(Edge())
        row.addLayout(self._right(beside, parts), 1)

    def _right(self, beside: QWidget, parts: Iterable[QWidget]) -> QVBoxLayout:
        inside = QWidget()
        detail = QVBoxLayout(inside)
        detail.setContentsMargins(20, 4, 20, 20)
        detail.setSpacing(14)
        for part in parts:
            detail.addWidget(part)
        detail.addLayout(self._columns)
        detail.addStretch(1)
        self._scroll = ScrollArea(inside)
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 8)
        head.setSpacing(12)
        head.addLayout(stacked(self.headline, self.subtitle), 1)
        head.addWidget(beside)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(head)
        right.addWidget(self._scroll, 1)
        return right

    @override
    def place(self) -> object:
        return self._key

    @override
    def go_back(self, place: object) -> None:
        if isinstance(place, str):
            self._key = place
            self.show_evaluation(self.recompute.current())

    @override
    def fit(self, width: int, height: int) -> None:
        self._left.setFixedWidth(392 if width >= WIDE else 320)
        self._fit_makers(self._left.width() - 34 - sum(part.sizeHint().width() + 8 for part in self._acting))
        self.outline.set_compact(height < LOW)
        self.hint.setVisible(height >= LOW)

    def _fit_makers(self, room: int) -> None:
        """The longest words that let all of them stand side by side; where none do, the last lose theirs."""
        forms = [words for _, words in self._makers]
        for level in range(max((len(words) for words in forms), default=0)):
            for button, words in self._makers:
                button.set_words(words[min(level, len(words) - 1)])
                button.setAccessibleName(words[0])
                button.set_icon_only(False)
            if sum(button.sizeHint().width() + 8 for button, _ in self._makers) <= room:
                return
        for button, _words in reversed(self._makers):
            button.set_icon_only(True)
            if sum(each.sizeHint().width() + 8 for each, _ in self._makers) <= room:
                return

    def _put_beside(self, *, two: bool) -> None:
        """The columns of the detail side by side, or one below the other."""
        way = QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)

    @override
    def focus_first(self) -> None:
        if self.outline.rows():
            self.outline.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.empty.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.empty.focusNextChild()

    @override
    def stops(self) -> Sequence[Stop]:
        return (
            Stop(self._left, self.focus_first),
            Stop(self._scroll, lambda: focus_first_in(self._scroll)),
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self.show_evaluation(self._evaluation)
        super().changeEvent(event)


def _plain(box: Box) -> Box:
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    return box
