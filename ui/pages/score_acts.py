"""What can be done to the scores of the matrix: typing, pasting, filling, clearing; each one undo step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication

from criteria.issues import Issue
from criteria.scores import ScoreKind
from ui import messages
from ui.controls.banner import Banner, Message
from ui.controls.chip import Tone
from ui.document import Document
from ui.panels.row_menu import Act, open_menu
from ui.presentation import score_changes as changes
from ui.presentation.score_changes import Edit, Faults, Place
from ui.presentation.scores import ScoreGrid
from ui.speech import announce
from ui.tables.scores_table import ScoresTable


class ScoreActs(QObject):
    copied = Signal(str)
    """Scores are on the clipboard, and the words that say so."""

    def __init__(
        self,
        document: Document,
        table: ScoresTable,
        banner: Banner,
        up_to_date: Callable[[], ScoreGrid | None],
    ) -> None:
        super().__init__(table)
        self._document, self._table, self._banner = document, table, banner
        self._up_to_date = up_to_date
        self._faults: tuple[Issue, ...] = ()
        banner.acted.connect(self._show_faults)

    def type_figure(self, place: Place, words: str) -> None:
        """Take what was typed into a cell; its field has made sure that it is a figure."""
        grid = self._up_to_date()
        if grid is not None:
            self.do(changes.typed(grid, place, words))

    def take(self, place: Place, words: str, part: str) -> Issue | None:
        """Take what was typed for low, best or high, or say why not."""
        grid = self._up_to_date()
        edit = None if grid is None else changes.typed(grid, place, words, part)
        if isinstance(edit, Edit):
            self.do(edit)
            return None
        return None if edit is None else edit[0]

    def do(self, edit: Edit | Faults) -> bool:
        """Apply an edit and tell scores that lie outside their scale; or say why there is none."""
        if not isinstance(edit, Edit):
            self.refuse(edit)
            return False
        self._faults = ()
        self._banner.clear()
        if edit.label:
            self._document.apply(edit.label, edit.after)
        if edit.notes:
            told = messages.message_of(edit.notes)
            self._banner.show_message(Message(Tone.WARN, told.headline, told.detail), dismissable=True)
        return True

    def refuse(self, issues: Faults, headline: str = "") -> None:
        self._faults = issues
        action = self.tr("Show all {count}").format(count=len(issues)) if len(issues) > 1 else ""
        self._banner.show_message(messages.message_of(issues, headline, action), dismissable=True)

    def _tell(self, words: str, detail: str = "") -> None:
        self._faults = ()
        self._banner.show_message(Message(Tone.NEUTRAL, words, detail), dismissable=True)

    def _show_faults(self) -> None:
        from ui.dialogs.paste_faults import PasteFaults

        if self._faults:
            PasteFaults(self._table.window(), self._faults).open()

    def on_left_wrong(self, _index: object, words: str) -> None:
        """A cell was left with something that is no score: say so, and that it was not taken."""
        current, grid = self._table.current(), self._up_to_date()
        told = None if grid is None or current is None else changes.typed(grid, current, words)
        if told is not None and not isinstance(told, Edit):
            self.refuse(told, self.tr("The score was left as it was."))

    def copy(self) -> None:
        """Put the selected best scores on the clipboard, tab-separated."""
        grid, (rows, columns) = self._up_to_date(), self._table.chosen()
        if grid is None or not rows:
            return
        words = changes.copied(
            grid,
            [self._table.scores.rows[r] for r in rows],
            [self._table.scores.columns[c] for c in columns],
            QLocale.system().decimalPoint(),
        )
        QGuiApplication.clipboard().setText(words)
        count = len(rows) * len(columns)
        said = self.tr("Copied one score") if count == 1 else self.tr("Copied {count} scores")
        self.copied.emit(said.format(count=count))

    def paste(self) -> None:
        """Put the block on the clipboard over the selection, whole or not at all, as one step."""
        grid, (rows, columns) = self._up_to_date(), self._table.chosen()
        words = QGuiApplication.clipboard().text()
        if grid is None or not rows:
            return
        if not words.strip("\n\r"):
            self._tell(self.tr("There is nothing to paste."), self.tr("Copy cells in a spreadsheet first."))
            return
        model = self._table.scores
        edit = changes.pasted(
            grid, model.rows[rows.start :], model.columns[columns.start :], (len(rows), len(columns)), words
        )
        if not isinstance(edit, Edit):
            self.refuse(edit, self.tr("Nothing was pasted."))
            return
        self.do(edit)
        announce(self._table, edit.label)

    def fill_down(self) -> None:
        """The figures of the selection's first row in the rows below; of one row, those of the row above."""
        grid, (rows, columns) = self._up_to_date(), self._table.chosen()
        if grid is None or not rows:
            return
        first = rows.start if len(rows) > 1 else max(0, rows.start - 1)
        model = self._table.scores
        self.do(changes.filled(grid, model.rows[first : rows.stop], [model.columns[c] for c in columns]))

    def make_unknown(self, places: Sequence[Place] = ()) -> None:
        """These scores, or the selected ones."""
        grid = self._up_to_date()
        if grid is not None:
            self.do(changes.unknown(grid, places or self._table.chosen_cells()))

    def inherit(self, places: Sequence[Place] = ()) -> None:
        """Let the scenario's parent speak again in the selected cells."""
        grid = self._up_to_date()
        if grid is None:
            return
        if not grid.can_inherit:
            name = grid.option_set.scenario(grid.scenario).name
            self._tell(self.tr("“{name}” inherits from no other scenario.").format(name=name))
            return
        self.do(changes.inherited(grid, places or self._table.chosen_cells()))

    def make_kind(self, kind: ScoreKind, places: Sequence[Place] = ()) -> None:
        grid = self._up_to_date()
        if grid is not None:
            self.do(changes.of_kind(grid, places or self._table.chosen_cells(), kind))

    def explain(self, place: Place, rationale: str) -> None:
        grid = self._up_to_date()
        if grid is not None:
            self.do(changes.explained(grid, place, rationale))

    def open_menu(self, spot: QPoint, others: Sequence[Act | None] = ()) -> None:
        """What can be done with the selection, at a spot of the screen, and what else is offered."""
        acts: list[Act | None] = [
            Act("copy", self.tr("&Copy"), self.copy, keys="Ctrl+C"),
            Act("paste", self.tr("&Paste"), self.paste, keys="Ctrl+V"),
            Act("fill", self.tr("&Fill down"), self.fill_down, keys="Ctrl+D"),
            None,
            Act("unknown", self.tr("Make &unknown"), self.make_unknown, keys="Del"),
            Act("inherit", self.tr("&Inherit again"), self.inherit, keys="Backspace"),
            None,
            Act("facts", self.tr("Make f&acts"), lambda: self.make_kind("fact")),
            Act("judgements", self.tr("Make &judgements"), lambda: self.make_kind("judgement")),
        ]
        open_menu(self._table, "scores_menu", [*acts, *others], spot)
