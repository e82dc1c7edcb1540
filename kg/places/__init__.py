"""Which municipality a name means."""
