"""Marks the methods that Qt calls by its own names; `typing` has the mark only from Python 3.12 on."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: object) -> object:
        return method


__all__ = ["override"]
