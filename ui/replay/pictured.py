"""A step of the story as its picture and its table have it."""

from __future__ import annotations

from ui import text
from ui.charts.replay import MOST_PLACES, MOST_STEPS, Line, Replay
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
    seen = shown[: at - first + 1]
    keys = dict.fromkeys(key for frame in reversed(seen) for key in frame.ranked.order()[:MOST_PLACES])
    return Replay(
        headline(frames, at),
        subtitle(frames, at),
        tuple(_head(frame) for frame in shown),
        tuple(_line(shown, at - first, key, theme) for key in keys),
        at - first,
        tr("Left and Right: step   Space: play   Home, End   C: copy as a table   Esc: leave"),
        face_named(frames[at].ranked.method).title(),
    )


def _head(frame: Frame) -> str:
    return tr("now") if frame.moment.number is None else str(frame.moment.number)


def _line(shown: tuple[Frame, ...], at: int, key: str, theme: Theme) -> Line:
    orders = [frame.ranked.order() for frame in shown]
    known = next(f for f in (shown[at], *reversed(shown)) if _has(f, key))
    options = known.moment.option_set.options
    index = [option.key for option in options].index(key)
    now = shown[at].ranked
    rank = now.rank(key)
    figure = face_named(now.method).figure(now.standings[key].total) if rank else text.MISSING
    return Line(
        options[index].badge,
        option_forms(options[index]),
        colours_of_options(known.moment.option_set, theme)[index],
        tuple(order.index(key) if key in order else None for order in orders),
        str(rank) if rank else text.MISSING,
        figure,
    )


def _has(frame: Frame, key: str) -> bool:
    return any(option.key == key for option in frame.moment.option_set.options)


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
