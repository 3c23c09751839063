"""Moving a row one place up or down among its own."""

from collections.abc import Sequence
from typing import Any

TUSSENPLAATS = 32_000  # never a real place: a list is far shorter


def verschuiven(*, rij: Any, rijen: Sequence[Any], op: bool) -> None:
    """Let ``rij`` change places with the one before it (``op``) or after it in ``rijen``; at an end nothing happens.

    Lock the list before: the places are unique.
    """
    plaats = next(nummer for nummer, een in enumerate(rijen) if een.pk == rij.pk)
    andere = plaats - 1 if op else plaats + 1
    if not 0 <= andere < len(rijen):
        return
    hier, daar = rijen[plaats], rijen[andere]
    for een, nummer in ((hier, TUSSENPLAATS), (daar, hier.volgorde), (hier, daar.volgorde)):
        type(een).objects.filter(pk=een.pk).update(volgorde=nummer)
