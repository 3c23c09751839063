"""Places that lie inside each other as a network: what can change unseen goes round in it.

The amounts of one period flow from the whole through gemeente and wijk to a school, and through its bestuur back. Each
place is a pipe. One pupil more in some pipes and one less in others leaves every sum right exactly when it goes round.
A wijk in two gemeenten has a pipe in each of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Protocol

from swv.rooster import BESTUUR, GEHEEL, GEMEENTE, SCHOOL, WIJK, Rooster

Knoop = tuple[int, ...]
Ronde = list[int]  # arcs: twice the number of the pipe for one pupil more in it, and one higher for one less
Via = dict[int, tuple[int, int]]  # per knot the arc it was reached by, and where that begins
BRON, AFVOER = (0,), (-1,)
DICHT, VRIJ, ONBEKEND = -1, 1, -2  # an arc that cannot be, one that costs nothing, one nobody asked the price of
GRATIS = 9_999  # a way round up to this price has only free arcs
VEEL = 10**12  # more than hiding everything costs


class Prijzen(Protocol):
    """What each arc costs; asked for when a way comes past it. ``dood``: the arcs no free way goes through, for now."""

    bekend: list[int]
    dood: set[int]

    def bepaal(self, boog: int) -> int: ...


@dataclass(frozen=True)
class Net:
    """``plekken``: per pipe its place; ``bogen``: per place its arcs; ``uiten``: per arc its two knots;
    ``bij``: per knot the arcs that leave it, with the knot at the other end."""

    plekken: list[int]
    bogen: dict[int, list[int]]
    uiten: list[tuple[int, int]]
    bij: list[list[tuple[int, int]]]

    @classmethod
    def van(cls, rooster: Rooster) -> "Net":
        uiteinden = sorted({uit for school in rooster.plekken_van for uit in _pijpen(rooster, school)})
        nummers: dict[Knoop, int] = {}
        net = cls([], {}, [], [])
        for _, plek, begin, eind in uiteinden:
            net._leg(plek, *(nummers.setdefault(knoop, len(nummers)) for knoop in (begin, eind)))
        return net

    def _leg(self, plek: int, begin: int, eind: int) -> None:
        meer, minder = 2 * len(self.plekken), 2 * len(self.plekken) + 1
        self.plekken.append(plek)
        self.bogen.setdefault(plek, []).extend((meer, minder))
        self.uiten.extend(((begin, eind), (eind, begin)))
        self.bij.extend([] for _ in range(max(begin, eind) + 1 - len(self.bij)))
        self.bij[begin].append((meer, eind))
        self.bij[eind].append((minder, begin))

    def rond(self, boog: int, prijzen: Prijzen, kent: Sequence[int], zonder: int, hoogstens: int) -> Ronde:
        """The cheapest way round through this arc; empty when there is none up to ``hoogstens``.

        ``kent``: per pipe the readers who know it, as bits; the way goes through none that one of ``zonder`` knows.
        """
        zoek = self._wijd if hoogstens <= GRATIS else self._diep
        via = zoek(boog, prijzen, kent, zonder, hoogstens)
        return [boog, *self._terug(via, *self.uiten[boog])] if via else []

    def _diep(self, boog: int, prijzen: Prijzen, kent: Sequence[int], zonder: int, hoogstens: int) -> Via | None:
        """By price. An arc through which nobody has a way at any price is closed for good."""
        (begin, eind), prijs = self.uiten[boog], prijzen.bekend
        rij, gezien = [(prijs[boog], eind)], {eind: prijs[boog]}
        via: Via = {}
        voor_iedereen = True
        while rij:
            tot, hier = heappop(rij)
            if hier == begin:
                return via
            for ander, daar in self.bij[hier]:
                stap = prijs[ander]
                if stap == DICHT or gezien.get(daar, VEEL) <= tot or ander ^ 1 == boog:
                    continue
                stap = prijzen.bepaal(ander) if stap == ONBEKEND else stap
                som = tot + stap
                if stap == DICHT or som >= gezien.get(daar, VEEL):
                    continue
                if som > hoogstens or kent[ander >> 1] & zonder:
                    voor_iedereen = False
                    continue
                gezien[daar], via[daar] = som, (ander, hier)
                heappush(rij, (som, daar))
        if voor_iedereen:
            prijs[boog] = DICHT
        return None

    def _wijd(self, boog: int, prijzen: Prijzen, kent: Sequence[int], zonder: int, hoogstens: int) -> Via | None:
        """The same over arcs that cost nothing, where the price is their number."""
        if boog in prijzen.dood:
            return None
        begin, eind = self.uiten[boog]
        via: Via = {eind: (boog, begin)}
        laag, voor_iedereen = [eind], True
        for _ in range(hoogstens - 1):
            laag, gekend = self._laag(laag, via, prijzen, kent, zonder)
            voor_iedereen = voor_iedereen and not gekend
            if begin in via:
                return via
            if not laag:
                break
        if voor_iedereen and not laag:
            prijzen.dood.add(boog)
        return None

    def _laag(
        self, laag: list[int], via: Via, prijzen: Prijzen, kent: Sequence[int], zonder: int
    ) -> tuple[list[int], bool]:
        """The knots one free arc further, and whether a reader stood in the way of another. Never straight back."""
        prijs, volgende, gekend = prijzen.bekend, [], False
        for hier in laag:
            terug = via[hier][0] ^ 1
            for ander, daar in self.bij[hier]:
                stap = prijs[ander]
                if stap == DICHT or ander == terug or daar in via:
                    continue
                if stap != VRIJ and (stap != ONBEKEND or prijzen.bepaal(ander) != VRIJ):
                    continue
                if kent[ander >> 1] & zonder:
                    gekend = True
                    continue
                via[daar] = ander, hier
                volgende.append(daar)
        return sorted(volgende), gekend

    @staticmethod
    def _terug(via: Via, begin: int, eind: int) -> Ronde:
        uit, knoop = [], begin
        while knoop != eind:
            boog, knoop = via[knoop]
            uit.append(boog)
        return uit

    def stroom(self, ronde: Ronde) -> dict[int, int]:
        """Per place how much more or less it has after this round."""
        uit: dict[int, int] = {}
        for boog in ronde:
            plek = self.plekken[boog >> 1]
            uit[plek] = uit.get(plek, 0) + (-1 if boog & 1 else 1)
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
