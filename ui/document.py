"""The document: the option set that is open, and the only way to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from criteria.optionset import OptionSet
from ui.overrides import override
from ui.wording import Wording, changed_parts

if TYPE_CHECKING:
    from ui.hiding import Hiding

UNDO_STEPS = 1000
PROBLEM_PARTS = frozenset(
    {"groups", "criteria", "options", "scenarios", "scores", "preconditions", "seed", "families"}
)
"""What the engine's problem is made of; with these unchanged only weights or the view have moved."""


class Change(NamedTuple):
    """What an edit, undo, import or load did; `parts` are the fields that are other objects now."""

    before: OptionSet
    after: OptionSet
    parts: frozenset[str]

    @property
    def of_problem(self) -> bool:
        return bool(self.parts & PROBLEM_PARTS)


def same_content(before: OptionSet, after: OptionSet) -> bool:
    """Whether nothing differs but the view; what kept its identity is not compared."""
    return _same(before, after, changed_parts(before, after) - {"view"})


def _same(before: OptionSet, after: OptionSet, parts: frozenset[str]) -> bool:
    return all(getattr(before, part) == getattr(after, part) for part in parts)


class Document(QObject):
    """Owns the option set and its undo stack. Widgets read it, subscribe to it and never keep their own."""

    changed = Signal(object)
    modified_changed = Signal(bool)
    opened = Signal()
    names_hidden = Signal(bool)

    def __init__(self, option_set: OptionSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = Wording()
        self._hiding: Hiding | None = None
        self._option_set = self._named = option_set
        self._saved: OptionSet | None = option_set
        self._was_modified = False
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_STEPS)

    @property
    def option_set(self) -> OptionSet:
        return self._option_set

    def apply(self, label: str, option_set: OptionSet, merge_key: str | None = None) -> None:
        """Make this the option set, as one undo step; steps with the same merge key become one.

        What changes nothing is no step, and a run of steps that comes back to its start leaves none.
        """
        self._push(label, option_set if self._hiding is None else self._hiding.named(option_set), merge_key)

    def _push(self, label: str, named: OptionSet, merge_key: str | None) -> None:
        named = self._wording.shown(named, self._named)
        if not _same(self._named, named, changed_parts(self._named, named)):
            self.undo_stack.push(_Edit(self, label, self._named, named, merge_key))

    def cancel(self, merge_key: str) -> None:
        """Take back the run of steps with this merge key, exactly, if nothing was done since."""
        stack = self.undo_stack
        last = stack.command(stack.index() - 1) if stack.index() else None
        if isinstance(last, _Edit) and last.merge_key == merge_key:
            self._push(last.text(), last.before, merge_key)

    def open(self, option_set: OptionSet, *, saved: bool = True) -> None:
        """Start over with another option set; its undo history begins here."""
        self.undo_stack.clear()
        option_set = self._wording.shown(option_set)
        self._saved = option_set if saved else None
        self._show(option_set)
        self.opened.emit()

    @property
    def hides_names(self) -> bool:
        return self._hiding is not None

    def hide_names(self, hidden: bool) -> None:
        """Letters in place of people's names wherever the set is seen: no step, and nothing to save."""
        if hidden == self.hides_names:
            return
        from ui.hiding import Hiding

        self._hiding = Hiding(self._named) if hidden else None
        self._show(self._named)
        self.undo_stack.undoTextChanged.emit(self.undo_stack.undoText())
        self.undo_stack.redoTextChanged.emit(self.undo_stack.redoText())
        self.names_hidden.emit(hidden)

    def step_words(self, label: str) -> str:
        """What a step of undo may be called: a label may tell a name, so that there is none without names."""
        return "" if self.hides_names else label

    def original(self) -> OptionSet:
        """The set in its own words: what is kept and sent, and compared with what is kept."""
        return self._wording.original(self._named)

    def own_words(self) -> OptionSet:
        """The set in its own words as it may be seen: without names while they are hidden."""
        from ui.hiding import without_names

        return without_names(self.original()) if self.hides_names else self.original()

    def shown(self, option_set: OptionSet) -> OptionSet:
        """Another set in the language that this one is shown in."""
        return self._wording.shown(option_set)

    def show_in(self, language: str) -> None:
        """Have the texts in a language, where the set has them: no step, nothing to save, and no signal.

        Whoever shows the set is to be made anew, with everything else that is said in the other language.
        """
        kept = self.original()
        saved = None if self._saved is None else self._wording.original(self._saved)
        self._wording = Wording(language)
        shown = self._wording.shown(kept)
        self._saved = shown if saved is kept else saved and self._wording.shown(saved)
        self._named = shown
        self._option_set = self._seen(shown)

    def mark_saved(self) -> None:
        self._saved = self._named
        self.undo_stack.setClean()
        self._tell_modified()

    def mark_unsaved(self) -> None:
        """What was saved is not in the library any more."""
        self._saved = None
        self.undo_stack.resetClean()
        self._tell_modified()

    def is_modified(self) -> bool:
        """Whether anything but the view differs from what was saved."""
        if self._saved is None:
            return True
        return self._saved is not self._named and not same_content(self._saved, self._named)

    def take(self, option_set: OptionSet) -> None:
        """The one setter that edits, undo, redo and loading go through; for them alone."""
        self._show(self._wording.shown(option_set, self._named))

    def _show(self, named: OptionSet) -> None:
        before, self._named = self._option_set, named
        after = self._option_set = self._seen(named)
        self.changed.emit(Change(before, after, changed_parts(before, after)))
        self._tell_modified()

    def _seen(self, named: OptionSet) -> OptionSet:
        return named if self._hiding is None else self._hiding.hidden(named)

    def _tell_modified(self) -> None:
        modified = self.is_modified()
        if modified != self._was_modified:
            self._was_modified = modified
            self.modified_changed.emit(modified)


class _Edit(QUndoCommand):
    """A step from one set to another, both with everybody's name."""

    def __init__(
        self, document: Document, label: str, before: OptionSet, after: OptionSet, merge_key: str | None
    ) -> None:
        super().__init__(label)
        self._document = document
        self.before = before
        self._after = after
        self.merge_key = merge_key

    @override
    def redo(self) -> None:
        self._document.take(self._after)

    @override
    def undo(self) -> None:
        self._document.take(self.before)

    @override
    def id(self) -> int:
        return -1 if self.merge_key is None else hash(self.merge_key) & 0x7FFFFFFF

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Edit) or other.merge_key != self.merge_key:
            return False
        self._after = other._after
        self.setText(other.text())
        if _same(self.before, self._after, changed_parts(self.before, self._after)):
            self.setObsolete(True)
            self._document.take(self.before)
        return True
