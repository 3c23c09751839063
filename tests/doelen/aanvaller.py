"""The attacker: from all that a reader sees of a year, linear programming bounds every amount that was to stay hidden.

Nothing is shared with the code under test: unknown is what every school added to every grootheid in every period.
"""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

VEEL = 10_000.0
Rij = Mapping[tuple, float]  # (grootheid, school, period) → how often


@dataclass(frozen=True)
class Figuur:
    """A figure as it is shown: what it counts, its amounts per school, and per place how it is shown, per period.

    ``noemer`` and its amounts hold only what is not public.
    """

    naam: str
    teller: frozenset
    noemer: frozenset
    per_school: list[dict[int, tuple[int, int | None]]]
    zicht: list[dict[int, str]]


@dataclass(frozen=True)
class Beeld:
    """All figures of a year, and what everybody knows of them. ``totalen``: totals with parts that leave a rest."""

    scholen: Mapping[int, frozenset[int]]
    figuren: list[Figuur]
    stroomt: AbstractSet = frozenset()
    delen: Mapping = field(default_factory=dict)
    totalen: Mapping[str, list[str]] = field(default_factory=dict)

    def som(self, grootheden: Iterable, scholen: Iterable[int], tot: int, keer: float = 1) -> dict[tuple, float]:
        """What these schools have together at the end of a period."""
        scholen = list(scholen)
        return {
            (g, s, p): keer
            for g in grootheden
            for s in scholen
            for p in (range(tot + 1) if g in self.stroomt else (tot,))
        }

    def mee(self, figuur: Figuur, plek: int, periode: int) -> list[int]:
        return [s for s in sorted(self.scholen[plek]) if s in figuur.per_school[periode]]


@dataclass(frozen=True)
class Geheim:
    naam: tuple
    rij: Rij
    bedrag: int
    scholen: frozenset[int]


