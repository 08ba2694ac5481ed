"""From evaluations to the words, names, colours and chart data that the window shows."""
