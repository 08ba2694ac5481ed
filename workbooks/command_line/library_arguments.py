"""The arguments of `library` and what it can do."""

from __future__ import annotations

from argparse import ArgumentTypeError, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from pathlib import Path

from criteria.issues import did_you_mean, error
from criteria.words.told import Told
from workbooks.command_line.arguments import PROGRAM, VERBS, Arguments, Parser
from workbooks.command_line.outcomes import CommandError

ACTIONS = {
    "list": "list the option sets in the library",
    "show": "print the revisions of a set and its decisions",
    "export": "write a revision as .optionset.json",
    "import": "put .optionset.json files into the library",
    "backup": "copy the library beside it, or to a file",
    "verify": "say what is not as it was saved",
    "restore": "bring a damaged library or an earlier one back",
}
_ALL = Told("{names} or {last}", names=", ".join([*ACTIONS][:-1]), last=[*ACTIONS][-1])


class LibraryArguments(Arguments):
    action: str
    words: str
    archived: bool
    name: str
    revision: int | None
    history: bool
    files: list[Path]
    copy: Path | None
    backup: str
    listing: bool
    exact: bool


def parse_library(argv: Sequence[str]) -> LibraryArguments:
    """The arguments behind `library`, of which the first is what to do."""
    prog = Told("{program} library", program=PROGRAM)
    action = argv[0] if argv else ""
    if action not in ACTIONS:
        _tell_actions(prog).parse_known_args(argv)
        found = Told("the unknown action “{action}”", action=action) if action else "no action"
        raise CommandError(error("usage", prog, found, _ALL, did_you_mean(action, ACTIONS)))
    parser = Parser(f"{prog} {action}", f"Policy Options Evaluator: {ACTIONS[action]}.", "")
    if action in _EXTRAS:
        _EXTRAS[action](parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return LibraryArguments(action=action, **vars(parser.arguments(argv[1:])))


def _tell_actions(prog: str) -> Parser:
    """A parser that only knows --help."""
    rows = "\n".join(f"  {prog} {name:<8}{purpose}" for name, purpose in ACTIONS.items())
    purpose = f"Policy Options Evaluator: {VERBS['library']}."
    parser = Parser(prog, purpose, f"actions:\n{rows}\n\n{prog} ACTION --help tells more.")
    parser.formatter_class = RawDescriptionHelpFormatter
    return parser


def _positive(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < len(text) < 10 and int(text)):
        raise ArgumentTypeError(f"“{text}”; expected the number of a revision")
    return int(text)


def _add_list(parser: Parser) -> None:
    parser.add_argument("words", metavar="WORDS", nargs="?", default="", help="words of the name or a label")
    parser.add_argument("--archived", action="store_true", help="those that were put away instead")


def _add_show(parser: Parser) -> None:
    parser.add_argument("name", metavar="NAME", help="name or key of the set")


def _add_export(parser: Parser) -> None:
    _add_show(parser)
    parser.add_argument("out", metavar="OUT", type=Path, help="a path that ends in .optionset.json")
    parser.add_argument("--revision", metavar="N", type=_positive, help="default: the newest")
    parser.add_argument("--history", action="store_true", help="with all earlier revisions and decisions")


def _add_import(parser: Parser) -> None:
    parser.add_argument("files", metavar="FILE", type=Path, nargs="+", help="an .optionset.json file")


def _add_backup(parser: Parser) -> None:
    parser.add_argument("copy", metavar="OUT", type=Path, nargs="?",
                        help="a file that is not there yet (default: the library's own backups)")  # fmt: skip


def _add_restore(parser: Parser) -> None:
    parser.add_argument("backup", metavar="BACKUP", nargs="?", default="",
                        help="number or file of a backup (default: the newest that is sound)")  # fmt: skip
    parser.add_argument("--exact", action="store_true", help="leave out what was saved since that backup")
    parser.add_argument("--list", dest="listing", action="store_true",
                        help="print the backups and restore nothing")  # fmt: skip


_EXTRAS: dict[str, Callable[[Parser], None]] = {
    "list": _add_list,
    "show": _add_show,
    "export": _add_export,
    "import": _add_import,
    "backup": _add_backup,
    "restore": _add_restore,
}
