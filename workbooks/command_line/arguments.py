"""The arguments of every verb, spelt in full: no abbreviations, so that later options break no script."""

from __future__ import annotations

import argparse
import difflib
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, NoReturn

from criteria.issues import Issue, did_you_mean, error
from criteria.version import VERSION
from criteria.words.told import Told
from workbooks.command_line.outcomes import CommandError
from workbooks.form_words import form_languages

PROGRAM = "main.py"
MOST_SAMPLES = 10_000_000
VERBS = {
    "rank": "print the ranking",
    "robustness": "print rank acceptability and flip points",
    "form": "write weighting forms",
    "collect": "read returned forms",
    "export": "write a live workbook (.xlsx), .optionset.json or .csv",
    "report": "write a report (.html, .pdf or .docx)",
    "check": "print every issue and the guidance checks",
    "library": "list, show, export, import, verify and restore sets",
    "benchmark": "print the measured speed of the main paths",
}
_VERBS = Told("{names} or {last}", names=", ".join([*VERBS][:-1]), last=[*VERBS][-1])
SOURCES = (
    "SOURCE is catalogue:russia-dprk, library:NAME, or a path to a file that ends\n"
    "in .optionset.json, .xlsx, .xls, .ods or .csv."
)


_MISSING = "the following arguments are required: "
_PLAIN = dict.fromkeys(("expected one argument", "expected at least one argument"), "no value")


class Arguments(argparse.Namespace):
    """What was typed; a verb finds here only the arguments that its parser knows."""

    source: str
    sheet: str | None
    scenario: str | None
    weighting: str | None
    method: str | None
    parameters: list[tuple[str, str]]
    include_unavailable: bool
    samples: int
    seed: int | None
    weights: Literal["around", "uniform", "ordinal"]
    json: bool
    names: list[str]
    filled: bool
    out: Path
    all_scenarios: bool
    forms: list[str]
    save: str | None
    report: Path | None
    names_from: Path | None
    column: str | None
    judged: list[str] | None
    ranking: bool
    lang: str
    pages: bool
    audience: str
    sections: str | None
    language: str


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are issues like any other: one line, exit 2."""

    def __init__(self, prog: str, description: str, epilog: str = SOURCES) -> None:
        super().__init__(prog, description=description, epilog=epilog, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        """argparse's own words, as where and found."""
        where, mend = self.prog, Told("See {prog} --help.", prog=self.prog)
        if message.startswith(_MISSING):
            raise CommandError(
                error("usage", where, Told("no {message}", message=message.removeprefix(_MISSING)), mend=mend)
            )
        about, colon, rest = message.removeprefix("argument ").partition(": ")
        if colon and message.startswith("argument "):
            where, message = Told("{where} {about}", where=where, about=about), _PLAIN.get(rest, rest)
        raise CommandError(error("usage", where, message, mend=mend))

    def arguments(self, argv: Sequence[str]) -> Arguments:
        found, surplus = self.parse_known_args(argv, Arguments())
        if surplus:
            self.error(self._surplus(surplus[0]))
        return found

    def _surplus(self, word: str) -> str:
        if not word.startswith("-"):
            return f"“{word}”, which is one argument too many"
        known = [spelling for action in self._actions for spelling in action.option_strings]
        near = difflib.get_close_matches(word.partition("=")[0], known, 1)
        return f"the unknown option {word}" + (f"; the nearest one is {near[0]}" if near else "")


