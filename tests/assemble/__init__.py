"""Many articles, one state of each partnership."""
