"""The one error of the evaluator: input that no method can work with."""


class EvaluationError(ValueError):
    """Input that cannot be evaluated; the message says what was found and what was expected."""
