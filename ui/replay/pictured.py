"""A step of the story as its picture and its table have it."""

from __future__ import annotations

from PySide6.QtGui import QColor

from criteria.options import Option
from ui import text
from ui.charts.replay import MOST_PLACES, MOST_STEPS, Line, Replay
from ui.dialogs.history.slopes import Ranked
from ui.presentation.faces.face import face_named
from ui.presentation.names import colours_of_options, option_forms
from ui.replay.story import Frame, headline, subtitle
from ui.tables.content import Figures
from ui.theme import Theme
from ui.translation import translator

tr = translator("Replay")


def pictured(frames: tuple[Frame, ...], at: int, theme: Theme) -> Replay:
    """The steps around the one that is shown; options that were near the top in one of them."""
    first = max(0, min(at - MOST_STEPS // 2, len(frames) - MOST_STEPS))
    shown = frames[first : first + MOST_STEPS]
    orders = [frame.ranked.order() for frame in shown]
    keys = dict.fromkeys(key for order in reversed(orders[: at - first + 1]) for key in order[:MOST_PLACES])
    places = [{key: place for place, key in enumerate(order)} for order in orders]
    known = _known(shown, at - first, theme)
    return Replay(
        headline(frames, at),
        subtitle(frames, at),
        tuple(_head(frame) for frame in shown),
        tuple(
            _line(frames[at].ranked, key, *known[key], tuple(place.get(key) for place in places))
            for key in keys
        ),
        at - first,
        tr("Left and Right: step   Space: play   Home, End   T: table   C: copy as a table   Esc: leave"),
        face_named(frames[at].ranked.method).title(),
    )


def _head(frame: Frame) -> str:
    return tr("now") if frame.moment.number is None else str(frame.moment.number)


def _known(shown: tuple[Frame, ...], at: int, theme: Theme) -> dict[str, tuple[Option, QColor]]:
    """Every option with its colour as the step that is shown has it, else the last one that does."""
    found: dict[str, tuple[Option, QColor]] = {}
    for frame in (*shown, shown[at]):
        option_set = frame.moment.option_set
        colours = colours_of_options(option_set, theme)
        found.update((o.key, (o, colour)) for o, colour in zip(option_set.options, colours, strict=True))
    return found


def _line(now: Ranked, key: str, option: Option, colour: QColor, places: tuple[int | None, ...]) -> Line:
    rank = now.rank(key)
    figure = face_named(now.method).figure(now.standings[key].total) if rank else text.MISSING
    return Line(
        option.badge, option_forms(option), colour, places, str(rank) if rank else text.MISSING, figure
    )


def story_figures(frames: tuple[Frame, ...]) -> Figures:
    """Every step in words, with the options in their order."""
    rows = []
    for at, frame in enumerate(frames):
        badges = [frame.moment.option_set.option(key).badge for key in frame.ranked.order()]
        when = "" if frame.moment.when is None else text.when(frame.moment.when)
        told = subtitle(frames, at)[0]
        rows.append((str(at + 1), _head(frame), when, told, headline(frames, at)[0], " ".join(badges)))
    heads = (tr("Step"), tr("Version"), tr("When"), tr("What changed"), tr("What it did"), tr("Order"))
    return Figures(tr("How the ranking came about"), heads, tuple(rows))
