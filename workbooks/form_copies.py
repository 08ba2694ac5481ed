"""The same form for many people: drawn once, and the name put into each copy."""

from __future__ import annotations

import io
import json
import zipfile
from xml.sax.saxutils import escape

_TEXTS = "xl/sharedStrings.xml"
NOBODY = "stakeholder-7d1f0c52"
"""The name that a form is drawn for when it is to be copied; nobody is called that."""


class FormCopies:
    """Copies of a form that was drawn for NOBODY."""

    def __init__(self, form: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(form)) as archive:
            self._parts = {info: archive.read(info) for info in archive.infolist()}
        texts = next(content for info, content in self._parts.items() if info.filename == _TEXTS)
        self._texts = texts.decode()
        told = json.dumps(NOBODY)
        self.sound = self._texts.count(told) == 1 and self._texts.count(NOBODY) == 2

    def for_name(self, name: str) -> bytes:
        """The form with this name in its cell and on its hidden sheet."""
        texts = self._texts.replace(json.dumps(NOBODY), escape(json.dumps(name)))
        texts = texts.replace(NOBODY, escape(name))
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for info, content in self._parts.items():
                archive.writestr(info.filename, texts if info.filename == _TEXTS else content)
        return stream.getvalue()
