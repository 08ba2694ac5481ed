"""Who is heard in a group: their weightings and rounds, their judgements of scores, and where they differ."""
