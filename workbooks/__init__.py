"""Files people exchange: weighting forms, decision tables, live workbooks and reports."""
