"""What a ranking turns on: weights, scores, criteria, options."""
