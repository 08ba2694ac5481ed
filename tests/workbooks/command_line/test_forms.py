"""`form` writes one file a name, `collect` reads them back; a refused form stops no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from criteria.catalogue import load_catalogue
from criteria.edits.structure import rename_option
from criteria.optionset import OptionSet
from criteria.storage.exchange import read_exchange
from criteria.storage.library import Library
from tests.workbooks.command_line.conftest import CASE, Run
from tests.workbooks.samples import with_number, with_text
from tests.workbooks.table_files import OFFICE, csv_file
from workbooks.command_line import collect as collect_verb
from workbooks.reading import read_sheets
from workbooks.return_form import ReturnedForm


def written(run: Run, source: object, folder: Path, *names: str) -> list[Path]:
    ran = run("form", source, "--for", *names, "--filled", "--out", folder)
    assert (ran.status, ran.err) == (0, "")
    return [Path(line) for line in ran.out.splitlines()]


def test_that_a_form_is_written_for_every_name_in_a_new_folder(run: Run, tmp_path: Path) -> None:
    paths = written(run, CASE, tmp_path / "new" / "forms", "Aoife", "Bo / Co")
    assert [path.exists() for path in paths] == [True, True]
    assert all(path.parent == tmp_path / "new" / "forms" and path.suffix == ".xlsx" for path in paths)


def test_that_the_files_are_listed_for_programs(run: Run, office: Path, tmp_path: Path) -> None:
    found = run("form", office, "--for", "Aoife", "--out", tmp_path / "f", "--json").json
    assert [(row["stakeholder"], Path(row["file"]).exists()) for row in found["written"]] == [("Aoife", True)]


def test_that_a_form_that_is_there_is_never_overwritten(run: Run, office: Path, tmp_path: Path) -> None:
    (first,) = written(run, office, tmp_path / "f", "Aoife")
    before = first.read_bytes()
    ran = run("form", office, "--for", "Bo", "Aoife", "--out", tmp_path / "f")
    assert (ran.status, len(ran.complaints)) == (2, 1)
    assert first.read_bytes() == before
    assert list((tmp_path / "f").iterdir()) == [first]


@pytest.mark.parametrize("names", [["Aoife", "AOIFE"], ["  "]])
def test_that_names_are_given_once_and_not_empty(
    run: Run, office: Path, tmp_path: Path, names: list[str]
) -> None:
    assert run("form", office, "--for", *names, "--out", tmp_path / "f").status == 2
    assert not (tmp_path / "f").exists()


def test_that_forms_need_a_folder(run: Run, office: Path) -> None:
    assert run("form", office, "--for", "Aoife", "--out", office).status == 2


def test_that_filled_forms_come_back_with_their_points(run: Run, tmp_path: Path) -> None:
    (path,) = written(run, CASE, tmp_path, "Aoife")
    ran = run("collect", CASE, path, "--json")
    assert (ran.status, ran.err, ran.json["rejected"]) == (0, "", [])
    (form,) = ran.json["accepted"]
    case = load_catalogue("russia-dprk")
    assert (form["file"], form["stakeholder"], form["notes"]) == (str(path), "Aoife", [])
    assert form["points"] == {c.name: case.working.points[c.key] for c in case.criteria}


def test_that_a_blank_form_is_refused(run: Run, office: Path, tmp_path: Path) -> None:
    path = Path(run("form", office, "--for", "Aoife", "--out", tmp_path).out.strip())
    ran = run("collect", office, path)
    assert ran.status == 2
    assert len(ran.complaints) >= 6


def test_that_a_refused_form_stops_no_other(run: Run, office: Path, tmp_path: Path) -> None:
    good, bad = written(run, office, tmp_path, "Aoife", "Bo")
    with_text(bad, "F6", "eighty")
    out = tmp_path / "all.optionset.json"
    ran = run("collect", office, bad, good, tmp_path / "gone.xlsx", "--save", out, "--json")
    assert ran.status == 2
    assert [form["file"] for form in ran.json["accepted"]] == [str(good)]
    assert [form["file"] for form in ran.json["rejected"]] == [str(bad), str(tmp_path / "gone.xlsx")]
    assert [issue["where"] for issue in ran.json["rejected"][0]["issues"]] == ["Weights!F6"]
    assert [w.name for w in read_exchange(out).weightings] == ["Weights in the table", "Aoife"]
    assert len(ran.complaints) == 2
    assert bad.name in ran.complaints[0]


def test_that_nothing_is_saved_when_every_form_is_refused(run: Run, office: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.optionset.json"
    ran = run("collect", office, tmp_path / "gone.xlsx", "--save", out)
    assert ran.status == 2
    assert "Nothing was saved." in ran.out
    assert not out.exists()


def test_that_the_later_of_two_forms_counts_and_the_earlier_stays(run: Run, tmp_path: Path) -> None:
    source = csv_file(tmp_path, OFFICE)
    (first,) = written(run, source, tmp_path / "1", "Aoife")
    (second,) = written(run, source, tmp_path / "2", "Aoife")
    with_number(second, "F7", 7)
    out = tmp_path / "all.optionset.json"
    ran = run("collect", source, first, second, "--save", out, "--json")
    assert ran.status == 0
    told = [[issue["code"] for issue in form["notes"]] for form in ran.json["accepted"]]
    assert ["second-form" in codes for codes in told] == [True, True]
    rounds = [(w.round, w.points["visibility"]) for w in read_exchange(out).weightings if w.elicited]
    assert [number for number, _ in rounds] == [1, 2]
    assert rounds[1][1] == 7
    assert run("rank", out, "--weighting", "aoife", "--json").json["weights"][1]["points"] == 7


def test_that_the_library_gets_a_revision_and_never_another_set(
    run: Run, office: Path, tmp_path: Path
) -> None:
    (path,) = written(run, office, tmp_path, "Aoife")
    assert run("collect", office, path, "--save", "library:Office").status == 0
    assert run("collect", "library:office", path, "--save", "library:OFFICE").status == 0
    with Library.open() as library:
        (entry,) = library.list()
        assert entry.revision == 2
        assert [w.round for w in library.load(entry.key).weightings if w.elicited] == [1, 2]
        assert entry.name == "Office"


def test_that_the_name_of_another_set_is_refused_before_reading_with_the_way_out(
    run: Run, office: Path, tmp_path: Path
) -> None:
    (path,) = written(run, office, tmp_path, "Aoife")
    assert run("collect", office, path, "--save", "library:Office").status == 0
    ran = run("collect", office, tmp_path / "gone.xlsx", "--save", "library:OFFICE")
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", 1)
    assert "start from library:Office" in ran.err


def test_that_what_another_process_saved_meanwhile_is_not_passed_over(
    run: Run, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = written(run, office, tmp_path, "Aoife")
    assert run("collect", office, path, "--save", "library:Office").status == 0
    read = collect_verb.read_form

    def saving_meanwhile(file: Path, option_set: OptionSet) -> ReturnedForm:
        with Library.open() as library:
            library.save(rename_option(option_set, "a", "Attic"))
        return read(file, option_set)

    monkeypatch.setattr(collect_verb, "read_form", saving_meanwhile)
    ran = run("collect", "library:Office", path, "--save", "library:Office")
    assert (ran.status, ran.out) == (2, "")
    assert "revision 2, saved meanwhile" in ran.err
    with Library.open() as library:
        assert library.load(library.find("Office").key).options[0].name == "Attic"


def test_that_what_the_library_has_of_the_set_is_not_passed_over_from_a_file(
    run: Run, office: Path, tmp_path: Path
) -> None:
    first, second = written(run, office, tmp_path, "Aoife", "Bran")
    assert run("collect", office, first, "--save", "library:Office").status == 0
    before = tmp_path / "before.optionset.json"
    assert run("export", "library:Office", before).status == 0
    assert run("collect", before, second, "--save", "library:Office").status == 0
    ran = run("collect", before, first, "--save", "library:Office")
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", 1)
    assert "found revision 2 of “Office”" in ran.err
    assert "start from library:Office" in ran.err
    with Library.open() as library:
        assert library.find("Office").revision == 2


def test_that_a_target_of_another_kind_is_refused_before_reading(
    run: Run, office: Path, tmp_path: Path
) -> None:
    ran = run("collect", office, tmp_path / "gone.xlsx", "--save", tmp_path / "out.csv")
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", 1)


def test_that_a_form_of_another_set_is_refused(run: Run, office: Path, tmp_path: Path) -> None:
    (path,) = written(run, CASE, tmp_path, "Aoife")
    ran = run("collect", office, path)
    assert ran.status == 2
    assert "a form for" in ran.err


def test_that_names_come_from_a_file_as_well(run: Run, office: Path, tmp_path: Path) -> None:
    listed, sheet = tmp_path / "names.txt", tmp_path / "names.csv"
    listed.write_text("Aoife\nBo\n", encoding="utf-8")
    sheet.write_text("Name;Body\nAnn;Bank\nCid;Board\n", encoding="utf-8")
    first = run("form", office, "--for", "Aoife", "--names", listed, "--out", tmp_path / "a", "--json").json
    assert [row["stakeholder"] for row in first["written"]] == ["Aoife", "Bo"]
    second = run("form", office, "--names", sheet, "--column", "Body", "--out", tmp_path / "b", "--json").json
    assert [row["stakeholder"] for row in second["written"]] == ["Bank", "Board"]
    assert run("form", office, "--out", tmp_path / "c").status == 2


def test_that_scores_and_the_ranking_are_there_when_asked_for(run: Run, tmp_path: Path) -> None:
    some = run("form", CASE, "--for", "Aoife", "--scores", "trade", "--out", tmp_path / "a", "--ranking")
    sheets = {sheet.name: sheet for sheet in read_sheets(Path(some.out.strip()), 999, 20)}
    assert list(sheets) == ["Weights", "Scores", "Ranking", "_values", "_meta"]
    assert {row[0].value for row in sheets["Scores"].rows[4:]} == {"trade"}
    every = run("form", CASE, "--for", "Aoife", "--out", tmp_path / "b", "--scores")
    (scores,) = read_sheets(Path(every.out.strip()), 999, 20, only=["Scores"])
    assert {row[0].value for row in scores.rows[4:]} == {
        c.key for c in load_catalogue("russia-dprk").criteria
    }
    assert run("form", CASE, "--for", "Aoife", "--scores", "none", "--out", tmp_path / "c").status == 2


def test_that_pages_go_to_all_who_answered_or_to_some(run: Run, tmp_path: Path) -> None:
    case = load_catalogue("russia-dprk")
    every = run("form", CASE, "--pages", "--out", tmp_path / "a", "--json").json
    assert [row["stakeholder"] for row in every["written"]] == [s.name for s in case.stakeholders]
    name = case.stakeholders[2].name
    one = run("form", CASE, "--pages", "--for", name, "--out", tmp_path / "b", "--json").json
    assert [row["stakeholder"] for row in one["written"]] == [name]


def test_that_a_folder_is_collected_and_its_problems_are_reported(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "forms"
    good, bad = written(run, CASE, folder, "Aoife", "Bo")
    with_text(bad, "F6", "eighty")
    ran = run("collect", CASE, folder, "--report", tmp_path / "report.csv", "--json")
    assert ran.status == 2
    assert [form["file"] for form in ran.json["accepted"]] == [str(good)]
    assert [form["file"] for form in ran.json["rejected"]] == [str(bad)]
    assert "“eighty”" in (tmp_path / "report.csv").read_text("utf-8-sig")
    assert run("collect", CASE, folder, "--report", tmp_path / "report.pdf").status == 2
    (tmp_path / "empty").mkdir()
    assert run("collect", CASE, tmp_path / "empty").status == 2
