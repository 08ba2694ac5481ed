"""Whole random option sets that hold every invariant, with every field of the model filled now and then.

`option_sets()` is the one to use; it shrinks towards one scenario, no options and no criteria.
"""

from __future__ import annotations

from typing import TypeVar

from hypothesis import strategies as st

from criteria.options import Availability, DossierItem, DossierKind, Family, Kind, Option, Precondition
from criteria.optionset import Context, OptionSet, View
from criteria.scales import Anchor, Scale
from criteria.scenarios import Scenario
from criteria.scores import UNKNOWN, Score, ScoreJudgement, ScoreKind
from criteria.sources import Confidence, Development, Disagreement, Observation, Series, Source, Statement
from criteria.tree import Criterion, Group
from criteria.weightings import (
    Elicitation,
    Fingerprint,
    Snapshot,
    Stakeholder,
    Standing,
    Weighting,
    Working,
    fingerprints,
)
from evaluator.thresholds import PreferenceFunction, Threshold, Thresholds
from evaluator.values import Exponential, Linear, Piecewise, ValueFunction
from tests.criteria.fillings import (
    amounts,
    dates,
    few,
    keyed,
    keys,
    least,
    levels,
    mostly,
    named,
    names,
    points,
    some_of,
    text,
    told,
    word,
)

T = TypeVar("T")


@st.composite
def value_functions(draw: st.DrawFn, worst: float, best: float) -> ValueFunction:
    kind = draw(st.sampled_from(["linear", "piecewise", "exponential"]))
    if kind == "linear" or abs(best - worst) < 1e-3:
        return Linear()
    if kind == "exponential":
        return Exponential(worst + draw(st.floats(0.05, 0.95)) * (best - worst))
    places = sorted(draw(st.lists(st.floats(0.01, 0.99), max_size=3, unique_by=lambda x: round(x, 4))))
    heights = sorted(draw(st.lists(st.floats(0, 100), min_size=len(places), max_size=len(places))))
    inner = [(worst + place * (best - worst), height) for place, height in zip(places, heights, strict=True)]
    return Piecewise(tuple(sorted([(worst, 0.0), *inner, (best, 100.0)])))


@st.composite
def scales(draw: st.DrawFn) -> Scale:
    worst, best = draw(st.tuples(levels, levels))
    direction = "max" if best > worst else "min" if best < worst else draw(st.sampled_from(["max", "min"]))
    return Scale(
        unit=draw(text),
        worst=worst,
        best=best,
        direction=direction,
        function=draw(value_functions(worst, best)),
        anchors=draw(few(st.builds(Anchor, levels, text))),
        unit_short=draw(text),
        natural=draw(st.booleans()),
        basis=draw(text),
        status=draw(text),
    )


thresholds = st.builds(
    Thresholds,
    *[st.none() | st.builds(Threshold, amounts, st.booleans())] * 3,
    st.none() | word(PreferenceFunction),
    st.none() | st.floats(0.001, 1e6),
)


@st.composite
def groups(draw: st.DrawFn) -> tuple[Group, ...]:
    made: list[Group] = []
    for key, name in draw(named(4, least=1)):
        parent = draw(st.sampled_from([group.key for group in made])) if made else None
        made.append(Group(key, name, parent, draw(text)))
    return tuple(draw(st.permutations(made)))


@st.composite
def criteria(
    draw: st.DrawFn, tree: tuple[Group, ...], statements: list[str], most: int
) -> tuple[Criterion, ...]:
    return tuple(
        Criterion(
            key=key,
            name=name,
            group=draw(st.sampled_from([group.key for group in tree])),
            scale=draw(scales()),
            short_name=draw(text),
            row_name=draw(text),
            short_lines=draw(few(text, 2)),
            definition=draw(text),
            goal=draw(text),
            statements=draw(some_of(statements)),
            thresholds=draw(thresholds),
        )
        for key, name in draw(named(most, draw(least)))
    )


@st.composite
def dossiers(
    draw: st.DrawFn, fields: tuple[str, ...], sources: list[str], statements: list[str]
) -> dict[str, tuple[DossierItem, ...]]:
    item = st.builds(DossierItem, text, word(DossierKind), some_of(sources), some_of(statements))
    return {field: draw(few(item, 2)) for field in draw(some_of(fields, 2))}


@st.composite
def options(
    draw: st.DrawFn,
    families: tuple[Family, ...],
    fields: tuple[str, ...],
    sources: list[str],
    statements: list[str],
    most: int,
) -> tuple[Option, ...]:
    return tuple(
        Option(
            key=key,
            name=name,
            family=draw(st.sampled_from([None, *(family.key for family in families)])),
            code=draw(st.sampled_from(["", "A1", "Ω"])),
            short_name=draw(text),
            description=draw(text),
            baseline=draw(st.booleans()),
            statements=draw(some_of(statements)),
            general_preconditions=draw(few(text, 2)),
            dossier=draw(dossiers(fields, sources, statements)),
        )
        for key, name in draw(named(most, draw(least)))
    )


