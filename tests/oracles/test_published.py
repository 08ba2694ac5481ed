"""The published cases, computed by the other libraries: they agree with the source, and so do we."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from evaluator.arrays import FloatArray
from evaluator.methods.additive import additive
from evaluator.methods.promethee import promethee
from evaluator.methods.topsis import topsis
from evaluator.methods.vikor import vikor
from evaluator.thresholds import PreferenceFunction, Threshold, Thresholds
from evaluator.weighting.ahp import ahp
from evaluator.weighting.objective import critic, entropy
from tests.evaluator.cases import golden, plain_problem
from tests.evaluator.method_cases import natural_problem
from tests.evaluator.outranking_cases import outranking_problem
from tests.oracles import peers

KINDS: dict[str, PreferenceFunction] = {
    "usual": "usual",
    "ushape": "u-shape",
    "vshape": "v-shape",
    "level": "level",
    "linear": "linear",
    "gaussian": "gaussian",
}


def of(name: str) -> tuple[FloatArray, FloatArray, dict[str, Any]]:
    """Scores, directions and the whole case."""
    case = golden(name)
    directions = np.array([1.0 if way == "max" else -1.0 for way in case["directions"]])
    return np.array(case["matrix"], dtype=float), directions, case


@peers.SKCRITERIA
@peers.PYMCDM
@peers.PYREPO
def test_tzeng_and_huang_2011_topsis() -> None:
    scores, directions, case = of("topsis_vector_tzeng2011")
    shares, expected = np.array(case["weights"]), case["expected"]
    ours = topsis(natural_problem(scores, directions), shares).totals
    assert ours == pytest.approx(expected["scores"], abs=expected["tolerance"])
    for theirs in (
        peers.skcriteria_topsis(scores, directions, shares).e_.similarity,
        peers.pymcdm_topsis(scores, directions, shares, "vector"),
        peers.pyrepo_topsis(scores, directions, shares, "vector"),
    ):
        assert theirs == pytest.approx(ours, abs=1e-12)


@peers.PYMCDM
@peers.PYREPO
def test_opricovic_and_tzeng_2004_linear_topsis() -> None:
    scores, directions, case = of("topsis_linear_mountain_opricovic2004")
    shares, expected = np.array(case["weights"]), case["expected"]
    ours = topsis(natural_problem(scores, directions), shares, "linear").totals
    assert ours == pytest.approx(expected["scores"], abs=expected["tolerance"])
    for closeness in (peers.pymcdm_topsis, peers.pyrepo_topsis):
        assert closeness(scores, directions, shares) == pytest.approx(ours, abs=1e-12)


@peers.SKCRITERIA
@peers.PYMCDM
@peers.PYREPO
def test_opricovic_and_tzeng_2004_vikor() -> None:
    scores, directions, case = of("vikor_mountain_opricovic2004")
    shares, expected = np.array(case["weights"]), case["expected"]
    ours = vikor(natural_problem(scores, directions), shares)
    peer = peers.skcriteria_vikor(scores, directions, shares, 0.5)
    for name, figures, theirs in (
        ("S", ours.S, peer.e_.s_k),
        ("R", ours.R, peer.e_.r_k),
        ("Q", ours.totals, peer.e_.q_k),
        ("Q", ours.totals, peers.pymcdm_vikor(scores, directions, shares, 0.5)),
        ("Q", ours.totals, peers.pyrepo_vikor(scores, directions, shares, 0.5)),
    ):
        assert figures == pytest.approx(expected[name], abs=expected["tolerance"])
        assert theirs == pytest.approx(figures, abs=1e-12)


@peers.PYREPO
def test_brans_vincke_and_mareschal_1986_promethee() -> None:
    scores, directions, case = of("promethee_powerplant_brans1986")
    shares = np.array(case["weights"])
    thresholds = []
    for function in case["params"]["functions"]:
        q, p = function.get("q"), function.get("p")
        if "s" in function:  # it takes s halfway between q and p
            q = p = function["s"]
        amounts = [None if amount is None else Threshold(amount) for amount in (q, p)]
        thresholds.append(Thresholds(*amounts, None, KINDS[function["kind"]], function.get("s")))
    ours = promethee(outranking_problem(scores, directions, tuple(thresholds)), shares).totals
    theirs = peers.pyrepo_promethee(scores, directions, shares, thresholds)
    assert theirs == pytest.approx(ours, abs=1e-12)


@peers.SKCRITERIA
@peers.PYMCDM
@peers.PYREPO
@pytest.mark.parametrize(
    ("name", "method"), [("entropy_xu2004", "entropy"), ("critic_diakoulaki1995", "critic")]
)
def test_xu_2004_entropy_and_diakoulaki_1995_critic(name: str, method: str) -> None:
    scores, directions, case = of(name)
    ours = {"entropy": entropy, "critic": critic}[method](scores, directions).shares
    assert ours == pytest.approx(case["expected"]["weights"], abs=case["expected"]["tolerance"])
    for theirs in (
        peers.skcriteria_weights(method, scores, directions),
        peers.pymcdm_weights(method, scores, directions),
        peers.pyrepo_weights(method, scores),
    ):
        assert theirs == pytest.approx(ours, abs=1e-9)


@peers.AHPY
@peers.PYMCDM
@pytest.mark.parametrize("name", ["ahp_saaty2008_drinks", "ahp_saaty_house_8x8_inconsistent"])
def test_saatys_drinks_and_house(name: str) -> None:
    case = golden(name)
    matrix, expected = np.array(case["matrix"]), case["expected"]
    ours = ahp(matrix)
    assert ours.shares == pytest.approx(expected["weights"], abs=expected["tolerance"])
    assert peers.ahpy_compare(matrix)[0] == pytest.approx(ours.shares, abs=1e-8)
    weights, index = peers.pymcdm_ahp(matrix)
    assert weights == pytest.approx(ours.shares, abs=1e-9)
    assert index == pytest.approx(ours.consistency_index, abs=1e-9)


@peers.SKCRITERIA
@peers.PYMCDM
def test_goodwin_and_wrights_office_recalled_and_derived_again() -> None:
    scores, directions, case = of("mavt_additive_office_goodwin_wright")
    shares, expected = np.array(case["weights"]) / 100, case["expected"]
    ours = additive(plain_problem(scores), shares).totals
    assert ours == pytest.approx(expected["scores"], abs=expected["tolerance"])
    for theirs in (
        peers.skcriteria_weighted_sum(scores, directions, shares).e_.score,
        peers.pymcdm_weighted_sum(scores, directions, shares),
    ):
        assert theirs * 100 == pytest.approx(ours, abs=1e-9)
