"""The option sets of the library as rows, and their names as a new one meets them."""

from __future__ import annotations

from collections.abc import Sequence

from criteria.storage.records import Entry, folded
from ui import text
from ui.dialogs.rows import Row
from ui.translation import counted, translator

tr = translator("Sets")


def size_words(size: int) -> str:
    kilobytes = max(1, round(size / 1000))
    if kilobytes < 1000:
        return tr("{count} kB").format(count=kilobytes)
    return tr("{count} MB").format(count=text.total(size / 1e6))


def content_words(options: int, criteria: int, scenarios: int) -> str:
    """15 options, 13 criteria, 7 scenarios."""
    return ", ".join(
        (
            counted(options, tr, "1 option", "{count} options"),
            counted(criteria, tr, "1 criterion", "{count} criteria"),
            counted(scenarios, tr, "1 scenario", "{count} scenarios"),
        )
    )


def row_of(entry: Entry) -> Row:
    detail = tr("Version {number} · saved {when} · {content} · {size}").format(
        number=entry.revision,
        when=text.when(entry.saved_at),
        content=content_words(entry.options, entry.criteria, entry.scenarios),
        size=size_words(entry.size),
    )
    used = tr("used {when}").format(when=text.when(entry.opened_at)) if entry.opened_at is not None else ""
    return Row(entry.key, entry.name, detail, used)


def name_fault(name: str, taken: Sequence[str]) -> str:
    """What is wrong with a name for a new set; nothing when it will do."""
    if not name:
        return tr("Type a name.")
    if folded(name) in {folded(other) for other in taken}:
        return tr("“{name}” is in the library already. Choose another name.").format(name=name)
    return ""
