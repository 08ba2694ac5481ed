"""A live workbook that nobody touched reads back as the very set it was written from."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.catalogue import load_catalogue
from criteria.optionset import OptionSet
from tests.criteria.strategies import option_sets
from tests.workbooks.live.samples import harbour, typed
from workbooks.errors import WorkbookError
from workbooks.live_embedding import EmbeddingError, from_cells, to_cells
from workbooks.live_reading import is_live_workbook, read_live_workbook, read_workbook
from workbooks.live_workbook import write_live_workbook
from workbooks.tables import read_table


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("live")


@settings(max_examples=40)
@given(option_sets(), st.booleans())
def test_that_any_set_reads_back_equal_or_is_refused_empty(
    folder: Path, option_set: OptionSet, all_scenarios: bool
) -> None:
    path = folder / "any.xlsx"
    if not (option_set.options and option_set.criteria):
        with pytest.raises(WorkbookError, match="at least one"):
            write_live_workbook(option_set, path, all_scenarios)
        return
    write_live_workbook(option_set, path, all_scenarios)
    back = read_live_workbook(path)
    assert back.option_set == option_set
    assert back.issues == ()


@pytest.mark.parametrize("all_scenarios", [False, True])
@pytest.mark.parametrize("make", [harbour, lambda: load_catalogue("russia-dprk")])
def test_that_whole_cases_read_back_equal(
    tmp_path: Path, make: Callable[[], OptionSet], all_scenarios: bool
) -> None:
    option_set = make()
    assert write_live_workbook(option_set, tmp_path / "live.xlsx", all_scenarios) == ()
    assert read_workbook(tmp_path / "live.xlsx").option_set == option_set


def test_that_it_is_told_apart_by_its_document_property(tmp_path: Path) -> None:
    path = tmp_path / "live.xlsx"
    write_live_workbook(harbour(), path)
    assert is_live_workbook(path)
    with pytest.raises(WorkbookError, match="a live workbook; expected a decision table"):
        read_table(path)
    with pytest.raises(WorkbookError, match="Leave the sheet out"):
        read_workbook(path, "Scores")


def test_that_a_large_set_takes_several_cells() -> None:
    case = load_catalogue("russia-dprk")
    cells = to_cells(case, ("S2P",))
    assert len(cells) > 2
    assert max(map(len, cells)) <= 32_767
    assert all(cell.isascii() for cell in cells)
    assert from_cells(cells).option_set == case


def spoilt(cells: list[str]) -> list[list[str]]:
    header, first, *rest = cells
    return [
        [],
        ["no header", first, *rest],
        [header, first[:-9], *rest],
        [header, first, *rest[:-1]],
        [header, f"A{first}", *rest],
        [header, "ÄÖÜ", *rest],
        [header.replace("live-workbook", "something"), first, *rest],
        [header.replace('"schema":1', '"schema":99'), first, *rest],
        [header.replace("[1]", "[9]"), first, *rest],
        [header.replace("[1]", '["base"]'), first, *rest],
    ]


@pytest.mark.parametrize("number", range(10))
def test_that_a_spoilt_embedding_is_refused(number: int) -> None:
    cells = to_cells(load_catalogue("russia-dprk"), ("S1P",))
    assert '"scenarios":[1]' in cells[0]
    with pytest.raises(EmbeddingError):
        from_cells(spoilt(cells)[number])


def test_that_an_embedding_that_unpacks_to_far_too_much_is_refused() -> None:
    import base64
    import zlib

    header = to_cells(harbour(), ("base",))[0]
    bomb = base64.b64encode(zlib.compress(bytes(80_000_000), 9)).decode()
    with pytest.raises(EmbeddingError, match="far too large"):
        from_cells([header, bomb])


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"A1": "x"}, "no header"),
        ({"A1": None}, "packed text|no header|another format"),
        ({"A2": "AAAA"}, "packed text that is damaged"),
    ],
)
def test_that_a_workbook_with_a_spoilt_set_inside_says_where(
    tmp_path: Path, cells: dict[str, str | None], told: str
) -> None:
    write_live_workbook(harbour(), tmp_path / "live.xlsx")
    path = typed(tmp_path / "live.xlsx", "_optionset", cells)
    with pytest.raises(WorkbookError, match=told) as caught:
        read_live_workbook(path)
    assert caught.value.issues[0].where == "typed.xlsx, sheet _optionset"


def test_that_a_newer_workbook_asks_for_an_update(tmp_path: Path) -> None:
    write_live_workbook(harbour(), tmp_path / "live.xlsx")
    header = to_cells(harbour(), ("base",))[0].replace('"schema":1', '"schema":2')
    path = typed(tmp_path / "live.xlsx", "_optionset", {"A1": header})
    with pytest.raises(WorkbookError, match="Update the program"):
        read_live_workbook(path)


def test_that_the_hidden_sheet_is_very_hidden_and_the_file_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "live.xlsx"
    write_live_workbook(harbour(), path)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert 'name="_optionset" sheetId="7" state="veryHidden"' in archive.read("xl/workbook.xml").decode()


def test_that_too_many_criteria_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("workbooks.live_workbook.MOST_CRITERIA", 3)
    with pytest.raises(WorkbookError, match="7 criteria; expected at most 3 criteria"):
        write_live_workbook(harbour(), tmp_path / "live.xlsx")
