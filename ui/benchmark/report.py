"""The figures, as a table for people and as data."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from ui.benchmark.timing import Figure, Peer

Sections = Mapping[str, Sequence[Figure]]
HEADINGS = ("median", "p95", "to reach", "unit", "fastest peer")


def as_json(sections: Sections) -> str:
    rows = [
        {
            "section": section,
            "name": f.name,
            "unit": f.unit,
            "median": round(f.median, 4),
            "p95": round(f.p95, 4),
            "reach": f.reach,
            "reach_p95": f.reach_p95,
            "reached": f.is_reached,
            "peer": None
            if f.peer is None
            else {"name": f.peer.name, "median": round(f.peer.median, 4), "times": f.peer.times},
        }
        for section, figures in sections.items()
        for f in figures
    ]
    return json.dumps({"figures": rows}, indent=2) + "\n"


def as_table(sections: Sections) -> str:
    """One line per figure; a ~ marks a peer's time that is one run multiplied."""
    wide = max(len(f.name) for figures in sections.values() for f in figures)
    lines = []
    for section, figures in sections.items():
        lines += ["", _line(section.upper(), wide, HEADINGS)]
        lines += [_line(f.name, wide, _cells(f)) for f in figures]
    return "\n".join(lines[1:]) + "\n"


def _line(name: str, wide: int, cells: Sequence[str]) -> str:
    median, p95, reach, unit, peer = cells
    return f"{name:{wide}}  {median:>9} {p95:>9} {reach:>11} {unit:5} {peer}".rstrip()


def _cells(figure: Figure) -> tuple[str, ...]:
    reach = f"{figure.reach:g}" + (f"/{figure.reach_p95:g}" if figure.reach_p95 is not None else "")
    told = _peer(figure.peer) + ("" if figure.is_reached else "  not reached")
    return number(figure.median), number(figure.p95), reach, figure.unit, told


def _peer(peer: Peer | None) -> str:
    if peer is None:
        return "–"
    return f"{peer.name} {'~' if peer.times > 1 else ''}{number(peer.median)}"


def number(amount: float) -> str:
    """Three digits, and all of them before the decimal point."""
    if amount >= 100:
        return f"{amount:,.0f}".replace(",", " ")
    return f"{amount:.1f}" if amount >= 10 else f"{amount:.2f}" if amount >= 1 else f"{amount:.3f}"
