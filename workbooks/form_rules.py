"""What the form's cells accept and how they answer: validation with prompts, tints, bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from workbooks import layout as at
from workbooks.form_text import COMPLETE
from workbooks.form_words import Say
from workbooks.layout import Band, Column
from workbooks.pen import Pen


def validate(sheet: Any, rows: Sequence[int], say: Say) -> None:
    """Prompts and limits of the inputs in these rows."""
    # A set of exactly 100 criteria must not make the rank look like a second points cell.
    most = len(rows) if len(rows) != 100 else 101
    for column, rule in (
        (at.POINTS, {
            "validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 100,
            "input_title": say("Points"),
            "input_message": say("0 to 100. The change that matters most gets 100."),
            "error_title": say("Not points"), "error_message": say("Type a number from 0 to 100."),
        }),
        (at.RANK, {
            "validate": "integer", "criteria": "between", "minimum": 1, "maximum": most,
            "input_title": say("Rank (if you like)"),
            "input_message": say("1 for the change that matters most."),
            "error_title": say("Not a rank"),
            "error_message": say("Type a whole number from 1 to {most}.").format(most=most),
        }),
        (at.REASON, {
            "validate": "length", "criteria": "<=", "value": 2000,
            "input_title": say("Your reason"), "input_message": say("One sentence is enough."),
            "error_title": say("Too long"), "error_message": say("Use at most 2000 characters."),
        }),
        (at.CONFIDENCE, {
            "validate": "list", "source": [say(choice) for choice in at.CONFIDENCE_CHOICES],
            "error_title": say("Not in the list"), "error_message": say("Choose high, medium or low."),
        }),
        (at.DEPENDS, {
            "validate": "list", "source": [say(choice) for choice in at.DEPENDS_CHOICES], "show_error": False,
            "input_title": say("It depends on"),
            "input_message": say("Choose, or write what your points depend on."),
        }),
    ):  # fmt: skip
        validate_cells(sheet, column, rows, rule)


def validate_cells(sheet: Any, column: Column, rows: Sequence[int], rule: Mapping[str, Any]) -> None:
    """One rule for a column's cells in these rows, however they are spread."""
    cells = " ".join(f"{column.letter}{row}" for row in rows)
    whole = {"ignore_blank": True, "multi_range": cells, **rule}
    sheet.data_validation(f"{column.letter}{rows[0]}", whole)


def highlight(sheet: Any, pen: Pen, bands: Sequence[Band]) -> None:
    """Blank points are tinted, shares have bars, and the check line turns green."""
    blank = pen.format(bg_color=at.BLANK_FILL)
    points = at.absolute(at.POINTS, bands[-1].last)
    for band in bands:
        cells = f"{at.POINTS.letter}{band.first}:{at.POINTS.letter}{band.last}"
        sheet.conditional_format(cells, {"type": "blanks", "format": blank})
        shares = f"{at.SHARE.letter}{band.first}:{at.SHARE.letter}{band.last}"
        most = f"=2.2*MAX({points})/MAX(1,SUM({points}))"
        sheet.conditional_format(shares, bar(at.GROUP_BARS[band.colour], "formula", most))
    good = pen.format(font_color=at.GOOD, bg_color=at.GOOD_FILL)
    check = f"{at.BEST.letter}{at.NAME_ROW}"
    rule = {"type": "formula", "criteria": f'=${check[0]}${check[1:]}="{pen.say(COMPLETE)}"', "format": good}
    sheet.conditional_format(f"{check}:{at.DEPENDS.letter}{at.NAME_ROW}", rule)


def bar(colour: str, kind: str, most: object) -> dict[str, Any]:
    """A flat bar from 0."""
    return {
        "type": "data_bar", "data_bar_2010": True, "bar_solid": True, "bar_no_border": True,
        "bar_color": colour, "min_type": "num", "min_value": 0, "max_type": kind, "max_value": most,
    }  # fmt: skip
