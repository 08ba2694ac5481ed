"""What a returned form would change: each criterion's share, and the ranking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QColor

from criteria.optionset import OptionSet
from criteria.tree import top_group
from criteria.weightings import Standing
from ui import text
from ui.dialogs.standings import instead_words, ordered, shares_of, shown_basis, standings
from ui.presentation.faces.face import ADDITIVE, Face, face_of
from ui.presentation.names import colours_of_groups, colours_of_options, criterion_forms, option_forms, short
from ui.tables.content import Figures
from ui.text import Forms
from ui.theme import Theme
from ui.translation import counted, translator

tr = translator("Preview")

SHOWN_PLACES = 8
Source = Literal["form", "forms", "judgements"]
"""Where the points are from that would count."""


@dataclass(frozen=True, slots=True)
class ShareChange:
    names: Forms
    colour: QColor
    now: float
    then: float


@dataclass(frozen=True, slots=True)
class PlaceChange:
    """Positions count from 0 among those shown."""

    code: str
    name: str
    colour: QColor
    now_at: int
    then_at: int
    now: Standing
    then: Standing
    now_figure: str
    then_figure: str


@dataclass(frozen=True, slots=True)
class Preview:
    """`figure` is what the method's figures are called."""

    sentence: str
    shares: tuple[ShareChange, ...]
    places: tuple[PlaceChange, ...]
    figure: str = ""
    source: Source = "form"


def preview_of(
    option_set: OptionSet, points: Mapping[str, float], theme: Theme, source: Source = "form"
) -> Preview:
    """The working weights against these points, in the scenario and by the method that is looked at."""
    basis = shown_basis(option_set)
    now = standings(option_set, option_set.working.points, basis)
    then = standings(option_set, points, basis)
    face = ADDITIVE if basis is None else face_of(basis)
    sentence, instead = _sentence(option_set, now, then), instead_words(option_set, basis)
    return Preview(
        f"{sentence}. {instead}" if sentence and instead else sentence,
        _share_changes(option_set, points, theme),
        _place_changes(option_set, now, then, face, theme),
        face.title(),
        source,
    )


def _share_changes(
    option_set: OptionSet, points: Mapping[str, float], theme: Theme
) -> tuple[ShareChange, ...]:
    before, after = shares_of(option_set, option_set.working.points), shares_of(option_set, points)
    if not before or not after:
        return ()
    swatches = colours_of_groups(option_set, theme)
    return tuple(
        ShareChange(
            criterion_forms(c), swatches[top_group(c, option_set.groups)], before[c.key], after[c.key]
        )
        for c in option_set.criteria
    )


def _place_changes(
    option_set: OptionSet,
    now: Mapping[str, Standing],
    then: Mapping[str, Standing],
    face: Face,
    theme: Theme,
) -> tuple[PlaceChange, ...]:
    """Options among the first eight now or then."""
    if not now or not then:
        return ()
    before = [key for key in ordered(option_set, now) if now[key].rank]
    after = [key for key in ordered(option_set, then) if then[key].rank]
    shown = {*before[:SHOWN_PLACES], *after[:SHOWN_PLACES]}
    first, second = [k for k in before if k in shown], [k for k in after if k in shown]
    colours = dict(
        zip((o.key for o in option_set.options), colours_of_options(option_set, theme), strict=True)
    )
    return tuple(
        PlaceChange(
            option_set.option(key).badge,
            short(option_forms(option_set.option(key))),
            colours[key],
            at,
            second.index(key),
            now[key],
            then[key],
            face.figure(now[key].total),
            face.figure(then[key].total),
        )
        for at, key in enumerate(first)
    )


def _sentence(option_set: OptionSet, now: Mapping[str, Standing], then: Mapping[str, Standing]) -> str:
    """Who would lead, and how many would change places."""
    if not now or not then:
        return ""
    ranked = [key for key in ordered(option_set, now) if now[key].rank]
    if not ranked:
        return ""
    lead, next_lead = ranked[0], ordered(option_set, then)[0]
    moved = sum(1 for key in ranked if now[key].rank != then[key].rank)
    if lead != next_lead:
        words = tr("{new} would lead, not {old}")
        return words.format(new=option_set.option(next_lead).badge, old=option_set.option(lead).badge)
    if not moved:
        return tr("The order stays the same")
    rest = counted(moved, tr, "1 option changes its place", "{count} options change places")
    return tr("{code} still leads; {rest}").format(code=option_set.option(lead).badge, rest=rest)


def share_figures(preview: Preview) -> Figures:
    rows = tuple(
        (row.names[-1], text.share(row.now), text.share(row.then), change_words(row))
        for row in preview.shares
    )
    headers = (tr("Criterion"), tr("Now"), text.capitalised(then_words(preview)), tr("Change"))
    title = {
        "form": tr("Shares now and with the form"),
        "forms": tr("Shares now and with the forms"),
        "judgements": tr("Shares now and as judged"),
    }[preview.source]
    return Figures(title, headers, rows, frozenset({1, 2, 3}))


def place_figures(preview: Preview) -> Figures:
    rows = tuple(
        (
            row.code, row.name, str(row.now.rank), str(row.then.rank),
            row.now_figure, row.then_figure,
        )
        for row in preview.places
    )  # fmt: skip
    headers = (
        tr("Code"), tr("Option"), tr("Rank now"), tr("Then"),
        tr("{figure} now").format(figure=preview.figure), tr("Then"),
    )  # fmt: skip
    title = {
        "form": tr("Ranking now and with the form"),
        "forms": tr("Ranking now and with the forms"),
        "judgements": tr("Ranking now and as judged"),
    }[preview.source]
    return Figures(title, headers, rows, frozenset(range(2, 6)))


def then_words(preview: Preview) -> str:
    """What the points that would count are told apart by from those of now."""
    return {
        "form": tr("with the form"),
        "forms": tr("with the forms"),
        "judgements": tr("as judged"),
    }[preview.source]


def change_words(row: ShareChange) -> str:
    """+1.0 pts: percentage points of weight."""
    return tr("{change} pts").format(change=text.difference(100 * (row.then - row.now), 1))
