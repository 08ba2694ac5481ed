"""Writing the form that a stakeholder fills in, under a file name that every system takes."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from criteria.issues import Issue, error, note
from criteria.optionset import OptionSet
from criteria.storage.atomic import write_whole
from criteria.words.told import Told
from workbooks.cells import clean
from workbooks.errors import WorkbookError
from workbooks.form_content import PLAIN, FormContent
from workbooks.form_drawing import Cover, draw_form

MAX_NAME = 200

_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", "clock$", "conin$", "conout$",
     *(f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"))
)  # fmt: skip


def write_form(
    option_set: OptionSet,
    path: Path,
    stakeholder: str,
    points: Mapping[str, float] | None = None,
    content: FormContent = PLAIN,
    cover: Cover | None = None,
) -> tuple[Issue, ...]:
    """Write a form, blank or filled in with points; notes say what was fitted. Never a half-written file."""
    whole, notes = form_bytes(option_set, stakeholder, points, content, cover)
    write_whole(path, whole)
    return notes


def form_bytes(
    option_set: OptionSet,
    stakeholder: str,
    points: Mapping[str, float] | None = None,
    content: FormContent = PLAIN,
    cover: Cover | None = None,
) -> tuple[bytes, tuple[Issue, ...]]:
    """The form as a file holds it; `points` go before those of the content."""
    if not option_set.criteria:
        raise WorkbookError([error("no-criteria", option_set.name, "no criteria", "at least one",
                                   "Add criteria first.")])  # fmt: skip
    name = clean(stakeholder)
    notes = [] if len(name) <= MAX_NAME else [_cut_name(name)]
    given, fitted = _fitted(content.points if points is None else points)
    whole, cut = draw_form(option_set, name[:MAX_NAME], replace(content, points=given), cover)
    return whole, (*notes, *fitted, *cut)


def _cut_name(name: str) -> Issue:
    return note(
        "cut",
        "stakeholder",
        Told("a name of {count} characters", count=len(name)),
        Told("at most {most}", most=MAX_NAME),
        "The form shows its beginning.",
    )


def _fitted(points: Mapping[str, float]) -> tuple[Mapping[str, float], list[Issue]]:
    """The points as the form can hold them: none above 100."""
    most = max(points.values(), default=0.0)
    if most <= 100:
        return points, []
    told = note(
        "rescaled",
        "points",
        Told("a largest value of {most:g}", most=most),
        "100",
        "All were scaled in proportion.",
    )
    return {key: 100.0 if p == most else p * 100 / most for key, p in points.items()}, [told]


def form_file_name(stakeholder: str, option_set: OptionSet, taken: Collection[str] = ()) -> str:
    """A file name for the stakeholder's form that is not among those taken, ignoring case."""
    parts = (_file_part(stakeholder, 90), _file_part(option_set.short_name or option_set.name, 60))
    stem = " – ".join(part for part in parts if part) or "Weighting form"
    if stem.split(".", maxsplit=1)[0].strip().casefold() in _RESERVED:
        stem = f"Form {stem}"
    used = {name.casefold() for name in taken}
    name, number = f"{stem}.xlsx", 2
    while name.casefold() in used:
        name, number = f"{stem} ({number}).xlsx", number + 1
    return name


def set_file_stem(option_set: OptionSet) -> str:
    """What a file of the whole set is called, before its ending."""
    return form_file_name("", option_set).removesuffix(".xlsx")


def _file_part(text: str, most_bytes: int) -> str:
    """Text without the signs that a file name may not hold, cut to a length that paths allow."""
    plain = clean(re.sub(r'[<>:"/\\|?*]+', " ", clean(text)))
    return plain.encode()[:most_bytes].decode(errors="ignore").strip(" .~$")
