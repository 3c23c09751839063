"""What several visible sums together leave of a hidden amount: exact, for places that lie inside each other.

The amounts of one period flow from the whole through gemeente and wijk to a school, and through its bestuur back.
Each place is a pipe with its amount, as much as it could be less and as much as it could be more. An amount can be
something else exactly when a pupil more or less can go round through its pipe (Gusfield 1988). That is the bound of
linear programming as well, which for such a network is a whole number.
"""

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from swv.terugrekenen import Deel, Scholen

Knoop = tuple[str, int]
Pijp = tuple[Knoop, Knoop]
BRON, AFVOER = ("bron", 0), ("afvoer", 0)
SCHOOL, WIJK, BESTUUR, GEMEENTE, GEHEEL = range(5)


@dataclass(frozen=True)
class Net:
    """Per place its pipe. ``van``/``naar`` say which pipes leave from and arrive at a knot."""

    pijpen: Mapping[int, Pijp]
    bij: Mapping[Knoop, list[int]] = field(default_factory=dict)

    @classmethod
    def van(cls, scholen: Mapping[int, Scholen], rang: Mapping[int, int]) -> "Net":
        """``scholen``: the schools that count, per place with an amount; ``rang`` as in Rooster."""
        boven = _boven(scholen, rang)
        wijken = [plek for plek in scholen if rang[plek] == WIJK]
        past = all((GEMEENTE, wijk) in boven for wijk in wijken)  # else a gemeente is no sum of wijken
        erin = [plek for plek in scholen if past or rang[plek] != GEMEENTE]
        pijpen = {plek: _pijp(plek, rang[plek], boven if past else _zonder_gemeenten(boven)) for plek in erin}
        bij: dict[Knoop, list[int]] = defaultdict(list)
        for plek, (begin, eind) in pijpen.items():
            bij[begin].append(plek)
            bij[eind].append(plek)
        return cls(pijpen, bij)

    def klem(self, plek: int, delen: Mapping[int, Deel]) -> AbstractSet[int]:
        """The places that keep this amount what it is, without which it could be something else; empty when it could.

        ``delen``: per place the amount and its bounds; a visible place has no room.
        """
        begin, eind = self.pijpen[plek]
        deel, klem = delen[plek], set()
        for ruimte, van, naar in ((deel.hoogst > deel.bedrag, eind, begin), (deel.laagst < deel.bedrag, begin, eind)):
            if not ruimte:
                continue
            bereikt = self._bereikbaar(van, plek, delen)
            if naar in bereikt:
                return set()
            klem |= {ander for ander, pijp in self.pijpen.items() if (pijp[0] in bereikt) != (pijp[1] in bereikt)}
        return klem - {plek}

    def _bereikbaar(self, van: Knoop, zonder: int, delen: Mapping[int, Deel]) -> set[Knoop]:
        bereikt, rand = {van}, [van]
        while rand:
            hier = rand.pop()
            for plek in self.bij[hier]:
                begin, eind = self.pijpen[plek]
                daar = eind if begin == hier else begin
                if plek == zonder or daar in bereikt:
                    continue
                deel = delen[plek]
                if deel.hoogst > deel.bedrag if begin == hier else deel.laagst < deel.bedrag:
                    bereikt.add(daar)
                    rand.append(daar)
        return bereikt


def _boven(scholen: Mapping[int, Scholen], rang: Mapping[int, int]) -> dict[tuple[int, int], int]:
    """(rank, place) → the place of that rank in which it lies; a wijk in two gemeenten lies in none."""
    boven = {}
    for plek, eigen in scholen.items():
        for ander, groter in scholen.items():
            if rang[ander] > rang[plek] and eigen <= groter:
                boven[rang[ander], plek] = ander
    return boven


def _zonder_gemeenten(boven: dict[tuple[int, int], int]) -> dict[tuple[int, int], int]:
    return {sleutel: plek for sleutel, plek in boven.items() if sleutel[0] != GEMEENTE}


def _pijp(plek: int, rang: int, boven: Mapping[tuple[int, int], int]) -> Pijp:
    if rang == GEHEEL:
        return AFVOER, BRON
    if rang == BESTUUR:
        return ("plek", plek), AFVOER
    if rang == SCHOOL:
        bestuur = boven.get((BESTUUR, plek))
        return _knoop_boven(plek, boven, WIJK, GEMEENTE), AFVOER if bestuur is None else ("plek", bestuur)
    return _knoop_boven(plek, boven, GEMEENTE), ("plek", plek)


def _knoop_boven(plek: int, boven: Mapping[tuple[int, int], int], *rangen: int) -> Knoop:
    """Where the pipe of a place comes from: the first of these ranks that it lies in, else the whole."""
    gevonden = (boven[rang, plek] for rang in rangen if (rang, plek) in boven)
    return next((("plek", ander) for ander in gevonden), BRON)
