"""A report that nobody waits for any more is given up between two pieces."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbooks.report.content import Report
from workbooks.report.stopping import Stopped
from workbooks.report.writing import ENDINGS, rendered, write_report


class Patience:
    """Asked for the given time, it says stop."""

    def __init__(self, times: int) -> None:
        self.left = times

    def __call__(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.mark.parametrize("times", [0, 3, 60])
@pytest.mark.parametrize("ending", ENDINGS)
def test_that_a_report_is_given_up_where_it_is(ending: str, times: int, reviewed: Report) -> None:
    patience = Patience(times if ending != ".html" else min(times, 3))
    with pytest.raises(Stopped):
        rendered(reviewed, ending, patience)
    assert patience.left == -1


def test_that_pages_are_given_up_while_they_are_laid_out(summary: Report) -> None:
    asked = Patience(10_000)
    rendered(summary, ".pdf", asked)
    with pytest.raises(Stopped):
        rendered(summary, ".pdf", Patience(10_000 - asked.left - 2))


def test_that_a_report_given_up_leaves_no_file(summary: Report, tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        write_report(summary, tmp_path / "report.pdf", Patience(5))
    assert [*tmp_path.iterdir()] == []
