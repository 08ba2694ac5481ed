"""SOURCE is a case of the catalogue, a set of the library or a file; anything else names the nearest."""

from __future__ import annotations

from pathlib import Path

import pytest

from criteria.catalogue import load_catalogue
from criteria.edits.sets import empty_set
from criteria.storage.errors import StorageError
from criteria.storage.exchange import write_exchange
from criteria.storage.library import Library
from tests.workbooks.command_line.conftest import CASE, Run
from tests.workbooks.table_files import xlsx_file
from workbooks.command_line.outcomes import CommandError
from workbooks.command_line.source import library_name, open_source


def test_that_the_catalogue_is_found_ignoring_case() -> None:
    assert open_source("Catalogue:RUSSIA-DPRK").option_set.lineage == load_catalogue("russia-dprk").lineage


def test_that_a_set_of_the_library_is_found_by_its_name() -> None:
    with Library.open() as library:
        saved, _ = library.save_as(load_catalogue("russia-dprk"), "Our Options")
    assert open_source("library:our options").option_set == saved


def test_that_an_exchange_file_is_opened_whole(tmp_path: Path) -> None:
    case = load_catalogue("russia-dprk")
    write_exchange(case, tmp_path / "case.optionset.json")
    assert open_source(str(tmp_path / "case.optionset.json")).option_set == case


def test_that_a_workbook_is_read_as_a_table_with_its_remarks(tmp_path: Path) -> None:
    opened = open_source(str(xlsx_file(tmp_path, [["x", "a"], ["A", 1], ["B", 2]])), "Data")
    assert [o.name for o in opened.option_set.options] == ["A", "B"]
    assert opened.issues


@pytest.mark.parametrize(
    ("source", "nearest"),
    [
        ("catalogue:russia-dpkr", "russia-dprk"),
        ("catalog:russia-dprk", "catalogue:russia-dprk"),
        ("robustnes", "robustness"),
    ],
)
def test_that_an_unknown_source_names_the_nearest(run: Run, source: str, nearest: str) -> None:
    ran = run("rank", source)
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", 1)
    assert f"“{nearest}”" in ran.err


def test_that_a_mistyped_file_names_the_one_beside_it(run: Run, office: Path) -> None:
    assert str(office) in run("rank", office.with_name("ofice.csv")).err


def test_that_an_unknown_set_of_the_library_names_the_nearest() -> None:
    with Library.open() as library:
        library.save(empty_set("Harbour plans"))
    with pytest.raises(StorageError, match="Harbour plans"):
        open_source("library:Harbor plans")


def test_that_only_workbooks_have_sheets() -> None:
    with pytest.raises(CommandError, match="--sheet"):
        open_source(CASE, "Data")


@pytest.mark.parametrize("name", ["table.optionset.json", "table.csv", "table.xlsx", "table.txt", "table"])
def test_that_a_file_of_another_kind_is_refused_in_one_line(run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\x00\x01\x02 no table\x00" * 40)
    ran = run("rank", path)
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", 1)


def test_that_a_folder_is_no_source(run: Run, tmp_path: Path) -> None:
    assert run("rank", tmp_path).status == 2


def test_that_a_library_name_stands_behind_its_word() -> None:
    assert library_name("LIBRARY: My set") == "My set"
    assert library_name("my.csv") is None
