"""What stays on one page of a Word report."""

from __future__ import annotations

import re

from workbooks.report.content import Bullets, Cell, Column, Facts, Paragraph, Table
from workbooks.report.docx_markup import Links, markup

LINKS = Links(lambda _picture: "", str)
TABLE = Table((Column("Option", 1),), ((Cell("Barter"),),))


def test_that_a_sentence_stays_with_the_table_that_it_leads_to() -> None:
    (led,) = markup(Paragraph("What it costs."), LINKS, TABLE)
    assert "<w:keepNext/>" in led
    for following in (None, Bullets(("One",))):
        (alone,) = markup(Paragraph("What it costs."), LINKS, following)
        assert "<w:keepNext/>" not in alone


def test_that_facts_stay_together_and_with_what_follows() -> None:
    (told,) = markup(Facts((("Basis", "A talk"), ("Date", "2019"))), LINKS)
    paragraphs = re.findall(r"<w:p>.*?</w:p>", told)
    assert len(paragraphs) == 5
    assert all("<w:keepNext/>" in each for each in paragraphs)
