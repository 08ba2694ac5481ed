"""Text that fits and numbers as the window writes them.

A name comes as its forms, longest first: `(full, row, short)`. A label takes the longest form that fits.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from html import escape

from PySide6.QtCore import QCoreApplication, QRectF, Qt

from ui.conventions import THIN_SPACE, current, decimal
from ui.fonts import metrics

Forms = tuple[str, ...]
"""The forms of one name, longest first."""

TIGHT = 0.8
"""How narrow letters may become where a label would be cut otherwise."""
MINUS = "−"
MISSING = "–"
_LONG_WORD = re.compile(r"\S{16}(?=\S{8})")
_GAP = re.compile(r"(?<=\d)[\u202f\u2009\u00a0](?=\d{3})")
_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)")


@lru_cache(maxsize=20_000)
def width(text: str, px: int = 13, weight: int = 400) -> float:
    """How wide one line of text is, in pixels."""
    return metrics(px, weight).horizontalAdvance(text)


def line_height(px: int = 13, weight: int = 400) -> float:
    return metrics(px, weight).lineSpacing()


@lru_cache(maxsize=20_000)
def elided(text: str, room: float, px: int = 13, weight: int = 400) -> str:
    """The text, cut with an ellipsis when it is wider than the room."""
    if width(text, px, weight) <= room + 0.5:
        return text
    return metrics(px, weight).elidedText(text, Qt.TextElideMode.ElideRight, room)


@lru_cache(maxsize=20_000)
def longest_that_fits(forms: Forms, room: float, px: int = 13, weight: int = 400) -> str:
    """The longest form that fits on one line; when none does, the shortest one, elided."""
    for form in forms:
        if form and width(form, px, weight) <= room + 0.5:
            return form
    return elided(_shortest(forms, px, weight), room, px, weight)


@lru_cache(maxsize=20_000)
def lines_that_fit(forms: Forms, room: float, px: int = 13, weight: int = 400) -> tuple[str, ...]:
    """The longest form that fits on one line or two; when none does, the shortest one, elided."""
    for form in filter(None, forms):
        lines = two_lines(form, room, px, weight)
        if all(width(line, px, weight) <= room + 0.5 for line in lines):
            return lines
    return _filled(_shortest(forms, px, weight), room, px, weight)


def _filled(text: str, room: float, px: int, weight: int) -> tuple[str, ...]:
    """As many words as fit on the first line, and the rest on the second, elided."""
    words = text.split(" ")
    fitting = [at for at in range(1, len(words)) if width(" ".join(words[:at]), px, weight) <= room + 0.5]
    at = max(fitting, default=1)
    lines = (" ".join(words[:at]), " ".join(words[at:]))
    return tuple(elided(line, room, px, weight) for line in lines if line)


@lru_cache(maxsize=20_000)
def two_lines(text: str, room: float, px: int = 13, weight: int = 400) -> tuple[str, ...]:
    """One line when it fits, else two, split at the space that makes them most alike."""
    words = text.split(" ")
    if width(text, px, weight) <= room or len(words) == 1:
        return (text,)
    splits = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    return min(splits, key=lambda split: max(width(line, px, weight) for line in split))


@lru_cache(maxsize=5_000)
def wrapped_height(text: str, room: float, px: int = 13, weight: int = 400) -> float:
    """How high the text is when it wraps to this width."""
    box = metrics(px, weight).boundingRect(QRectF(0, 0, room, 100_000), _WRAP, text)
    return box.height()


@lru_cache(maxsize=5_000)
def clamped(text: str, room: float, lines: int, px: int = 13, weight: int = 400) -> str:
    """The text, shortened word by word until it wraps to so many lines."""
    limit = line_height(px, weight) * lines + 2
    shown = text
    while wrapped_height(shown, room, px, weight) > limit and " " in text:
        text = text.rsplit(" ", 1)[0]
        shown = text.rstrip(",;:.") + "…"
    return shown


def breakable(words: str) -> str:
    """Words too long for any line may go on in the next one, wherever that is."""
    return _LONG_WORD.sub(lambda found: f"{found[0]}\u200b", words)


def total(value: float, decimals: int = 1) -> str:
    """A total in points: 59.4."""
    return _signed(decimal(f"{value:.{decimals}f}"))


def difference(value: float, decimals: int = 2) -> str:
    """A difference with its sign: +0.26, −0.26, 0.00."""
    written = f"{value:+.{decimals}f}"
    return decimal(written[1:] if float(written) == 0 else _signed(written))


def share(part: float) -> str:
    """A weight's share from 0 to 1: 14.5%."""
    return percent(100 * part, 1)


def points(value: float) -> str:
    """Swing points, whole: 80."""
    return f"{value:.0f}"


