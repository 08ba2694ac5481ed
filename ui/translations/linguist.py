"""Qt Linguist files: what was translated so far, written so that a change makes a small difference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from ui.translations.messages import Message, contexts_of

Forms = tuple[str, ...]
"""One text, or one for each plural form of the language."""
PLURALS: Mapping[str, int] = {"ru": 3}
"""How many plural forms Qt takes: in Russian for 1 and 21, for 2 and 22, for 5 and 11."""


def read_ts(path: Path) -> dict[Message, Forms]:
    """The translations that a file holds; a text that is not translated yet has empty ones."""
    found: dict[Message, Forms] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for entry in context.iter("message"):
            numerus = entry.get("numerus") == "yes"
            message = Message(name, entry.findtext("source", ""), entry.findtext("comment", ""), numerus)
            said = entry.find("translation")
            forms = [] if said is None else [each.text or "" for each in said.iter("numerusform")]
            found[message] = tuple(forms) if numerus else ((said.text or "") if said is not None else "",)
    return found


def write_ts(
    path: Path, language: str, messages: Sequence[Message], translations: Mapping[Message, Forms]
) -> None:
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    for context, inside in contexts_of(messages).items():
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for message in inside:
            lines += _entry(message, translations.get(message, ("",)), language)
        lines.append("</context>")
    path.write_text("\n".join((*lines, "</TS>", "")), encoding="utf-8")


def _entry(message: Message, forms: Forms, language: str) -> list[str]:
    lines = ['    <message numerus="yes">' if message.numerus else "    <message>"]
    lines.append(f"        <source>{_kept(message.source)}</source>")
    if message.comment:
        lines.append(f"        <comment>{_kept(message.comment)}</comment>")
    unfinished = "" if all(forms) else ' type="unfinished"'
    if message.numerus:
        lines.append(f"        <translation{unfinished}>")
        full = (*forms, *("",) * PLURALS[language])[: PLURALS[language]]
        lines += [f"            <numerusform>{_kept(form)}</numerusform>" for form in full]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{unfinished}>{_kept(forms[0])}</translation>")
    return [*lines, "    </message>"]


def _kept(words: str) -> str:
    """Words as XML that keeps a carriage of lines and spaces as they are."""
    return escape(words).replace("\n", "&#xa;")
