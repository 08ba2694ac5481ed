"""Whether a window could open is found out without Qt."""

from __future__ import annotations

import sys

import pytest

from ui import display

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a display")


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The displays that answer."""
    answering: set[str] = set()
    monkeypatch.setattr(display, "x11_answers", lambda _display: "xcb" in answering)
    monkeypatch.setattr(display, "wayland_answers", lambda: "wayland" in answering)
    return answering


@pytest.mark.parametrize(
    ("asked", "answering", "used"),
    [
        ("", set(), None),
        ("", {"xcb"}, "xcb"),
        ("", {"wayland"}, "wayland"),
        ("", {"xcb", "wayland"}, "wayland;xcb"),
        ("xcb", {"wayland"}, None),
        ("xcb", {"xcb"}, "xcb"),
        ("wayland-egl", {"wayland"}, "wayland-egl"),
        ("offscreen", set(), "offscreen"),
        ("offscreen:size=800x600", set(), "offscreen:size=800x600"),
        ("xcb;offscreen", set(), "offscreen"),
        ("vnc", set(), "vnc"),
    ],
)
def test_that_only_displays_that_answer_are_used(
    there: set[str], monkeypatch: pytest.MonkeyPatch, asked: str, answering: set[str], used: str | None
) -> None:
    there |= answering
    monkeypatch.setenv("QT_QPA_PLATFORM", asked)
    assert display.platform_to_use() == used


def test_that_other_systems_leave_the_choice_to_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert display.platform_to_use() == ""


@pytest.mark.parametrize(
    "name", ["", ":4711", "unix:4711", "127.0.0.1:4711", "127.0.0.1:99999", "nonsense", ":x"]
)
def test_that_a_display_that_is_not_there_does_not_answer(name: str) -> None:
    assert not display.x11_answers(name)


@pytest.mark.parametrize(
    ("folder", "name"), [("", "wayland-4711"), ("/tmp", "wayland-4711"), ("", "/tmp/no")]
)
def test_that_a_compositor_that_is_not_there_does_not_answer(
    monkeypatch: pytest.MonkeyPatch, folder: str, name: str
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
    monkeypatch.setenv("WAYLAND_DISPLAY", name)
    assert not display.wayland_answers()


def test_that_no_library_is_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "X11_LIBRARIES", ("libnot-there.so.0",))
    assert not display.x11_answers(":0")
