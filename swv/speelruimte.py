"""What could be otherwise without a reader noticing: per change of a pupil, where it can be, and its price."""

from collections.abc import Hashable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

from swv.rooster import BESTUUR, GEHEEL, GEMEENTE, SCHOOL, WIJK
from swv.stroomnet import DICHT, Net
from swv.tellingen import Bedrag, Getal, Grens, Stelsel, Vector

WEGING = {SCHOOL: 1, BESTUUR: 4, WIJK: 4, GEMEENTE: 16, GEHEEL: 64}  # what hiding a place costs its readers
TEKEN = 2  # and hiding that it is under the threshold
PUNT, GRATIS = 100_000, 9_999

Atomen = tuple[tuple[int, int], ...]  # (number of an atom, one more or one less)


@dataclass(frozen=True)
class Profiel:
    """What changes by a pupil along a round: some atoms, and with them some figures, in some periods."""

    atomen: Atomen
    wanneer: frozenset[int]

    def keer(self, vector: Vector) -> int:
        """How much a sum changes with it."""
        return sum(keer * vector.get(atoom, 0) for atoom, keer in self.atomen)


@dataclass
class Prijzen:
    """Per pipe what one pupil more or less costs: DICHT when it cannot be, next to nothing when nobody sees it."""

    meer: list[int]
    minder: list[int]
    oud: set[int] = field(default_factory=set)  # pipes to look at again


