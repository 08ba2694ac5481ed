"""What somebody judged on the way to weights, method by method: frozen, and turned into points."""
