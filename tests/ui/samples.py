"""The pictured case as plain chart data: numbers read from the mock-ups, so that pictures compare."""

from PySide6.QtGui import QColor

from ui import palette, text
from ui.charts.differences import Difference, Differences
from ui.charts.projector import Projector
from ui.charts.rank_table import Column, Ranks, RankTable
from ui.charts.ranking_data import Axis, Bracket, Group, Ranking, Row, Unranked
from ui.charts.track import Stretch, Track
from ui.theme import Theme

CODES = ("A1", "A2", "A3", "A4", "B1", "B2", "B3", "C1", "C2", "C3", "C4", "D1", "D2", "D3", "E")
FAMILIES = (0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4)
NAMES = {
    "A1": ("Commodity barter",),
    "A2": ("Minerals for infrastructure (Pobeda)", "Minerals (Pobeda)"),
    "A3": ("Trade through third-country firms", "Third-country trade"),
    "A4": ("Tumen road bridge",),
    "B1": ("Khasan–Rajin and trans-Korean rail", "Khasan–Rajin rail"),
    "B2": ("Gas pipeline Russia–DPRK–ROK", "Gas pipeline to Seoul"),
    "B3": ("Power grid interconnection", "Power grid link"),
    "C1": ("Modernisation fund or escrow account", "Modernisation fund"),
    "C2": ("Marshall plan for the DPRK", "Marshall plan"),
    "C3": ("Greater Tumen Initiative as hub", "Greater Tumen hub"),
    "C4": ("Northeast Asia security and cooperation regime", "NE Asia security"),
    "D1": ("World Bank / IMF route",),
    "D2": ("AIIB / ADB route",),
    "D3": ("UN agencies and humanitarian exemptions", "UN aid exemptions"),
    "E": ("Status quo: strict observance of sanctions", "Status quo"),
}
GROUPS = (
    ("Security and standing", "Security"),
    ("Economic return", "Economy"),
    ("North Korean response", "Response"),
    ("Feasibility and durability", "Feasibility"),
)
# code, parts, low, high, chance, moved
_RANKED = (
    ("B1", (17.8, 6.5, 9.1, 26.0), 55.9, 61.5, 0.30, 2),
    ("A4", (12.7, 7.7, 10.7, 28.0), 56.0, 62.4, 0.43, 0),
    ("A1", (12.4, 9.2, 9.1, 28.1), 55.2, 62.2, 0.23, -2),
    ("D3", (14.1, 5.4, 5.6, 31.6), 52.4, 60.4, 0.04, 0),
    ("C4", (19.6, 4.9, 3.9, 24.4), 48.8, 57.1, 0.001, 0),
    ("A3", (8.7, 7.5, 6.5, 26.4), 45.4, 52.7, 0.0, 0),
    ("C3", (16.2, 5.3, 4.7, 21.1), 43.2, 49.2, 0.0, 0),
    ("E", (8.7, 4.7, 1.5, 31.5), 42.1, 51.8, 0.0, 0),
    ("C1", (17.0, 4.6, 5.6, 16.3), 40.4, 47.0, 0.0, 0),
    ("B3", (14.8, 4.9, 6.8, 14.2), 37.8, 44.3, 0.0, 0),
    ("A2", (10.2, 4.4, 6.5, 11.7), 30.6, 37.2, 0.0, 0),
)
_UNRANKED = (
    ("B2", "Route study, offtake talks", "34.9"),
    ("C2", "Seoul drafts plans", "20.5"),
    ("D1", "Statistics and training by exemption", "31.9"),
    ("D2", "Data work, informal contacts", "28.7"),
)


def colours(theme: Theme) -> dict[str, QColor]:
    baseline = [code == "E" for code in CODES]
    return dict(zip(CODES, palette.option_colours(theme, FAMILIES, baseline), strict=True))


def groups(theme: Theme) -> tuple[Group, ...]:
    return tuple(
        Group(names, colour) for names, colour in zip(GROUPS, palette.group_colours(theme, 4), strict=True)
    )


def ranking(theme: Theme) -> Ranking:
    ink = colours(theme)
    rows = tuple(
        Row(
            key=code,
            code=code,
            names=NAMES[code],
            colour=ink[code],
            rank=str(place),
            total=sum(parts),
            total_text=text.total(sum(parts)),
            parts=parts,
            low=low,
            high=high,
            chance=chance,
            chance_text=text.chance(chance),
            moved=moved,
        )
        for place, (code, parts, low, high, chance, moved) in enumerate(_RANKED, start=1)
    )
    return Ranking(
        groups=groups(theme),
        rows=rows,
        brackets=(
            Bracket(0, 3, "Too close to call: 1st to 4th"),
            Bracket(6, 7, "Too close to call: 7th to 8th"),
        ),
        unranked=tuple(Unranked(code, code, NAMES[code], why, total) for code, why, total in _UNRANKED),
        unranked_title="Not ranked in this scenario (4)",
        unranked_note="Only papers, talks or training could start now",
        headline=("Khasan–Rajin and trans-Korean rail leads by 0.3 points", "B1 leads by 0.3 points"),
        subtitle=(
            "Too close to call: with score ranges counted, A4 is first in 43% of draws and B1 in 30%.",
            "Too close to call: A4 is first in 43% of draws, B1 in 30%.",
        ),
        axis=Axis(66),
        figure_title="Total",
        selected="A4",
    )


