"""Which municipality is tied to which, and by what kind of tie."""
