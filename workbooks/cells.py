"""What a cell that a person filled holds: text and numbers, in every way that people write them."""

from __future__ import annotations

import datetime
import math
import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from criteria.words.told import Told

DecimalSign = Literal[".", ","]

ERROR_TEXTS = frozenset(
    ("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA")
)
MAX_NUMBER_LENGTH = 60

# Zero-width and direction marks; the joiners U+200C and U+200D stay, for words are spelled with them.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile(r"\s+")
_MINUS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"))
_DIGIT_SIGNS = str.maketrans({"\u066b": ".", "\u066c": "'", "\u060c": ",", "\u2019": "'"})
_QUOTED = re.compile(r'"[^"]*"|\\.')
_PLAIN = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as read: `note` says how when not plainly; `fault` why it is none; neither: blank."""

    value: float | None = None
    note: str = ""
    fault: str = ""


BLANK = Number()


def clean(text: str) -> str:
    """One line of text without control characters, invisible marks and double spaces."""
    return _SPACE.sub(" ", without_controls(text)).strip()


def clean_lines(text: str) -> str:
    """The same for longer text: line breaks stay, blank lines and trailing spaces go."""
    lines = (clean(line) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def without_controls(text: str) -> str:
    return _INVISIBLE.sub("", _CONTROL.sub("", unicodedata.normalize("NFC", text)))


def folded(text: str) -> str:
    """For comparing names: compatibility forms, case and spacing make no difference."""
    return unicodedata.normalize("NFKC", clean(unicodedata.normalize("NFKC", text)).casefold())


def is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not clean(value))


def shown(value: object) -> str:
    """What a cell holds, for a message."""
    if is_blank(value):
        return Told("nothing")
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.date | datetime.time | datetime.timedelta):
        return _moment_shown(value)
    if isinstance(value, int | float):
        return number_text(value)
    return _text_shown(clean(str(value)))


def _moment_shown(value: datetime.date | datetime.time | datetime.timedelta) -> str:
    if isinstance(value, datetime.date):
        return Told("a date ({date})", date=f"{value.day} {value:%b} {value.year}")
    return Told("a time ({time})", time=value)


def _text_shown(text: str) -> str:
    if text.upper() in ERROR_TEXTS:
        return Told("the error {name}", name=text.upper())
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”"


def number_text(value: float) -> str:
    """A number in at most 12 digits, without a trailing .0."""
    return f"{value:.12g}"


def mend_number(value: object) -> str:
    """How to mend a cell that holds no number."""
    if isinstance(value, datetime.date | datetime.time | datetime.timedelta):
        return "Excel turns entries such as 1/4 or 3-1 into a date: type the number you meant."
    if isinstance(value, bool):
        return "Type a number."
    text = clean(str(value))
    if text.upper() in ERROR_TEXTS:
        return "Type the number over the broken formula."
    if re.fullmatch(r"\d+ ?[/⁄] ?\d+", text):
        return "Type the number itself, such as 25, not a fraction."
    if _is_ambiguous(plain_signs(text)):
        bare = re.sub(r"\D", "", text)
        return f"Type {bare} if the comma separates thousands, or use a point for decimals."
    return "Type a plain number."


def read_number(value: object, decimal: DecimalSign | None = None, number_format: str = "") -> Number:
    """The number a cell means, or why it means none; `decimal` settles what a lone comma or point is.

    Given the cell's number format, a figure in a percent cell is read as the percentage it shows.
    """
    if is_blank(value):
        return BLANK
    if isinstance(value, bool):
        return Number(fault=shown(value))
    if isinstance(value, int | float):
        return _from_figure(value, number_format)
    if isinstance(value, str):
        return _from_text(value, decimal)
    return Number(fault=shown(value))


def _from_figure(value: float, number_format: str) -> Number:
    try:
        figure = float(value)
    except OverflowError:
        return Number(fault=Told("a number that is too large"))
    if not math.isfinite(figure):
        return Number(fault=f"“{figure}”")
    if "%" in _QUOTED.sub("", number_format):
        percent = float(f"{figure * 100:.15g}")
        return Number(percent, Told("{percent} % read as {percent}", percent=number_text(percent)))
    return Number(figure)


def plain_signs(text: str) -> str:
    """ASCII digits and signs, without spaces at the ends and invisible marks."""
    flat = clean(unicodedata.normalize("NFKC", text)).replace("\u200c", "").replace("\u200d", "")
    flat = flat.translate(_MINUS).translate(_DIGIT_SIGNS)
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in flat)


def is_ambiguous(value: object) -> bool:
    """Whether this is text such as 1,250: a decimal to some, a thousand to others."""
    return isinstance(value, str) and _is_ambiguous(plain_signs(value[:MAX_NUMBER_LENGTH]))


def _is_ambiguous(text: str) -> bool:
    return re.fullmatch(r"[+-]?[1-9]\d{0,2},\d{3} ?%?", text) is not None


def _from_text(original: str, decimal: DecimalSign | None) -> Number:
    if len(original) > MAX_NUMBER_LENGTH and len(clean(original)) > MAX_NUMBER_LENGTH:
        return Number(fault=shown(original))
    text = plain_signs(original)
    if decimal is None and _is_ambiguous(text):
        return Number(fault=Told("{number}, which may be a decimal or thousands", number=shown(original)))
    bare = text[:-1].rstrip() if text.endswith("%") else text
    figure = _ungrouped(bare.lstrip("'"), decimal)
    if figure is None or not _PLAIN.fullmatch(figure):
        return Number(fault=shown(original))
    value = float(figure)
    if not math.isfinite(value):
        return Number(fault=f"{shown(original)}, a number that is too large")
    usual = original.strip().replace(",", ".") if decimal == "," else original.strip()
    note = "" if usual == figure else f"{shown(original)} read as {number_text(value)}"
    return Number(value, note)


def _ungrouped(text: str, decimal: DecimalSign | None) -> str | None:
    """The text with a point for decimals and no thousands signs; None when the signs make no sense."""
    mark = _decimal_mark(text, decimal)
    whole, point, rest = text.partition(mark) if mark else (text, "", "")
    others = {sign for sign in whole if sign in ".,' "}
    if len(others) > 1 or any(sign in rest for sign in ".,' "):
        return None
    if others:
        sign = others.pop()
        if not re.fullmatch(rf"[+-]?\d{{1,3}}(?:{re.escape(sign)}\d{{3}})+", whole):
            return None
        whole = whole.replace(sign, "")
    return f"{whole}.{rest}" if point else whole


def _decimal_mark(text: str, decimal: DecimalSign | None) -> str:
    """Which sign in the text separates decimals, if any."""
    commas, points = text.count(","), text.count(".")
    if commas and points:
        return max(",.", key=text.rfind)
    only = "," if commas else "."
    count = commas or points
    if count != 1:
        return ""
    grouped = re.fullmatch(rf"[+-]?[1-9]\d{{0,2}}{re.escape(only)}\d{{3}}", text) is not None
    return "" if grouped and decimal is not None and decimal != only else only
