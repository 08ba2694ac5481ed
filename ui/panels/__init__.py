"""The panels that pages are put together from; each shows the document and owns none of it."""
