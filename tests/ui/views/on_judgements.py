"""The dialogs that ask for judgements: at the start, half-way, when they do not fit, and unseen."""

from __future__ import annotations

from collections.abc import Iterator

from criteria.elicitation.order import Order
from criteria.elicitation.pairs import Pairs, pair_sets
from criteria.elicitation.swings import Swings
from tests.ui.dialogs.elicitation.test_pictures import KEYS, judged
from tests.ui.sets import built_in
from tests.ui.views.stage import Scene, Stage
from ui.dialogs.elicitation.frame import ElicitationDialog
from ui.window.menus import WAYS


def ask(stage: Stage, way: str, *, hidden: bool = False) -> ElicitationDialog:
    stage.files.elicit_by(way, hidden=hidden)
    dialog = stage.dialog(ElicitationDialog)
    stage.tick()
    return dialog


def answered(stage: Stage, way: str, *, hidden: bool = False) -> ElicitationDialog:
    dialog = ask(stage, way, hidden=hidden)
    dialog.method.wanted.emit(judged(way), "")
    stage.tick()
    return dialog


def half_way(stage: Stage, way: str) -> None:
    first, *others = KEYS
    begun = {
        "swing": Swings(first, dict.fromkeys(others[:4], 80.0)),
        "order": Order(tuple(KEYS[:5])),
        "pairs": Pairs(
            {pair: 3.0 for one in pair_sets(built_in(), True) for pair in one.pairs[:1]}, by_group=True
        ),
    }
    dialog = ask(stage, way)
    if way in begun:
        dialog.method.wanted.emit(begun[way], "")
    stage.tick()


def named(stage: Stage, way: str) -> None:
    answered(stage, way)
    stage.type("elicitation_name", "Foreign ministry")


def scenes() -> Iterator[Scene]:
    for way in WAYS:
        yield Scene(f"elicit-{way}-begun", lambda stage, way=way: ask(stage, way))
        yield Scene(f"elicit-{way}-half", lambda stage, way=way: half_way(stage, way))
        yield Scene(f"elicit-{way}-judged", lambda stage, way=way: answered(stage, way))
        yield Scene(f"elicit-{way}-hidden", lambda stage, way=way: answered(stage, way, hidden=True))
    yield Scene("elicit-swing-name-taken", lambda stage: named(stage, "swing"))
    yield Scene("cross-checks", lambda stage: stage.command("cross_checks"))


SCENES = tuple(scenes())
