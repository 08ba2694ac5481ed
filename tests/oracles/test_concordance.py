"""The concordance of ELECTRE III without thresholds beside that of scikit-criteria's ELECTRE I.

No library of the group has ELECTRE III itself.
"""

from __future__ import annotations

import numpy as np
from hypothesis import given

from evaluator.methods.electre import electre
from tests.evaluator.method_cases import natural_problem
from tests.oracles import peers
from tests.oracles.cases import CLOSE, Table, often, tables


@peers.SKCRITERIA
@given(tables(varied=False))
@often
def test_concordance_of_scikit_criteria(table: Table) -> None:
    scores, directions, shares = table
    result = electre(natural_problem(scores, directions), shares)
    theirs = peers.skcriteria_concordance(scores, directions, shares)
    np.fill_diagonal(theirs, 1.0)  # not defined there
    np.testing.assert_allclose(result.concordance, theirs, atol=CLOSE)
    np.testing.assert_array_equal(result.credibility, result.concordance)
