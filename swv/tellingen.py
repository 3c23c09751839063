"""Counts that are shown together, and what follows from them: the amounts that may be small, and what bounds them."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property

from swv.rooster import Rooster, Scholen

Grootheid = Hashable
Vector = dict[int, int]  # number of an atom → how often
Cijfers = Mapping[int, tuple[int, int | None]]  # school → teller, noemer; only schools that count


@dataclass(frozen=True)
class Getal:
    """A figure that is shown per place. ``noemer`` holds only what is not public; ``patroon``: what it hides with."""

    naam: Hashable
    patroon: int
    teller: frozenset[Grootheid]
    noemer: frozenset[Grootheid]
    cijfers: Sequence[Cijfers]  # per period


@dataclass(frozen=True)
class Stelsel:
    """Figures that say something of each other, over the periods so far of one year; the last period is decided now.

    ``dicht``: per earlier period per pattern the places that do not show it; ``zonder_teken``: per figure those that
    do not even show ``<5`` where they could. ``onder``: a pattern that is hidden
    wherever another one is, with the figure whose parts it shows. ``delen``: what cannot be more than what.
    """

    rooster: Rooster
    getallen: Sequence[Getal]
    dicht: Sequence[Mapping[int, AbstractSet[int]]] = ()
    zonder_teken: Sequence[Mapping[Hashable, AbstractSet[int]]] = ()
    onder: Mapping[int, int] = field(default_factory=dict)
    totaal: Mapping[int, Hashable] = field(default_factory=dict)
    delen: Mapping[Grootheid, Grootheid] = field(default_factory=dict)

    @property
    def perioden(self) -> range:
        return range(len(self.dicht) + 1)

    @cached_property
    def atomen(self) -> list[frozenset[Grootheid]]:
        """What is always counted together, as one."""
        waar: dict[Grootheid, set[tuple[int, str]]] = defaultdict(set)
        for nummer, getal in enumerate(self.getallen):
            for kant, erin in (("teller", getal.teller), ("noemer", getal.noemer)):
                for grootheid in erin:
                    waar[grootheid].add((nummer, kant))
        samen: dict[frozenset[tuple[int, str]], set[Grootheid]] = defaultdict(set)
        for grootheid, plaatsen in waar.items():
            samen[frozenset(plaatsen)].add(grootheid)
        return sorted(map(frozenset, samen.values()), key=lambda atoom: sorted(map(str, atoom)))

    def vector(self, grootheden: AbstractSet[Grootheid]) -> Vector:
        return {nummer: 1 for nummer, atoom in enumerate(self.atomen) if atoom & grootheden}

    @cached_property
    def bedragen(self) -> list["Bedrag"]:
        """Teller, noemer and rest of every figure, and what is left of a total after its parts."""
        uit: list[Bedrag] = []
        for getal in self.getallen:
            for bedrag in (*self._van(getal), *self._over(getal)):
                if not any(bedrag.patroon == b.patroon and bedrag.per_school == b.per_school for b in uit):
                    uit.append(bedrag)
        return uit

    def _van(self, getal: Getal) -> Iterator["Bedrag"]:
        teller, noemer = self.vector(getal.teller), self.vector(getal.noemer)
        yield self._bedrag(getal, teller, lambda t, n: t)
        if noemer:
            yield self._bedrag(getal, noemer, lambda t, n: n or 0)
        if any(n is not None for cijfers in getal.cijfers for _, n in cijfers.values()):
            yield self._bedrag(getal, _min(noemer, teller), lambda t, n: max(0, (n or t) - t), stappen=bool(noemer))

    def _bedrag(self, getal: Getal, vector: Vector, wat, stappen: bool = True) -> "Bedrag":
        per_school = [{s: wat(*paar) for s, paar in cijfers.items()} for cijfers in getal.cijfers]
        return Bedrag(vector, getal.patroon, per_school, self.rooster, stappen)

    def _over(self, getal: Getal) -> Iterator["Bedrag"]:
        """What is left of this total, of the schools of which all parts are known."""
        delen = [deel for deel in self.getallen if self.totaal.get(deel.patroon) == getal.naam]
        for patroon in sorted({deel.patroon for deel in delen}):
            eigen = [deel for deel in delen if deel.patroon == patroon]
            rest = [
                {
                    s: max(0, t - sum(deel.cijfers[p][s][0] for deel in eigen))
                    for s, (t, _) in getal.cijfers[p].items()
                    if all(s in deel.cijfers[p] for deel in eigen)
                }
                for p in self.perioden
            ]
            vector = self.vector(getal.teller)
            for deel in eigen:
                vector = _min(vector, self.vector(deel.teller))
            yield Bedrag(vector, patroon, rest, self.rooster)

    @cached_property
    def waarden(self) -> list[list[dict[int, int]]]:
        """Per atom per period per school its amount, as far as the figures tell; else 0, which can only be more."""
        uit: list[list[dict[int, int]]] = [[{} for _ in self.perioden] for _ in self.atomen]
        bekend: set[int] = set()
        sommen = [(self.vector(g.teller), g, 0) for g in self.getallen]
        sommen += [(self.vector(g.noemer), g, 1) for g in self.getallen if g.noemer]
        for _ in self.atomen:
            for vector, getal, kant in sommen:
                if len(nieuw := vector.keys() - bekend) == 1:
                    (atoom,) = nieuw
                    self._vul(
                        uit, atoom, vector, [{s: paar[kant] or 0 for s, paar in c.items()} for c in getal.cijfers]
                    )
                    bekend.add(atoom)
        for atoom in set(range(len(self.atomen))) - bekend:
            for vector, getal, _ in sommen:
                if atoom in vector:
                    self._vul(uit, atoom, vector, [dict.fromkeys(c, 0) for c in getal.cijfers])
        return uit

    def _vul(self, uit: list[list[dict[int, int]]], atoom: int, vector: Vector, sommen: list[dict[int, int]]) -> None:
        for periode, som in enumerate(sommen):
            for school, bedrag in som.items():
                rest = bedrag - sum(uit[a][periode].get(school, 0) for a in vector if a != atoom)
                uit[atoom][periode][school] = max(0, rest)

    @cached_property
    def grenzen(self) -> list["Grens"]:
        """What is never below 0, per school: an amount, a noemer less its teller, a whole less its part."""
        uit = [Grens({nummer: 1}, waarden) for nummer, waarden in enumerate(self.waarden)]
        for getal in self.getallen:
            teller, noemer = self.vector(getal.teller), self.vector(getal.noemer)
            rest = [{s: n - t for s, (t, n) in c.items() if n is not None} for c in getal.cijfers]
            if any(rest):
                uit.append(Grens(_min(noemer, teller), rest, groeit=bool(noemer)))
        for nummer, atoom in enumerate(self.atomen):
            heel = {self.delen[deel] for deel in atoom if deel in self.delen}
            if len(heel) == len(atoom) and (vector := self.vector(heel)):
                vector = _min(vector, {nummer: 1})
                uit.append(Grens(vector, [self._som(vector, periode) for periode in self.perioden]))
        return uit

    def _som(self, vector: Vector, periode: int) -> dict[int, int]:
        scholen = set.intersection(*(set(self.waarden[atoom][periode]) for atoom in vector))
        return {s: sum(keer * self.waarden[a][periode][s] for a, keer in vector.items()) for s in scholen}


@dataclass(frozen=True, eq=False)
class Grens:
    """A sum of atoms that cannot get below 0: in no period what came since the last one, or as it stands."""

    vector: Vector
    per_school: list[dict[int, int]]
    groeit: bool = True

    @cached_property
    def _krap(self) -> dict[tuple[int, int], tuple[set[int], set[int]]]:
        """Per period and the one before it that counts (-1: none) the schools that cannot lose one there, or two."""
        uit: dict[tuple[int, int], tuple[set[int], set[int]]] = {}
        laatste: dict[int, tuple[int, int]] = {}
        for periode, waarden in enumerate(self.per_school):
            for school, nu in waarden.items():
                vorige, eerst = laatste.get(school, (-1, 0))
                if (stap := nu - eerst) < 2:
                    een, twee = uit.setdefault((periode, vorige), (set(), set()))
                    twee.add(school)
                    if stap < 1:
                        een.add(school)
                if self.groeit:
                    laatste[school] = periode, nu
        return uit

    def houdt_tegen(self, erbij: int, wanneer: AbstractSet[int]) -> set[int]:
        """The schools that may not have so much more in these periods; what is below 0 already may stay so."""
        uit: set[int] = set()
        for (periode, vorige), krap in self._krap.items():
            if ((periode in wanneer) - (vorige in wanneer)) * erbij < 0:
                uit |= krap[abs(erbij) - 1]
        return uit


@dataclass(frozen=True, eq=False)
class Bedrag:
    """An amount that follows from what is shown, per period per school. ``stappen``: what came since counts as well."""

    vector: Vector
    patroon: int
    per_school: list[dict[int, int]]
    rooster: Rooster
    stappen: bool = True

    def per_plek(self, van: int, tot: int) -> dict[int, int]:
        """What each place has more at the end of period ``tot`` than at the end of ``van`` (-1: the begin)."""
        uit: dict[int, int] = {}
        eerst = self.per_school[van] if van >= 0 else {}
        for school, bedrag in self.per_school[tot].items():
            stap = bedrag - eerst.get(school, 0)
            for plek in self.rooster.plekken_van[school]:
                uit[plek] = uit.get(plek, 0) + stap
        return uit

    @cached_property
    def tellend(self) -> list[Scholen]:
        """Per period the schools that count."""
        return [frozenset(waarden) for waarden in self.per_school]


def _min(links: Vector, rechts: Vector) -> Vector:
    """The difference of two sums; zeroes left out."""
    uit = {atoom: links.get(atoom, 0) - rechts.get(atoom, 0) for atoom in links.keys() | rechts.keys()}
    return {atoom: keer for atoom, keer in sorted(uit.items()) if keer}
