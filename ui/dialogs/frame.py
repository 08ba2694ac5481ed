"""What every dialog is: a panel over the darkened window, with a title, a body and its buttons."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from ui import theme as themes
from ui.controls.banner import Banner, Message
from ui.controls.buttons import Button, IconButton, Kind
from ui.controls.scroll import ScrollArea
from ui.controls.words import Ink, Words, stacked
from ui.overrides import override
from ui.painting import hairline, plate, prepare

EDGE = 24
_RADIUS = 14
_ROOM_AROUND = 24
_FOOTER = 68


def result_comes_first() -> bool:
    """On Windows and KDE the button that does it stands before Cancel; on macOS and GNOME it is the last."""
    return sys.platform == "win32" or "KDE" in os.environ.get("XDG_CURRENT_DESKTOP", "")


class Dialog(QDialog):
    """Lies inside the window, so that nothing needs placing; the window's own shortcuts rest meanwhile.

    Esc rejects. Enter presses the primary button, whose words name the result.
    """

    def __init__(self, window: QWidget, name: str, title: str, subtitle: str = "", width: int = 520) -> None:
        super().__init__(window)
        self.setWindowFlags(Qt.WindowType.Widget)  # Qt makes it a window of its own when told at birth
        self._window = window
        self._width = width
        self._height = 0
        self._focused_before: QWidget | None = None
        self._backdrop: QPixmap | None = None
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.panel = _Panel(self, self._place_panel)
        self.title = Words(title, 20, 600, wrap=True)
        self.subtitle = Words(subtitle, 13, 400, Ink.TEXT2, wrap=True)
        self.close_button = IconButton("close", self.tr("Close"))
        self.close_button.setObjectName("dialog_close")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same
        self.close_button.clicked.connect(self.reject)
        self.banner = Banner()
        self.banner.setObjectName("dialog_banner")
        self.content = QWidget()
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(EDGE, 16, EDGE, 20)
        self.body.setSpacing(14)
        self.aside = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.cancel = Button(self.tr("Cancel"), Kind.TEXT)
        self.cancel.setObjectName("cancel_button")
        self.cancel.clicked.connect(self.reject)
        self.primary = Button("", Kind.PRIMARY)
        self.primary.setObjectName("primary_button")
        self._buttons = QHBoxLayout()
        self._assemble()
        self.subtitle.setVisible(bool(subtitle))
        window.installEventFilter(self)
        self.content.installEventFilter(self)
        self.hide()

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 20, 16, 14)
        head.addLayout(stacked(self.title, self.subtitle), 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        notice = QVBoxLayout()
        notice.setContentsMargins(EDGE, 0, EDGE, 0)
        notice.addWidget(self.banner)
        self._scroll = _Scroll(self.content)
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE, 0, EDGE, 0)
        foot.setSpacing(8)
        foot.addWidget(self.aside, 1)
        foot.addLayout(self._buttons)
        self._buttons.setSpacing(8)
        self._order_buttons()
        self._footer = QWidget()
        self._footer.setFixedHeight(_FOOTER)
        self._footer.setLayout(foot)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(notice)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._footer)

    def _order_buttons(self, *others: Button) -> None:
        """Cancel, any others, and the primary button, in the order of the platform."""
        row: list[QWidget] = [self.cancel, *others, self.primary]
        for button in reversed(row) if result_comes_first() else row:
            self._buttons.addWidget(button)

    def add_button(self, button: Button) -> None:
        """Put another way to end beside the primary button."""
        self._order_buttons(button)

    def set_primary(self, words: str, act: Callable[[], object] | None = None) -> None:
        """Name the result of the primary button; `act` is set once."""
        self.primary.set_words(words)
        if act is not None:
            self.primary.clicked.connect(act)

    def leave_out_body(self) -> None:
        """For a dialog that its title and buttons say everything of."""
        self._scroll.hide()

    def set_height(self, height: int) -> None:
        """Take this height where the window has it; 0 takes what the body needs."""
        self._height = height
        self._place_panel()

    def tell(self, message: Message | None) -> None:
        """Say what is wrong at the head of the dialog; None when all is well."""
        if message is None:
            self.banner.clear()
        else:
            self.banner.show_message(message)
        self._place_panel()

    def first_field(self) -> QWidget:
        """Where the keyboard is when the dialog opens."""
        return self.primary

    @override
    def open(self) -> None:
        """Without Qt's modality, which is for windows: it would leave the window inactive.

        Once it is left it is gone: a dialog is made anew for every question.
        """
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setResult(0)
        self.show()

    @override
    def exec(self) -> int:
        """Open, and wait for the result; a window that is made anew meanwhile takes its dialogs along."""
        loop, results = QEventLoop(), [0]
        self.finished.connect(results.append)
        self.finished.connect(loop.quit)
        self.destroyed.connect(loop.quit)
        self.open()
        loop.exec()
        return results[-1]

    @override
    def setVisible(self, visible: bool) -> None:
        if visible and not self.isVisible():
            self._remember_focus()
            self._keep_backdrop(self._window.grab())
            self.setGeometry(self._window.rect())
            self.raise_()
        super().setVisible(visible)
        if visible:
            self._place_panel()
            self.first_field().setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def done(self, result: int) -> None:
        super().done(result)
        before, self._focused_before = self._focused_before, None
        if before is None:
            return
        before.destroyed.disconnect(self._forget_focus)
        if before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _remember_focus(self) -> None:
        """Where the keyboard goes back to; what has it may be gone by then, or go with a dialog just left."""
        before = _focus_in(self._window.window())
        if before is not None and before.isVisible():
            self._focused_before = before
            before.destroyed.connect(self._forget_focus)

    def _forget_focus(self) -> None:
        self._focused_before = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._keep_backdrop(None)
            self.setGeometry(self._window.rect())
        elif watched is self.content and event.type() == QEvent.Type.LayoutRequest:
            self._place_panel()
        return super().eventFilter(watched, event)

    def _keep_backdrop(self, picture: QPixmap | None) -> None:
        """Stand before a picture of the window: what changes in the dialog paints nothing behind it anew.

        Without one, as once the window has another size or theme, the window itself shows through.
        """
        self._backdrop = picture
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, picture is not None)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange:
            self._keep_backdrop(None)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # so that no shortcut of the window acts behind the dialog
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.primary.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            event.accept()

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the dialog."""
        stops = [w for w in self._chain() if _takes_tab(w)]
        if not stops:
            return True
        now = self.window().focusWidget()
        at = stops.index(now) if now in stops else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stop = stops[(at + (1 if forward else -1)) % len(stops)]
        stop.setFocus(reason)
        if self._scroll.isAncestorOf(stop):
            self._scroll.ensureWidgetVisible(stop, 0, 12)
        return True

    def _chain(self) -> list[QWidget]:
        """The widgets of the dialog in the order of Tab: the body as it was made, then the buttons.

        Not by `nextInFocusChain`: its bindings make each widget the owner of the next, and with the dialog
        the whole window would pass for deleted.
        """
        found = self.panel.findChildren(QWidget)
        buttons = sorted((w for w in found if self._footer.isAncestorOf(w)), key=lambda button: button.x())
        return [w for w in found if w not in buttons] + buttons

    def _place_panel(self) -> None:
        room = self.rect().adjusted(_ROOM_AROUND, _ROOM_AROUND, -_ROOM_AROUND, -_ROOM_AROUND)
        width = min(self._width, room.width())
        height = min(self._height or self._wanted_height(width), room.height())
        place = QRect(QPoint(0, 0), QSize(width, height))
        place.moveCenter(room.center())
        if place != self.panel.geometry():
            self.panel.setGeometry(place)
            self.update()

    def _wanted_height(self, width: int) -> int:
        layout = self.panel.layout()
        if layout is None:
            return 0
        tall = self.body.hasHeightForWidth()
        self._scroll.set_wanted(self.body.heightForWidth(width) if tall else self.body.sizeHint().height())
        return (
            layout.totalHeightForWidth(width)
            if layout.hasHeightForWidth()
            else layout.totalSizeHint().height()
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_panel()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            tokens = themes.current()
            if self._backdrop is not None:
                painter.drawPixmap(0, 0, self._backdrop)
            painter.fillRect(self.rect(), tokens.scrim)
            box = QRectF(self.panel.geometry())
            for spread in (12, 8, 5, 2):
                shade = box.adjusted(-spread, -spread + 5, spread, spread + 5)
                plate(painter, shade, _RADIUS + spread, _SHADE)
            plate(painter, box, _RADIUS, tokens.surface, tokens.line if tokens.is_dark else None)
            foot = box.bottom() - _FOOTER
            hairline(painter, box.left(), box.right(), foot, tokens.line)


_SHADE = QColor(0, 0, 0, 14)


class _Panel(QWidget):
    """Holds the dialog's widgets; asks for its place again when they change."""

    def __init__(self, parent: QWidget, place: Callable[[], None]) -> None:
        super().__init__(parent)
        self._place = place

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return done


class _Scroll(ScrollArea):
    """The body; it scrolls when the window is too low for it."""

    def __init__(self, content: QWidget) -> None:
        self._wanted = 0
        super().__init__(content)

    def set_wanted(self, height: int) -> None:
        if height != self._wanted:
            self._wanted = height
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(100, self._wanted)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, 40)


def _focus_in(window: QWidget) -> QWidget | None:
    return window.focusWidget()


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    takes = bool(policy.value & Qt.FocusPolicy.TabFocus.value)
    return takes and widget.isEnabled() and widget.isVisible()
