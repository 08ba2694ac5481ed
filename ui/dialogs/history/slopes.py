"""The ranking of two versions, in words, as a slopegraph and as a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QColor

from criteria.options import Option
from criteria.optionset import OptionSet
from criteria.weightings import Standing
from ui import text
from ui.charts.slopegraph import Slope, Slopegraph
from ui.dialogs.standings import ordered, shown_basis, standings
from ui.methods import method_name, words_of
from ui.presentation.faces.face import Face, face_named
from ui.presentation.names import colours_of_options, option_forms, scenario_forms, short
from ui.tables.content import Figures
from ui.theme import Theme
from ui.translation import counted, translator

tr = translator("History")

MOST_ROWS = 24
MOST_COLOURED = 5


class Ranked(NamedTuple):
    """A version with the ranking that it gives by itself: its weights, scenario and method."""

    option_set: OptionSet
    standings: Mapping[str, Standing]
    method: str

    def order(self) -> list[str]:
        """Options that have a rank, the best first."""
        return [key for key in ordered(self.option_set, self.standings) if self.rank(key)]

    def rank(self, key: str) -> int:
        standing = self.standings.get(key)
        return standing.rank if standing is not None else 0


def ranked(option_set: OptionSet) -> Ranked:
    basis = shown_basis(option_set)
    method = "additive" if basis is None else basis.method.key
    return Ranked(option_set, standings(option_set, option_set.working.points, basis), method)


def slopegraph(then: Ranked, now: Ranked, heads: tuple[str, str], theme: Theme) -> Slopegraph:
    """Options that have a place in either, the first ones of a long ranking."""
    before, after = then.order()[:MOST_ROWS], now.order()[:MOST_ROWS]
    faces = face_named(then.method), face_named(now.method)
    moved = frozenset(_most_moved(then, now))
    colours = {**_colours(then.option_set, theme), **_colours(now.option_set, theme)}
    slopes = [
        Slope(
            _option(key, now, then).badge,
            option_forms(_option(key, now, then)),
            colours[key],
            before.index(key) if key in before else None,
            after.index(key) if key in after else None,
            (_rank_words(then, key), _rank_words(now, key)),
            (_figure(faces[0], then, key), _figure(faces[1], now, key)),
            key in moved,
        )
        for key in dict.fromkeys((*after, *before))
    ]
    return Slopegraph(heads, faces[1].title(), tuple(slopes))


def _colours(option_set: OptionSet, theme: Theme) -> dict[str, QColor]:
    keys = (option.key for option in option_set.options)
    return dict(zip(keys, colours_of_options(option_set, theme), strict=True))


def _option(key: str, *versions: Ranked) -> Option:
    return next(o for each in versions for o in each.option_set.options if o.key == key)


def _most_moved(then: Ranked, now: Ranked) -> list[str]:
    """Those that changed their place or came or went, the farthest first."""
    keys = dict.fromkeys((*now.order(), *then.order()))
    far = {key: abs(then.rank(key) - now.rank(key)) for key in keys}
    return [key for key in sorted(far, key=lambda key: -far[key]) if far[key]][:MOST_COLOURED]


def _rank_words(version: Ranked, key: str) -> str:
    return str(version.rank(key)) if version.rank(key) else text.MISSING


def _figure(face: Face, version: Ranked, key: str) -> str:
    return face.figure(version.standings[key].total) if version.rank(key) else text.MISSING


def sentence(then: Ranked, now: Ranked) -> str:
    """Who leads now and who led then, and how many changed places."""
    before, after = then.order(), now.order()
    if not before or not after:
        return tr("One of the two has nothing that can be ranked.")
    first, last = _leaders(then), _leaders(now)
    moved = sum(1 for key in {*before, *after} if then.rank(key) != now.rank(key))
    if first != last:
        words = tr("{new} leads; {old} led in the other version.")
        return words.format(new=_codes(now, last), old=_codes(then, first))
    if not moved:
        return tr("{code} leads in both, and no option changed its place.").format(code=_codes(now, last))
    rest = counted(moved, tr, "1 option changed its place", "{count} options changed places")
    return tr("{code} leads in both; {rest}.").format(code=_codes(now, last), rest=rest)


def _leaders(version: Ranked) -> tuple[str, ...]:
    return tuple(key for key in version.order() if version.rank(key) == 1)


def _codes(version: Ranked, keys: tuple[str, ...]) -> str:
    return ", ".join(version.option_set.option(key).badge for key in keys)


def circumstances(then: Ranked, now: Ranked) -> str:
    """What else than weights and scores may have moved options: another scenario or method."""
    told = []
    before, after = (_scenario(version.option_set) for version in (then, now))
    if before != after:
        words = tr("Saved while looking at “{then}”, then at “{now}”.")
        told.append(words.format(then=before, now=after))
    if words_of(then.method).key != words_of(now.method).key:
        words = tr("Ranked by {then}, then by {now}.")
        told.append(words.format(then=method_name(then.method), now=method_name(now.method)))
    return " ".join(told)


def _scenario(option_set: OptionSet) -> str:
    return short(scenario_forms(option_set.scenario(option_set.view.scenario)))


def rank_figures(then: Ranked, now: Ranked, heads: tuple[str, str]) -> Figures:
    """Every option of either version."""
    faces = face_named(then.method), face_named(now.method)
    keys = dict.fromkeys((*ordered(now.option_set, now.standings), *(o.key for o in then.option_set.options)))
    rows = tuple(
        (
            _option(key, now, then).badge, short(option_forms(_option(key, now, then))),
            _rank_words(then, key), _rank_words(now, key),
            _figure(faces[0], then, key), _figure(faces[1], now, key),
        )
        for key in keys
    )  # fmt: skip
    headers = (
        tr("Code"), tr("Option"),
        *(tr("Rank, {version}").format(version=head) for head in heads),
        *(tr("{figure}, {version}").format(figure=face.title(), version=head)
          for face, head in zip(faces, heads, strict=True)),
    )  # fmt: skip
    return Figures(tr("Ranking of two versions"), headers, rows, frozenset(range(2, 6)))
