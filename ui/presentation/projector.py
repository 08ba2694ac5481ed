"""The projector view's data: the first rows, and one weight."""

from __future__ import annotations

from ui import text
from ui.charts.projector import Projector
from ui.charts.ranking_data import Row
from ui.computing.evaluation import Evaluation
from ui.methods import named
from ui.presentation.captions import weighting_names, weighting_words
from ui.presentation.families import entries
from ui.presentation.names import colours_of_options, row_forms, scenario_forms
from ui.presentation.ranking import ranking_data
from ui.presentation.reference import Reference, changes_in_words, points_changes, reference_of
from ui.presentation.sentences import MANY, headline, is_close
from ui.presentation.tracks import flips_in_words, track_data
from ui.text import Forms
from ui.theme import Theme
from ui.translation import counted, translator

tr = translator("Projector")
SHOWN = 7


def projector_data(evaluation: Evaluation, theme: Theme, criterion: int, least_end: float = 0.0) -> Projector:
    """`least_end` keeps the track from shrinking while it is dragged."""
    option_set = evaluation.option_set
    ranking = ranking_data(evaluation, theme)
    reference = reference_of(option_set)
    item = option_set.criteria[criterion]
    colours = colours_of_options(option_set, theme)
    bracket = next((b for b in ranking.brackets if b.first == 0), None)
    return Projector(
        headline=_headline(evaluation),
        subtitle=_subtitle(evaluation, reference),
        groups=ranking.groups,
        rows=tuple(_bare(row, evaluation) for row in ranking.rows[:SHOWN]),
        bracket=bracket,
        axis=ranking.axis,
        shape=ranking.shape,
        figure_title=ranking.figure_title,
        legend=ranking.legend,
        criterion=row_forms(item),
        sentence=flips_in_words(evaluation, criterion),
        track=track_data(
            evaluation, criterion, colours, reference, focused=True, show_codes=True, end=least_end
        ),
        points_text=text.points(float(evaluation.points.points[criterion])),
        share_text=text.share(float(evaluation.shares[criterion])),
        keys=_keys(reference),
    )


def _bare(row: Row, evaluation: Evaluation) -> Row:
    """For the room: without whiskers, and with the words of the method alone below the name."""
    return row._replace(low=None, high=None, detail=() if evaluation.basis.is_additive else row.detail)


def _headline(evaluation: Evaluation) -> Forms:
    rows = entries(evaluation)
    forms = headline(evaluation, rows)
    if not is_close(evaluation, rows):
        return forms
    return tuple(tr("{words}: too close to call").format(words=words) for words in forms) + forms[-1:]


def _subtitle(evaluation: Evaluation, reference: Reference | None) -> Forms:
    option_set = evaluation.option_set
    scenario = scenario_forms(option_set.scenario(option_set.view.scenario))
    words = weighting_words(evaluation, short=True)[0]
    changes = points_changes(option_set, reference)
    if reference is not None and reference.snapshot is not None and changes:
        words = tr("{weighting}, {changes} since {name}").format(
            weighting=weighting_names(option_set, short=True)[0],
            changes=changes_in_words(len(changes)),
            name=reference.name,
        )
    parts = (words, *_method_words(evaluation))
    return tuple(" · ".join((name, *parts)) for name in scenario)


def _method_words(evaluation: Evaluation) -> tuple[str, ...]:
    """The method when it is not the additive, and how many draws when they are few."""
    basis, chances = evaluation.basis, evaluation.chances
    told = () if basis.is_additive else (named(basis.method.key, basis.parameters),)
    if chances is None or chances.samples >= MANY:
        return told
    return (*told, counted(chances.samples, tr, "1 draw", "{count} draws"))


def _keys(reference: Reference | None) -> str:
    parts = [tr("↑ ↓ criterion"), tr("← → weight")]
    if reference is not None:
        parts.append(tr("R back to {name}").format(name=reference.name))
    return "     ".join([*parts, tr("Esc leave")])
