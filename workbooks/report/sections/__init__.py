"""What stands in each section of the report, whole or in brief."""
