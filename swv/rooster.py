"""Which schools make up which place: the lattice over which counts add up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from swv.terugrekenen import Scholen


@dataclass(frozen=True)
class Rooster:
    """Which schools make up each place; a school is a place with itself in it.

    ``rang`` gives each kind of place its own number: 0 for schools, the highest for the whole.
    """

    scholen: Mapping[int, Scholen]
    rang: Mapping[int, int]

    @cached_property
    def delen(self) -> dict[int, list[list[int]]]:
        """Per place the ways to cut it into lower places of one kind (and the schools outside those)."""
        return {plek: list(self._sneden(plek)) for plek in self.scholen if self.rang[plek]}

    def _sneden(self, plek: int) -> Iterable[list[int]]:
        eigen, hoogte = self.scholen[plek], self.rang[plek]
        for rang in sorted({r for r in self.rang.values() if r < hoogte}):
            snede = [ander for ander, s in self.scholen.items() if self.rang[ander] == rang and s <= eigen]
            gedekt = frozenset().union(*(self.scholen[ander] for ander in snede))
            if snede:
                yield snede + sorted(eigen - gedekt)