@st.composite
def scenarios(draw: st.DrawFn, option_keys: list[str], most: int) -> tuple[Scenario, ...]:
    made: list[Scenario] = []
    for key, name in draw(named(most, least=1)):
        made.append(
            Scenario(
                key=key,
                name=name,
                parent=draw(st.sampled_from([None, *(scenario.key for scenario in made)])),
                short_name=draw(text),
                short_lines=draw(few(text, 2)),
                description=draw(text),
                notes=draw(few(text, 2)),
                option_notes=draw(told(option_keys)),
                plausibility=draw(st.none() | st.floats(0, 100)),
            )
        )
    return tuple(draw(st.permutations(made)))


@st.composite
def scores(draw: st.DrawFn, sources: list[str]) -> Score:
    if draw(st.integers(0, 5)) == 5:
        return Score(None, None, None, draw(text)) if draw(st.booleans()) else UNKNOWN
    low, best, high = sorted(draw(st.tuples(levels, levels, levels)))
    return Score(low, best, high, draw(text), draw(some_of(sources)), draw(word(ScoreKind)))


@st.composite
def sparse(draw: st.DrawFn, over: list[str], cell: st.SearchStrategy[T]) -> dict[str, T]:
    """A cell for some of these keys."""
    return {key: draw(cell) for key in over if draw(mostly)}


@st.composite
def score_rows(
    draw: st.DrawFn, futures: list[str], courses: list[str], leaves: list[str], sources: list[str]
) -> dict[str, dict[str, dict[str, Score]]]:
    """Scores for some cells, taken from a few, which is much faster than drawing each."""
    drawn = draw(st.lists(scores(sources), min_size=1, max_size=4))
    cell = st.sampled_from([None, *drawn])
    made: dict[str, dict[str, dict[str, Score]]] = {}
    for future in futures:
        listed = [course for course in courses if draw(mostly)]
        rows = {course: {leaf: draw(cell) for leaf in leaves} for course in listed}
        made[future] = {
            course: {leaf: score for leaf, score in row.items() if score is not None}
            for course, row in rows.items()
        }
    return made


def preconditions(sources: list[str]) -> st.SearchStrategy[Precondition]:
    return st.builds(Precondition, word(Availability), few(text, 2), text, some_of(sources), word(Kind))


@st.composite
def all_points(draw: st.DrawFn, criterion_keys: list[str]) -> dict[str, float]:
    """Points for every criterion, at least one above 0."""
    given = {key: draw(points) for key in criterion_keys}
    if given and not any(given.values()):
        given[criterion_keys[0]] = 100.0
    return given


@st.composite
def weightings(
    draw: st.DrawFn, leaves: tuple[Criterion, ...], stakeholders: tuple[Stakeholder, ...], sources: list[str]
) -> tuple[Weighting, ...]:
    leaf_keys = [leaf.key for leaf in leaves]
    made = []
    for key, name in draw(named(3)):
        given = draw(all_points(leaf_keys))
        if given and draw(st.booleans()):
            given = {leaf: given[leaf] for leaf in draw(some_of(leaf_keys[1:], 5))}
        prints = {leaf: mark for leaf, mark in fingerprints(leaves).items() if leaf in given}
        for leaf in draw(some_of(list(prints), 1)):
            prints[leaf] = Fingerprint(draw(text), draw(levels), draw(levels))
        made.append(
            Weighting(
                key=key,
                name=name,
                points=given,
                fingerprints=prints,
                stakeholder=draw(st.sampled_from([None, *(person.key for person in stakeholders)])),
                short_name=draw(text),
                short_lines=draw(few(text, 2)),
                tag=draw(text),
                elicitation=draw(word(Elicitation)),
                date=draw(dates),
                round=draw(st.integers(1, 5)),
                basis=draw(text),
                sources=draw(some_of(sources)),
                reasons=draw(told(leaf_keys)),
                confidence=draw(told(leaf_keys)),
                depends=draw(told(leaf_keys)),
            )
        )
    return tuple(made)


@st.composite
def workings(draw: st.DrawFn, leaf_keys: list[str], bases: tuple[Weighting, ...]) -> Working:
    return Working(
        base=draw(st.sampled_from([None, *(weighting.key for weighting in bases)])),
        points=draw(all_points(leaf_keys)),
        remembered=draw(sparse(leaf_keys, points)),
        locked=frozenset(draw(some_of(leaf_keys))),
    )


@st.composite
def snapshots(
    draw: st.DrawFn, leaf_keys: list[str], option_keys: list[str], scenario: str
) -> tuple[Snapshot, ...]:
    standing = st.builds(Standing, st.integers(0, 9), st.floats(0, 100))
    return tuple(
        Snapshot(
            key=key,
            name=name,
            taken=draw(dates),
            base=draw(st.none() | keys),
            scenario=scenario,
            method=draw(st.sampled_from(["additive", "topsis"])),
            points=draw(all_points(leaf_keys)),
            locked=frozenset(draw(some_of(leaf_keys))),
            standings=draw(sparse(option_keys, standing)),
        )
        for key, name in draw(named(2))
    )


