"""The cards of the Stakeholders page."""
