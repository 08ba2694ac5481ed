"""What writer and reader of a weighting form agree on: sheets, columns, names, words and colours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from criteria.optionset import OptionSet
from criteria.tree import Criterion, path_to_root, top_groups
from workbooks.cells import clean

WEIGHTS = "Weights"
SCORES = "Scores"
RANKING = "Ranking"
VALUES = "_values"
META = "_meta"

FORMAT = "policy-options weighting form"
SCHEMA = 1
PROPERTY_KIND = "policy-options.kind"
PROPERTY_SCHEMA = "policy-options.schema"
PROPERTY_SET = "policy-options.set"
PROPERTY_LINEAGE = "policy-options.lineage"
KIND_FORM = "weighting-form"
KIND_LIVE = "live-workbook"

TITLE_ROW, HOW_ROW, NAME_ROW, HEADING_ROW = 1, 2, 3, 4
TITLE = "How much does each change matter to you?"
STAKEHOLDER_NAME = "stakeholder"
STAKEHOLDER_LABEL = "Your name or role"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the form: its letter, its heading and its width in digits."""

    letter: str
    heading: str
    width: float

    @property
    def number(self) -> int:
        return ord(self.letter) - 64

    @property
    def word(self) -> str:
        """The first line of the heading, by which the column is found again."""
        return self.heading.split("\n", maxsplit=1)[0]


KEY = Column("A", "key", 10)
CRITERION = Column("B", "Criterion", 24)
DEFINITION = Column("C", "What it counts", 36)
WORST = Column("D", "Worst level", 21)
BEST = Column("E", "Best level", 22)
POINTS = Column("F", "Points\n0 to 100", 10)
RANK = Column("G", "Rank\n1 = most", 8)
SHARE = Column("H", "Share", 14)
REASON = Column("I", "Your reason", 28)
CONFIDENCE = Column("J", "How sure\nare you?", 10)
DEPENDS = Column("K", "It depends on", 15)
COLUMNS = (KEY, CRITERION, DEFINITION, WORST, BEST, POINTS, RANK, SHARE, REASON, CONFIDENCE, DEPENDS)

CRITERION_KEY = Column("A", "criterion key", 10)
OPTION_KEY = Column("B", "option key", 10)
OPTION = Column("C", "Option", 44)
AGREED = Column("D", "Score so far", 24)
YOUR_LOW = Column("E", "Your low", 13)
YOUR_BEST = Column("F", "Your best", 13)
YOUR_HIGH = Column("G", "Your high", 13)
WHY = Column("H", "Your reason or source", 52)
SCORE_COLUMNS = (CRITERION_KEY, OPTION_KEY, OPTION, AGREED, YOUR_LOW, YOUR_BEST, YOUR_HIGH, WHY)

CONFIDENCE_CHOICES = ("high", "medium", "low")
DEPENDS_CHOICES = ("nothing else", "another criterion", "the option", "how things turn out")

SENTENCES = (
    "Imagine an option that stands at the worst level on every criterion.",
    "Choose the one change, from worst to best level, that you would make first, and give it 100 points.",
    "Give each other change 0 to 100 points beside it: 50 if it matters half as much, 0 if not at all.",
    "Judge the change that the row shows, not the criterion's name, and leave no points cell blank.",
)

INK, INK_SOFT, LINE, PAPER = "#18202B", "#465161", "#CBD1DA", "#F5F6F8"
ACCENT, HEADING_FILL = "#2454D3", "#213C70"
POINTS_FILL, BLANK_FILL, EXTRA_FILL, INPUT_LINE = "#FFF4CC", "#FFE9A8", "#FFFDF4", "#E0C878"
GOOD, GOOD_FILL, WARN, WARN_FILL = "#1A7048", "#E6F4EC", "#8A5300", "#FDF3DF"
GROUP_COLOURS = ("#213C70", "#4A7BE0", "#2899AD", "#66707F", "#8A5300", "#6A1844")
GROUP_BARS = ("#B9C5DF", "#BFD1F8", "#B3DFE6", "#CFD3D9", "#EEDDBB", "#E6C8D6")
GROUP_FILLS = ("#E3E8F2", "#E6EDFC", "#E1F2F5", "#E9EBEE", "#FDF3DF", "#F5E4EC")


@dataclass(frozen=True, slots=True)
class Band:
    """A group's heading row and the rows of its criteria."""

    label: str
    colour: int
    row: int
    criteria: tuple[Criterion, ...]

    @property
    def first(self) -> int:
        return self.row + 1

    @property
    def last(self) -> int:
        return self.row + len(self.criteria)

    def rows(self) -> Iterable[tuple[int, Criterion]]:
        return enumerate(self.criteria, start=self.first)


def bands(option_set: OptionSet) -> tuple[Band, ...]:
    """The rows of the form, group by group in the order of the tree."""
    names = {group.key: group.name for group in option_set.groups}
    paths = {c.key: path_to_root(c.group, option_set.groups)[::-1] for c in option_set.criteria}
    made: list[Band] = []
    row = HEADING_ROW + 1
    for colour, top in enumerate(top_groups(option_set.criteria, option_set.groups)):
        inside = [c for c in option_set.criteria if paths[c.key][:2][-1] == top.key]
        for path in dict.fromkeys(paths[c.key] for c in inside):
            label = " › ".join(clean(names[key]) for key in (path[1:] or path))
            members = tuple(c for c in inside if paths[c.key] == path)
            made.append(Band(label, colour % len(GROUP_COLOURS), row, members))
            row = made[-1].last + 1
    return tuple(made)


def absolute(column: Column, last: int) -> str:
    """A column of the form from its first criterion down to a row, as formulas name it."""
    return f"${column.letter}${HEADING_ROW + 2}:${column.letter}${last}"


def points_names(keys: Sequence[str]) -> dict[str, str]:
    """The defined name of each criterion's points cell."""
    names: dict[str, str] = {}
    for key in keys:
        stem = "points." + re.sub(r"\W", "_", key, flags=re.ASCII)[:120]
        name, number = stem, 2
        while name.casefold() in names:
            name, number = f"{stem}.{number}", number + 1
        names[name.casefold()] = key
    return {key: name for name, key in names.items()}
