"""Decision tables become option sets; what is not said is filled in and told."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest

from criteria.formulation import formulate, points_array
from criteria.optionset import OptionSet
from criteria.tree import path_to_root
from evaluator.methods.additive import additive
from evaluator.thresholds import Threshold
from evaluator.weighting.swing import shares
from tests.workbooks.table_files import OFFICE, codes, csv_file, figures, xlsx_file
from workbooks.errors import WorkbookError
from workbooks.table_set import option_codes
from workbooks.tables import read_table

GOLDEN = Path(__file__).parents[1] / "data" / "golden"


def read(folder: Path, text: str) -> OptionSet:
    return read_table(csv_file(folder, text)).option_set


def group_names(option_set: OptionSet, criterion: int) -> list[str]:
    names = {group.key: group.name for group in option_set.groups}
    return [names[key] for key in path_to_root(option_set.criteria[criterion].group, option_set.groups)]


def test_that_a_published_table_gives_its_published_totals(tmp_path: Path) -> None:
    # Goodwin and Wright, Decision Analysis for Management Judgment, chapter 3 (recalled).
    golden = json.loads((GOLDEN / "mavt_additive_office_goodwin_wright.json").read_text(encoding="utf-8"))
    office = read(tmp_path, OFFICE)
    result = additive(
        formulate(office, office.view.scenario), shares(points_array(office, office.working.points))
    )
    np.testing.assert_allclose(result.totals, golden["expected"]["scores"], atol=1e-9)
    assert result.ranks.tolist() == golden["expected"]["ranks"]


def test_that_a_complete_table_needs_no_remark(tmp_path: Path) -> None:
    assert read_table(csv_file(tmp_path, OFFICE)).issues == ()


@pytest.mark.parametrize(
    "order", list(permutations(["Direction,min,max", "Worst,9,0", "Best,1,5", "Unit,EUR,km"]))[::5]
)
def test_that_the_rows_above_the_options_come_in_any_order(tmp_path: Path, order: tuple[str, ...]) -> None:
    table = read(tmp_path, "\n".join(["what,price,range", *order, "A,3,4", "B,2,1"]))
    assert [(c.scale.direction, c.scale.worst, c.scale.best, c.scale.unit) for c in table.criteria] == [
        ("min", 9, 1, "EUR"),
        ("max", 0, 5, "km"),
    ]
    assert [o.name for o in table.options] == ["A", "B"]


def test_that_the_words_of_rows_and_directions_ignore_case_and_have_synonyms(tmp_path: Path) -> None:
    table = read(
        tmp_path,
        "x,a,b,c,d\nDIRECTIONS,Benefit,COST,+1,Lower is better\n"
        "weight (points),1,2,3,4\nA,1,1,1,1\nB,2,2,2,2\n",
    )
    assert [c.scale.direction for c in table.criteria] == ["max", "min", "max", "min"]
    assert list(table.working.points.values()) == [1, 2, 3, 4]


def test_that_below_the_first_option_such_a_word_is_an_option(tmp_path: Path) -> None:
    table = read(tmp_path, "x,a\nA,1\nBest,2\nWeight,3\n")
    assert [o.name for o in table.options] == ["A", "Best", "Weight"]


def test_that_a_blank_cell_is_an_unknown_score(tmp_path: Path) -> None:
    table = read(tmp_path, "x,a,b\nA,1,\nB, ,4\nC,3,6\n")
    assert figures(table) == [[1, None], [None, 4], [3, 6]]


def test_that_without_ends_the_scale_is_the_range_of_the_scores_and_that_this_is_told(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, "x,a,b\nDirection,max,min\nWeight,1,1\nA,1,20\nB,5,\nC,3,10\n"))
    assert [(c.scale.worst, c.scale.best) for c in table.option_set.criteria] == [(1, 5), (20, 10)]
    assert codes(table.issues) == ["own-range"]
    assert "a 1 to 5; b 20 to 10" in table.issues[0].mend


def test_that_one_end_alone_is_kept_and_the_other_comes_from_the_scores(tmp_path: Path) -> None:
    table = read(tmp_path, "x,a,b\nDirection,max,min\nWorst,0,\nBest,,0\nA,1,20\nB,5,10\n")
    assert [(c.scale.worst, c.scale.best) for c in table.criteria] == [(0, 5), (20, 0)]


def test_that_the_ends_tell_the_direction_where_no_row_does(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, "x,a,b\nWeight,1,1\nWorst,9,0\nBest,0,9\nA,1,1\n"))
    assert [c.scale.direction for c in table.option_set.criteria] == ["min", "max"]
    assert table.issues == ()


@pytest.mark.parametrize(
    ("rows", "ends"),
    [
        ("Worst,9\n", (9, 1)), ("Worst,5\n", (5, 1)), ("Worst,1\n", (1, 5)), ("Worst,0\n", (0, 5)),
        ("Best,0\n", (5, 0)), ("Best,1\n", (5, 1)), ("Best,5\n", (1, 5)), ("Best,9\n", (1, 9)),
        ("Worst,3\n", (3, 5)), ("Best,3\n", (1, 3)),
    ],
)  # fmt: skip
def test_that_one_end_beyond_all_scores_tells_the_direction(
    tmp_path: Path, rows: str, ends: tuple[float, float]
) -> None:
    table = read_table(csv_file(tmp_path, f"x,a\nWeight,1\n{rows}A,1\nB,5\n"))
    (criterion,) = table.option_set.criteria
    assert (criterion.scale.worst, criterion.scale.best) == ends
    assert ("no-direction" in codes(table.issues)) == (3 in ends)


def test_that_criteria_without_a_direction_are_told_by_name(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, "x,a,b,c\nDirection,min,,\nWorst,,,9\nA,1,1,1\nB,2,2,2\n"))
    assert [c.scale.direction for c in table.option_set.criteria] == ["min", "max", "min"]
    told = next(issue for issue in table.issues if issue.code == "no-direction")
    assert told.found == "no direction for “b”"


def test_that_numbers_kept_as_text_in_a_workbook_are_read_with_a_note(tmp_path: Path) -> None:
    table = read_table(xlsx_file(tmp_path, [["x", "a"], ["A", "1.5"], ["B", " 2,5 "], ["C", 3]]))
    assert figures(table.option_set) == [[1.5], [2.5], [3]]
    told = [(issue.where, issue.found) for issue in table.issues if issue.code == "read-as"]
    assert told == [("Data!B2", "“1.5” as text read as 1.5"), ("Data!B3", "“2,5” read as 2.5")]


def test_that_a_percentage_as_text_is_remarked_on_only_for_its_comma(tmp_path: Path) -> None:
    rows = [["x", "a", "b"], ["Indifference", "5%", "2,5 %"], ["A", 1, 2], ["B", 2, 1]]
    table = read_table(xlsx_file(tmp_path, rows))
    assert [c.thresholds.indifference for c in table.option_set.criteria] == [
        Threshold(5, True), Threshold(2.5, True),
    ]  # fmt: skip
    assert [issue.found for issue in table.issues if issue.code == "read-as"] == ["“2,5” read as 2.5"]


@pytest.mark.parametrize("text", ["10%%", "5 % %", "%"])
def test_that_a_percentage_has_one_sign_and_a_figure(tmp_path: Path, text: str) -> None:
    with pytest.raises(WorkbookError) as refusal:
        read_table(xlsx_file(tmp_path, [["x", "a"], ["Veto", text], ["A", 1], ["B", 2]]))
    assert refusal.value.issues[0].found.startswith(f"“{text}”")


def test_that_a_row_too_far_down_is_an_option_with_a_warning(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, "x,a\nDirection,max\nA,1\nWeight,3\nB,2\n"))
    assert [option.name for option in table.option_set.options] == ["A", "Weight", "B"]
    warned = next(issue for issue in table.issues if issue.code == "row-as-option")
    assert (warned.severity, warned.where) == ("warning", "table.csv line 4, column 1")


def test_that_more_is_taken_to_be_better_without_a_direction_and_that_this_is_told(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, "x,a\nWeight,1\nA,1\nB,2\n"))
    assert table.option_set.criteria[0].scale.direction == "max"
    assert codes(table.issues) == ["own-range", "no-direction"]


def test_that_points_are_equal_without_weights_and_that_this_is_told(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, "x,a,b\nDirection,max,max\nWorst,0,0\nBest,9,9\nA,1,2\n"))
    assert table.option_set.working.points == {"a": 100, "b": 100}
    assert codes(table.issues) == ["equal-weights"]


def test_that_a_constant_column_has_a_scale_of_one_level_and_a_warning_at_its_place(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, "x,a,b\nDirection,max,max\nWeight,1,1\nA,1,7\nB,2,7\n"))
    assert table.option_set.criteria[1].scale.worst == table.option_set.criteria[1].scale.best == 7
    warned = next(issue for issue in table.issues if issue.code == "constant-scale")
    assert (warned.severity, warned.where) == ("warning", "table.csv line 1, column 3")


@pytest.mark.parametrize(
    ("rows", "ends"),
    [
        ("Direction,max,min\n", (1, 0)),
        ("Direction,max,max\nWorst,,-5\n", (-5, -4)),
        ("Direction,max,max\nBest,,-5\n", (-6, -5)),
        ("Direction,max,min\nWorst,,7\n", (7, 6)),
        ("Direction,max,min\nBest,,7\n", (8, 7)),
    ],
)
def test_that_a_column_without_scores_gets_a_scale_and_a_warning(
    tmp_path: Path, rows: str, ends: tuple[float, float]
) -> None:
    table = read_table(csv_file(tmp_path, f"x,a,b\n{rows}A,1,\nB,2,\n"))
    assert (table.option_set.criteria[1].scale.worst, table.option_set.criteria[1].scale.best) == ends
    assert "no-scores" in codes(table.issues)


def test_that_groups_make_the_value_tree(tmp_path: Path) -> None:
    table = read(tmp_path, "x,a,b,c,d\nGroup,Money,Use > Range,use > Comfort,\nA,1,1,1,1\nB,2,2,2,2\n")
    assert [group_names(table, i) for i in range(4)] == [
        ["Money", "Value"],
        ["Range", "Use", "Value"],
        ["Comfort", "Use", "Value"],
        ["Value"],
    ]


def test_that_groups_may_be_called_like_the_root_and_like_one_another(tmp_path: Path) -> None:
    table = read(tmp_path, "x,a,b,c\nGroup,Value,Root > Other,Money > Other\nA,1,1,1\nB,2,2,2\n")
    assert [group_names(table, i)[0] for i in range(3)] == ["Value", "Other", "Other (2)"]
    assert len({group.key for group in table.groups}) == len(table.groups) == 6


def test_that_thresholds_are_constant_or_percent(tmp_path: Path) -> None:
    table = read(
        tmp_path,
        "x,a,b\nDirection,max,max\nIndifference,5%,1\nPreference,10 %,2.5\nVeto,,9\n"
        "Function,linear,V-Shape\nGaussian,,3\nA,1,1\nB,2,2\n",
    )
    first, second = (c.thresholds for c in table.criteria)
    assert (first.indifference, first.preference, first.veto) == (
        Threshold(5, True),
        Threshold(10, True),
        None,
    )
    assert (second.indifference, second.veto) == (Threshold(1), Threshold(9))
    assert (first.function, second.function, second.gaussian) == ("linear", "v-shape", 3)


@pytest.mark.parametrize(
    "text",
    [
        "x,a,b\nFunction,linear,\nA,1,1\nB,2,2\n",
        "x,a,b\nFunction,,gaussian\nA,1,1\nB,2,2\n",
        "x,a,b\nIndifference,3,\nPreference,2,\nA,1,1\nB,2,2\n",
    ],
)  # fmt: skip
def test_that_thresholds_that_do_not_fit_are_a_warning(tmp_path: Path, text: str) -> None:
    assert "threshold" in codes(read_table(csv_file(tmp_path, text)).issues)


@pytest.mark.parametrize("header", ["x,a,Family", "x,family,a", "x, FAMILY ,a"])
def test_that_the_family_column_stands_anywhere(tmp_path: Path, header: str) -> None:
    cells = ["North,1", "north,2", ",3"] if header.endswith("a") else ["1,North", "2,north", "3,"]
    table = read(tmp_path, "\n".join([header, *(f"Option {i},{row}" for i, row in enumerate(cells))]))
    assert [o.family for o in table.options] == ["north", "north", None]
    assert [f.name for f in table.families] == ["North"]
    assert [c.name for c in table.criteria] == ["a"]
    assert [o.code for o in table.options] == ["A1", "A2", "1"]


def test_that_codes_count_within_families_or_are_short_names_themselves() -> None:
    assert option_codes(["Rail", "Road", "Gas"], ["x", "y", "x"]) == ("A1", "B1", "A2")
    assert option_codes(["Rail", "Road"], [None, None]) == ("1", "2")
    assert option_codes(["B1", "A2"], ["x", "y"]) == ("B1", "A2")
    assert option_codes(["long name"] * 27, [str(i) for i in range(27)])[25:] == ("Z1", "AA1")


def test_that_keys_come_from_names_and_stay_unique(tmp_path: Path) -> None:
    table = read(tmp_path, "x,Cost (EUR),cost-eur,ЦЕНА,?\nRail & road,1,1,1,1\nrail road,2,2,2,2\n")
    assert [c.key for c in table.criteria] == ["cost_eur", "cost_eur_2", "цена", "criterion"]
    assert [o.key for o in table.options] == ["rail_road", "rail_road_2"]


def test_that_a_table_read_again_keeps_its_lineage_but_is_a_set_of_its_own(tmp_path: Path) -> None:
    path = csv_file(tmp_path, OFFICE)
    first, second = read_table(path).option_set, read_table(path).option_set
    assert first.lineage == second.lineage
    assert first.key != second.key


def test_that_empty_rows_and_columns_and_leading_lines_are_left_out(tmp_path: Path) -> None:
    table = read(tmp_path, "\n\nx,a,,b,\n,,,,\nA,1,,2,\n,,,,\nB,3,,4,\n")
    assert [c.name for c in table.criteria] == ["a", "b"]
    assert figures(table) == [[1, 2], [3, 4]]


def test_that_an_apostrophe_before_a_formula_sign_is_stripped(tmp_path: Path) -> None:
    table = read(tmp_path, "x,'+speed,'@home\n'=A,1,2\n'-B,'-3,4\n'tis,5,6\n")
    assert [c.name for c in table.criteria] == ["+speed", "@home"]
    assert [o.name for o in table.options] == ["=A", "-B", "'tis"]
    assert figures(table)[1][0] == -3


@pytest.mark.parametrize(
    ("cell", "figure"),
    [
        ("0,5", 0.5),
        ("−5", -5),
        ("1 000", 1000),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("25%", 25),
        ("٣", 3),
    ],
)
def test_that_numbers_written_otherwise_are_read_with_a_note_at_their_cell(
    tmp_path: Path, cell: str, figure: float
) -> None:
    table = read_table(csv_file(tmp_path, f"x;a\nDirection;max\nWeight;1\nA;1\nB;{cell}\n"))
    assert figures(table.option_set)[1] == [figure]
    told = next(issue for issue in table.issues if issue.code == "read-as")
    assert (told.severity, told.where) == ("note", "table.csv line 5, column 2")


def test_that_many_such_cells_are_counted_instead_of_named(tmp_path: Path) -> None:
    rows = "".join(f"O{i};{i},5\n" for i in range(40))
    told = [i for i in read_table(csv_file(tmp_path, f"x;a\n{rows}")).issues if i.code == "read-as"]
    assert len(told) == 11
    assert "30 more" in told[-1].found


def test_that_a_plain_number_among_percentages_is_a_warning(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, "x,a\nA,25%\nB,0.3\n"))
    assert figures(table.option_set) == [[25], [0.3]]
    assert next(i for i in table.issues if i.code == "mixed-percent").where == "table.csv line 3, column 2"


def test_that_a_workbook_gives_the_same_set_as_a_text_file(tmp_path: Path) -> None:
    rows = [[_figure(cell) for cell in line.split(",")] for line in OFFICE.splitlines()]
    workbook = read_table(xlsx_file(tmp_path, rows))
    text = read(tmp_path, OFFICE)
    assert workbook.issues == ()
    assert workbook.option_set.criteria == text.criteria
    assert workbook.option_set.scores == text.scores
    assert workbook.option_set.working == text.working


def _figure(cell: str) -> object:
    return float(cell) if cell.replace(".", "").isdigit() else cell


def test_that_percent_cells_of_a_workbook_are_read_as_they_show(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path, [["x", "a"], ["A", 0.25], ["B", 0.5]])
    _format_column(path, "0%")
    assert figures(read_table(path).option_set) == [[25], [50]]


def _format_column(path: Path, number_format: str) -> None:
    from openpyxl import load_workbook

    workbook = load_workbook(path)
    for (cell,) in workbook["Data"].iter_rows(min_row=2, min_col=2, max_col=2):
        cell.number_format = number_format
    workbook.save(path)


def test_that_percent_cells_are_percent_thresholds_without_a_remark(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path, [["x", "a"], ["Weight", 1], ["Veto", 0.07], ["A", 0.25], ["B", 0.5]])
    _format_column(path, "0%")
    table = read_table(path)
    assert table.option_set.criteria[0].thresholds.veto == Threshold(7, True)
    assert "Data!B3" not in [issue.where for issue in table.issues]


def test_that_a_sheet_is_chosen_by_name_and_names_the_set(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = xlsx_file(tmp_path, [["x", "a"], ["A", 1], ["B", 2]])
    workbook = load_workbook(path)
    for row in (["y", "b"], ["C", 3]):
        (workbook["Other"] if "Other" in workbook.sheetnames else workbook.create_sheet("Other")).append(row)
    workbook.save(path)
    assert [c.name for c in read_table(path).option_set.criteria] == ["a"]
    other = read_table(path, "other").option_set
    assert [c.name for c in other.criteria] == ["b"]
    assert other.name == "table – Other"


def test_that_hidden_rows_are_read_with_a_warning(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = xlsx_file(tmp_path, [["x", "a"], ["A", 1], ["B", 2]])
    workbook = load_workbook(path)
    workbook["Data"].row_dimensions[3].hidden = True
    workbook.save(path)
    table = read_table(path)
    assert len(table.option_set.options) == 2
    assert next(i for i in table.issues if i.code == "hidden").where == "Data!A3"


def test_that_the_guess_is_told_when_the_text_is_not_the_usual(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes("x;prix\nÉ;1\nB;2\n".encode("cp1252"))
    table = read_table(path)
    assert table.option_set.options[0].name == "É"
    assert codes(table.issues)[0] == "text-read"
