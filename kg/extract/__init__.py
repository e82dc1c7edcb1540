"""From an article to its record: what the text says about municipal partnerships."""
