"""The deeds of pairs: which tie a clause speaks of, what is told by likening, what is denied."""
