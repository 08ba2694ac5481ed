"""The panels of the Report page."""
