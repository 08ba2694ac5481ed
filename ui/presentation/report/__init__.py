"""What the Report page shows: the content of a report, found on a worker and laid out for a preview."""
