"""What is wrong in the files of a case."""

from __future__ import annotations

from collections.abc import Sequence

from criteria.issues import Issue


class CatalogueError(ValueError):
    """A case whose files cannot be read as an option set; every issue says file and line."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("\n".join(issue.sentence() for issue in self.issues))
