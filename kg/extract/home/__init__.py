"""The article's own municipality."""
