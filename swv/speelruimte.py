"""What could be otherwise without a reader noticing: per change of a pupil, where it can be, and its price."""

from collections.abc import Hashable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

from swv.rooster import BESTUUR, GEHEEL, GEMEENTE, SCHOOL, WIJK
from swv.stroomnet import DICHT, GRATIS, ONBEKEND, VRIJ, Net
from swv.tellingen import Bedrag, Getal, Stelsel, Vector

WEGING = {SCHOOL: 1, BESTUUR: 4, WIJK: 4, GEMEENTE: 16, GEHEEL: 64}  # what hiding a place costs its readers
TEKEN = 2  # and hiding that it is under the threshold
PUNT = 100_000

Tekens = tuple[Hashable, ...]  # the figures that must drop their ``<5``
Atomen = tuple[tuple[int, int], ...]  # (number of an atom, one more or one less)


@dataclass(eq=False)
class Profiel:
    """What changes by a pupil along a round: some atoms, and with them some figures, in some periods.

    ``bekend``: per arc what that costs, as far as asked. ``regels``: per direction the schools where it cannot be, and
    per period the places where it can. ``kansen``: what they say of an arc; None when it cannot be.
    """

    ruimte: "Speelruimte"
    atomen: Atomen
    wanneer: frozenset[int]
    bekend: list[int]
    kansen: dict[int, Tekens | None] = field(default_factory=dict)
    regels: dict[int, tuple[set[int], list[dict[int, Tekens]]]] = field(default_factory=dict)
    dood: set[int] = field(default_factory=set)

    def bepaal(self, boog: int) -> int:
        if (prijs := self.bekend[boog]) == ONBEKEND:
            prijs = self.bekend[boog] = self.ruimte.prijs(self, boog)
        return prijs


