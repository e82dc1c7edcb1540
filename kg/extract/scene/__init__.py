"""What an article names, found in its words: municipalities in their roles, frames, deeds and tellings as data."""
