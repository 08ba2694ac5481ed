"""Opening, saving, importing and exporting: what the commands of the File menu do."""

from ui.files.files import Files

__all__ = ["Files"]
