"""Measurements (`make bench`, `make soak`): slow, on throw-away servers of their own, never part of `make test`."""
