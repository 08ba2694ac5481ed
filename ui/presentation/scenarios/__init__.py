"""What the Scenarios page shows and says."""
