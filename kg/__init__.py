"""News articles in, a knowledge graph of municipal partnerships out."""

__version__ = "0.1.0"
