"""Arrays in, results out: the published methods, without names, files or windows."""
