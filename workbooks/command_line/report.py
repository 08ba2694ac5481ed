"""The verb `report`: write the option set as a report to read, print and sign."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast

from criteria.issues import did_you_mean, error
from criteria.words.told import Told
from workbooks.command_line.arguments import Arguments
from workbooks.command_line.outcomes import CommandError, Outcome, issue_objects
from workbooks.command_line.robustness import SPREAD_PARAMETER
from workbooks.command_line.selection import select
from workbooks.command_line.source import open_source
from workbooks.report.findings import find
from workbooks.report.make import make_report, version_words
from workbooks.report.outline import KEYS, Audience, usual_sections
from workbooks.report.retelling import told_in
from workbooks.report.wording import Wording, languages
from workbooks.report.writing import ENDINGS, is_known, write_report


def run(arguments: Arguments) -> Outcome:
    """A file of that name is replaced, unless it is the source itself."""
    _refuse_target(arguments)
    audience = cast(Audience, arguments.audience)
    sections, language = _sections(arguments.sections, audience), _language(arguments.language)
    own = (SPREAD_PARAMETER,) if arguments.weights == "around" else ()
    opened, say = open_source(arguments.source, arguments.sheet), Wording(language)
    findings = find(select(opened, arguments, own), arguments)
    version = "" if opened.revision is None else version_words(opened.revision, say)
    findings = told_in(findings, findings.option_set, language)
    report = make_report(findings, audience, sections, say, date.today(), version)
    write_report(report, arguments.out)
    document = {
        "option_set": findings.option_set.name,
        "file": str(arguments.out),
        "audience": audience,
        "sections": list(sections),
        "language": language,
        "issues": issue_objects(findings.issues),
    }
    return Outcome(document, f"Wrote {arguments.out}", findings.issues)


def _refuse_target(arguments: Arguments) -> None:
    source, out = Path(arguments.source), arguments.out
    if not is_known(out):
        expected = Told("{names} or {last}", names=", ".join(ENDINGS[:-1]), last=ENDINGS[-1])
        raise CommandError(
            error("unknown-kind", str(out), Told("the ending “{suffix}”", suffix=out.suffix), expected)
        )
    if out.exists() and source.exists() and out.samefile(source):
        raise CommandError(
            error("same-file", str(out), "the source itself", "another file", "Name another file to write.")
        )


def _sections(typed: str | None, audience: Audience) -> tuple[str, ...]:
    """The sections named, in the report's own order; every name that is none is told."""
    if typed is None:
        return usual_sections(audience)
    wanted = [name.strip().casefold() for name in typed.split(",") if name.strip()]
    unknown = [name for name in wanted if name not in KEYS]
    if unknown or not wanted:
        expected = Told("names from {names}", names=", ".join(KEYS))
        raise CommandError(*(
            error("unknown-section", "--sections", f"“{name}”", expected, did_you_mean(name, KEYS))
            for name in unknown or [""]
        ))  # fmt: skip
    return tuple(key for key in KEYS if key in wanted)


def _language(typed: str) -> str:
    known = languages()
    if typed.strip().casefold() not in known:
        raise CommandError(
            error(
                "unknown-language", "--language", f"“{typed}”", " or ".join(known), did_you_mean(typed, known)
            )
        )
    return typed.strip().casefold()
