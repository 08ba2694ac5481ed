"""What must come first, as its chart, its table and its sentence have it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from criteria.futures import openings as model
from criteria.options import Availability
from criteria.optionset import OptionSet
from criteria.sources import Statement
from ui import text
from ui.charts import openings as chart
from ui.charts.openings import Group, Line, Openings, Stage
from ui.charts.score_matrix import OptionHead
from ui.presentation.names import colours_of_options, option_forms, scenario_forms
from ui.presentation.shown import MOST_ROWS, Shown
from ui.tables.content import Figures
from ui.text import Forms, quoted
from ui.theme import Theme
from ui.translation import translator

tr = translator("Scenarios")
_LEVELS: tuple[Availability, ...] = ("yes", "limited", "study_only", "no")
_SAID = ("precondition", "scenario", "obstacle")
"""The kinds of statements that say what something waits for."""


def level_words() -> dict[Availability, str]:
    return {
        "yes": tr("Can start"),
        "limited": tr("In part"),
        "study_only": tr("Study only"),
        "no": tr("No"),
    }


def data_of(option_set: OptionSet, theme: Theme, found: model.Openings) -> Openings:
    colours = dict(
        zip((o.key for o in option_set.options), colours_of_options(option_set, theme), strict=True)
    )
    now = option_set.view.scenario
    count = len(option_set.options)
    stages = []
    for at, scenario in enumerate(found.scenarios):
        able = sum(opening.held[at].available for opening in found.options)
        note = tr("{able} of {count}").format(able=able, count=count)
        stages.append(Stage(scenario_forms(scenario), scenario.short_lines, note, scenario.key == now))
    groups = []
    for begin in (*range(len(found.scenarios)), None):
        lines = tuple(
            _line(option_set, opening, colours[opening.option]) for opening in found.begin_at(begin)
        )
        if lines:
            groups.append(Group(_heading(found, begin), lines[:MOST_ROWS]))
    return Openings(tuple(stages), tuple(groups), tr("What it needs where it can first start"), level_words())


def _line(option_set: OptionSet, opening: model.Opening, colour: QColor) -> Line:
    option = option_set.option(opening.option)
    head = OptionHead(option.badge, option_forms(option), colour, opening.at is not None, False, False)
    needs = "; ".join(dict.fromkeys((*opening.conditions, *option.general_preconditions)))
    held = tuple(each.availability for each in opening.held)
    return Line(head, held, opening.at, text.capitalised(needs))


def _heading(found: model.Openings, begin: int | None) -> Forms:
    count = len(found.begin_at(begin))
    if begin is None:
        return (tr("Cannot start in any scenario: {count}").format(count=count),)
    if begin == 0:
        return (tr("Can start at once, at least in part: {count}").format(count=count),)
    words = tr("Wait for “{scenario}”: {count}")
    names = scenario_forms(found.scenarios[begin])
    return tuple(words.format(scenario=name, count=count) for name in names)


def answer(option_set: OptionSet, found: model.Openings) -> tuple[Forms, str]:
    """How many options can start at once, and what the others wait for; and the argument behind it."""
    count = len(option_set.options)
    now = len(found.begin_at(0))
    waiting = [at for at in range(1, len(found.scenarios)) if found.begin_at(at)]
    if now == count:
        return (tr("Every option can start, at least in part, in every scenario"),), _argument(option_set)
    told = tr("{now} of {count} options can start at once, at least in part").format(now=now, count=count)
    if not waiting:
        return (told,), _argument(option_set)
    last = waiting[-1]
    name = scenario_forms(found.scenarios[last])
    words = tr("{told}; {late} wait for “{scenario}”")
    late = len(found.begin_at(last))
    brief = tr("{now} of {count} can start at once; {late} wait for “{scenario}”").format(
        now=now, count=count, late=late, scenario=name[-1]
    )
    forms = (*(words.format(told=told, late=late, scenario=each) for each in name), brief, told)
    return forms, _argument(option_set)


def _argument(option_set: OptionSet) -> str:
    """The statement that says what must come first, with its place."""
    said = next((s for s in option_set.statements if s.kind == "precondition"), None)
    return "" if said is None else " ".join(filter(None, (quoted(said.text), said.place)))


def statements(option_set: OptionSet) -> tuple[Statement, ...]:
    """What the document says about preconditions, in the order of their kinds."""
    return tuple(s for kind in _SAID for s in option_set.statements if s.kind == kind)


def shown(option_set: OptionSet, data: Openings, found: model.Openings) -> Shown:
    def words_at(rect: QRectF, position: QPointF) -> str:
        line, stage = chart.line_at(rect, data, position), chart.stage_at(rect, data, position)
        return "" if line is None else _hint(option_set, found, line, stage)

    return Shown(
        lambda painter, rect, theme: chart.draw(painter, rect, theme, data),
        chart.height_for(data),
        words_at,
        (
            tr("Scenarios from the one that allows least to the one that allows most. A bar: it can start."),
            tr("From the scenario that allows least to the one that allows most."),
        ),
        answer(option_set, found)[0][0],
        lambda: figures_of(option_set, found),
    )


def _hint(option_set: OptionSet, found: model.Openings, line: Line, stage: int | None) -> str:
    option = next(o for o in option_set.options if o.badge == line.head.code)
    if stage is None:
        return f"{option.name}\n{line.needs}"
    held = next(o for o in found.options if o.option == option.key).held[stage]
    state = level_words()[held.availability]
    requires = tr("Needs {things}").format(things="; ".join(held.requires)) if held.requires else ""
    head = f"{option.name}, {scenario_forms(found.scenarios[stage])[-1]}: {state}"
    return "\n".join(filter(None, (head, held.note, requires)))


def figures_of(option_set: OptionSet, found: model.Openings) -> Figures:
    words = level_words()
    rows = []
    for opening in found.options:
        option = option_set.option(opening.option)
        first = "" if opening.at is None else scenario_forms(found.scenarios[opening.at])[-1]
        needs = "; ".join((*opening.conditions, *option.general_preconditions))
        states = (words[held.availability] for held in opening.held)
        rows.append((option.badge, option.name, first or text.MISSING, needs, *states))
    heads = (scenario_forms(scenario)[-1] for scenario in found.scenarios)
    headers = (tr("Code"), tr("Option"), tr("Can first start in"), tr("Needs"), *heads)
    return Figures(tr("What must come first"), headers, tuple(rows))