def keer_van(atomen: Atomen, vector: Vector) -> int:
    return sum(keer * vector.get(atoom, 0) for atoom, keer in atomen)


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
        self._profielen: dict[tuple[Atomen, frozenset[int]], Profiel] = {}
        self.geraakt, self._patronen = cache(self._geraakt), cache(self._patronen_van)
        self._tekens = cache(self._tekens_van)
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
        for profiel in self._profielen.values():
            if self.nu in profiel.wanneer:
                profiel.dood.clear()
                for boog in self.net.bogen[plek]:
                    if profiel.bekend[boog] != DICHT:
                        profiel.bekend[boog] = ONBEKEND

    def _keuzes(self) -> list[Atomen]:
        """One atom, or two of one sum: one more and one less, or both more. What touches least goes first."""
        sommen = (som.vector for som in (*self.stelsel.bedragen, *self.stelsel.grenzen))
        samen = {paar for vector in sommen for paar in combinations(sorted(vector), 2)}
        uit: list[Atomen] = [((a, 1),) for a in range(len(self.stelsel.atomen))]
        uit += [((a, 1), (b, keer)) for a, b in sorted(samen) for keer in (-1, 1)]
        return sorted(uit, key=lambda atomen: (len(self.geraakt(atomen)), atomen))

    def profielen(self, bedrag: Bedrag, van: int, tot: int) -> list[Profiel]:
        """Every change that makes this amount another one: in one of both periods, not in both."""
        perioden = self.stelsel.perioden
        keren = [frozenset(k) for n in range(1, len(perioden) + 1) for k in combinations(perioden, n)]
        wanneer = [k for k in keren if (van in k) != (tot in k)]
        atomen = [keuze for keuze in self._atomen if keer_van(keuze, bedrag.vector)]
        return [self._profiel(keuze, k) for keuze in atomen for k in wanneer]

    def _profiel(self, atomen: Atomen, wanneer: frozenset[int]) -> Profiel:
        if (atomen, wanneer) not in self._profielen:
            kan = self._eerder_dicht(self._patronen(atomen), wanneer - {self.nu})
            bekend = [prijs for plek in self.net.plekken for prijs in [ONBEKEND if plek in kan else DICHT] * 2]
            self._profielen[atomen, wanneer] = Profiel(self, atomen, wanneer, bekend)
        return self._profielen[atomen, wanneer]

    def _eerder_dicht(self, patronen: AbstractSet[int], eerder: AbstractSet[int]) -> AbstractSet[int]:
        """The places that showed these patterns in none of the earlier periods."""
        return set(self.net.bogen).intersection(*(self.dicht[patroon][p] for patroon in patronen for p in eerder))

    def _geraakt(self, atomen: Atomen) -> list[tuple[int, int]]:
        """The figures that change with it, by number, and by how much their teller does."""
        uit = [(nummer, *(keer_van(atomen, kant) for kant in kanten)) for nummer, kanten in enumerate(self._kanten)]
        return [(nummer, teller) for nummer, teller, noemer in uit if teller or noemer]

    def _patronen_van(self, atomen: Atomen) -> frozenset[int]:
        return frozenset(self.stelsel.getallen[nummer].patroon for nummer, _ in self.geraakt(atomen))

    def prijs(self, profiel: Profiel, boog: int) -> int:
        """What it costs that this change goes along this arc; DICHT where it cannot be, which stays so."""
        plek = self.net.plekken[boog >> 1]
        if boog not in profiel.kansen:
            profiel.kansen[boog] = self._kans(profiel, plek, -1 if boog & 1 else 1)
        tekens = profiel.kansen[boog]
        if tekens is None:
            return DICHT
        if self.nu not in profiel.wanneer:
            return VRIJ
        nog = sum(plek not in self.zonder_teken[naam][self.nu] for naam in tekens) if tekens else 0
        return VRIJ + self._om_te_sluiten(profiel, plek) + nog * TEKEN * PUNT

    def _om_te_sluiten(self, profiel: Profiel, plek: int) -> int:
        """What it costs to hide this place in every figure of the profile; a large amount a bit more."""
        open_ = [patroon for patroon in self._patronen(profiel.atomen) if plek not in self.dicht[patroon][self.nu]]
        if not open_:
            return 0
        prijs = WEGING[self.stelsel.rooster.rang[plek]] * PUNT + min(self._omvang.get(plek, 0), GRATIS)
        return len(open_) * prijs

    def _kans(self, profiel: Profiel, plek: int, richting: int) -> Tekens | None:
        """The figures whose ``<5`` of now would tell; None where that of an earlier one would, or out of bounds."""
        if richting not in profiel.regels:
            atomen, wanneer = profiel.atomen, profiel.wanneer
            tekens = [self._tekens(atomen, periode, richting) for periode in wanneer]
            profiel.regels[richting] = self._verboden(atomen, wanneer, richting), tekens
        verboden, tekens = profiel.regels[richting]
        if plek in verboden:
            return None
        uit: Tekens = ()
        for per_plek in tekens:
            if plek not in per_plek:
                return None
            uit += per_plek[plek]
        return uit

    def _verboden(self, atomen: Atomen, wanneer: AbstractSet[int], richting: int) -> set[int]:
        """The schools where an amount would get below 0."""
        keren = ((grens, keer_van(atomen, grens.vector)) for grens in self.stelsel.grenzen)
        return set().union(*(grens.houdt_tegen(richting * keer, wanneer) for grens, keer in keren if keer))

    def _tekens_van(self, atomen: Atomen, periode: int, richting: int) -> dict[int, Tekens]:
        """Per place where it can be the figures that come over the threshold, where ``<5`` would tell now."""
        uit: dict[int, Tekens] = dict.fromkeys(self.net.bogen, ())
        for nummer, keer in self.geraakt(atomen):
            naam, tellers = self.stelsel.getallen[nummer].naam, self._tellers[nummer][periode]
            for plek in list(uit):
                if (nu := tellers.get(plek)) is None:
                    if self.stelsel.rooster.rang[plek] == SCHOOL:
                        del uit[plek]
                elif not self._over_de_drempel(nu, nu + richting * keer):
                    continue
                elif periode == self.nu and nu < self.drempel <= nu + richting * keer:
                    uit[plek] += (naam,)
                elif nu >= self.drempel or nu + richting * keer < 0 or plek not in self.zonder_teken[naam][periode]:
                    del uit[plek]
        return uit

    def _over_de_drempel(self, nu: int, straks: int) -> bool:
        return straks < 0 or (nu < self.drempel) != (straks < self.drempel)


def _per_plek(stelsel: Stelsel, getal: Getal, periode: int) -> dict[int, int]:
    uit: dict[int, int] = {}
    for school, (teller, _) in getal.cijfers[periode].items():
        for plek in stelsel.rooster.plekken_van[school]:
            uit[plek] = uit.get(plek, 0) + teller
    return uit
