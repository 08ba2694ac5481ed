"""Whether a window could open, asked without Qt: where none can, Qt ends the process with an abort."""

from __future__ import annotations

import ctypes
import os
import socket
import sys

WAIT_SECONDS = 2.0
X11_LIBRARIES = ("libxcb.so.1", "libxcb-cursor.so.0")
WAYLAND_LIBRARIES = ("libwayland-client.so.0", "libwayland-cursor.so.0", "libwayland-egl.so.1")


def platform_to_use() -> str | None:
    """A value for QT_QPA_PLATFORM, nothing to leave the choice to Qt, or None when no window can open."""
    if not sys.platform.startswith("linux"):
        return ""
    asked = [name for name in os.environ.get("QT_QPA_PLATFORM", "").split(";") if name]
    usable = [name for name in asked or ("wayland", "xcb") if _answers(name.partition(":")[0])]
    return ";".join(usable) or None


def _answers(platform: str) -> bool:
    """Whether this platform's display is there; the others draw where no server is asked."""
    if platform == "xcb":
        return x11_answers(os.environ.get("DISPLAY", ""))
    return wayland_answers() if platform.startswith("wayland") else True


def x11_answers(display: str) -> bool:
    """Whether an X server takes this program in; a stale or forbidden display is none."""
    libraries = _loaded(X11_LIBRARIES)
    if not (display and libraries and _is_near(display)):
        return False
    xcb = libraries[0]
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


def _is_near(display: str) -> bool:
    """Whether a display on another machine accepts connections at all; asking X itself can take minutes."""
    host, _, number = display.rpartition(":")
    number = number.partition(".")[0]
    if host in ("", "unix") or host.startswith("/") or not number.isdigit():
        return True
    try:
        socket.create_connection((host.strip("[]"), 6000 + int(number)), WAIT_SECONDS).close()
    except (OSError, OverflowError):
        return False
    return True


def wayland_answers() -> bool:
    """Whether the compositor that WAYLAND_DISPLAY names takes this program in."""
    display = os.environ.get("WAYLAND_DISPLAY", "")
    findable = display.startswith("/") or os.environ.get("XDG_RUNTIME_DIR", "").startswith("/")
    libraries = _loaded(WAYLAND_LIBRARIES)
    if not (display and findable and libraries):
        return False
    client = libraries[0]
    client.wl_display_connect.restype = ctypes.c_void_p
    connection = client.wl_display_connect(display.encode())
    if connection is None:
        return False
    client.wl_display_disconnect(ctypes.c_void_p(connection))
    return True


def _loaded(names: tuple[str, ...]) -> list[ctypes.CDLL]:
    """The libraries that Qt needs for a platform, or none of them when one is missing."""
    try:
        return [ctypes.CDLL(name) for name in names]
    except OSError:
        return []
