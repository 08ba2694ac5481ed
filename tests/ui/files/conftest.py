"""A window with a library of its own, and no real file dialog: as for every dialog."""

from tests.ui.dialogs.conftest import chooser, rig

__all__ = ["chooser", "rig"]
