"""Brings every language up to date with the source, and compiles it: `python -m ui.translations.build`.

What the source says anew stands in the .ts file as unfinished, ready for Qt Linguist or any editor; what it
no longer says is dropped. The compiled .qm is kept beside it, so that nothing has to be compiled where the
program is only run.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from ui.translations.linguist import PLURALS, Forms, read_ts, write_ts
from ui.translations.messages import Message, messages_of

HERE = Path(__file__).parent
LANGUAGES = tuple(PLURALS)


def main() -> int:
    messages = messages_of(HERE.parent)
    for language in LANGUAGES:
        path = HERE / f"{language}.ts"
        before = read_ts(path) if path.exists() else {}
        after = brought_over(messages, before)
        write_ts(path, language, messages, after)
        compile_ts(path, path.with_suffix(".qm"))
        missing = untranslated(messages, after)
        sys.stdout.write(f"{path.name}: {len(messages)} texts, {len(missing)} of them not translated\n")
        sys.stdout.writelines(f"  {message.context}: {message.source}\n" for message in missing)
    return 0


def brought_over(messages: Sequence[Message], before: Mapping[Message, Forms]) -> dict[Message, Forms]:
    """The translations that still hold; a text that moved to another context takes its own along."""
    elsewhere = {message._replace(context=""): forms for message, forms in before.items() if all(forms)}
    held = {message: before.get(message, ()) for message in messages}
    return {
        message: forms if forms and all(forms) else elsewhere.get(message._replace(context=""), ("",))
        for message, forms in held.items()
    }


def untranslated(messages: Sequence[Message], translations: Mapping[Message, Forms]) -> list[Message]:
    return [message for message in messages if not all(translations.get(message, ("",)))]


def compile_ts(source: Path, target: Path) -> None:
    """With the compiler that comes with PySide6."""
    package = find_spec("PySide6")
    assert package is not None
    assert package.origin is not None
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    compiler = Path(package.origin).parent / name
    subprocess.run([compiler, "-silent", source, "-qm", target], check=True)


if __name__ == "__main__":
    sys.exit(main())
