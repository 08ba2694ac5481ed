"""Why an option stands where it does, and what would change it."""
