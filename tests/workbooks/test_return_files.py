"""Many returned files: each read on its own, questions asked once, the answers decide what is taken in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from criteria.optionset import OptionSet
from tests.workbooks.samples import POINTS, small_set, with_number, with_part
from workbooks import return_files
from workbooks.errors import WorkbookError
from workbooks.form_imports import import_forms
from workbooks.forms import write_form
from workbooks.return_files import (
    ReturnedFile,
    answered,
    files_in,
    forms_to_import,
    questioned,
    read_files,
)

SET = small_set()


def sent(folder: Path, file: str, name: str, saved: str, jobs: float = 40) -> Path:
    path = folder / file
    write_form(SET, path, name, {**POINTS, "jobs": jobs})

    def at(markup: str) -> str:
        start, end = markup.index("<dcterms:modified"), markup.index("</dcterms:modified>")
        head = markup[: markup.index(">", start) + 1]
        return f"{head}{saved}T09:00:00Z{markup[end:]}"

    return with_part(path, "docProps/core.xml", at)


def asked(paths: list[Path], option_set: OptionSet = SET) -> tuple[ReturnedFile, ...]:
    return questioned(list(read_files(paths, option_set)), option_set)


def codes(files: tuple[ReturnedFile, ...]) -> list[list[str]]:
    return [[question.code for question in file.questions] for file in files]


def test_that_folders_give_their_forms_and_files_are_taken_as_they_are(tmp_path: Path) -> None:
    folder = tmp_path / "returned"
    (folder / "late" / ".trash").mkdir(parents=True)
    for name in ("b.xlsx", "A.XLSM", "~$b.xlsx", ".~lock.b.xlsx#", "notes.docx", "late/c.ods", ".hidden.csv",
                 "late/.trash/d.xls"):  # fmt: skip
        (folder / name).write_bytes(b"x")
    single = folder / "notes.docx"
    found = files_in([single, folder, folder / "b.xlsx", tmp_path / "none.xlsx"])
    names = [str(path.relative_to(tmp_path)) for path in found]
    assert names == [
        "returned/notes.docx",
        "returned/A.XLSM",
        "returned/b.xlsx",
        "returned/late/c.ods",
        "none.xlsx",
    ]


def test_that_a_whole_disk_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(return_files, "MOST_FILES", 3)
    for number in range(4):
        (tmp_path / f"{number}.csv").touch()
    with pytest.raises(WorkbookError, match="more than 3 files"):
        files_in([tmp_path])


def test_that_one_bad_file_stops_no_other(tmp_path: Path) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"PK\x03\x04 torn")
    good = sent(tmp_path, "good.xlsx", "Ann", "2026-05-01")
    files = asked([bad, tmp_path / "none.xlsx", tmp_path, good])
    assert [file.verdict for file in files] == ["rejected", "rejected", "rejected", "accepted"]
    assert [file.issues[0].code for file in files[:3]] == ["damaged", "not-found", "not-a-file"]
    assert [form.stakeholder for form in forms_to_import(files)] == ["Ann"]


def test_that_reading_stops_when_told(tmp_path: Path) -> None:
    paths = [sent(tmp_path, f"{name}.xlsx", name, "2026-05-01") for name in ("Ann", "Bob", "Cid")]
    read: list[ReturnedFile] = []
    for file in read_files(paths, SET, stopped=lambda: len(read) == 2):
        read.append(file)  # noqa: PERF402 - stopped looks at the list
    assert [file.path for file in read] == paths[:2]


def test_that_forms_of_one_person_are_ordered_by_when_they_were_saved(tmp_path: Path) -> None:
    late = sent(tmp_path, "a.xlsx", "Ann", "2026-05-09", jobs=9)
    early = sent(tmp_path, "b.xlsx", "ANN", "2026-05-02", jobs=2)
    files = asked([late, early])
    assert codes(files) == [["again"], []]
    assert "“b.xlsx”" in files[0].questions[0].found
    now = import_forms(SET, forms_to_import(files))
    assert [(w.round, w.points["jobs"], w.date) for w in now.weightings] == [
        (1, 2, "2026-05-02"), (2, 9, "2026-05-09")]  # fmt: skip


@pytest.mark.parametrize(("answer", "jobs"), [("round", [2, 9]), ("replace", [9]), ("skip", [2])])
def test_that_the_answer_decides(tmp_path: Path, answer: str, jobs: list[float]) -> None:
    early = sent(tmp_path, "a.xlsx", "Ann", "2026-05-02", jobs=2)
    late = sent(tmp_path, "b.xlsx", "Ann", "2026-05-09", jobs=9)
    first, second = asked([early, late])
    files = questioned([first, answered(second, SET, "again", answer)], SET)  # type: ignore[arg-type]  # parametrised
    now = import_forms(SET, forms_to_import(files))
    assert [w.points["jobs"] for w in now.weightings] == jobs


def test_that_what_is_in_the_set_already_is_asked_about(tmp_path: Path) -> None:
    first = sent(tmp_path, "first.xlsx", "Ann", "2026-05-05", jobs=5)
    known = import_forms(SET, forms_to_import(asked([first])))
    older = sent(tmp_path, "older.xlsx", "Ann", "2026-05-01", jobs=1)
    newer = sent(tmp_path, "newer.xlsx", "Ann", "2026-05-08", jobs=8)
    found = [asked([path], known)[0] for path in (first, older, newer)]
    assert [file.questions[0].code for file in found] == ["known", "older", "revision"]
    assert [file.intake for file in found] == ["skip", "skip", "round"]


def test_that_a_stale_copy_of_the_first_round_is_older_than_a_second_on_the_same_day(tmp_path: Path) -> None:
    first = sent(tmp_path, "first.xlsx", "Ann", "2026-05-05", jobs=5)
    second = sent(tmp_path, "second.xlsx", "Ann", "2026-05-05", jobs=6)
    known = import_forms(SET, forms_to_import(asked([first, second])))
    (again,) = asked([sent(tmp_path, "again.xlsx", "Ann", "2026-05-05", jobs=7)], known)
    assert (again.form and again.form.round, again.questions[0].code) == (1, "older")


def test_that_answers_survive_asking_again(tmp_path: Path) -> None:
    early = sent(tmp_path, "a.xlsx", "Ann", "2026-05-02", jobs=2)
    late = sent(tmp_path, "b.xlsx", "Ann", "2026-05-09", jobs=9)
    files = asked([early, late])
    files = (files[0], answered(files[1], SET, "again", "skip"))
    more = sent(tmp_path, "c.xlsx", "Cid", "2026-05-09")
    assert [file.intake for file in questioned([*files, *read_files([more], SET)], SET)] == [
        "round",
        "skip",
        "round",
    ]


def test_that_a_form_that_was_worded_anew_is_no_copy(tmp_path: Path) -> None:
    first = sent(tmp_path, "first.xlsx", "Ann", "2026-05-05")
    known = import_forms(SET, forms_to_import(asked([first])))
    (file,) = read_files([first], known)
    assert file.form is not None
    said = replace(file, form=replace(file.form, reasons={"cost": "Budget"}))
    assert questioned([said], known)[0].questions[0].code == "revision"
    moved = replace(file, form=replace(file.form, points={**POINTS, "jobs": 41.0}))
    assert questioned([moved], known)[0].questions[0].code == "revision"


def test_that_odd_but_read_is_noted(tmp_path: Path) -> None:
    low = with_number(sent(tmp_path, "a.xlsx", "Ann", "2026-05-02"), "F6", 90)
    assert [file.verdict for file in asked([low])] == ["noted"]