def parse(verb: str, argv: Sequence[str]) -> Arguments:
    """The arguments behind a verb; CommandError for what the verb does not take."""
    if verb == "library":
        from workbooks.command_line.library_arguments import parse_library

        return parse_library(argv)
    parser = Parser(f"{PROGRAM} {verb}", f"Policy Options Evaluator: {VERBS[verb]}.")
    if verb != "benchmark":
        parser.add_argument("source", metavar="SOURCE", help="the option set")
        if verb in _EXTRAS:
            _EXTRAS[verb](parser)
        _add_common(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return parser.arguments(argv)


def parse_window(argv: Sequence[str]) -> str | None:
    """The source to open in the window, if any."""
    verbs = "\n".join(f"  {PROGRAM} {verb:<12}{purpose}" for verb, purpose in VERBS.items())
    parser = Parser(
        PROGRAM,
        "Policy Options Evaluator: open the window on SOURCE, or run one verb.",
        f"verbs:\n{verbs}\n\n{PROGRAM} VERB --help tells more.\n{SOURCES}",
    )
    if len(argv) > 1 and re.fullmatch(r"[\w-]*\w", argv[0]) and not Path(argv[0]).exists():
        raise CommandError(_unknown_verb(argv[0]))
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("source", metavar="SOURCE", nargs="?", help="the option set to open")
    parser.add_argument("--version", action="version", version=f"Policy Options Evaluator {VERSION}")
    source: str | None = parser.arguments(argv).source
    return source


def _unknown_verb(word: str) -> Issue:
    return error(
        "unknown-verb",
        PROGRAM,
        Told("the unknown verb “{word}”", word=word),
        _VERBS,
        did_you_mean(word, VERBS),
    )


def _add_common(parser: Parser) -> None:
    from criteria.methods import METHODS  # the window starts without them

    *most, last = [method.key for method in METHODS]
    add = parser.add_argument
    add("--sheet", metavar="NAME", help="the sheet that holds the decision table (default: the first)")
    add("--scenario", metavar="NAME", help="name or key (default: the one the set was saved with)")
    add("--weighting", metavar="NAME", help="name or key (default: the weights the set was saved with)")
    add("--method", metavar="NAME",
        help=f"{', '.join(most)} or {last} (default: the one the set was saved with)")  # fmt: skip
    add("--set", metavar="NAME=VALUE", dest="parameters", action="append", default=[],
        type=_name_and_value, help="a parameter of the method; may be repeated")  # fmt: skip
    add("--include-unavailable", action="store_true", help="rank unavailable options too")
    add("--samples", metavar="N", type=_whole(1, MOST_SAMPLES), default=100_000,
        help="random samples (default: 100000)")  # fmt: skip
    add("--seed", metavar="N", type=_whole(0, 2**63 - 1), help="random seed (default: the set's)")


def _add_robustness(parser: Parser) -> None:
    schemes = _one_of("around", "uniform", "ordinal")
    parser.add_argument("--weights", metavar="SCHEME", type=schemes, default="around",
                        help="how weights vary: around, uniform or ordinal (default: around)")  # fmt: skip


def _add_form(parser: Parser) -> None:
    parser.add_argument("--for", metavar="NAME", dest="names", nargs="+", action="extend", default=[],
                        help="who fills the form in; one form for each name")  # fmt: skip
    parser.add_argument("--names", metavar="FILE", dest="names_from", type=Path,
                        help="names from a column of a workbook or .csv, or the lines of a .txt")  # fmt: skip
    parser.add_argument("--column", metavar="NAME", help="the column of --names: its heading or its letter")
    parser.add_argument("--out", metavar="FOLDER", type=Path, required=True, help="made when it is missing")
    parser.add_argument("--filled", action="store_true", help="put the chosen weighting's points in")
    parser.add_argument("--scores", metavar="CRITERION", dest="judged", nargs="*",
                        help="ask for scores, too: on these criteria, or on all")  # fmt: skip
    parser.add_argument("--ranking", action="store_true", help="show the ranking that the points give")
    parser.add_argument("--language", metavar="CODE", type=_one_of(*form_languages()), default="en",
                        help="the language of the forms: en or ru (default: en)")  # fmt: skip
    parser.add_argument("--pages", action="store_true",
                        help="personal pages for all who answered (or --for some), to revise")  # fmt: skip


def _add_collect(parser: Parser) -> None:
    parser.add_argument("forms", metavar="FORM", nargs="+", help="a returned form, or a folder of them")
    parser.add_argument("--report", metavar="OUT", type=Path,
                        help="write every problem to a path that ends in .xlsx, .csv or .txt")  # fmt: skip
    parser.add_argument("--save", metavar="OUT", help="a path to .optionset.json, or library:NAME")


def _add_export(parser: Parser) -> None:
    parser.add_argument("out", metavar="OUT", type=Path,
                        help="a path that ends in .xlsx, .optionset.json or .csv")  # fmt: skip
    parser.add_argument("--all-scenarios", action="store_true",
                        help="give every scenario its sheets in the live workbook")  # fmt: skip


def _add_report(parser: Parser) -> None:
    add = parser.add_argument
    add("out", metavar="OUT", type=Path, help="a path that ends in .html, .pdf or .docx")
    add("--audience", metavar="WHO", type=_one_of("minister", "reviewer"), default="reviewer",
        help="minister (two pages) or reviewer (everything; the default)")  # fmt: skip
    add("--sections", metavar="A,B", help="only these sections (default: those meant for the audience)")
    add("--language", metavar="CODE", default="en", help="the language of the report (default: en)")
    _add_robustness(parser)


_EXTRAS: dict[str, Callable[[Parser], None]] = {
    "robustness": _add_robustness,
    "form": _add_form,
    "collect": _add_collect,
    "export": _add_export,
    "report": _add_report,
}


def _one_of(*words: str) -> Callable[[str], str]:
    def convert(text: str) -> str:
        word = text.strip().casefold()
        if word not in words:
            raise argparse.ArgumentTypeError(f"“{text}”; expected {', '.join(words[:-1])} or {words[-1]}")
        return word

    return convert


def _whole(least: int, most: int) -> Callable[[str], int]:
    def convert(text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) < 20 and least <= int(text) <= most):
            raise argparse.ArgumentTypeError(f"“{text}”; expected a whole number from {least} to {most}")
        return int(text)

    return convert


def _name_and_value(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not (sign and name.strip()):
        raise argparse.ArgumentTypeError(f"“{text}”; expected NAME=VALUE")
    return name.strip(), value.strip()
