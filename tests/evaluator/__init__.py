"""What the evaluator promises."""
