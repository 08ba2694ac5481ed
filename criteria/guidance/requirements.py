"""The 26 requirements of guidance on multi-criteria analysis, each with where it is from and where it is met.

DCLG (2009), *Multi-criteria analysis: a manual*; Thokala et al. (2016) and the ISPOR checklist; HM Treasury
(2024), *Green Book* supplement on MCDA; European Commission, *Better Regulation Toolbox*; Joint Research
Centre, SOCRATES; W3C (2023), *WCAG 2.2*.
"""

from __future__ import annotations

from typing import NamedTuple


class Requirement(NamedTuple):
    """`place` is the page or command of the window that mends it; `attested` what only a person can tell."""

    number: int
    title: str
    source: str
    place: str
    attested: bool = False


CONTEXT, OPTIONS, CRITERIA, SCORES, WEIGH = "context", "options", "criteria", "scores", "weigh"
ROBUSTNESS, STAKEHOLDERS, SCENARIOS, FORMS, KEYS = "robustness", "stakeholders", "scenarios", "forms", "keys"
NOTE = "note"

REQUIREMENTS = (
    Requirement(1, "Context, purpose and owner of the decision", "ISPOR; OECD/JRC", CONTEXT),
    Requirement(2, "A baseline that means doing nothing new", "EU Toolbox", OPTIONS),
    Requirement(3, "The seven questions that good criteria are asked", "DCLG 5.4.4", CRITERIA),
    Requirement(4, "No double counting, by asking", "DCLG 5.4.4", CRITERIA),
    Requirement(5, "“It depends” is an answer", "DCLG 5.4.4", FORMS),
    Requirement(6, "A repair where preferences depend", "DCLG 5.4.4", CRITERIA),
    Requirement(7, "A value tree above seven criteria", "DCLG 5.5", CRITERIA),
    Requirement(8, "A clear direction for every criterion", "DCLG 5.4.4", CRITERIA),
    Requirement(9, "Source and method of every score", "ISPOR", SCORES),
    Requirement(10, "Reasons for scales and value functions", "ISPOR", CRITERIA),
    Requirement(11, "Weights by swings from worst to best", "Green Book", CRITERIA),
    Requirement(12, "Weights asked again when a range changes", "Logical Decisions", WEIGH),
    Requirement(13, "What weights mean in the method chosen", "JRC 2014", WEIGH),
    Requirement(14, "Equal weights as a judgement with a reason", "DOE-STD-3023", WEIGH),
    Requirement(15, "Who took part, why they judge so, and dissent", "Green Book A3", FORMS),
    Requirement(16, "Impartial facilitation", "Green Book A3; Phillips 2006", NOTE, attested=True),
    Requirement(17, "Weights given without sight of the ranking", "Green Book A3", FORMS),
    Requirement(18, "Sensitivity to weights and to criteria left out", "JRC; Munda 2025", ROBUSTNESS),
    Requirement(19, "No false certainty", "Munda 2025", ROBUSTNESS),
    Requirement(20, "Uncertainty of scores beside that of weights", "ISPOR", SCORES),
    Requirement(21, "Scenarios for what nobody decides", "Stewart 2013", SCENARIOS),
    Requirement(22, "Who gains and who loses", "JRC SOCRATES", STAKEHOLDERS),
    Requirement(23, "A calculation that can be repeated", "JRC SOCRATES", ROBUSTNESS),
    Requirement(24, "Quality assurance and sign-off", "AQuA Book", NOTE, attested=True),
    Requirement(25, "A record that reviewers can follow", "Green Book", SCORES),
    Requirement(26, "Use without a mouse and by screen reader", "WCAG 2.2 AA", KEYS),
)
