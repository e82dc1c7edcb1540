"""What all tests share."""

from __future__ import annotations

from hypothesis import settings

# A busy machine is no fault of the code: no example has a deadline.
settings.register_profile("house", deadline=None)
settings.load_profile("house")
