"""What the number format of an Excel cell says of its figure: a plain number, a date or a duration."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Literal

Kind = Literal["number", "date", "duration"]

# ECMA-376 part 1, 18.8.30: the codes that a workbook names by number and does not write down.
BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: '"$"#,##0_);("$"#,##0)', 6: '"$"#,##0_);[Red]("$"#,##0)',
    7: '"$"#,##0.00_);("$"#,##0.00)', 8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
    37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
    41: r'_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)',
    42: r'_("$"* #,##0_);_("$"* \(#,##0\);_("$"* "-"_);_(@_)',
    43: r'_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)',
    44: r'_("$"* #,##0.00_)_("$"* \(#,##0.00\)_("$"* "-"??_)_(@_)',
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip

_QUOTED = re.compile(r'".*?"|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]')
_COUNTED = re.compile(r"\[(hh?|mm?|ss?)\]", re.IGNORECASE)
_DATED = re.compile(r"(?<![_\\])[dmhys]", re.IGNORECASE)
_SINCE_1900, _SINCE_1904 = datetime.datetime(1899, 12, 30), datetime.datetime(1904, 1, 1)
_DAY_MS = 86_400_000
_BEFORE_LEAP = 60  # Excel counts a 29 February 1900 that there never was


@cache
def kind_of(code: str) -> Kind:
    """What a format shows a number as; of its parts the first, for positive numbers, decides."""
    first = code.split(";", maxsplit=1)[0]
    if _COUNTED.search(first):
        return "duration"
    return "date" if _DATED.search(_QUOTED.sub("", first)) else "number"


def duration_of(days: float) -> datetime.timedelta:
    """To the millisecond; OverflowError or ValueError for what is none."""
    return datetime.timedelta(milliseconds=round(days * _DAY_MS))


def moment_of(days: float, starts_in_1904: bool = False) -> datetime.datetime | datetime.time:
    """The day that Excel counts to, or the time of a part of one; OverflowError or ValueError for no date."""
    day, part = divmod(days, 1)
    time = datetime.timedelta(milliseconds=round(part * _DAY_MS))
    if 0 <= days < 1 and not time.days:
        return (datetime.datetime.min + time).time()
    if 0 < days < _BEFORE_LEAP and not starts_in_1904:
        day += 1
    return (_SINCE_1904 if starts_in_1904 else _SINCE_1900) + datetime.timedelta(days=day) + time
