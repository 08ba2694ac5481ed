"""The user guide, open at the section that was asked for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextListFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from ui import language, theme
from ui.controls.choice import Choice
from ui.controls.link import web_address
from ui.controls.selector import Selector
from ui.dialogs.frame import Dialog
from ui.fonts import FAMILY, font
from ui.overrides import override
from ui.window import guide


class HelpDialog(Dialog):
    def __init__(self, window: QWidget, key: str, spoken: str = "") -> None:
        super().__init__(window, "help_dialog", self.tr("Help"), "", 720)
        self._sections = {section.key: section for section in guide.sections(spoken)}
        self._key = key if key in self._sections else guide.START
        self.section = Selector(self.tr("Section"))
        self.section.setObjectName("help_section")
        self.section.setFixedWidth(280)
        self.section.set_choices([Choice(s.key, (s.title,)) for s in self._sections.values()], self._key)
        self.section.chosen.connect(self.show_section)
        self.words = QTextBrowser()
        self.words.setObjectName("help_words")
        self.words.setFrameShape(QFrame.Shape.NoFrame)
        self.words.setFont(font(13))
        self.words.setOpenLinks(False)
        self.words.anchorClicked.connect(self._on_link)
        self.words.setMinimumHeight(420)
        self.body.addWidget(self.section)
        self.body.addWidget(self.words)
        self.set_primary(self.tr("Close"), self.accept)
        self.cancel.hide()
        self.show_section(self._key)

    @override
    def first_field(self) -> QWidget:
        return self.words

    def show_section(self, key: str) -> None:
        self._key = key
        section = self._sections[key]
        self.section.set_current(key)
        self.words.setAccessibleName(self.tr("Help: {title}").format(title=section.title))
        self._write()

    def _write(self) -> None:
        clear = QPalette()
        clear.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        clear.setColor(QPalette.ColorRole.Text, theme.current().text)
        self.words.setPalette(clear)
        self.words.setMarkdown(self._sections[self._key].body)
        _space_out(self.words)

    def _on_link(self, address: QUrl) -> None:
        """Only addresses of the web open, and only when they are clicked."""
        if web_address(address.toString()):
            QDesktopServices.openUrl(address)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "words"):
            self._write()


def _space_out(words: QTextBrowser) -> None:
    """Air between paragraphs, real bullets, and keys in the window's own type."""
    cursor = QTextCursor(words.document())
    while True:
        block = cursor.block()
        spaced = block.blockFormat()
        spaced.setBottomMargin(9)
        spaced.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(spaced)
        listed = block.textList()
        if listed is not None:
            bullets = listed.format()
            bullets.setStyle(QTextListFormat.Style.ListDisc)
            listed.setFormat(bullets)
        if not cursor.movePosition(QTextCursor.MoveOperation.NextBlock):
            break
    cursor.select(QTextCursor.SelectionType.Document)
    family = QTextCharFormat()
    family.setFontFamilies([FAMILY])
    family.setFontFixedPitch(False)
    cursor.mergeCharFormat(family)


def show_help(window: QWidget, key: str) -> None:
    dialog = HelpDialog(window, key, language.current())
    dialog.open()
