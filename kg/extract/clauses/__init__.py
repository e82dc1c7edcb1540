"""What a clause says of a deed: its verb, negation, mood and tense, whose date it holds, whether it is about a tie."""