class Speelruimte:
    """What is hidden so far, and what that leaves room for."""

    def __init__(self, stelsel: Stelsel, drempel: int, net: Net) -> None:
        self.stelsel, self.drempel, self.net = stelsel, drempel, net
        self.nu = stelsel.perioden[-1]
        patronen = {getal.patroon for getal in stelsel.getallen} | stelsel.onder.keys()
        namen = [getal.naam for getal in stelsel.getallen]
        self.dicht = {p: [*(set(toen.get(p, ())) for toen in stelsel.dicht), set()] for p in patronen}
        self.zonder_teken: dict[Hashable, list[set[int]]] = {
            naam: [*(set(toen.get(naam, ())) for toen in stelsel.zonder_teken), set()] for naam in namen
        }
        self._tellers = [[_per_plek(stelsel, getal, p) for p in stelsel.perioden] for getal in stelsel.getallen]
        self._kanten = [(stelsel.vector(getal.teller), stelsel.vector(getal.noemer)) for getal in stelsel.getallen]
        self._omvang: dict[int, int] = {}
        for per_plek in (perioden[self.nu] for perioden in self._tellers):
            for plek, teller in per_plek.items():
                self._omvang[plek] = self._omvang.get(plek, 0) + teller
        self._prijzen: dict[Profiel, Prijzen] = {}
        self.geraakt, self.profielen = cache(self._geraakt), cache(self._profielen)
        self._grenzen, self._patronen = cache(self._grenzen_van), cache(self._patronen_van)
        self._atomen = self._keuzes()

    def open(self, patroon: int, plek: int, periode: int) -> bool:
        return plek not in self.dicht[patroon][periode]

    def sluit(self, patronen: AbstractSet[int], plek: int) -> None:
        """Hide a place now in these patterns, and in those that hide with them."""
        patronen = patronen | {onder for onder, boven in self.stelsel.onder.items() if boven in patronen}
        if nieuw := {p for p in patronen if self.open(p, plek, self.nu)}:
            for patroon in nieuw:
                self.dicht[patroon][self.nu].add(plek)
            self._herzie(plek)

    def maak_plaats(self, profiel: Profiel, plek: int, richting: int) -> None:
        """Hide what would show this change in this place."""
        self.sluit(self._patronen(profiel.atomen), plek)
        for nummer, keer in self.geraakt(profiel.atomen):
            nu = self._tellers[nummer][self.nu].get(plek)
            if nu is not None and nu < self.drempel <= nu + richting * keer:
                self.zonder_teken[self.stelsel.getallen[nummer].naam][self.nu].add(plek)
                self._herzie(plek)

    def _herzie(self, plek: int) -> None:
        for profiel, prijzen in self._prijzen.items():
            if self.nu in profiel.wanneer:
                prijzen.oud.update(self.net.van_plek[plek])

    def _keuzes(self) -> list[Atomen]:
        """One atom, or two of one sum: one more and one less, or both more. What touches least goes first."""
        sommen = (som.vector for som in (*self.stelsel.bedragen, *self.stelsel.grenzen))
        samen = {paar for vector in sommen for paar in combinations(sorted(vector), 2)}
        uit: list[Atomen] = [((a, 1),) for a in range(len(self.stelsel.atomen))]
        uit += [((a, 1), (b, keer)) for a, b in sorted(samen) for keer in (-1, 1)]
        return sorted(uit, key=lambda atomen: (len(self.geraakt(atomen)), atomen))

    def _profielen(self, bedrag: Bedrag, van: int, tot: int) -> list[Profiel]:
        """Every change that makes this amount another one: in one of both periods, not in both."""
        perioden = self.stelsel.perioden
        keren = [frozenset(k) for n in range(1, len(perioden) + 1) for k in combinations(perioden, n)]
        wanneer = [k for k in keren if (van in k) != (tot in k)]
        alle = (Profiel(atomen, k) for atomen in self._atomen for k in wanneer)
        return [profiel for profiel in alle if profiel.keer(bedrag.vector)]

    def _geraakt(self, atomen: Atomen) -> list[tuple[int, int]]:
        """The figures that change with it, by number, and by how much their teller does."""
        profiel = Profiel(atomen, frozenset())
        uit = [(nummer, *map(profiel.keer, kanten)) for nummer, kanten in enumerate(self._kanten)]
        return [(nummer, teller) for nummer, teller, noemer in uit if teller or noemer]

    def _patronen_van(self, atomen: Atomen) -> frozenset[int]:
        return frozenset(self.stelsel.getallen[nummer].patroon for nummer, _ in self.geraakt(atomen))

    def _grenzen_van(self, atomen: Atomen) -> list[tuple[Grens, int]]:
        profiel = Profiel(atomen, frozenset())
        keren = ((grens, profiel.keer(grens.vector)) for grens in self.stelsel.grenzen)
        return [(grens, keer) for grens, keer in keren if keer]

    def prijzen(self, profiel: Profiel) -> Prijzen:
        if profiel not in self._prijzen:
            aantal = len(self.net.plekken)
            self._prijzen[profiel] = Prijzen([DICHT] * aantal, [DICHT] * aantal, set(range(aantal)))
        prijzen = self._prijzen[profiel]
        for pijp in prijzen.oud:
            plek = self.net.plekken[pijp]
            prijzen.meer[pijp] = prijzen.minder[pijp] = prijs = self._om_te_sluiten(profiel, plek)
            if prijs != DICHT:
                prijzen.meer[pijp] = self._prijs(profiel, plek, 1, prijs)
                prijzen.minder[pijp] = self._prijs(profiel, plek, -1, prijs)
        prijzen.oud.clear()
        return prijzen

    def _om_te_sluiten(self, profiel: Profiel, plek: int) -> int:
        """What it costs to hide this place in every figure and period of the profile; a large amount a bit more."""
        prijs, weging = 1, WEGING[self.stelsel.rooster.rang[plek]] * PUNT + min(self._omvang.get(plek, 0), GRATIS)
        for patroon in self._patronen(profiel.atomen):
            for periode in profiel.wanneer:
                if self.open(patroon, plek, periode):
                    if periode != self.nu:
                        return DICHT
                    prijs += weging
        return prijs

    def _prijs(self, profiel: Profiel, plek: int, richting: int, prijs: int) -> int:
        """The price with a pupil more or less; DICHT where that cannot be, or shows."""
        is_school = self.stelsel.rooster.rang[plek] == SCHOOL
        for nummer, keer in self.geraakt(profiel.atomen):
            for periode in profiel.wanneer:
                nu = self._tellers[nummer][periode].get(plek)
                if nu is None:
                    if is_school:
                        return DICHT
                    continue
                extra = self._om_teken(self.stelsel.getallen[nummer], plek, periode, nu, nu + richting * keer)
                if extra == DICHT:
                    return DICHT
                prijs += extra
        if not is_school:
            return prijs
        grenzen = self._grenzen(profiel.atomen)
        kan = all(grens.laat_toe(plek, richting * keer, profiel.wanneer) for grens, keer in grenzen)
        return prijs if kan else DICHT

    def _om_teken(self, getal: Getal, plek: int, periode: int, nu: int, straks: int) -> int:
        """What it costs that a teller may be on the other side of the threshold, where ``<5`` would tell."""
        if straks < 0 or straks < self.drempel <= nu:
            return DICHT
        if straks < self.drempel or nu >= self.drempel or plek in self.zonder_teken[getal.naam][periode]:
            return 0
        return TEKEN * PUNT if periode == self.nu else DICHT


def _per_plek(stelsel: Stelsel, getal: Getal, periode: int) -> dict[int, int]:
    uit: dict[int, int] = {}
    for school, (teller, _) in getal.cijfers[periode].items():
        for plek in stelsel.rooster.plekken_van[school]:
            uit[plek] = uit.get(plek, 0) + teller
    return uit
