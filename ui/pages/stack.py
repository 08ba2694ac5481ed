"""The pages of the window, one of them on top."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from ui.computing.recompute import Recompute
from ui.document import Document
from ui.pages.page import Page
from ui.pages.places import PLACES, WEIGH, Place
from ui.pages.weigh import WeighPage
from ui.window.stops import Stop


class PageStack(QStackedWidget):
    opened = Signal(str)
    made = Signal()
    """There is a page that there was not; it stays as long as the window."""

    def __init__(self, document: Document, recompute: Recompute, places: Iterable[Place] = PLACES) -> None:
        super().__init__()
        self.setObjectName("pages")
        self._document = document
        self._recompute = recompute
        self._places = {place.key: place for place in places}
        self._made: dict[str, Page] = {}
        self._size = (0, 0)
        self.weigh = WeighPage(document, recompute)
        self.addWidget(self.weigh)

    def open(self, key: str) -> None:
        """Bring a page to the top."""
        self.opened.emit(key)
        if key == WEIGH:
            self.setCurrentWidget(self.weigh)
        else:
            self._bring_up(self.page(key))

    def _bring_up(self, page: Page) -> None:
        """Show it as things are now; the keyboard is where it was, the first time where one would begin."""
        is_first = page.focusWidget() is None
        self.setCurrentWidget(page)
        page.catch_up()
        if is_first:
            page.focus_first()

    def page(self, key: str) -> Page:
        """The page with this key, made now if it was not yet; not Weigh."""
        make = self._places[key].make
        assert make is not None
        if key not in self._made:
            page = make(self._document, self._recompute)
            self._made[key] = page
            self.addWidget(page)
            page.fit(*self._size)
            self.made.emit()
        return self._made[key]

    def places(self) -> dict[str, object]:
        """Where one is on every page that was opened."""
        return {key: page.place() for key, page in self._made.items()}

    def current(self) -> str | None:
        """The key of the page on top; None for one that is not on the rail."""
        shown = self.currentWidget()
        if shown is self.weigh:
            return WEIGH
        return next((key for key, page in self._made.items() if page is shown), None)

    def stops(self) -> Sequence[Stop]:
        """Where F6 stops on the page on top."""
        shown = self.currentWidget()
        return shown.stops() if isinstance(shown, (Page, WeighPage)) else ()

    def fit(self, width: int, height: int) -> None:
        """Lay out for a window of this size."""
        self._size = (width, height)
        self.weigh.fit(width, height)
        for page in self._made.values():
            page.fit(width, height)
