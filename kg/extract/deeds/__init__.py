"""The deeds that a clause asserts, and the papers they belong to."""
