"""The words on a form that depend on the option set: levels in units, and the live check line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from criteria.scales import Scale
from workbooks.cells import clean

# Units that say only that the scale is constructed or that things are counted.
_CONSTRUCTED = re.compile(r"(points?|scores?|levels?|index)\b.*\d", re.IGNORECASE)
_COUNTED = ("count", "number", "")
_PERIODS = ("years", "months", "weeks", "days", "hours")


def level_figure(scale: Scale, level: float) -> str:
    """A level in the criterion's unit: “6 000 USD million per year”, “Level 100”."""
    unit = clean(scale.unit)
    figure = amount(level)
    if _CONSTRUCTED.fullmatch(unit):
        return f"Level {figure}"
    if figure == "1" and unit in _PERIODS:
        unit = unit[:-1]
    return figure if unit.casefold() in _COUNTED else f"{figure} {unit}"


def level_meaning(scale: Scale, level: float) -> str:
    """What an end of the scale means: its anchor, or the nearest on its side and the level that is at."""
    other = scale.best if level == scale.worst else scale.worst
    near = [a for a in scale.anchors if abs(a.level - level) < abs(a.level - other)]
    if not near:
        return ""
    anchor = min(near, key=lambda a: abs(a.level - level))
    text = clean(anchor.description)
    return text if anchor.level == level else f"At {amount(anchor.level)}: {text}"


def amount(value: float) -> str:
    return f"{value:,.10g}".replace(",", "\u00a0").replace("-", "−")


def check_formula(points: str, ranks: str, name: str, count: int) -> str:
    """The live check line over the cells' addresses."""
    blank = f"{count}-COUNT({points})"
    better_with_fewer = f'COUNTIFS({ranks},"<"&{ranks},{points},"<"&{points})>0'
    disagree = f"SUMPRODUCT(ISNUMBER({ranks})*ISNUMBER({points})*({better_with_fewer}))"
    return (
        f'=IF({blank}>1,{blank}&" points cells are still blank. Type 0 if a change does not matter.",'
        f'IF({blank}=1,"1 points cell is still blank. Type 0 if the change does not matter.",'
        f'IF(MAX({points})=0,"All points are 0. Give 100 to the change that matters most.",'
        f"IF(ROUND(MAX({points}),9)<>100,"
        f'"The largest is "&ROUND(MAX({points}),2)&". Give 100 to the change that matters most.",'
        f'IF({disagree}>0,"Rank and points disagree in "&{disagree}&IF({disagree}=1," row."," rows."),'
        f'IF(LEN({name})=0,"Please type your name or role.",'
        f'"{COMPLETE}"))))))'
    )


COMPLETE = "Complete. Thank you: save the file and send it back."


def check_result(points: Sequence[float | None], name: str) -> str:
    """What the check line says before anybody has ranked."""
    given = [p for p in points if p is not None]
    blank = len(points) - len(given)
    if blank > 1:
        return f"{blank} points cells are still blank. Type 0 if a change does not matter."
    if blank == 1:
        return "1 points cell is still blank. Type 0 if the change does not matter."
    if not any(given):
        return "All points are 0. Give 100 to the change that matters most."
    if round(max(given), 9) != 100:
        return f"The largest is {round(max(given), 2):.15g}. Give 100 to the change that matters most."
    return COMPLETE if name else "Please type your name or role."
