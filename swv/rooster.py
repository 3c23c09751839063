"""Which schools make up which place: the lattice over which counts add up, and who knows which schools by heart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

Scholen = frozenset[int]
SCHOOL, WIJK, BESTUUR, GEMEENTE, GEHEEL = range(5)


@dataclass(frozen=True)
class Rooster:
    """Which schools make up each place; a school is a place with itself in it. ``rang``: the kind of each place."""

    scholen: Mapping[int, Scholen]
    rang: Mapping[int, int]

    @cached_property
    def plekken_van(self) -> dict[int, list[int]]:
        """Per school the places it lies in, itself first."""
        uit: dict[int, list[int]] = defaultdict(list)
        for plek in sorted(self.scholen, key=lambda p: (self.rang[p], p)):
            for school in self.scholen[plek]:
                uit[school].append(plek)
        return uit

    @cached_property
    def lezers(self) -> list[Scholen]:
        """What a reader knows beside what everybody sees: nothing, the own school, all of the own bestuur."""
        kenners = (plek for plek in sorted(self.scholen) if self.rang[plek] in (SCHOOL, BESTUUR))
        return list(dict.fromkeys([frozenset(), *(self.scholen[plek] for plek in kenners)]))

    @cached_property
    def kenners(self) -> dict[int, int]:
        """Per school the readers who know it, as bits in the order of ``lezers``."""
        uit = dict.fromkeys(self.plekken_van, 0)
        for nummer, scholen in enumerate(self.lezers):
            for school in scholen:
                uit[school] |= 1 << nummer
        return uit

    def ingewijden(self, scholen: Iterable[int]) -> int:
        """The readers who know all of these schools, as bits."""
        uit = -1
        for school in scholen:
            uit &= self.kenners[school]
        return uit