@st.composite
def judgements(draw: st.DrawFn, *over: list[str]) -> tuple[ScoreJudgement, ...]:
    if not all(over):
        return ()
    made = []
    for _ in range(draw(st.integers(0, 2))):
        low, best, high = sorted(draw(st.tuples(levels, levels, levels)))
        place = [draw(st.sampled_from(choice)) for choice in over]
        made.append(ScoreJudgement(*place, low, best, high, draw(text), draw(dates), draw(st.integers(1, 3))))
    return tuple(made)


contexts = st.builds(Context, text, text, text, dates, text, text, few(text, 2), few(text, 2))
addresses = st.sampled_from(
    ["", "https://example.org/a?b=1&c=2", "http://example.org", "javascript:alert(1)"]
)


@st.composite
def sources(draw: st.DrawFn, source_keys: list[str], option_keys: list[str]) -> tuple[Source, ...]:
    return tuple(
        Source(key, draw(text), draw(some_of(option_keys)), draw(text), draw(text), draw(dates), draw(text),
               draw(text), draw(addresses), draw(dates), draw(word(Confidence)))
        for key in source_keys
    )  # fmt: skip


@st.composite
def series(draw: st.DrawFn) -> tuple[Series, ...]:
    observation = st.builds(Observation, text, st.none() | levels, text, word(Confidence), text)
    return tuple(Series(key, name, draw(text), draw(few(observation, 2))) for key, name in draw(named(2)))


def translations() -> st.SearchStrategy[dict[str, dict[str, str]]]:
    return st.dictionaries(
        st.sampled_from(["ru", "ko", "de"]), st.dictionaries(keys, text, max_size=2), max_size=2
    )


@st.composite
def option_sets(
    draw: st.DrawFn, most_options: int = 3, most_criteria: int = 3, most_scenarios: int = 3
) -> OptionSet:
    """Any option set that can be made, small; the bounds say how many items there are at most."""
    source_keys, statement_keys = draw(keyed(3)), draw(keyed(2))
    fields = tuple(draw(keyed(2)))
    tree = draw(groups())
    leaves = draw(criteria(tree, statement_keys, most_criteria))
    families = tuple(Family(key, name, draw(text)) for key, name in draw(named(2)))
    courses = draw(options(families, fields, source_keys, statement_keys, most_options))
    option_keys, leaf_keys = [option.key for option in courses], [leaf.key for leaf in leaves]
    futures = draw(scenarios(option_keys, most_scenarios))
    future_keys = [future.key for future in futures]
    people = tuple(
        Stakeholder(key, name, draw(text), draw(amounts), draw(text)) for key, name in draw(named(2))
    )
    given = draw(weightings(leaves, people, source_keys))
    viewed = draw(st.sampled_from(future_keys))
    return OptionSet(
        key=draw(keys),
        lineage=draw(keys),
        name=draw(names),
        short_name=draw(text),
        context=draw(contexts),
        groups=tree,
        criteria=leaves,
        families=families,
        options=courses,
        scenarios=futures,
        view=View(
            viewed,
            draw(st.sampled_from(["additive", "topsis", "vikor"])),
            draw(st.dictionaries(keys, st.floats(-10, 10) | text, max_size=2)),
            draw(st.booleans()),
            draw(st.booleans()),
        ),
        working=draw(workings(leaf_keys, given)),
        scores=draw(score_rows(future_keys, option_keys, leaf_keys, source_keys)),
        preconditions=draw(sparse(future_keys, sparse(option_keys, preconditions(source_keys)))),
        stakeholders=people,
        weightings=given,
        judgements=draw(judgements([p.key for p in people], future_keys, option_keys, leaf_keys)),
        snapshots=draw(snapshots(leaf_keys, option_keys, viewed)),
        sources=draw(sources(source_keys, option_keys)),
        statements=tuple(
            Statement(key, draw(text), draw(text), draw(text), draw(some_of(option_keys)))
            for key in statement_keys
        ),
        disagreements=tuple(
            Disagreement(key, draw(text), draw(text), draw(text), draw(some_of(source_keys)), draw(text))
            for key in draw(keyed(2))
        ),
        developments=tuple(
            Development(
                draw(st.sampled_from(future_keys)), draw(dates), draw(text), draw(some_of(source_keys))
            )
            for _ in range(draw(st.integers(0, 2)))
        ),
        series=draw(series()),
        dossier_fields=fields,
        availability_levels=draw(st.dictionaries(word(Availability), text, max_size=4)),
        seed=draw(st.integers(0, 2**63)),
        translations=draw(translations()),
    )
