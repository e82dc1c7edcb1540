"""From sources to committed named graphs."""
