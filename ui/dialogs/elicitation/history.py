"""Judgements as they stand, and those before: a dialog's own steps back, before anything is kept."""

from __future__ import annotations


class History:
    def __init__(self, judgements: object) -> None:
        self._steps = [judgements]
        self._at = 0
        self._merge_key = ""

    @property
    def now(self) -> object:
        return self._steps[self._at]

    def take(self, judgements: object, merge_key: str = "") -> None:
        """Judgements that follow; those with the same merge key as the last ones take their place."""
        del self._steps[self._at + 1 :]
        if merge_key and merge_key == self._merge_key:
            self._steps[self._at] = judgements
        else:
            self._steps.append(judgements)
            self._at += 1
        self._merge_key = merge_key

    def can_step(self, *, back: bool) -> bool:
        return self._at > 0 if back else self._at + 1 < len(self._steps)

    def step(self, *, back: bool) -> bool:
        """Go one step back or on; False where there is none."""
        if not self.can_step(back=back):
            return False
        self._at += -1 if back else 1
        self._merge_key = ""
        return True
