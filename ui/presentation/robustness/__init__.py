"""What the Robustness page shows and says."""
