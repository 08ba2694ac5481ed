"""What differences on a criterion mean to the outranking methods."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from criteria.edits import scales
from evaluator.thresholds import PreferenceFunction, Threshold, Thresholds
from ui.controls.banner import Banner, Message
from ui.controls.chip import Tone
from ui.controls.selector import Choice, Selector
from ui.controls.toggle import Check
from ui.controls.words import Ink, Words
from ui.document import Document
from ui.panels.card import Card
from ui.panels.number_field import NumberField

_PARTS = ("indifference", "preference", "veto")
_NONE = ""


class CriterionThresholds(Card):
    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("", "criterion_thresholds", parent)
        self.set_title(self.tr("Thresholds"))
        self._document = document
        self._key = ""
        captions = {
            "indifference": self.tr("Indifference: no matter up to"),
            "preference": self.tr("Preference: clear from"),
            "veto": self.tr("Veto: beyond remedy from"),
        }
        self.amounts: dict[str, NumberField] = {}
        self.percents: dict[str, Check] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        for at, part in enumerate(_PARTS):
            field = NumberField(f"threshold_{part}", captions[part], self._amount_fault, optional=True)
            field.number_given.connect(partial(self._on_amount, part))
            check = Check(self.tr("percent"))
            check.setObjectName(f"percent_{part}")
            check.setAccessibleName(self.tr("{caption}, in percent").format(caption=captions[part]))
            check.clicked.connect(lambda on, part=part: self._on_percent(part, on))
            self.amounts[part], self.percents[part] = field, check
            grid.addWidget(field, at, 0)
            grid.addWidget(check, at, 1, Qt.AlignmentFlag.AlignBottom)
        self.function = Selector(self.tr("Preference function"))
        self.function.setObjectName("threshold_function")
        self.function.chosen.connect(self._on_function)
        self.gaussian = NumberField(
            "threshold_gaussian", self.tr("Gaussian s"), self._gaussian_fault, optional=True
        )
        self.gaussian.number_given.connect(lambda s: self._change(replace(self._now(), gaussian=s)))
        self.fault = Banner()
        self.fault.setObjectName("threshold_banner")
        words = self.tr("For PROMETHEE and ELECTRE only; empty where nothing is said.")
        self.body.addWidget(Words(words, 12, 400, Ink.TEXT3, wrap=True))
        self.body.addWidget(self.fault)
        self.body.addLayout(grid)
        self.body.addWidget(self.function)
        self.body.addWidget(self.gaussian)

    def show_criterion(self, key: str) -> None:
        if key != self._key:
            for field in (*self.amounts.values(), self.gaussian):
                field.revert()
        self._key = key
        now = self._now()
        for part in _PARTS:
            threshold = getattr(now, part)
            self.amounts[part].set_number(None if threshold is None else threshold.amount)
            self.percents[part].setChecked(threshold is not None and threshold.percent)
            self.percents[part].setEnabled(threshold is not None)
        names = {
            _NONE: self.tr("Usual (nothing said)"),
            "usual": self.tr("Usual: any difference counts in full"),
            "u-shape": self.tr("U-shape: in full above indifference"),
            "v-shape": self.tr("V-shape: rises to preference"),
            "level": self.tr("Level: half between the two"),
            "linear": self.tr("Linear: rises between the two"),
            "gaussian": self.tr("Gaussian: rises smoothly with s"),
        }
        self.function.set_choices([Choice(k, (n,)) for k, n in names.items()], now.function or _NONE)
        self.gaussian.setVisible(now.function == "gaussian" or now.gaussian is not None)
        told = self._disorder(now)
        if not told:
            self.fault.clear()
        elif self.fault.message() is None:
            self.fault.show_message(Message(Tone.WARN, told))

    def _now(self) -> Thresholds:
        return self._document.option_set.criterion(self._key).thresholds

    def _disorder(self, now: Thresholds) -> str:
        ordered = [t for t in (now.indifference, now.preference, now.veto) if t is not None]
        for smaller, larger in pairwise(ordered):
            if smaller.percent == larger.percent and smaller.amount > larger.amount:
                return self.tr("Indifference, preference and veto do not rise. Mend one of them.")
        if now.function == "gaussian" and now.gaussian is None:
            return self.tr("The Gaussian function needs its s.")
        return ""

    def _amount_fault(self, amount: float) -> str:
        return "" if amount >= 0 else self.tr("Type a number from 0.")

    def _gaussian_fault(self, s: float) -> str:
        return "" if s > 0 else self.tr("Type a number above 0.")

    def _on_amount(self, part: str, amount: float | None) -> None:
        threshold = None if amount is None else Threshold(amount, self.percents[part].isChecked())
        self._change(self._with(part, threshold))

    def _on_percent(self, part: str, percent: bool) -> None:
        threshold: Threshold | None = getattr(self._now(), part)
        if threshold is not None:
            self._change(self._with(part, replace(threshold, percent=percent)))

    def _with(self, part: str, threshold: Threshold | None) -> Thresholds:
        now = self._now()
        parts = {"indifference": now.indifference, "preference": now.preference, "veto": now.veto}
        return Thresholds(**{**parts, part: threshold}, function=now.function, gaussian=now.gaussian)

    def _on_function(self, key: str) -> None:
        function = cast(PreferenceFunction, key) if key else None
        self._change(replace(self._now(), function=function))

    def _change(self, thresholds: Thresholds) -> None:
        option_set = self._document.option_set
        name = option_set.criterion(self._key).name
        label = self.tr("Change the thresholds of {name}").format(name=name)
        self._document.apply(label, scales.set_thresholds(option_set, self._key, thresholds))
