"""The ways to take a chart along: one menu for every chart, from its button and from the chart itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QWidget

from ui.controls.buttons import IconButton
from ui.overrides import override
from ui.panels.row_menu import Act, open_menu
from ui.tables.content import Figures, copy
from ui.window.host import main_window_of

if TYPE_CHECKING:
    from ui.charts.export import Picture
    from ui.files import Files

ActsAt = Callable[[QPoint | None], Iterable[Act | None]]
"""What else can be done at a point of a chart, or (None) where its keyboard is."""


class Taken(NamedTuple):
    """A chart as it is now, made when it is wanted: the same as a picture and as figures."""

    picture: Callable[[], Picture]
    figures: Callable[[], Figures]


class Takeaway(QObject):
    """`taken` gives what is shown, or None; `table_button` switches between the chart and its table."""

    def __init__(
        self,
        name: str,
        button: IconButton,
        taken: Callable[[], Taken | None],
        table_button: IconButton | None = None,
    ) -> None:
        super().__init__(button)
        self._name = f"{name}_menu"
        self._button = button
        self._taken = taken
        self._table_button = table_button
        self._served: dict[QWidget, ActsAt | None] = {}
        button.clicked.connect(self._on_button_clicked)

    def serve(self, chart: QWidget, acts_at: ActsAt | None = None) -> None:
        """Let a chart open the menu, with what else can be done there above it."""
        self._served[chart] = acts_at
        chart.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QContextMenuEvent) or not isinstance(watched, QWidget):
            return False
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        acts_at = self._served.get(watched)
        others = () if acts_at is None else tuple(acts_at(event.pos() if by_mouse else None))
        self.open(event.globalPos() if by_mouse else watched.mapToGlobal(watched.rect().center()), others)
        return True

    def open(self, place: QPoint, others: Sequence[Act | None] = ()) -> None:
        if self._taken() is not None:
            open_menu(
                self._button, self._name, [*others, None, *self.acts()] if others else self.acts(), place
            )

    def acts(self) -> list[Act | None]:
        """What the menu offers."""
        acts: list[Act | None] = [
            Act("copy_picture", self.tr("Copy as a picture"), self.copy_picture),
            Act("copy_table", self.tr("Copy as a table"), self.copy_table),
            Act("save", self.tr("Save as a picture (PNG, SVG, PDF)…"), self.save_picture),
        ]
        button = self._table_button
        if button is not None:
            shown = button.isChecked()
            acts += [None, Act("table", self.tr("Show as a table"), button.toggle, checked=shown)]
        return acts

    def copy_picture(self) -> None:
        """Put what is shown on the clipboard as a picture, with a line that says what it is of."""
        picture = self.picture()
        if picture is not None:
            from ui.charts import export

            export.copy(picture)
            self._button.confirm(self.tr("Copied as a picture"))

    def copy_table(self) -> None:
        taken = self._taken()
        if taken is not None:
            copy(taken.figures())
            self._button.confirm(self.tr("Copied as a table"))

    def save_picture(self) -> None:
        """Ask for a file; its ending says which kind."""
        picture, files = self.picture(), self._files()
        if picture is not None and files is not None:
            files.save_picture(picture)

    def picture(self) -> Picture | None:
        """What is shown, whole, with the version of the set in its last line."""
        taken, files = self._taken(), self._files()
        if taken is None:
            return None
        picture = taken.picture()
        if files is None:
            return picture
        return picture._replace(caption=picture.caption._replace(version=files.version_words()))

    def _files(self) -> Files | None:
        window = main_window_of(self._button)
        return None if window is None else window.files

    def _on_button_clicked(self) -> None:
        self.open(self._button.mapToGlobal(QPoint(0, self._button.height())))