def busy_ranking(theme: Theme) -> Ranking:
    """Every state at once: focus, hover, marks, details, an interval, a slide under way."""
    data = ranking(theme)
    rows = list(data.rows)
    rows[0] = rows[0]._replace(mark="in part")
    rows[2] = rows[2]._replace(mark="in part", detail=("Bilateral: best of 4",))
    rows[10] = rows[10]._replace(rank="9–12", total_text="31–48", low=31, high=48, moved=None)
    offsets = [0.0] * len(rows)
    offsets[4], offsets[5] = 30.0, -30.0
    return data._replace(
        rows=tuple(rows), offsets=tuple(offsets), focused="A4", hovered="C1", headline=(), subtitle=()
    )


def many_rows(theme: Theme, count: int) -> Ranking:
    """So many options in one ranking, as for the speed of painting."""
    data = ranking(theme)
    rows = tuple(
        data.rows[place % 11]._replace(key=str(place), rank=str(place + 1)) for place in range(count)
    )
    return data._replace(rows=rows, brackets=(Bracket(0, 3, "Too close to call: 1st to 4th"),), unranked=())


def track(theme: Theme) -> Track:
    ink = colours(theme)
    return Track(
        stretches=(
            Stretch(0.0, 0.27, ink["A1"], "A1"),
            Stretch(0.27, 0.92, ink["A4"], "A4"),
            Stretch(0.92, 1.0, ink["B1"], "B1"),
        ),
        value=1.0,
        ghost=0.9,
    )


def differences(theme: Theme) -> Differences:
    ink = colours(theme)
    points = (
        (("Stability and denuclearisation", "Stability"), -1.9),
        (("Place in a regional format", "Regional format"), -3.2),
        (("Additional yearly turnover", "Turnover"), 0.1),
        (("Capital to be raised", "Capital needed"), 0.0),
        (("Russian share of business", "Russian share"), 0.9),
        (("North Korean willingness", "NK willingness"), 2.6),
        (("Regional division of labour", "Division of labour"), -1.0),
        (("Compatibility with sanctions", "Sanctions law"), -1.16),
        (("Funding and payment channel", "Funding channel"), 1.2),
        (("Outside consents needed", "Outside consents"), 1.1),
        (("Readiness of the mechanism", "Mechanism"), -0.6),
        (("Years to first result", "Years to result"), -0.6),
        (("Resistance to reversal", "Durability"), 2.3),
    )
    items = tuple(Difference(forms[-1], forms, value) for forms, value in points)
    return Differences(items, "A4", ink["A4"], "B1", ink["B1"])


def rank_table(theme: Theme) -> RankTable:
    ink = colours(theme)
    weightings = (
        ("Foreign ministry", "Ministry"),
        ("Far East business", "Far East"),
        ("DPRK leadership", "DPRK"),
        ("Seoul progressive", "Seoul prog."),
        ("Seoul conservative", "Seoul cons."),
        ("China",),
        ("United States", "USA"),
        ("Lender",),
    )
    columns = tuple(Column(forms[-1], forms, position == 0) for position, forms in enumerate(weightings))
    codes = [code for code, *_ in _RANKED]
    rows = [
        Ranks(
            code,
            code,
            NAMES[code],
            ink[code],
            tuple(1 + (place + 3 * column * (column % 3)) % len(codes) for column in range(len(columns))),
        )
        for place, code in enumerate(codes)
    ]
    rows.append(Ranks("B2", "B2", NAMES["B2"], ink["B2"], (None,) * len(columns)))
    return RankTable(columns, tuple(rows), selected=("A4", "DPRK"))


def projector(theme: Theme) -> Projector:
    data = ranking(theme)
    return Projector(
        headline=(
            "Khasan–Rajin and trans-Korean rail leads by 0.3 points: too close to call",
            "Khasan–Rajin rail leads by 0.3 points: too close to call",
        ),
        subtitle=("Gradual easing; Seoul participating · Foreign ministry, 3 changes since Agreed v2",),
        groups=data.groups,
        rows=tuple(row._replace(names=row.names[-1:]) for row in data.rows),
        bracket=data.brackets[0],
        axis=Axis(62),
        figure_title="Total",
        criterion=("Place in a regional format", "Regional format"),
        sentence=("A4 leads below 92 points, B1 above",),
        track=track(theme),
        points_text="100",
        share_text="14.5%",
        keys="↑ ↓ criterion     ← → weight     R back to Agreed v2     Esc leave",
    )
