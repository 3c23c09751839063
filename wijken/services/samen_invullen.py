"""Two people on one sheet: each row is saved by itself, and only what somebody changed on their own page.

A page keeps the stempel of what it shows of a row. Who saves sends it back: the same stempel as what stands there now
means that nobody else came in between.
"""

import hashlib
from dataclasses import dataclass
from enum import Enum

from wijken.services.onderdelen import schoon

Waarden = tuple[str, ...]


def stempel(waarden: Waarden) -> str:
    """A short mark of the words of a row."""
    return hashlib.sha256("\x1f".join(schoon(waarde) for waarde in waarden).encode()).hexdigest()[:16]


class Doen(Enum):
    """What to do with what somebody sent of one row."""

    NIETS = "niets"
    SCHRIJVEN = "schrijven"
    BOTST = "botst"


@dataclass(frozen=True)
class Invoer:
    """One row as somebody sent it; ``was`` is the stempel of what their page showed. ``zeker``: also when unchanged."""

    sleutel: str
    waarden: Waarden
    was: str
    zeker: bool = False

    @property
    def veranderd(self) -> bool:
        return self.zeker or stempel(self.waarden) != self.was

    def doen(self, nu: Waarden | None) -> Doen:
        """Beside what stands there now; None: nothing yet."""
        if not self.veranderd or self.waarden == nu:
            return Doen.NIETS
        if nu is None or stempel(nu) == self.was:
            return Doen.SCHRIJVEN
        return Doen.NIETS if stempel(self.waarden) == self.was else Doen.BOTST
