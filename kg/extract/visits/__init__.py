"""Visits: who travels, who receives, what guests do, by verbs, nouns and people away from home."""
