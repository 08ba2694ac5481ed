"""Design tokens, light and dark, and the palette that native widgets get from them."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Every colour of the window that belongs to no option and no criterion group."""

    is_dark: bool
    canvas: QColor
    surface: QColor
    sunken: QColor
    hover: QColor
    selected: QColor
    line: QColor
    line2: QColor
    control: QColor
    text: QColor
    text2: QColor
    text3: QColor
    disabled: QColor
    accent: QColor
    accent_soft: QColor
    on_accent: QColor
    good: QColor
    good_soft: QColor
    warn: QColor
    warn_soft: QColor
    warn_line: QColor
    bad: QColor
    bad_soft: QColor
    track: QColor
    value_low: QColor
    value_high: QColor
    regret_low: QColor
    regret_high: QColor
    scrim: QColor
    """Laid over the window behind a dialog."""

    is_contrasted: bool = False
    """All text reads at 7:1 or better, and every outline at 4.5:1."""

    @staticmethod
    def light(*, contrasted: bool = False) -> "Theme":
        return _theme(False, contrasted)

    @staticmethod
    def dark(*, contrasted: bool = False) -> "Theme":
        return _theme(True, contrasted)


_COLOURS = {
    "canvas": ("#F5F6F8", "#0E1116"),
    "surface": ("#FFFFFF", "#161A21"),
    "sunken": ("#F1F3F6", "#1D222B"),
    "hover": ("#F6F8FA", "#1B2028"),
    "selected": ("#EEF2FD", "#1D2743"),
    "line": ("#E4E7EC", "#272D37"),
    "line2": ("#CBD1DA", "#39414E"),
    "control": ("#858F9D", "#737E8E"),
    "text": ("#18202B", "#E9ECF1"),
    "text2": ("#465161", "#B4BDCA"),
    "text3": ("#626D7D", "#929DAC"),
    "disabled": ("#9AA3B0", "#6C7686"),
    "accent": ("#2454D3", "#86A6FF"),
    "accent_soft": ("#E9EEFC", "#202B48"),
    "on_accent": ("#FFFFFF", "#0B1020"),
    "good": ("#1A7048", "#74D3A0"),
    "good_soft": ("#E6F4EC", "#14301F"),
    "warn": ("#8A5300", "#F0BE66"),
    "warn_soft": ("#FDF3DF", "#33290F"),
    "warn_line": ("#C98A1B", "#B98422"),
    "bad": ("#B3261E", "#FF9087"),
    "bad_soft": ("#FCEBEA", "#3A1C1B"),
    "track": ("#DDE2E9", "#323946"),
    "value_low": ("#F5F8FD", "#1A2029"),
    "value_high": ("#1F55B5", "#6F9BF5"),
    "regret_low": ("#FFF9F2", "#1A2029"),
    "regret_high": ("#B4480B", "#F08A4B"),
    "scrim": ("#6B18202B", "#A0000000"),
}


_CONTRASTED = {
    "canvas": ("#FFFFFF", "#000000"),
    "surface": ("#FFFFFF", "#000000"),
    "sunken": ("#F2F2F2", "#161616"),
    "hover": ("#EDEDED", "#1E1E1E"),
    "selected": ("#E3EBFF", "#0F1E4A"),
    "line": ("#767676", "#8C8C8C"),
    "line2": ("#5C5C5C", "#A6A6A6"),
    "control": ("#3D3D3D", "#C4C4C4"),
    "text": ("#000000", "#FFFFFF"),
    "text2": ("#1F1F1F", "#EDEDED"),
    "text3": ("#333333", "#DADADA"),
    "disabled": ("#595959", "#A6A6A6"),
    "accent": ("#0B3AA8", "#A8C1FF"),
    "accent_soft": ("#E3EBFF", "#0F1E4A"),
    "on_accent": ("#FFFFFF", "#000000"),
    "good": ("#0A4A2C", "#8FE6B8"),
    "good_soft": ("#E6F4EC", "#0C2818"),
    "warn": ("#5C3700", "#FFD083"),
    "warn_soft": ("#FDF3DF", "#2B2208"),
    "warn_line": ("#8A5300", "#FFD083"),
    "bad": ("#8A1109", "#FFB0A9"),
    "bad_soft": ("#FCEBEA", "#331312"),
    "track": ("#C4C4C4", "#4A4A4A"),
    "value_low": ("#FFFFFF", "#000000"),
    "value_high": ("#6E9FEF", "#2443A0"),
    "regret_low": ("#FFFFFF", "#000000"),
    "regret_high": ("#EE9A62", "#7A2E08"),
    "scrim": ("#A0000000", "#C0000000"),
}


@cache
def _theme(is_dark: bool, is_contrasted: bool) -> Theme:
    table = _CONTRASTED if is_contrasted else _COLOURS
    return Theme(
        is_dark, **{name: QColor(both[is_dark]) for name, both in table.items()}, is_contrasted=is_contrasted
    )


_applied: list[Theme] = []


def current() -> Theme:
    """The theme that widgets paint with; light until one is applied."""
    return _applied[0] if _applied else Theme.light()


def apply(theme: Theme) -> None:
    """Paint everything with this theme from now on; each widget hears of it as a palette change."""
    _applied[:] = [theme]
    QApplication.setPalette(_palette(theme))


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.canvas,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.sunken,
        role.Text: theme.text,
        role.PlaceholderText: theme.text3,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.bad,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.text,  # the style draws a tooltip's outline in the colour of its text
        role.ToolTipText: theme.surface,
        role.Light: theme.surface,
        role.Midlight: theme.line,
        role.Mid: theme.line2,
        role.Dark: theme.control,
        role.Shadow: theme.text2,
        role.Accent: theme.accent,
    }
    for name, colour in colours.items():
        palette.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, theme.disabled)
    return palette
