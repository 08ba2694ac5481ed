"""The report's words and numbers in its language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from criteria.words.tables import MINUS, THIN_SPACE, form_of, languages_of, table_of
from criteria.words.told import ENGLISH, said

NO_BREAK, MISSING = "\u00a0", "–"
_ISO = re.compile(r"\b(\d{4})-(\d\d)(?:-(\d\d))?\b")
_FOLDER = Path(__file__).resolve().parent / "languages"


class Wording(NamedTuple):
    """Says a sentence in its language; the sentence itself, in English, is the key that it is found by."""

    language: str = ENGLISH

    def __call__(self, words: str, /, **figures: object) -> str:
        template = _words(self.language).get(words, words)
        return template.format(**figures) if figures else template

    def told(self, words: str) -> str:
        """What criteria and readers tell, in the words that go with it everywhere."""
        return said(words, self.language)

    def counted(self, count: int, one: str, many: str, /, **figures: object) -> str:
        """A sentence with a {count}, in the form that goes with it."""
        forms = _words(self.language)
        kind = form_of(self.language, count)
        template = forms.get(f"{many}|{kind}", forms.get(many, many))
        if self.language == ENGLISH and count == 1:
            template = one
        return template.format(count=self.number(count), **figures)

    def number(self, value: float, decimals: int = 0) -> str:
        """Thousands set apart, a true minus: 2 500 and −0.26."""
        written = f"{value:,.{decimals}f}".replace(",", THIN_SPACE)
        if self.language != ENGLISH:
            written = written.replace(".", ",")
        bare = written.lstrip("-")
        return f"{MINUS}{bare}" if written.startswith("-") and not _is_nothing(written) else bare

    def level(self, value: float | None) -> str:
        """A score, with as many decimals as it was given, six at most."""
        if value is None:
            return MISSING
        text = f"{value:.6f}".rstrip("0").rstrip(".")
        return self.number(value, len(text.partition(".")[2]))

    def signed(self, value: float, decimals: int = 2) -> str:
        """With its sign; nothing has none."""
        written = self.number(value, decimals)
        return written if written.startswith(MINUS) or _is_nothing(written) else f"+{written}"

    def share(self, part: float, decimals: int = 1) -> str:
        return f"{self.number(100 * part, decimals)}{self._percent}"

    @property
    def _percent(self) -> str:
        return "%" if self.language == ENGLISH else f"{THIN_SPACE}%"

    def chance(self, part: float) -> str:
        """43%, <1%, >99%: never more certainty than there is."""
        if part < 0.01:
            return f"<1{self._percent}"
        return f"{'>99' if part > 0.99 else f'{100 * part:.0f}'}{self._percent}"

    def ordinal(self, place: int) -> str:
        if 10 <= place % 100 <= 20:
            return self("{place}th", place=place)
        if place % 10 == 1:
            return self("{place}st", place=place)
        if place % 10 == 2:
            return self("{place}nd", place=place)
        return self("{place}rd" if place % 10 == 3 else "{place}th", place=place)

    def day(self, when: date) -> str:
        months = self("January|February|March|April|May|June|July|August|September|October|November|December")
        return self(
            "{day} {month} {year}", day=when.day, month=months.split("|")[when.month - 1], year=when.year
        )

    def period(self, text: str) -> str:
        """ "2020-02 to 2022-11" is “Feb 2020 – Nov 2022”; what is no date stays as it is."""
        return _ISO.sub(self._dated, text.replace(" to ", f"{NO_BREAK}– "))

    def _dated(self, found: re.Match[str]) -> str:
        year, month, day = (int(part) if part else 0 for part in found.groups())
        if not 1 <= month <= 12:
            return found[0]
        if day:
            try:
                return self.day(date(year, month, day))
            except ValueError:
                return found[0]
        short = self("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec").split("|")[month - 1]
        return f"{short}{NO_BREAK}{year}"

    def listed(self, names: list[str]) -> str:
        """“A, B and C”."""
        if len(names) < 2:
            return "".join(names)
        return self("{most} and {last}", most=", ".join(names[:-1]), last=names[-1])


def languages() -> tuple[str, ...]:
    """The languages that reports can be written in, English first."""
    return (ENGLISH, *languages_of(_FOLDER))


def _is_nothing(written: str) -> bool:
    return not any(digit in "123456789" for digit in written)


def _words(language: str) -> Mapping[str, str]:
    return {} if language == ENGLISH else table_of(_FOLDER, language)
