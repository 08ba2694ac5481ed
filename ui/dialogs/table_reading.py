"""How the cells of a decision table are read: as recognised, or as somebody chooses."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import text
from ui.controls.segmented import Segmented
from ui.controls.selector import Choice, Selector
from ui.controls.words import Ink, Words
from ui.translation import translator
from workbooks.cells import DecimalSign
from workbooks.reading import ENCODINGS
from workbooks.table_draft import PASTED, TableDraft

tr = translator("ImportTable")

_DECIMALS: dict[str, DecimalSign | None] = {"decimal_as_is": None, "decimal_point": ".", "decimal_comma": ","}
_CAPTION_WIDTH = 164


class TableReading(QWidget):
    """Text has a sign between the cells and an encoding, a workbook has sheets; both have decimals."""

    sheet_chosen = Signal(str)
    delimiter_chosen = Signal(str)
    encoding_chosen = Signal(str)
    decimal_chosen = Signal(object)
    """A DecimalSign; None to read each cell as it shows."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = Selector(tr("Sheet"))
        self.sheet.setObjectName("table_sheet")
        self.sheet.chosen.connect(self.sheet_chosen)
        self.delimiter = Selector(tr("Between the cells"))
        self.delimiter.setObjectName("table_delimiter")
        self.delimiter.setMinimumWidth(_CAPTION_WIDTH)
        self.delimiter.chosen.connect(self.delimiter_chosen)
        self.encoding = Selector(tr("Encoding"))
        self.encoding.setObjectName("table_encoding")
        self.encoding.chosen.connect(self.encoding_chosen)
        self.decimal = Segmented(
            (
                ("decimal_as_is", tr("As each shows")),
                ("decimal_point", tr("Point: 1.5")),
                ("decimal_comma", tr("Comma: 1,5")),
            ),
            tr("Decimal sign"),
        )
        self.decimal.chosen.connect(lambda key: self.decimal_chosen.emit(_DECIMALS[key]))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for selector in (self.sheet, self.delimiter, self.encoding):
            row.addWidget(selector)
        row.addStretch(1)
        row.addWidget(Words(tr("Decimal sign"), 12, 500, Ink.TEXT2))
        row.addWidget(self.decimal)

    def show_reading(self, draft: TableDraft) -> None:
        """What was recognised or chosen."""
        sheet = draft.sheet
        self.decimal.set_current(next(key for key, sign in _DECIMALS.items() if sign == draft.decimal))
        self.sheet.set_choices([Choice(name, (name,)) for name in draft.sheets], sheet.name)
        self.sheet.setVisible(len(draft.sheets) > 1)
        signs = {",": tr("Comma"), ";": tr("Semicolon"), "\t": tr("TAB"), "|": tr("Vertical bar")}
        signs.setdefault(sheet.delimiter, text.quoted(sheet.delimiter))
        self.delimiter.set_choices(
            [Choice(sign, (name,)) for sign, name in signs.items() if sign], sheet.delimiter
        )
        self.delimiter.setVisible(bool(sheet.delimiter))
        encodings = dict.fromkeys((*ENCODINGS, sheet.encoding))
        self.encoding.set_choices([Choice(name, (name,)) for name in encodings], sheet.encoding)
        self.encoding.setVisible(bool(sheet.encoding) and sheet.encoding != PASTED)
