"""From longitude and latitude to a drawing: projection, paths, a point well inside a shape."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Punt: TypeAlias = tuple[float, float]
Ring: TypeAlias = Sequence[Sequence[float]]
Ringen: TypeAlias = Sequence[Ring]


@dataclass(frozen=True)
class Projectie:
    """Equirectangular around the middle latitude; good within a metre or two for one region."""

    links: float
    boven: float
    lengtefactor: float
    schaal: float
    naar_rechts: float
    naar_onder: float
    hoogte: float

    def __call__(self, punt: Sequence[float]) -> Punt:
        x = (punt[0] - self.links) * self.lengtefactor * self.schaal + self.naar_rechts
        return x, (self.boven - punt[1]) * self.schaal + self.naar_onder


def projectie(ringen: Iterable[Ring], *, breedte: float, rand: float = 8, hoogste: float | None = None) -> Projectie:
    """Fit all rings in `breedte`, at most `hoogste` high; a narrow shape stands in the middle."""
    punten = [punt for ring in ringen for punt in ring]
    lengtes, breedtes = [p[0] for p in punten], [p[1] for p in punten]
    factor = math.cos(math.radians((min(breedtes) + max(breedtes)) / 2))
    wijdte = (max(lengtes) - min(lengtes)) * factor
    hoogte = max(breedtes) - min(breedtes)
    schaal = (breedte - 2 * rand) / wijdte
    if hoogste is not None:
        schaal = min(schaal, (hoogste - 2 * rand) / hoogte)
    rechts = (breedte - wijdte * schaal) / 2
    return Projectie(min(lengtes), max(breedtes), factor, schaal, rechts, rand, hoogte * schaal + 2 * rand)


def pad(ringen: Iterable[Iterable[Punt]]) -> str:
    """Svg path of closed rings."""
    return "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring) + "Z" for ring in ringen)


def projecteer(ringen: Ringen, naar: Callable[[Sequence[float]], Punt]) -> list[list[Punt]]:
    return [[naar(punt) for punt in ring] for ring in ringen]


def ligt_in(punt: Punt, ringen: Iterable[Sequence[Punt]]) -> bool:
    """Even-odd rule, so holes are outside."""
    x, y = punt
    binnen = False
    for ring in ringen:
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                binnen = not binnen
    return binnen


def _afstand(punt: Punt, een: Punt, twee: Punt) -> float:
    (x, y), (x1, y1), (x2, y2) = punt, een, twee
    dx, dy = x2 - x1, y2 - y1
    deel = 0.0 if dx == dy == 0 else max(0.0, min(1.0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)))
    return math.hypot(x - x1 - deel * dx, y - y1 - deel * dy)


def _ruimte(punt: Punt, ringen: list[list[Punt]]) -> float:
    """Distance to the nearest edge, negative outside."""
    afstand = min(_afstand(punt, a, b) for ring in ringen for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))
    return afstand if ligt_in(punt, ringen) else -afstand


def middenpunt(ringen: list[list[Punt]], *, stappen: int = 14) -> Punt:
    """A point well inside: the best of a grid, refined twice."""
    grootste = max(ringen, key=_oppervlakte)
    links, rechts = min(p[0] for p in grootste), max(p[0] for p in grootste)
    boven, onder = min(p[1] for p in grootste), max(p[1] for p in grootste)
    midden = ((links + rechts) / 2, (boven + onder) / 2)
    half_x, half_y = (rechts - links) / 2, (onder - boven) / 2
    beste = midden
    for _ in range(3):
        rooster = [
            (midden[0] + half_x * (2 * i / stappen - 1), midden[1] + half_y * (2 * j / stappen - 1))
            for i in range(stappen + 1)
            for j in range(stappen + 1)
        ]
        beste = max([beste, *rooster], key=lambda punt: _ruimte(punt, ringen))
        midden, half_x, half_y = beste, half_x / stappen, half_y / stappen
    return beste


def _oppervlakte(ring: Sequence[Punt]) -> float:
    paren = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in paren)) / 2
