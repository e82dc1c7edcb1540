"""Which articles tell of municipal partnerships at all."""
