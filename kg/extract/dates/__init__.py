"""The date of a deed, and the deeds of a pair in time."""
