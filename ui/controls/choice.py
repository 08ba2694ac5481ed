"""An entry of the list that a selector opens."""

from __future__ import annotations

from typing import NamedTuple

from ui.text import Forms


class Choice(NamedTuple):
    """`section` is a header shown above the first entry that carries it; a note that `wraps` is never cut."""

    key: str
    names: Forms
    note: str = ""
    section: str = ""
    enabled: bool = True
    wraps: bool = False
