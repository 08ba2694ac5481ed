"""The ranking chart's data."""

from __future__ import annotations

from criteria.inheritance import precondition
from criteria.options import Availability
from criteria.tree import top_groups
from ui import text
from ui.charts.ranking_data import Bracket, Group, Ranking, Row, Unranked
from ui.computing.evaluation import Evaluation
from ui.presentation.faces.face import Face, face_of
from ui.presentation.families import Entry, entries
from ui.presentation.names import colours_of_groups, colours_of_options, option_forms
from ui.presentation.reference import moves_since
from ui.presentation.sentences import brackets
from ui.text import Forms
from ui.theme import Theme
from ui.translation import translator

tr = translator("Ranking")


def availability_words(availability: Availability) -> str:
    return {
        "yes": tr("Available"),
        "limited": tr("In part"),
        "study_only": tr("Study only"),
        "no": tr("Not available"),
    }[availability]


def ranking_data(
    evaluation: Evaluation, theme: Theme, selected: str | None = None, focused: str | None = None
) -> Ranking:
    rows = entries(evaluation)
    face = face_of(evaluation.basis)
    return Ranking(
        groups=_groups(evaluation, face, theme),
        rows=_rows(evaluation, face, rows, theme) + _unknown_rows(evaluation, face, theme),
        brackets=_brackets(evaluation, rows),
        unranked=_unranked(evaluation, face),
        unranked_title=tr("Not ranked in this scenario ({count})").format(
            count=len(_unavailable(evaluation))
        ),
        unranked_note=_unranked_note(evaluation, face),
        axis=face.axis(evaluation),
        shape=face.shape,
        figure_title=face.title(),
        figure_room=face.figure_room,
        legend=face.legend(evaluation),
        faded=evaluation.is_behind,
        faded_chances=evaluation.chances_behind,
        selected=selected,
        focused=focused,
    )


def _groups(evaluation: Evaluation, face: Face, theme: Theme) -> tuple[Group, ...]:
    """The groups that the bars are made of; none for a figure that is no sum."""
    option_set = evaluation.option_set
    if face.contributions(evaluation) is None:
        return ()
    swatches = colours_of_groups(option_set, theme)
    groups = top_groups(option_set.criteria, option_set.groups)
    return tuple(Group((g.short_name or g.name,), swatches[g.key]) for g in groups)


def _rows(evaluation: Evaluation, face: Face, rows: tuple[Entry, ...], theme: Theme) -> tuple[Row, ...]:
    option_set, result, chances = evaluation.option_set, evaluation.result, evaluation.chances
    colours = colours_of_options(option_set, theme)
    parts = face.parts(evaluation)
    whiskers = chances if face.has_whiskers and not evaluation.chances_behind else None
    moves = moves_since(evaluation)
    by_family = option_set.view.best_of_families
    made = []
    for row in rows:
        option = option_set.options[row.option]
        chance = None if chances is None else sum(float(chances.first[i]) for i in row.members)
        held = precondition(option_set, option_set.view.scenario, option.key)
        made.append(
            Row(
                key=option.key,
                code=option.badge,
                names=option_forms(option),
                colour=colours[row.option],
                rank=str(row.rank),
                total=face.place(evaluation, row.option),
                total_text=face.figure(float(result.totals[row.option])),
                parts=parts[row.option] if parts else (),
                low=None if whiskers is None else float(whiskers.low[row.option]),
                high=None if whiskers is None else float(whiskers.high[row.option]),
                chance=chance,
                chance_text=text.chance(chance),
                moved=None if by_family else moves.get(option.key),
                mark="" if held.availability == "yes" else availability_words(held.availability).lower(),
                detail=_detail(face.detail(evaluation, row.option), _family_detail(evaluation, row)),
                other=face.other(evaluation, row.option),
                strong=face.is_strong(evaluation, row.option),
            )
        )
    return tuple(made)


def _detail(forms: Forms, family: str) -> Forms:
    """What the method says, and what a row of a family does."""
    if not forms or not family:
        return forms or ((family,) if family else ())
    return (*(f"{form} · {family}" for form in forms), *forms)


def _family_detail(evaluation: Evaluation, row: Entry) -> str:
    option_set = evaluation.option_set
    family = option_set.options[row.option].family
    if family is None or not option_set.view.best_of_families:
        return ""
    name = option_set.family(family).short_name or option_set.family(family).name
    if len(row.members) == 1:
        return tr("{family}, only one ranked").format(family=name)
    return tr("{family}, best of {count}").format(family=name, count=len(row.members))


def _unknown_rows(evaluation: Evaluation, face: Face, theme: Theme) -> tuple[Row, ...]:
    """Options with an unknown score stand after the ranked ones, with intervals for rank and figure."""
    if (evaluation.result.known | ~evaluation.problem.ranked).all():
        return ()
    option_set, result = evaluation.option_set, evaluation.result
    colours, parts = colours_of_options(option_set, theme), face.parts(evaluation)
    found = []
    for i, option in enumerate(option_set.options):
        if not evaluation.problem.ranked[i] or result.known[i]:
            continue
        low, high = float(result.total_low[i]), float(result.total_high[i])
        chance = None if evaluation.chances is None else float(evaluation.chances.first[i])
        words = face.unknown(low, high)
        found.append(
            Row(
                key=option.key,
                code=option.badge,
                names=option_forms(option),
                colour=colours[i],
                rank=text.interval(int(result.rank_low[i]), int(result.rank_high[i])),
                total=float(result.totals[i]),
                total_text=face.told(low, high),
                parts=parts[i] if parts else (),
                low=low,
                high=high,
                chance=chance,
                chance_text=text.chance(chance),
                mark=tr("unknown"),
                words=words,
            )
        )
    return tuple(found)


def _brackets(evaluation: Evaluation, rows: tuple[Entry, ...]) -> tuple[Bracket, ...]:
    words = tr("Too close to call: {first} to {last}")
    found = []
    for a, b in brackets(evaluation, rows):
        low, high = rows[a].rank, rows[a].rank + b - a
        told = words.format(first=text.ordinal(low), last=text.ordinal(high), low=low, high=high)
        found.append(Bracket(a, b, told))
    return tuple(found)


def _unavailable(evaluation: Evaluation) -> list[int]:
    return [i for i in range(len(evaluation.option_set.options)) if not evaluation.problem.ranked[i]]


def _unranked(evaluation: Evaluation, face: Face) -> tuple[Unranked, ...]:
    option_set, result = evaluation.option_set, evaluation.result
    made = []
    for i in _unavailable(evaluation):
        option = option_set.options[i]
        held = precondition(option_set, option_set.view.scenario, option.key)
        ends = float(result.total_low[i]), float(result.total_high[i])
        made.append(
            Unranked(
                option.key,
                option.badge,
                option_forms(option),
                text.capitalised(held.reason) or availability_words(held.availability),
                face.figure(float(result.totals[i])) if result.known[i] else face.told(*ends),
            )
        )
    return tuple(made)


def _unranked_note(evaluation: Evaluation, face: Face) -> str:
    option_set = evaluation.option_set
    kinds = {
        precondition(option_set, option_set.view.scenario, option_set.options[i].key).availability
        for i in _unavailable(evaluation)
    }
    if kinds == {"study_only"}:
        return tr("Only papers, talks or training could start now")
    words = tr("They could not start now; {figures} are what they would have")
    return words.format(figures=face.several()) if kinds else ""
