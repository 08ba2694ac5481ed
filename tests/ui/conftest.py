"""Every test of the window starts light, with the bundled fonts."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui import fonts, theme
from ui.theme import Theme


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    fonts.load()
    theme.apply(Theme.light())
    yield
    theme.apply(Theme.light())


@pytest.fixture(params=["light", "dark"])
def shade(request: pytest.FixtureRequest) -> Theme:
    """Both themes in turn."""
    return Theme.dark() if request.param == "dark" else Theme.light()
