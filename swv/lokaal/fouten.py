"""The one error of this package: its text is shown to the user as it is."""


class LokaalFout(Exception):  # noqa: N818
    """Something the user can read and act on, in Dutch."""
