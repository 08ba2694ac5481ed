"""Issues and failures in the words of the window."""

from pathlib import Path

import pytest

from criteria.issues import OptionSetError, error, note, warning
from criteria.storage.errors import StorageError
from ui.controls.chip import Tone
from ui.messages import figures_of, issues_of, message_of, refusal
from workbooks.errors import WorkbookError

EIGHTY = error("no-number", "Weights!F14", "“eighty”", "a number from 0 to 100", "Type 80 in F14.")


def test_that_one_issue_says_where_what_and_how() -> None:
    message = message_of((EIGHTY,))
    assert message.headline == "Weights!F14: “eighty”."
    assert message.detail == "Expected: a number from 0 to 100. Type 80 in F14."
    assert message.tone is Tone.BAD


def test_that_the_gravest_issue_comes_first_and_the_others_are_counted() -> None:
    odd = warning("odd", "Weights!C3", "another name")
    message = message_of((odd, EIGHTY, odd), "Nothing was imported.")
    assert message.headline == "Nothing was imported."
    assert message.detail.startswith("Weights!F14: “eighty”.")
    assert message.detail.endswith("2 more like it.")
    assert message_of((odd, EIGHTY)).detail.endswith("One more like it.")


@pytest.mark.parametrize(
    ("issue", "tone"),
    [(EIGHTY, Tone.BAD), (warning("w", "a", "b"), Tone.WARN), (note("n", "a", "b"), Tone.NEUTRAL)],
)
def test_that_the_tone_is_that_of_the_severity(issue: object, tone: Tone) -> None:
    assert message_of((issue,)).tone is tone  # type: ignore[arg-type]  # the table's rows are objects


@pytest.mark.parametrize("kind", [WorkbookError, StorageError, OptionSetError])
def test_that_a_failure_tells_every_reason_it_carries(kind: type[WorkbookError]) -> None:
    assert issues_of(kind([EIGHTY, EIGHTY])) == (EIGHTY, EIGHTY)


@pytest.mark.parametrize(
    ("file", "found"),
    [
        ("form.xlsx", "a file that is open in Excel or may not be changed"),
        ("set.optionset.json", "a file that is in use or may not be changed"),
    ],
)
def test_that_a_file_held_by_another_program_has_its_own_sentence(file: str, found: str) -> None:
    (issue,) = issues_of(PermissionError(13, "Permission denied", str(Path("somewhere") / file)))
    assert (issue.where, issue.found) == (file, found)
    assert issue.mend == "Close it there, or save under another name."


def test_that_what_the_system_says_is_passed_on() -> None:
    message = refusal(OSError(28, "No space left on device", "a/b.png"), "The picture was not saved.")
    assert message.detail == "b.png: No space left on device. Try another name or folder."
    assert issues_of(OSError("odd"))[0].where == "the file"


def test_that_a_fault_of_the_program_is_raised_again() -> None:
    with pytest.raises(ZeroDivisionError):
        issues_of(ZeroDivisionError())


def test_that_issues_make_a_table_of_four_columns() -> None:
    figures = figures_of((EIGHTY,), "Faults")
    assert figures.headers == ("Where", "Found", "Expected", "How to mend")
    assert figures.rows == (("Weights!F14", "“eighty”", "A number from 0 to 100", "Type 80 in F14."),)
