"""The cards of the Robustness page."""
