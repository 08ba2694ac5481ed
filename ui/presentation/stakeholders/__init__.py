"""What the Stakeholders page shows and says."""
