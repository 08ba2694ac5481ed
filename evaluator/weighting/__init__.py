"""Ways to get weights from what people say."""
