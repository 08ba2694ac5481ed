"""How the figures of each method are shown and told."""
