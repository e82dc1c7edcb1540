"""The fields of cooperation that an article tells of a pair."""