class Aanvaller:
    """One reader; ``kent``: the schools whose own opgaven this reader knows."""

    def __init__(self, beeld: Beeld, kent: AbstractSet[int] = frozenset()) -> None:
        self.beeld, self.kent = beeld, frozenset(kent)
        self.nummers: dict[tuple, int] = {}
        self.gelijk: list[tuple[Rij, float]] = []
        self.hoogstens: list[tuple[Rij, float]] = []
        for figuur in beeld.figuren:
            for periode, zicht in enumerate(figuur.zicht):
                for plek in zicht:
                    self._leest(figuur, plek, periode)
        self._weet_van_delen()

    def _leest(self, figuur: Figuur, plek: int, periode: int) -> None:
        beeld, mee = self.beeld, self.beeld.mee(figuur, plek, periode)
        if not mee:
            return
        teller, noemer = (beeld.som(kant, mee, periode) for kant in (figuur.teller, figuur.noemer))
        t = sum(figuur.per_school[periode][s][0] for s in mee)
        n = sum(figuur.per_school[periode][s][1] or 0 for s in mee)
        eigen = beeld.scholen[plek] == {plek} and plek in self.kent
        if figuur.zicht[periode][plek] == "open" or eigen:
            self.gelijk.append((teller, t))
            if noemer:
                self.gelijk.append((noemer, n))
        elif figuur.zicht[periode][plek] == "klein":
            self.hoogstens.append((teller, 4))
        elif t >= 5:  # a small one that does not say so, is not given away here either
            self.hoogstens.append((_keer(teller, -1), -5))
        if noemer and beeld.scholen[plek] == {plek}:
            self.hoogstens.append((_plus(teller, _keer(noemer, -1)), max(0, t - n)))

    def _weet_van_delen(self) -> None:
        """A part is no more than the whole, in what each school added in each period."""
        bekend = {sleutel for rij, _ in (*self.gelijk, *self.hoogstens) for sleutel in rij}
        for deel, heel in self.beeld.delen.items():
            for grootheid, school, periode in sorted(bekend, key=str):
                if grootheid == deel and (heel, school, periode) in bekend:
                    self.hoogstens.append(({(deel, school, periode): 1, (heel, school, periode): -1}, 0))

    def geheimen(self) -> Iterator[Geheim]:
        """Every amount, rest and increase of 1 to 4, of a place of which the reader does not know every school."""
        gezien = set()
        for naam, rij, bedrag, scholen in self._bedragen():
            sleutel = frozenset(rij.items())
            if 0 < bedrag < 5 and not scholen <= self.kent and sleutel not in gezien:
                gezien.add(sleutel)
                yield Geheim(naam, rij, bedrag, frozenset(scholen))

    def _bedragen(self) -> Iterator[tuple[tuple, Rij, int, set[int]]]:
        for figuur in self.beeld.figuren:
            perioden = range(len(figuur.per_school))
            for plek in self.beeld.scholen:
                for tot in perioden:
                    yield from self._van(figuur, plek, -1, tot)
                for van, tot in combinations(perioden, 2):
                    if figuur.teller | figuur.noemer <= self.beeld.stroomt:
                        yield from self._van(figuur, plek, van, tot)
        yield from self._resten()

    def _van(self, figuur: Figuur, plek: int, van: int, tot: int) -> Iterator[tuple[tuple, Rij, int, set[int]]]:
        mee = set(self.beeld.mee(figuur, plek, tot))
        if van >= 0 and not mee <= figuur.per_school[van].keys():
            return
        rijen, bedragen = [], []
        for kant, grootheden in enumerate((figuur.teller, figuur.noemer)):
            rij = self.beeld.som(grootheden, mee, tot)
            if van >= 0:
                rij = {sleutel: 1 for sleutel in rij if sleutel[2] > van}
            rijen.append(rij)
            bedragen.append(sum(_stap(figuur, s, van, tot, kant) for s in mee))
        yield (figuur.naam, plek, van, tot, "teller"), rijen[0], bedragen[0], mee
        if figuur.noemer:
            yield (figuur.naam, plek, van, tot, "noemer"), rijen[1], bedragen[1], mee
            rest = _plus(rijen[1], _keer(rijen[0], -1))
            yield (figuur.naam, plek, van, tot, "rest"), rest, bedragen[1] - bedragen[0], mee

    def _resten(self) -> Iterator[tuple[tuple, Rij, int, set[int]]]:
        per_naam = {figuur.naam: figuur for figuur in self.beeld.figuren}
        for totaal, delen in self.beeld.totalen.items():
            figuren = [per_naam[totaal], *(per_naam[deel] for deel in delen)]
            for plek in self.beeld.scholen:
                for periode in range(len(figuren[0].per_school)):
                    mee = set.intersection(*(set(self.beeld.mee(f, plek, periode)) for f in figuren))
                    rij, bedrag = {}, 0
                    for f, keer in zip(figuren, [1] + [-1] * len(delen), strict=True):
                        rij = _plus(rij, self.beeld.som(f.teller, mee, periode, keer))
                        bedrag += keer * sum(f.per_school[periode][s][0] for s in mee)
                    yield (totaal, plek, -1, periode, "rest van de delen"), rij, bedrag, mee

    def vast(self) -> list[Geheim]:
        """The secrets that can be one whole number only."""
        over = list(self.geheimen())
        stelsel = self._stelsel(over)
        worp = np.random.default_rng(1)
        for _ in range(6):  # many at once: the first steps of a random walk away from the truth
            over = self._zonder_bewezen(over, stelsel, worp.choice([-1.0, 1.0], size=len(over)))
        for geheim in list(over):
            if geheim in over:
                kant = np.array([float(ander is geheim) for ander in over])
                over = self._zonder_bewezen(over, stelsel, kant)
                if geheim in over:
                    kant = np.array([-float(ander is geheim) for ander in over])
                    over = self._zonder_bewezen(over, stelsel, kant)
        return over

    def _stelsel(self, over: list[Geheim]) -> dict:
        for rij in (*(r for r, _ in self.gelijk), *(r for r, _ in self.hoogstens), *(g.rij for g in over)):
            for sleutel in rij:
                self.nummers.setdefault(sleutel, len(self.nummers))
        gelijk, hoogstens = self._matrix(r for r, _ in self.gelijk), self._matrix(r for r, _ in self.hoogstens)
        uit: dict = {"bounds": (0, VEEL), "method": "highs"}
        if self.gelijk:
            uit |= {"A_eq": gelijk, "b_eq": [som for _, som in self.gelijk]}
        if self.hoogstens:
            uit |= {"A_ub": hoogstens, "b_ub": [som for _, som in self.hoogstens]}
        return uit

    def _matrix(self, rijen: Iterable[Rij]) -> csr_matrix:
        rijen = list(rijen)
        waar = [(r, self.nummers[sleutel], keer) for r, rij in enumerate(rijen) for sleutel, keer in rij.items()]
        y, x, keer = zip(*waar, strict=True) if waar else ((), (), ())
        return csr_matrix((keer, (y, x)), shape=(len(rijen), len(self.nummers)))

    def _zonder_bewezen(self, over: list[Geheim], stelsel: dict, gewicht: np.ndarray) -> list[Geheim]:
        """Those that are not at least one pupil away from the truth in the world this objective finds."""
        if not over:
            return over
        matrix = self._matrix(g.rij for g in over)
        uit = linprog(gewicht @ matrix, **stelsel)
        assert uit.status == 0, uit.message  # the truth itself is always possible
        return [g for g, waarde in zip(over, matrix @ uit.x, strict=True) if abs(waarde - g.bedrag) < 1 - 1e-6]


def _stap(figuur: Figuur, school: int, van: int, tot: int, kant: int) -> int:
    eerst = figuur.per_school[van][school][kant] if van >= 0 else 0
    return (figuur.per_school[tot][school][kant] or 0) - (eerst or 0)


def _keer(rij: Rij, factor: float) -> dict[tuple, float]:
    return {sleutel: keer * factor for sleutel, keer in rij.items()}


def _plus(links: Rij, rechts: Rij) -> dict[tuple, float]:
    uit = dict(links)
    for sleutel, keer in rechts.items():
        uit[sleutel] = uit.get(sleutel, 0) + keer
    return {sleutel: keer for sleutel, keer in uit.items() if keer}
