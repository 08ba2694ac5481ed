"""Where the winner changes while one share moves and the others keep their proportions, by any method."""

from __future__ import annotations

from criteria.edits.weights import working_of
from criteria.issues import Issue, note, warning
from criteria.words.told import Told
from evaluator.methods.ranks_under_weights import ranks_under_weights
from evaluator.methods.standings import contenders
from evaluator.sensitivity.scan import PRECISION, TICKS, scanned_tracks
from evaluator.sensitivity.tracks import FlipPoint, flip_points, weight_paths, winner_tracks
from workbooks.command_line.effort import can_scan, is_one_by_one
from workbooks.command_line.selection import Selection

COARSE = 1e-3  # of a share, where every share that is tried costs a ranking


def flips_of(selection: Selection) -> tuple[tuple[FlipPoint, ...] | None, tuple[Issue, ...]]:
    """The flip points, exact for the additive model, else by trying; None when that would take too long."""
    method, problem, points = selection.method, selection.problem, working_of(selection.option_set)
    if method.key == "additive":
        paths = weight_paths(problem.values, points)
        return flip_points(winner_tracks(paths, problem.ranked & problem.known)), ()
    where = Told("method {key}", key=method.key)
    if not can_scan(method, problem):
        found = "too many options and criteria to try every share"
        mend = "There are no flip points; the ranking is complete all the same."
        return None, (warning("no-flip-points", where, found, mend=mend),)
    options, count = contenders(problem), problem.n_options
    if is_one_by_one(method):
        figures = ranks_under_weights(problem, selection.apply)
        tracks = scanned_tracks(figures, points, options, count, lower_is_better=True, precision=COARSE)
        return flip_points(tracks), (_tried(where, COARSE),)
    assert method.prepare is not None
    figures = method.prepare(problem, selection.parameters)
    tracks = scanned_tracks(figures, points, options, count, lower_is_better=method.better == "lower")
    return flip_points(tracks), (_tried(where, PRECISION),)


def _tried(where: str, precision: float) -> Issue:
    found = Told(
        "flip points by trying {ticks} shares of each criterion, then to {precision:g}",
        ticks=TICKS,
        precision=precision,
    )
    mend = "A winner on less than a hundredth of the way can be missed; of tied winners the first is named."
    return note("scanned", where, found, mend=mend)
