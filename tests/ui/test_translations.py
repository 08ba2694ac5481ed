"""The Russian texts: all that the source says, compiled, with the same placeholders."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ui.translations.build import HERE, brought_over, compile_ts, untranslated
from ui.translations.linguist import PLURALS, read_ts, write_ts
from ui.translations.messages import MARKED, Message, UnreadableText, messages_of

RUSSIAN = HERE / "ru.ts"
_HELD = re.compile(r"\{(\w*)\}")
ALSO = {"Too close to call: {first} to {last}": {"low", "high"}}
"""What the code gives beside the English placeholders, for languages that say it otherwise."""


@pytest.fixture(scope="module")
def messages() -> tuple[Message, ...]:
    return messages_of(HERE.parent)


def test_that_every_text_of_the_source_is_translated(messages: tuple[Message, ...]) -> None:
    translations = read_ts(RUSSIAN)
    assert untranslated(messages, translations) == []
    assert set(translations) == set(messages)


def test_that_what_was_compiled_is_what_is_written(tmp_path: Path) -> None:
    compile_ts(RUSSIAN, tmp_path / "ru.qm")
    assert (tmp_path / "ru.qm").read_bytes() == RUSSIAN.with_suffix(".qm").read_bytes()


def test_that_placeholders_are_those_of_the_source() -> None:
    for message, forms in read_ts(RUSSIAN).items():
        wanted = set(_HELD.findall(message.source))
        for form in forms:
            found = set(_HELD.findall(form))
            assert found == wanted or found == ALSO.get(message.source), (message.source, form)


def test_that_counts_have_every_form_of_the_language() -> None:
    for message, forms in read_ts(RUSSIAN).items():
        assert len(forms) == (PLURALS["ru"] if message.numerus else 1), message.source


def test_that_keys_to_press_in_a_menu_are_kept() -> None:
    for message, (form, *_) in read_ts(RUSSIAN).items():
        if message.context == MARKED and "&" in message.source:
            assert "&" in form, message.source


def test_that_what_is_written_is_read_again(messages: tuple[Message, ...], tmp_path: Path) -> None:
    translations = read_ts(RUSSIAN)
    write_ts(tmp_path / "again.ts", "ru", messages, translations)
    assert (tmp_path / "again.ts").read_text(encoding="utf-8") == RUSSIAN.read_text(encoding="utf-8")


def _source(folder: Path, words: str) -> Path:
    (folder / "page.py").write_text(words, encoding="utf-8")
    return folder


def test_that_texts_are_found_wherever_they_are_said(tmp_path: Path) -> None:
    found = messages_of(
        _source(
            tmp_path,
            'tr = translator("Words")\n'
            'TABLE = {"a": marked("In a table")}\n'
            'tr("Of a module")\n'
            'QCoreApplication.translate("Chart", "Of a chart")\n'
            "class Page:\n"
            "    def show(self):\n"
            '        self.tr("Of a class", "noun")\n'
            '        counted(3, self.tr, "1 form", "{count} forms")\n',
        )
    )
    assert set(found) == {
        Message(MARKED, "In a table"),
        Message("Words", "Of a module"),
        Message("Chart", "Of a chart"),
        Message("Page", "Of a class", "noun"),
        Message("Page", "{count} forms", numerus=True),
    }


@pytest.mark.parametrize("said", ["tr(words)", 'tr("Of nobody")', 'window.tr("Of another")', "marked(words)"])
def test_that_a_text_that_no_translator_would_see_is_refused(tmp_path: Path, said: str) -> None:
    known = 'tr = translator("Words")\n' if said == "tr(words)" else ""
    with pytest.raises(UnreadableText):
        messages_of(_source(tmp_path, known + said + "\n"))


def test_that_a_text_that_moves_takes_its_translation_along() -> None:
    old, new = Message("Page", "Rank"), Message("Panel", "Rank")
    assert brought_over([new], {old: ("Место",)}) == {new: ("Место",)}
    assert brought_over([old], {old: ("Ранг",), new: ("Место",)}) == {old: ("Ранг",)}
