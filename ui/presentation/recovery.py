"""What a recovery brought back and what it did not, in words and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui import text
from ui.controls.banner import Message
from ui.controls.chip import Tone
from ui.tables.content import Figures
from ui.translation import counted, translator

if TYPE_CHECKING:
    from criteria.storage.recovery import Piece, Recovery

tr = translator("Recovery")


def outcome(found: Recovery) -> Message:
    """Whether everything is back, and where the file is that was there."""
    lost = sum(len(piece.numbers) for piece in found.lost)
    kept = ""
    if found.kept_as is not None:
        kept = tr("The file that was there is kept as “{file}”.").format(file=found.kept_as.name)
    if found.complete:
        return Message(Tone.GOOD, tr("Everything that was ever saved is back."), kept)
    if lost:
        words = counted(lost, tr, "1 saved version is lost.", "{count} saved versions are lost.")
        return Message(Tone.BAD, words, kept)
    return Message(Tone.WARN, tr("What could be read is back. More may be missing."), kept)


def source_words(found: Recovery) -> str:
    """Which backup is the ground, and how much of it there is."""
    if found.backup is None:
        words = tr("There was no sound backup: everything comes from the damaged file itself.")
    else:
        versions = counted(found.from_backup, tr, "1 version", "{count} versions")
        when = text.moment(found.backup.made_at)
        words = tr("From the backup of {when}: {versions}.").format(when=when, versions=versions)
    if found.unsound:
        passed = counted(
            len(found.unsound),
            tr,
            "1 newer backup was not sound and was passed over.",
            "{count} newer backups were not sound and were passed over.",
        )
        words = f"{words} {passed}"
    return words


def recovery_figures(found: Recovery) -> Figures:
    """Row by row: what, which versions, and what became of them. The lost ones first."""
    rows = [
        *_rows(found.lost, tr("Lost: the content cannot be read any more")),
        *_rows(found.doubtful, tr("Back; their time, label or origin may be wrong")),
        *_rows(found.came_back, tr("Back: saved after that backup")),
    ]
    if found.unclaimed:
        pieces = counted(found.unclaimed, tr, "1 piece", "{count} pieces")
        rows.append((tr("Unknown sets"), pieces, tr("Lost: of versions of which nothing else is left")))
    if found.cut_off:
        words = tr("Cut off at one end: more may be missing than can be named")
        rows.append((tr("The library"), "", words))
    rows += [(name, "", tr("Archived, because another set has its name")) for name in found.put_away]
    rows += [(name, tr("draft"), tr("Back: work that was not saved yet")) for name in found.drafts]
    headers = (tr("Option set"), tr("Versions"), tr("What became of it"))
    return Figures(tr("What came back and what did not"), headers, tuple(rows))


def _rows(pieces: Sequence[Piece], words: str) -> list[tuple[str, str, str]]:
    from criteria.storage.verification import spans

    return [(piece.name, spans(piece.numbers), words) for piece in pieces]
