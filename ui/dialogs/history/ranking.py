"""Two versions side by side: how the ranking moved, and every change between them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui import theme as themes
from ui.charts import slopegraph as chart
from ui.charts.export import Caption
from ui.dialogs.history.reading import OPEN, Pair
from ui.dialogs.history.rows import name_of
from ui.dialogs.history.slopes import circumstances, rank_figures, sentence, slopegraph
from ui.methods import method_name
from ui.overrides import override
from ui.panels.cards.card import Card
from ui.presentation.names import scenario_forms, set_forms
from ui.presentation.shown import Shown
from ui.theme import Theme
from ui.translation import translator

tr = translator("History")


def head_of(number: int) -> str:
    return tr("What is open now") if number == OPEN else name_of(number)


class RankingCard(Card):
    """The slopegraph, with its table and ways to take it along."""

    def __init__(self) -> None:
        super().__init__("slopegraph", tr("Ranking of both"))
        self._pair: Pair | None = None

    def show_pair(self, pair: Pair) -> None:
        self._pair = pair
        heads = head_of(pair.before), head_of(pair.after)
        if not pair.then.order() and not pair.now.order():
            self.say(tr("Nothing can be ranked in either version."))
            return
        theirs = circumstances(pair.then, pair.now)
        told = " ".join(filter(None, (sentence(pair.then, pair.now), theirs)))

        def data(theme: Theme) -> chart.Slopegraph:
            return slopegraph(pair.then, pair.now, heads, theme)

        def draw(painter: QPainter, rect: QRectF, theme: Theme) -> None:
            chart.draw(painter, rect, theme, data(theme))

        self.show_part(
            None,
            Shown(
                draw,
                chart.least_height(data(themes.current())),
                lambda rect, position: _words_at(rect, data(themes.current()), position),
                (tr("Each by its own weights. Coloured: the options that moved most"), ""),
                told,
                lambda: rank_figures(pair.then, pair.now, heads),
                (theirs,) if theirs else (),
            ),
        )

    @override
    def caption(self) -> Caption:
        assert self._pair is not None
        option_set = self._pair.now.option_set
        versions = tr("{then} and {now}").format(
            then=head_of(self._pair.before), now=head_of(self._pair.after)
        )
        return Caption(
            set_forms(option_set)[-1],
            scenario_forms(option_set.scenario(option_set.view.scenario))[0],
            "",
            method_name(self._pair.now.method),
            version=versions,
            when=datetime.now().astimezone().date(),
        )


def _words_at(rect: QRectF, data: chart.Slopegraph, position: QPointF) -> str:
    slope = chart.slope_at(rect, data, position)
    if slope is None:
        return ""
    words = tr("{name}\nRank {before} in one, {after} in the other")
    return words.format(name=slope.names[0], before=slope.ranks[0], after=slope.ranks[1])
