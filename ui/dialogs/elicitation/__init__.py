"""The dialogs that turn somebody's judgements into a weighting."""
