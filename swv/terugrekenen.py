"""What an attacker gets out of visible cells: by sums and differences, and from a sum that leaves one possibility."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import gcd

Vector = dict[int, int]
Basisrij = tuple[int, Vector, Vector]
Scholen = frozenset[int]


class Kennis:
    """What follows from the visible cells of one period as a sum or difference.

    A place is the sum of the schools that are not visible themselves. In whole numbers, so exact.
    """

    def __init__(self, scholen: Mapping[int, Scholen], zichtbaar: Iterable[int], verborgen: AbstractSet[int]) -> None:
        self._verborgen = verborgen
        self._basis: list[Basisrij] = []
        for plek in sorted(zichtbaar):
            rij, bron = _herleid(self._onbekend(scholen[plek]), {plek: 1}, self._basis)
            if rij:
                self._basis.append((min(rij), rij, bron))

    def bronnen(self, scholen: Scholen) -> set[int] | None:
        """The visible cells that give the sum of these schools, beside the visible schools; None when nothing does."""
        rij, bron = _herleid(self._onbekend(scholen), {}, self._basis)
        return None if rij else set(bron)

    def _onbekend(self, scholen: Scholen) -> Vector:
        return dict.fromkeys(scholen & self._verborgen, 1)


@dataclass(frozen=True)
class Deel:
    """A hidden part of a visible whole: what it is, and between which bounds the reader knows it to be."""

    bedrag: int
    laagst: int
    hoogst: int
    geheim: bool


def ruimte(delen: Sequence[Deel]) -> list[tuple[int, int]]:
    """Between what each part must be, given the sum of all parts."""
    som, laagst, hoogst = (sum(kolom) for kolom in zip(*((d.bedrag, d.laagst, d.hoogst) for d in delen), strict=True))
    return [(max(d.laagst, som - hoogst + d.hoogst), min(d.hoogst, som - laagst + d.laagst)) for d in delen]


def blijft_geheim(delen: Sequence[Deel]) -> bool:
    """Whether every secret part could still be two things, given the sum of all parts."""
    return not any(deel.geheim and laag >= hoog for deel, (laag, hoog) in zip(delen, ruimte(delen), strict=True))


def _herleid(rij: Vector, bron: Vector, basis: Sequence[Basisrij]) -> tuple[Vector, Vector]:
    """Take the basis rows off a row; what is left is new knowledge."""
    for spil, basisrij, herkomst in basis:
        if factor := rij.get(spil, 0):
            keer = basisrij[spil]
            rij, bron = _min(rij, keer, basisrij, factor), _min(bron, keer, herkomst, factor)
            deler = gcd(*rij.values(), *bron.values()) or 1
            rij, bron = {k: v // deler for k, v in rij.items()}, {k: v // deler for k, v in bron.items()}
    return rij, bron


def _min(links: Vector, keer: int, rechts: Vector, factor: int) -> Vector:
    uitkomst = {k: v * keer for k, v in links.items()}
    for k, v in rechts.items():
        uitkomst[k] = uitkomst.get(k, 0) - factor * v
    return {k: v for k, v in uitkomst.items() if v}
