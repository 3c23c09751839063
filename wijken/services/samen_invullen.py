"""Saving rows that several people fill in at the same time: no word of anybody is lost, nobody waits for a lock.

A row is what is kept or refused as one: a few texts or choices with a key. The page keeps the ``stempel`` of what it
shows of a row and sends it back; the same stempel as what stands there now means that nobody came in between.

How to use it, with the evaluation of a plan as the shortest example:

1. service: lock, then ``return rijen_opslaan(invoer, nu=..., schrijf=...)`` (``evaluatie_opslaan``).
2. form: a ``Rijformulier`` per kind of row, and a ``Blad`` with that service as ``dienst`` (``forms_voortgang.py``).
3. view: ``blad.opslaan()``; an autosave (htmx target ``opslag``) gets ``wijken/samen_opslag.html``.
4. page (``templates/wijken/evaluatie_update.html``): a form with ``data-samen`` and ``data-sleutel``, in it
   ``samen_fouten.html``, each row in an element with ``data-rij="key"`` that ends with ``samen_melding.html``, and once
   ``samen_stand.html``. ``static/js/samen.js`` saves while people type, and keeps in the browser what it could not.
"""

import hashlib
from collections.abc import Callable, Iterable
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
    """One row as somebody sent it; ``was`` is the stempel of what their page showed.

    ``zeker``: also when unchanged. ``hunne``: they chose the words of a colleague, their own go to the history only.
    """

    sleutel: str
    waarden: Waarden
    was: str
    zeker: bool = False
    hunne: bool = False

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


def rijen_opslaan(
    invoer: Iterable[Invoer], *, nu: Callable[[str], Waarden | None], schrijf: Callable[[str, Waarden], None]
) -> dict[str, Waarden]:
    """Write each row that its reader changed; returns by key what a colleague wrote in a row that is not written.

    ``nu(key)`` is what stands there under the lock (None: nothing yet), ``schrijf(key, waarden)`` writes one row.
    """
    botsingen: dict[str, Waarden] = {}
    for een in invoer:
        hunne = nu(een.sleutel)
        doen = een.doen(hunne)
        if doen == Doen.BOTST and hunne is not None:
            botsingen[een.sleutel] = hunne
        elif doen == Doen.SCHRIJVEN:
            schrijf(een.sleutel, een.waarden)
            if een.hunne and hunne is not None:
                schrijf(een.sleutel, hunne)
    return botsingen