def chance(part: float | None, *, certain: bool = False) -> str:
    """A chance from 0 to 1: 43%, <1%, >99%; 0% and 100% only when certain."""
    if part is None:
        return MISSING
    if certain and part in (0.0, 1.0):
        return percent(100 * part)
    if part < 0.01:
        return f"<{percent(1)}"
    if part > 0.99:
        return f">{percent(99)}"
    return percent(100 * part)


def percent_sign() -> str:
    """What follows a percentage, with the space before it where the language has one."""
    return current().percent


def percent(value: float, decimals: int = 0) -> str:
    """A percentage: 43%."""
    return decimal(f"{value:.{decimals}f}") + percent_sign()


def number(value: float, decimals: int = 0) -> str:
    """A number in natural units, thousands set apart from 1 000 on: 2 500."""
    return _signed(decimal(f"{value:,.{decimals}f}".replace(",", THIN_SPACE)))


def plain(value: float, figures: int = 6) -> str:
    """A number as short as it can be written, as a person would type it: 0.3, −15, 2500."""
    return _signed(decimal(f"{value:.{figures}g}"))


def interval(low: float, high: float, decimals: int = 0) -> str:
    """A range: 15–100; one number when both ends read alike."""
    first, last = number(low, decimals), number(high, decimals)
    if first == last:
        return first
    if first.startswith(MINUS) or last.startswith(MINUS):
        return QCoreApplication.translate("Numbers", "{low} to {high}").format(low=first, high=last)
    return f"{first}–{last}"


def ordinal(place: int) -> str:
    """1st, 2nd, 3rd, 4th."""
    if 10 <= place % 100 <= 20:
        pattern = QCoreApplication.translate("Numbers", "{place}th")
    else:
        pattern = {
            1: QCoreApplication.translate("Numbers", "{place}st"),
            2: QCoreApplication.translate("Numbers", "{place}nd"),
            3: QCoreApplication.translate("Numbers", "{place}rd"),
        }.get(place % 10, QCoreApplication.translate("Numbers", "{place}th"))
    return pattern.format(place=place)


def day(when: date) -> str:
    """2 May 2026."""
    months = QCoreApplication.translate(
        "Numbers",
        "January|February|March|April|May|June|July|August|September|October|November|December",
    ).split("|")
    pattern = QCoreApplication.translate("Numbers", "{day} {month} {year}")
    return pattern.format(day=when.day, month=months[when.month - 1], year=when.year)


def when(moment: datetime, now: datetime | None = None) -> str:
    """14:02 today, else 2 May 2026."""
    here = moment.astimezone()
    today = (now or datetime.now()).astimezone().date()
    return f"{here:%H:%M}" if here.date() == today else day(here.date())


def moment(when: datetime) -> str:
    """2 May 2026, 14:02."""
    here = when.astimezone()
    return QCoreApplication.translate("Numbers", "{day}, {time}").format(
        day=day(here.date()), time=f"{here:%H:%M}"
    )


def typed_number(typed: str) -> float | None:
    """What was typed as a number, with a point or a comma; None when it is none.

    Thousands may be set apart as the window sets them apart.
    """
    typed = _GAP.sub("", typed)
    return float(typed.replace(",", ".")) if _NUMBER.fullmatch(typed) else None


def why_refused(typed: str, low: str, high: str) -> str:
    """Why this is no number between the two, and what to do."""
    if not typed:
        words = QCoreApplication.translate(
            "Numbers", "Nothing is typed here. Type a number from {low} to {high}."
        )
    elif typed_number(typed.replace(MINUS, "-")) is None:
        words = QCoreApplication.translate(
            "Numbers", "“{typed}” is not a number. Type a number from {low} to {high}."
        )
    else:
        words = QCoreApplication.translate(
            "Numbers", "{typed} is not between {low} and {high}. Type a number from {low} to {high}."
        )
    return words.format(typed=shortened(typed), low=low, high=high)


def shortened(words: str, most: int = 40) -> str:
    """The beginning of what somebody typed or pasted, to be quoted back."""
    words = " ".join(words.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def quoted(name: str) -> str:
    """A name in the language's own quotes: “Lender”."""
    return QCoreApplication.translate("Numbers", "“{name}”").format(name=name)


def tooltip(words: str) -> str:
    """Words as a tooltip that wraps and takes no mark-up from users or files."""
    lines = escape(words).replace("\n", "<br>")
    return f"<p style='margin: 4px 6px'>{lines}</p>" if words else ""


def capitalised(text: str) -> str:
    """The text with its first letter large and the rest as it was."""
    return text[:1].upper() + text[1:]


_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


def _signed(written: str) -> str:
    """A true minus for a negative figure, none for a zero that was rounded."""
    if not written.startswith("-"):
        return written
    is_zero = not any(figure in written for figure in "123456789")
    return written[1:] if is_zero else MINUS + written[1:]


def _shortest(forms: Sequence[str], px: int, weight: int) -> str:
    return min((form for form in forms if form), key=lambda form: width(form, px, weight), default="")
