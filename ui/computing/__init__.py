"""From the document to what is shown: at once on a tick, more on a worker when input pauses."""
