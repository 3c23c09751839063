"""Places that lie inside each other as a network: what can change unseen goes round in it.

The amounts of one period flow from the whole through gemeente and wijk to a school, and through its bestuur back. Each
place is a pipe. One pupil more in some pipes and one less in others leaves every sum right exactly when it goes round.
A wijk in two gemeenten has a pipe in each of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from swv.rooster import BESTUUR, GEHEEL, GEMEENTE, SCHOOL, WIJK, Rooster

Knoop = tuple[int, ...]
Ronde = list[tuple[int, int]]  # pipe, and one pupil more (1) or less (-1) in it
BRON, AFVOER = (0,), (-1,)
DICHT = -1


@dataclass(frozen=True)
class Net:
    """``plekken``: per pipe its place; ``van_plek``: per place its pipes; ``uiten``: per pipe its two knots;
    ``bij``: per knot (pipe, knot at the other end, whether the pipe leaves here)."""

    plekken: list[int]
    van_plek: dict[int, list[int]]
    uiten: list[tuple[int, int]]
    bij: list[list[tuple[int, int, bool]]]

    @classmethod
    def van(cls, rooster: Rooster) -> "Net":
        uiteinden = sorted({uit for school in rooster.plekken_van for uit in _pijpen(rooster, school)})
        nummers: dict[Knoop, int] = {}
        net = cls([], {}, [], [])
        for _, plek, begin, eind in uiteinden:
            net._leg(plek, *(nummers.setdefault(knoop, len(nummers)) for knoop in (begin, eind)))
        return net

    def _leg(self, plek: int, begin: int, eind: int) -> None:
        pijp = len(self.plekken)
        self.plekken.append(plek)
        self.van_plek.setdefault(plek, []).append(pijp)
        self.uiten.append((begin, eind))
        self.bij.extend([] for _ in range(max(begin, eind) + 1 - len(self.bij)))
        self.bij[begin].append((pijp, eind, True))
        self.bij[eind].append((pijp, begin, False))

    def rond(
        self, pijp: int, richting: int, meer: Sequence[int], minder: Sequence[int], hoogstens: int
    ) -> tuple[int, Ronde] | None:
        """The cheapest way round through this pipe, with its price; None when there is none up to ``hoogstens``.

        ``meer``/``minder``: per pipe the price of one pupil more or less, DICHT where that cannot be.
        """
        begin, eind = self.uiten[pijp] if richting > 0 else self.uiten[pijp][::-1]
        prijs = meer[pijp] if richting > 0 else minder[pijp]
        rij, gezien = [(prijs, eind)], {eind: prijs}
        via: dict[int, tuple[int, int, int]] = {}
        while rij:
            tot, hier = heappop(rij)
            if hier == begin:
                return tot, [(pijp, richting), *self._terug(via, begin, eind)]
            if tot > gezien[hier]:
                continue
            for ander, daar, weg in self.bij[hier]:
                stap = meer[ander] if weg else minder[ander]
                if stap < 0 or ander == pijp:
                    continue
                som = tot + stap
                if som <= hoogstens and som < gezien.get(daar, som + 1):
                    gezien[daar], via[daar] = som, (ander, 1 if weg else -1, hier)
                    heappush(rij, (som, daar))
        return None

    @staticmethod
    def _terug(via: dict[int, tuple[int, int, int]], knoop: int, begin: int) -> Ronde:
        uit = []
        while knoop != begin:
            pijp, richting, knoop = via[knoop]
            uit.append((pijp, richting))
        return uit

    def stroom(self, ronde: Ronde) -> dict[int, int]:
        """Per place how much more or less it has after this round."""
        uit: dict[int, int] = {}
        for pijp, richting in ronde:
            plek = self.plekken[pijp]
            uit[plek] = uit.get(plek, 0) + richting
        return {plek: som for plek, som in uit.items() if som}


def _pijpen(rooster: Rooster, school: int) -> list[tuple[int, int, Knoop, Knoop]]:
    """The pipes one school needs, as (rank, place, knot where it begins, knot where it ends)."""
    boven = {rooster.rang[plek]: plek for plek in rooster.plekken_van[school]}
    gemeente, wijk, bestuur = (boven.get(rang) for rang in (GEMEENTE, WIJK, BESTUUR))
    uit: list[tuple[int, int, Knoop, Knoop]] = []
    knoop: Knoop = BRON
    if GEHEEL in boven:
        uit.append((GEHEEL, boven[GEHEEL], AFVOER, BRON))
    if gemeente is not None:
        uit.append((GEMEENTE, gemeente, knoop, (gemeente,)))
        knoop = (gemeente,)
    if wijk is not None:
        uit.append((WIJK, wijk, knoop, (*knoop, wijk)))
        knoop = (*knoop, wijk)
    if bestuur is not None:
        uit.append((BESTUUR, bestuur, (bestuur,), AFVOER))
    uit.append((SCHOOL, school, knoop, AFVOER if bestuur is None else (bestuur,)))
    return uit
