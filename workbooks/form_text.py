"""The words on a form that depend on the option set: levels in units, and the live check line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from criteria.scales import Scale
from workbooks.cells import clean
from workbooks.form_words import Say, as_written

# Units that say only that the scale is constructed or that things are counted.
_CONSTRUCTED = re.compile(r"(points?|scores?|levels?|index|баллы|балл|уровень)\b.*\d", re.IGNORECASE)
_COUNTED = ("count", "number", "")
_PERIODS = ("years", "months", "weeks", "days", "hours")


def level_figure(scale: Scale, level: float, say: Say = as_written) -> str:
    """A level in the criterion's unit: “6 000 USD million per year”, “Level 100”."""
    unit = clean(scale.unit)
    figure = amount(level)
    if _CONSTRUCTED.fullmatch(unit):
        return say("Level {figure}").format(figure=figure)
    if figure == "1" and unit in _PERIODS:
        unit = unit[:-1]
    return figure if unit.casefold() in _COUNTED else f"{figure} {unit}"


def level_meaning(scale: Scale, level: float, say: Say = as_written) -> str:
    """What an end of the scale means: its anchor, or the nearest on its side and the level that is at."""
    other = scale.best if level == scale.worst else scale.worst
    near = [a for a in scale.anchors if abs(a.level - level) < abs(a.level - other)]
    if not near:
        return ""
    anchor = min(near, key=lambda a: abs(a.level - level))
    text = clean(anchor.description)
    if anchor.level == level:
        return text
    return say("At {level}: {meaning}").format(level=amount(anchor.level), meaning=text)


def amount(value: float) -> str:
    return f"{value:,.10g}".replace(",", "\u00a0").replace("-", "−")


BLANK = "{count} points cells are still blank. Type 0 if a change does not matter."
LAST_BLANK = "1 points cell is still blank. Type 0 if the change does not matter."
ALL_ZERO = "All points are 0. Give 100 to the change that matters most."
LARGEST = "The largest is {figure}. Give 100 to the change that matters most."
ONE_ROW = "Rank and points disagree in 1 row."
ROWS = "Rank and points disagree in {count} rows."
NAMELESS = "Please type your name or role."
COMPLETE = "Complete. Thank you: save the file and send it back."


def check_formula(points: str, ranks: str, name: str, count: int, say: Say = as_written) -> str:
    """The live check line over the cells' addresses."""
    blank = f"{count}-COUNT({points})"
    better_with_fewer = f'COUNTIFS({ranks},"<"&{ranks},{points},"<"&{points})>0'
    disagree = f"SUMPRODUCT(ISNUMBER({ranks})*ISNUMBER({points})*({better_with_fewer}))"
    return (
        f"=IF({blank}>1,{_with(say(BLANK), blank)},"
        f"IF({blank}=1,{_quoted(say(LAST_BLANK))},"
        f"IF(MAX({points})=0,{_quoted(say(ALL_ZERO))},"
        f"IF(ROUND(MAX({points}),9)<>100,{_with(say(LARGEST), f'ROUND(MAX({points}),2)')},"
        f"IF({disagree}>0,IF({disagree}=1,{_quoted(say(ONE_ROW))},{_with(say(ROWS), disagree)}),"
        f"IF(LEN({name})=0,{_quoted(say(NAMELESS))},{_quoted(say(COMPLETE))}))))))"
    )


def check_result(points: Sequence[float | None], name: str, say: Say = as_written) -> str:
    """What the check line says before anybody has ranked."""
    given = [p for p in points if p is not None]
    blank = len(points) - len(given)
    if blank > 1:
        return say(BLANK).format(count=blank)
    if blank == 1:
        return say(LAST_BLANK)
    if not any(given):
        return say(ALL_ZERO)
    if round(max(given), 9) != 100:
        return say(LARGEST).format(figure=f"{round(max(given), 2):.15g}")
    return say(COMPLETE if name else NAMELESS)


def _with(pattern: str, figure: str) -> str:
    """A sentence as a formula that puts a figure in its place."""
    before, _, after = re.sub(r"\{\w+\}", "\0", pattern).partition("\0")
    return "&".join(part for part in (_quoted(before), figure, _quoted(after)) if part != '""')


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
