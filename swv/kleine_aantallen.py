"""Small counts of pupils: what may be shown, and what must be hidden with it so that nobody can subtract it back.

A cell is one place with one or more amounts (teller, noemer, the rest). An attacker knows every visible cell exactly,
and knows that a place is the sum of its schools. ``verbergen`` finds which cells to hide so that no small amount
follows from the visible ones: not as any sum or difference, and not from a total that leaves one possibility.
A hidden 0 shows as ``<5`` too, so that the reader of a row of ``<5`` cannot tell which of them are none.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from math import gcd

Bedragen = tuple[int, ...]
Vector = dict[int, int]
Basisrij = tuple[int, Vector, Vector]


def is_klein(aantal: Decimal | int | None, drempel: int = 5) -> bool:
    """1 up to the threshold; 0 tells nothing about a pupil."""
    return aantal is not None and 0 < aantal < drempel


def toon(aantal: Decimal | int | None, mag: bool, drempel: int = 5) -> str:
    """A count of pupils as this reader may see it."""
    if aantal is None:
        return "–"
    return f"<{drempel}" if is_klein(aantal, drempel) and not mag else f"{int(aantal):,}".replace(",", ".")


@dataclass(frozen=True)
class Rooster:
    """Which schools make up each place; a school is a place with itself in it.

    ``rang`` gives each kind of place its own number: 0 for schools, the highest for the whole.
    """

    scholen: Mapping[int, frozenset[int]]
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


def verbergen(
    rooster: Rooster, cellen: Mapping[int, Bedragen], *, ook: AbstractSet[int] = frozenset(), drempel: int = 5
) -> set[int]:
    """The places that must not be shown. ``ook``: places hidden already for another reason."""
    klein = frozenset(plek for plek, bedragen in cellen.items() if any(is_klein(b, drempel) for b in bedragen))
    patroon = _Patroon(rooster, cellen, klein, drempel, verborgen=set(klein | (ook & cellen.keys())))
    patroon.dichten()
    return patroon.verborgen


@dataclass
class _Patroon:
    """What is hidden so far."""

    rooster: Rooster
    cellen: Mapping[int, Bedragen]
    klein: frozenset[int]
    drempel: int
    verborgen: set[int] = field(default_factory=set)

    def dichten(self) -> None:
        """Hide one more cell until nothing leaks; deterministic, and it ends because cells run out."""
        while self.klein and (lek := self._uit_verschil() or self._uit_som()):
            self.verborgen.add(min(lek, key=self._voorkeur))

    def _voorkeur(self, plek: int) -> tuple[int, Bedragen, int]:
        """The lowest kind of place first, then the smallest."""
        return self.rooster.rang[plek], self.cellen[plek], plek

    @property
    def _open(self) -> list[int]:
        return sorted(self.cellen.keys() - self.verborgen)

    def _onbekend(self, plek: int) -> Vector:
        """A place as the sum of the schools that are not visible themselves; a school without a cell adds nothing."""
        return {s: 1 for s in self.rooster.scholen[plek] if s in self.verborgen}

    def _uit_verschil(self) -> set[int]:
        """The visible cells of which a sum or difference gives some small cell exactly."""
        basis: list[Basisrij] = []
        for plek in self._open:
            rij, bron = _herleid(self._onbekend(plek), {plek: 1}, basis)
            if rij:
                basis.append((min(rij), rij, bron))
        for plek in sorted(self.klein):
            rij, bron = _herleid(self._onbekend(plek), {}, basis)
            if not rij:
                return self._betrokken({plek, *bron})
        return set()

    def _betrokken(self, plekken: AbstractSet[int]) -> set[int]:
        """All visible cells of a calculation: the sums, and the visible schools taken off them."""
        scholen = frozenset().union(*(self.rooster.scholen[p] for p in plekken))
        return (set(plekken) | scholen) & set(self._open)

    def _uit_som(self) -> set[int]:
        """The visible parts of a visible whole whose hidden rest leaves a small amount one possibility."""
        for plek in self._open:
            for snede in self.rooster.delen.get(plek, ()):
                delen = [deel for deel in snede if deel in self.cellen]
                weg = [self.cellen[deel] for deel in delen if deel in self.verborgen]
                if not all(_blijft_geheim(groep, self.drempel) for groep in zip(*weg, strict=True)):
                    return set(delen) - self.verborgen or {plek}
        return set()


def _herleid(rij: Vector, bron: Vector, basis: Sequence[Basisrij]) -> tuple[Vector, Vector]:
    """Take the basis rows off a row; what is left is new knowledge. In whole numbers, so exact."""
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


def _blijft_geheim(bedragen: Sequence[int], drempel: int) -> bool:
    """Whether a small amount of a hidden group could still be two things, given the sum of the group.

    The reader is taken to know which amounts are under the threshold (0 or small) and which are not.
    """
    onder = sum(b < drempel for b in bedragen)
    boven, som = len(bedragen) - onder, sum(bedragen)
    rest = [som - x for x in range(drempel)]
    passend = [r for r in rest if (r >= boven * drempel if boven else 0 <= r <= (onder - 1) * (drempel - 1))]
    return len(passend) > 1 or not any(is_klein(b, drempel) for b in bedragen)
