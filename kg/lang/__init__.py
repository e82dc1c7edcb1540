"""One folder of fixed shape a language."""
