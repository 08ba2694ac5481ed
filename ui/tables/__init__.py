"""Tables behind the charts: the same figures, for reading, copying and screen readers."""
